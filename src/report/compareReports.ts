import type { Outline } from "../outline/Outline";
import type { Entry } from "./Entry";
import type { Report } from "./Report";

/** One item that two reports answer differently. */
export interface Difference {
  readonly item: string;
  readonly before: Entry;
  readonly after: Entry;
}

/**
 * What differs between two reports of one unit, item by item in the order of the outline. The same number written in another way
 * (`1.234` as text, 1234 as a number) is no difference, nor are notes and places; two answers that can't be read differ where what was typed does.
 */
export function compareReports(
  before: Pick<Report, "entries">,
  after: Pick<Report, "entries">,
  outline: Outline,
): Difference[] {
  return outline.items.flatMap(({ id }): Difference[] => {
    const [old, now] = [before.entries.get(id), after.entries.get(id)];
    if (!old || !now || sameAnswer(old, now)) return [];
    return [{ item: id, before: old, after: now }];
  });
}

function sameAnswer(a: Entry, b: Entry): boolean {
  if (a.state !== b.state) return false;
  return a.state === "error" ? a.raw === b.raw : a.value === b.value;
}
