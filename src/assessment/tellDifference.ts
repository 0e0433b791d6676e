import type { Item } from "../outline/Outline";
import type { Difference } from "../report/compareReports";
import type { Entry } from "../report/Entry";
import { quotable } from "../report/repairMessages";
import { tellAnswer } from "./tellAnswer";

/** Letters of a text that stand before what differs. */
const BEFORE = 20;
const LONGEST = 80;

/** Both answers of a difference in a few words; of long texts the place where they part, so that they never read alike. "" for a blank. */
export function tellDifference({ before, after }: Difference, item: Item): { before: string; after: string } {
  const [old, now] = [textOf(before), textOf(after)];
  if (old === undefined || now === undefined || Math.max(old.length, now.length) <= LONGEST) {
    return { before: tellAnswer(before, item), after: tellAnswer(after, item) };
  }
  const start = partingOf(old, now) - BEFORE;
  return { before: cut(old, start), after: cut(now, start) };
}

function textOf({ value, raw }: Entry): string[] | undefined {
  const text = typeof value === "string" ? value : value === undefined && typeof raw === "string" ? raw : undefined;
  return text === undefined ? undefined : [...quotable(text, Infinity)];
}

/** Where two texts begin to differ. */
function partingOf(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((letter, index) => letter !== b[index]);
  return at < 0 ? a.length : at;
}

function cut(letters: readonly string[], start: number): string {
  const from = start <= 0 ? 0 : start;
  const piece = letters.slice(from, from + LONGEST).join("");
  return `"${from > 0 ? "…" : ""}${piece}${from + LONGEST < letters.length ? "…" : ""}"`;
}
