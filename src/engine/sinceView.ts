import { changesOf, formerOf } from "../assessment/changesOf";
import { tellDifference } from "../assessment/tellDifference";
import { labelOf } from "../checks/labelOf";
import type { Outline } from "../outline/Outline";
import type { SinceView } from "./Engine";
import type { ToldReport } from "./letters";

/** What changed between two versions of one unit's report; null where nothing did. */
export function sinceView(before: ToldReport, after: ToldReport, outline: Outline): SinceView | null {
  const former = formerOf(before.report, before.assessed.findings, outline);
  const changes = changesOf(former, after.report, after.assessed.findings, outline);
  if (!changes) return null;
  return {
    file: changes.file,
    answers: changes.entries.map((difference) => {
      const item = outline.itemOf(difference.item)!;
      return { label: labelOf(outline, item), ...tellDifference(difference, item) };
    }),
    gone: changes.gone.map(({ message }) => message),
    fresh: changes.fresh.map(({ message }) => message),
    still: changes.still.length,
  };
}
