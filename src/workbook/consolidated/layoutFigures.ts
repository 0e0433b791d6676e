import type { Heading, Item, Outline, Section } from "../../outline/Outline";
import { cellArea, rowArea } from "../SheetBuilder";
import type { FigurePlaces } from "./FigurePlaces";

/** Columns of `Số liệu` before those of the units. */
export const FIGURE_COLUMN = { number: 0, label: 1, measure: 2, firstUnit: 3 } as const;
/** Row of the switch for double counting, where there is one. */
export const SWITCH_ROW = 2;

export type FigureRow =
  | { readonly type: "section"; readonly index: number; readonly section: Section }
  | { readonly type: "group"; readonly index: number; readonly heading: Heading }
  | { readonly type: "item"; readonly index: number; readonly item: Item };

/** Items are rows, units are columns. */
export interface FiguresLayout extends FigurePlaces {
  readonly headRow: number;
  readonly rows: readonly FigureRow[];
  readonly end: number;
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
  for (const { section, rows: figures } of figureSections(outline)) {
    rows.push({ type: "section", index: index++, section });
    let heading: Heading | undefined;
    for (const figure of figures) {
      if (figure.heading && figure.heading !== heading)
        rows.push({ type: "group", index: index++, heading: figure.heading });
      heading = figure.heading;
      rows.push({ type: "item", index: index++, item: figure.item });
    }
  }
  const places = new Map(rows.flatMap((row) => (row.type === "item" ? [[row.item.id, row.index]] : [])));
  const columns = new Map(outline.units.map((unit, at) => [unit.code, FIGURE_COLUMN.firstUnit + at]));
  const totalColumn = FIGURE_COLUMN.firstUnit + outline.units.length;
  const takenColumn = totalColumn + 1;
  const rowOf = (id: string): number => places.get(id)!;
  const columnOf = (unit: string): number => columns.get(unit)!;
  return {
    headRow,
    rows,
    end: index,
    items: outline.items.filter(isFigure),
    rowOf,
    columnOf,
    totalColumn,
    takenColumn,
    cellOf: (id, unit) => cellArea(rowOf(id), unit === null ? totalColumn : columnOf(unit)),
    unitsOf: (id) => rowArea(rowOf(id), FIGURE_COLUMN.firstUnit, totalColumn - 1),
    takenOf: (items) => cellArea(rowOf(items[0]!), takenColumn),
  };
}

export interface FigureSection {
  readonly section: Section;
  readonly rows: readonly { readonly item: Item; readonly heading: Heading | undefined }[];
}

/** Sections that have figures; each figure with the group that it stands under. */
export function figureSections(outline: Outline): FigureSection[] {
  return outline.sections.flatMap((section): FigureSection[] => {
    let heading: Heading | undefined;
    const rows: { item: Item; heading: Heading | undefined }[] = [];
    for (const row of section.rows) {
      if (!isItem(row)) heading = row.type === "group" ? row : undefined;
      else if (isFigure(row)) rows.push({ item: row, heading });
    }
    return rows.length === 0 ? [] : [{ section, rows }];
  });
}

function isItem(row: Item | Heading): row is Item {
  return row.type === "item";
}

function isFigure(row: Item | Heading): row is Item {
  return isItem(row) && row.kind !== "text";
}
