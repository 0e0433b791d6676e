import type { Kind } from "../outline/Kind";
import type { Entry } from "../report/Entry";

/** What the answer counts in sums and comparisons: its number; 0 for "không phát sinh" in a count or money item; else nothing. */
export function figureOf(entry: Entry | undefined, kind: Kind): number | undefined {
  if (!entry || kind === "text") return undefined;
  if (entry.state === "value") return typeof entry.value === "number" ? entry.value : undefined;
  return entry.state === "none" && kind !== "percent" ? 0 : undefined;
}
