import { cellAddress } from "./cellAddress";
import type { Cells } from "./Cells";
import type { Spot } from "./Spot";

/** Excel allows 31 characters; only a forged file has more. */
const MOST_NAME = 100;

/** A spot in the words of a report: the sheet as the file names it, the address of the cell. */
export function placeOf(cells: Cells, spot: Spot): { readonly sheet: string; readonly cell: string } {
  return { sheet: sheetName(cells, spot.sheet), cell: cellAddress(spot.row, spot.column) };
}

export function sheetName(cells: Cells, sheet: number): string {
  return cells.sheets[sheet]!.name.slice(0, MOST_NAME);
}
