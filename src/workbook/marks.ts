import type { Level } from "../checks/severityWord";

/** What marked cells look like, in the open workbook and in a unit's marked copy: a fill over everything that the cell has, RRGGBB. Above the others in this order. */
export const MARK_FILLS: Readonly<Record<Level, string>> = {
  error: "F4A6A0",
  blank: "D9D9D9",
  target: "FFD27F",
  warning: "FFE699",
  info: "BDD7EE",
};

/** Always true, and nobody else writes it: by this a mark is known again, after the pane was closed or the file saved by any program. */
export const MARK_SIGN = 'N("cchc.mark")=0';

/** Programs put blanks and change the case as they like. */
export function isMarkFormula(formula: string): boolean {
  return formula.replace(/\s/g, "").toLowerCase().includes(MARK_SIGN.toLowerCase());
}
