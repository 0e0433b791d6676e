import { stateOfWords } from "./answerWords";
import type { Answer } from "./Entry";

/** Half of the last place that the form's formula keeps. */
const ROUNDING = 0.005;

/**
 * Whether what a formula's cell shows is no longer what the formula gives: workbooks may be set to be computed by hand, and some programs
 * don't compute at all. A cell without anything stored shows nothing.
 *
 * @param computed made anew, with what was stored as `raw`
 */
export function isStale({ state, value, raw }: Answer): boolean {
  if (raw === undefined) return false;
  if (typeof value === "number") return typeof raw !== "number" || Math.abs(raw - value) > ROUNDING;
  return typeof raw === "number" || stateOfWords(raw, "percent") !== state;
}
