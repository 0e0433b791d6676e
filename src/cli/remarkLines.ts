import type { Assessment, Remark } from "../assessment/Assessment";
import { LOOK_AGAIN } from "../assessment/conclusions";
import { placeOfRemark, tellStale } from "../assessment/tellStale";
import { quotable } from "../report/repairMessages";

const LONGEST = 120;

type Remarked = Pick<Assessment, "outline" | "remarks" | "orphaned">;

/** Remarks that speak of nothing any more, one line each: of whom and what, why, and what was written. */
export function staleLines({ orphaned, outline }: Remarked): string[] {
  return orphaned.map((remark) => `${tellStale(remark, outline)}: ${saidIn(remark)}`);
}

/** Explanations accepted for other figures than those of now. */
export function againLines({ remarks, outline }: Remarked): string[] {
  return [...remarks.values()]
    .filter(({ texts }) => texts.conclusion?.startsWith(LOOK_AGAIN))
    .map((remark) => `${placeOfRemark(remark, outline)}: ${saidIn(remark)}`);
}

function saidIn({ texts }: Remark): string {
  return `"${quotable(texts.explanation ?? Object.values(texts)[0] ?? "", LONGEST)}"`;
}
