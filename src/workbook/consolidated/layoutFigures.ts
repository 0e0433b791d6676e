import type { Heading, Item, Outline, Section } from "../../outline/Outline";

/** Columns of `Số liệu` before those of the units. */
export const FIGURE_COLUMN = { number: 0, label: 1, measure: 2, firstUnit: 3 } as const;
/** Row of the switch for double counting, where there is one. */
export const SWITCH_ROW = 2;

export type FigureRow =
  | { readonly type: "section"; readonly index: number; readonly section: Section }
  | { readonly type: "group"; readonly index: number; readonly heading: Heading }
  | { readonly type: "item"; readonly index: number; readonly item: Item };

export interface FiguresLayout {
  readonly headRow: number;
  readonly rows: readonly FigureRow[];
  readonly end: number;
  readonly items: readonly Item[];
  readonly rowOf: (id: string) => number;
  readonly columnOf: (unit: string) => number;
  readonly totalColumn: number;
  /** Hidden: whether a block of items is taken from its owner. */
  readonly takenColumn: number;
}

/** The figures of the outline under their sections; a group stands only before figures of its own. */
export function layoutFigures(outline: Outline, hasSwitch: boolean): FiguresLayout {
  const headRow = hasSwitch ? SWITCH_ROW + 1 : SWITCH_ROW;
  const rows: FigureRow[] = [];
  let index = headRow + 1;
  for (const section of outline.sections) {
    if (!section.rows.some(isFigure)) continue;
    rows.push({ type: "section", index: index++, section });
    let heading: Heading | undefined;
    for (const row of section.rows) {
      if (!isItem(row)) {
        heading = row.type === "group" ? row : undefined;
      } else if (isFigure(row)) {
        if (heading) rows.push({ type: "group", index: index++, heading });
        heading = undefined;
        rows.push({ type: "item", index: index++, item: row });
      }
    }
  }
  const places = new Map(rows.flatMap((row) => (row.type === "item" ? [[row.item.id, row.index]] : [])));
  const columns = new Map(outline.units.map((unit, at) => [unit.code, FIGURE_COLUMN.firstUnit + at]));
  const totalColumn = FIGURE_COLUMN.firstUnit + outline.units.length;
  return {
    headRow,
    rows,
    end: index,
    items: outline.items.filter(isFigure),
    rowOf: (id) => places.get(id)!,
    columnOf: (unit) => columns.get(unit)!,
    totalColumn,
    takenColumn: totalColumn + 1,
  };
}

function isItem(row: Item | Heading): row is Item {
  return row.type === "item";
}

function isFigure(row: Item | Heading): row is Item {
  return isItem(row) && row.kind !== "text";
}
