import { cellAddress } from "../../src/report/cellAddress";
import { placeOfKey, type Cell } from "../../src/report/Cells";
import { readXlsx } from "../../src/xlsx/readXlsx";

/** Formulas whose cached value is not what another program computed from the same file. */
export function differingFormulas(
  written: Uint8Array,
  recalculated: Uint8Array,
): { readonly formulas: number; readonly differing: string[] } {
  const [ours, theirs] = [readXlsx(written), readXlsx(recalculated)];
  if (!ours.ok) throw new Error(ours.message);
  if (!theirs.ok) throw new Error(theirs.message);
  let formulas = 0;
  const differing: string[] = [];
  for (const sheet of ours.cells.sheets) {
    const other = theirs.cells.sheets.find((known) => known.name === sheet.name);
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === undefined) continue;
      formulas += 1;
      const computed = other?.cells.get(key);
      if (computed && same(cell, computed)) continue;
      const { row, column } = placeOfKey(key);
      differing.push(
        `${sheet.name}!${cellAddress(row, column)} ${show(cell)} / ${show(computed)} =${cell.formula.slice(0, 200)}`,
      );
    }
  }
  return { formulas, differing };
}

function same(a: Cell, b: Cell): boolean {
  if (typeof a.value === "number" && typeof b.value === "number") {
    return Math.abs(a.value - b.value) <= 1e-12 * Math.max(1, Math.abs(a.value));
  }
  return a.type === b.type && a.value === b.value;
}

function show(cell: Cell | undefined): string {
  return cell ? `${cell.type} ${JSON.stringify(cell.value)}` : "nothing";
}
