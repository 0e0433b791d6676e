import { computedFormula } from "../outline/computedFormula";
import type { Item } from "../outline/Outline";
import { roundHalfAway } from "../outline/roundHalfAway";
import type { Cell } from "./Cells";
import type { Answer } from "./Entry";

/**
 * The answer of a cell that still holds the template's own formula: made anew from the two answers,
 * as the formula would, whatever was stored with it. Undefined where the cell holds anything else.
 */
export function readComputed(
  item: Item,
  cell: Cell | undefined,
  answerOf: (id: string) => Answer | undefined,
): Answer | undefined {
  if (!item.ratio || cell?.formula === undefined || cell.formula.length > 2000) return undefined;
  const [numerator, denominator] = item.ratio;
  if (normalise(cell.formula) !== normalise(computedFormula(numerator, denominator))) return undefined;
  const raw = rawOf(cell);
  return { ...compute(answerOf(numerator), answerOf(denominator)), ...(raw !== undefined && { raw }), signs: [] };
}

function compute(numerator: Answer | undefined, denominator: Answer | undefined): Pick<Answer, "state" | "value"> {
  const [n, d] = [countable(numerator), countable(denominator)];
  if (n !== undefined && d !== undefined) {
    return d === 0 ? { state: "none" } : { state: "value", value: roundHalfAway((n / d) * 100, 2) };
  }
  return { state: numerator?.state === "na" && denominator?.state === "na" ? "na" : "blank" };
}

function countable(answer: Answer | undefined): number | undefined {
  if (answer?.state === "none") return 0;
  return answer?.state === "value" && typeof answer.value === "number" ? answer.value : undefined;
}

/** Programs differ in case, spaces, `$` and the prefix of functions they think new; the names and the structure stay. */
function normalise(formula: string): string {
  return formula.toUpperCase().replace(/^\s*=|[\s$]|_XLFN\.(?:_XLWS\.)?/g, "");
}

function rawOf(cell: Cell): string | number | undefined {
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return cell.value === "" ? undefined : cell.value;
}
