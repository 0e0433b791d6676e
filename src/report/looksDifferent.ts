import type { Cell } from "./Cells";

const BLANK = { value: "", format: "" };

/** To the eye: a blank cell is another answer than a filled one, and a formula is what it gave. */
export function looksDifferent(
  a: Pick<Cell, "value" | "format"> = BLANK,
  b: Pick<Cell, "value" | "format"> = BLANK,
): boolean {
  return a.value !== b.value || (a.value !== "" && a.format !== b.format);
}
