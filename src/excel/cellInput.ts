import type { WorkbookCell } from "../workbook/Workbook";
import { plainText } from "../xlsx/xstring";

/**
 * What is put into `Range.formulas` so that the cell holds exactly the value: that property takes whatever looks like a number, a date,
 * a truth value, an error or a formula for one, as a person's typing is taken. An apostrophe in front keeps any text; it is left out only
 * where nothing can be mistaken, because it shows in the formula bar. Number formats come after the contents, so that a formula in a cell
 * of the format "@" stays one.
 */
export function cellInput(
  cell: WorkbookCell | undefined,
  formulaOf: (formula: string) => string,
): string | number | boolean {
  if (cell?.formula !== undefined) return `=${formulaOf(cell.formula)}`;
  const value = cell?.value ?? "";
  if (typeof value === "object") return value.error;
  if (typeof value !== "string" || value === "") return value;
  // A workbook with such characters could not be saved.
  const text = plainText(value);
  return isPlain(text) ? text : `'${text}`;
}

/** Words: begins with a letter, is no truth value, and has no digit while short enough for a date ("May 5") or a number ("1E5"). */
function isPlain(text: string): boolean {
  return /^\p{L}/u.test(text) && !/^(?:true|false)$/i.test(text) && (text.length > 30 || !/\d/.test(text));
}
