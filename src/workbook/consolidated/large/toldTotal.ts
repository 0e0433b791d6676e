import type { LargeAssessment } from "../../../assessment/LargeAssessment";
import { FIGURE_WORDS } from "../consolidatedTexts";

/** A total as its cell shows it. */
export function toldTotal({ totals }: Pick<LargeAssessment, "totals">, id: string): number | string {
  const total = totals.get(id);
  if (total?.state === "value") return total.value!;
  return total?.state === "none" || total?.state === "na" ? FIGURE_WORDS[total.state] : FIGURE_WORDS.nothing;
}
