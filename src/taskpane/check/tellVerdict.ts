import type { Counts } from "../../assessment/Assessment";
import type { Level } from "../../checks/severityWord";
import type { Difference } from "./compareFindings";
import { CHECK } from "./checkTexts";

/** The one sentence over the findings, and the level whose sign stands before it. */
export function tellVerdict(counts: Counts): { readonly text: string; readonly level: Level | "ok" } {
  if (counts.errors > 0) return { text: CHECK.verdict.errors(counts.errors), level: "error" };
  if (counts.blanks > 0) return { text: CHECK.verdict.blanks(counts.blanks), level: "blank" };
  const look = counts.warnings + counts.targets + counts.infos;
  if (look > 0) return { text: CHECK.verdict.look(look), level: "warning" };
  return { text: CHECK.verdict.none, level: "ok" };
}

export function tellDifference({ fixed, fresh, left }: Difference): string {
  const { none, only, ...tell } = CHECK.difference;
  if (fixed === 0 && left === 0) return fresh > 0 ? only(fresh) : none;
  const start = fixed > 0 ? tell.fixed(fixed) : tell.same;
  const rest = left > 0 ? tell.left(left) : fresh > 0 ? "" : tell.nothing;
  return start + rest + (fresh > 0 ? tell.fresh(fresh) : "");
}
