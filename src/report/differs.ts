import type { Cell } from "./Cells";

/** A copy of a cell answers otherwise. Blank copies do no harm, nor do copies of the same formula, whatever it gave last. */
export function differs(copy: Cell | undefined, chosen: Cell | undefined): boolean {
  if (!copy || copy.value === "") return false;
  if (copy.formula !== undefined && copy.formula === chosen?.formula) return false;
  return copy.type !== chosen?.type || copy.value !== chosen.value;
}
