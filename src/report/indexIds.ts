import type { Outline } from "../outline/Outline";
import { type Cells, placeOfKey, type SheetCells } from "./Cells";
import { isOwnSheet } from "./isOwnSheet";

/** A row of a sheet that bears the id of an item. */
export interface ItemRowSpot {
  readonly sheet: number;
  readonly row: number;
}

export interface IdIndex {
  /** Rows that bear the id: of visible sheets, of hidden ones only where no visible sheet has it. In the order of the file. */
  readonly rowsOf: (id: string) => readonly ItemRowSpot[];
  /** The id that a row bears. */
  readonly idAt: (sheet: number, row: number) => string | undefined;
  /** All rows of a sheet that bear one. */
  readonly rowsOn: (sheet: number) => ReadonlyMap<number, string>;
  /** The column that they stand in. */
  readonly columnOn: (sheet: number) => number | undefined;
}

/** Of one id; enough to know that it is ambiguous. */
const MOST_ROWS = 8;

/** Finds the hidden column of ids on every sheet: the one with most of them, for columns are inserted and moved. One pass over the cells. */
export function indexIds(cells: Cells, outline: Outline): IdIndex {
  const none: IdColumn = { rows: new Map() };
  const bySheet = cells.sheets.map((sheet) =>
    sheet.visibility === "veryHidden" || isOwnSheet(sheet.name) ? none : idColumn(sheet, outline),
  );
  const visible = new Map<string, ItemRowSpot[]>();
  const hidden = new Map<string, ItemRowSpot[]>();
  bySheet.forEach(({ rows }, sheet) => {
    const places = cells.sheets[sheet]!.visibility === "visible" ? visible : hidden;
    for (const [row, id] of rows) {
      const list = places.get(id) ?? [];
      places.set(id, list);
      if (list.length < MOST_ROWS) list.push({ sheet, row });
    }
  });
  return {
    rowsOf: (id) => visible.get(id) ?? hidden.get(id) ?? [],
    idAt: (sheet, row) => bySheet[sheet]?.rows.get(row),
    rowsOn: (sheet) => (bySheet[sheet] ?? none).rows,
    columnOn: (sheet) => bySheet[sheet]?.column,
  };
}

interface IdColumn {
  readonly column?: number;
  readonly rows: ReadonlyMap<number, string>;
}

function idColumn(sheet: SheetCells, outline: Outline): IdColumn {
  const columns = new Map<number, [row: number, id: string][]>();
  for (const [key, cell] of sheet.cells) {
    if (cell.type !== "text" || typeof cell.value !== "string" || cell.value.length > 130) continue;
    const id = outline.itemOf(cell.value.trim())?.id;
    if (id === undefined) continue;
    const { row, column } = placeOfKey(key);
    const list = columns.get(column);
    if (list) list.push([row, id]);
    else columns.set(column, [[row, id]]);
  }
  const best = [...columns].sort(([a, x], [b, y]) => y.length - x.length || a - b)[0];
  return { column: best?.[0], rows: new Map(best?.[1].sort(([a], [b]) => a - b)) };
}
