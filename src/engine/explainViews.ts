import type { UnitAssessment } from "../assessment/Assessment";
import { isAccepted, isRefused, LOOK_AGAIN } from "../assessment/conclusions";
import { isExplainable } from "../assessment/isExplainable";
import { keyOfFinding } from "../assessment/remarkKey";
import type { Writings } from "../assessment/Writings";
import type { Outline } from "../outline/Outline";
import type { ExplainView } from "./Engine";
import { findingViews } from "./findingViews";

/** The findings of one unit that an explanation can settle, each with what is written about it so far. */
export function explainViews(
  { findings, report }: UnitAssessment,
  writings: Writings,
  outline: Outline,
): ExplainView[] {
  const explainable = findings.filter((finding) => isExplainable(finding, outline));
  const views = findingViews(explainable, outline);
  return explainable.map((finding, index) => {
    const texts = writings.remarkOn(finding)?.texts ?? {};
    const { explanation, evidence, author, conclusion = "" } = texts;
    return {
      finding: views[index]!,
      key: keyOfFinding(finding),
      rule: finding.rule,
      items: finding.items,
      note: report?.entries.get(finding.items[0] ?? "")?.note ?? "",
      reason: explanation ?? "",
      evidence: evidence ?? "",
      author: author ?? "",
      accepted: isAccepted(conclusion) ? true : isRefused(conclusion) ? false : null,
      again: conclusion.startsWith(LOOK_AGAIN),
      texts,
    };
  });
}
