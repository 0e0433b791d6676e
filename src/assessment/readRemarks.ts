import { type Cell, type Cells, placeOfKey, type SheetCells } from "../report/Cells";
import { type FormerBook, RemarkReader } from "./RemarkReader";
import type { RowCells } from "./RemarkTable";

export type ReadRemarks = ({ readonly ok: true } & FormerBook) | { readonly ok: false };

/** What people wrote into a consolidated workbook that is in memory. `ok` is false for any other workbook. */
export function readRemarks(cells: Cells): ReadRemarks {
  const reader = RemarkReader.open(cells);
  if (!reader) return { ok: false };
  for (const sheet of cells.sheets) for (const [row, own] of rowsOf(sheet)) reader.take(sheet.name, row, own);
  return { ok: true, ...reader.finish() };
}

/** From the top, in whatever order they are stored. */
function rowsOf({ cells }: SheetCells): [row: number, cells: RowCells][] {
  const rows = new Map<number, Map<number, Cell>>();
  for (const [place, cell] of cells) {
    const { row, column } = placeOfKey(place);
    const own = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, own);
    own.set(column, cell);
  }
  return [...rows].sort(([a], [b]) => a - b);
}
