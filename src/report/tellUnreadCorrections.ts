import { cellAddress } from "./cellAddress";
import { type Cell, type Cells, cellKey, placeOfKey, type SheetCells } from "./Cells";
import { CORRECTION_LIST } from "./correctionList";
import { sheetName } from "./placeOf";
import { quotable, repair } from "./repairMessages";
import type { Repair } from "./Report";

const { sign, columns, headRows, same, changed, noPlace } = CORRECTION_LIST;
const OWN_WORDS: ReadonlySet<unknown> = new Set([same, changed, noPlace]);
/** Rows and columns that may have been put in before the sign. */
const SHIFTED = 8;
/** Cells that are named one by one. */
const NAMED = 5;

/** What a unit wrote into the list of a marked copy: beside it, below it, over its last column. It is read nowhere, and so it is told. */
export function tellUnreadCorrections(cells: Cells): Repair[] {
  return cells.sheets.flatMap((sheet, index) => {
    const start = startOfList(sheet);
    if (!start) return [];
    const typed = [...sheet.cells].flatMap(([key, cell]) => {
      const { row, column } = placeOfKey(key);
      const isOurs = cell.value === "" || isWritten(sheet, row - start.row, column - start.column, cell, start);
      return isOurs ? [] : [{ row, column, cell }];
    });
    typed.sort((a, b) => a.row - b.row || a.column - b.column);
    const name = sheetName(cells, index);
    const told = typed.slice(0, NAMED).map(({ row, column, cell }) => {
      const at = { sheet: name, cell: cellAddress(row, column) };
      return repair("unreadCorrection", at, { raw: quotable(String(cell.value), 80) });
    });
    const more = typed.length - NAMED;
    return more > 0 ? [...told, repair("moreUnreadCorrections", { sheet: name }, { count: more })] : told;
  });
}

interface Start {
  readonly row: number;
  readonly column: number;
}

/** Where the title stands: left of the sign. */
function startOfList({ cells }: SheetCells): Start | undefined {
  for (let row = 0; row < SHIFTED; row += 1) {
    for (let column = 0; column < SHIFTED; column += 1) {
      if (cells.get(cellKey(row, column + columns))?.value === sign) return { row, column };
    }
  }
  return undefined;
}

/** @param row counted from the title, as the column is */
function isWritten({ cells }: SheetCells, row: number, column: number, cell: Cell, start: Start): boolean {
  if (column < 0 || row < 0) return false;
  if (column >= columns) return cell.value === sign;
  // Heads; above them the title and what is merged with it.
  if (row < headRows) return row === headRows - 1 || column === 0;
  // A row that somebody put in or wrote below has no number.
  if (cells.get(cellKey(row + start.row, start.column))?.type !== "number") return false;
  return column < columns - 1 || cell.formula !== undefined || OWN_WORDS.has(cell.value);
}
