import { show } from "./show";
import { xstring } from "./xstring";

export function checkFormula(formula: string, limit: number, where: string): void {
  if (formula.trim() === "" || formula.startsWith("="))
    throw new Error(`${where}: ${show(formula)} is no formula without "="`);
  if (formula.length > limit)
    throw new Error(`${where}: a formula of ${formula.length} characters; Excel takes ${limit}`);
  // Programs don't agree whether a formula has ST_Xstring's escapes, so it must need none.
  if (xstring(formula) !== formula) throw new Error(`${where}: the formula ${show(formula)} has an illegal character`);
}
