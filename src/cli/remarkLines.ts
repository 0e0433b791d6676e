import type { Assessment, Remark } from "../assessment/Assessment";
import { LOOK_AGAIN } from "../assessment/conclusions";
import { placeOfRemark, tellStale } from "../assessment/tellStale";

const LONGEST = 120;

type Remarked = Pick<Assessment, "outline" | "remarks" | "orphaned">;

/** Remarks that speak of nothing any more, one line each: of whom and what, why, and what was written. */
export function staleLines({ orphaned, outline }: Remarked): string[] {
  return orphaned.map((remark) => `${tellStale(remark, outline)}: ${quote(remark)}`);
}

/** Explanations accepted for other figures than those of now. */
export function againLines({ remarks, outline }: Remarked): string[] {
  return [...remarks.values()]
    .filter(({ texts }) => texts.conclusion?.startsWith(LOOK_AGAIN))
    .map((remark) => `${placeOfRemark(remark, outline)}: ${quote(remark)}`);
}

function quote({ texts }: Remark): string {
  const said = texts.explanation ?? Object.values(texts)[0] ?? "";
  const signs = [...said.replace(/[\p{Cc}\s]+/gu, " ").trim()];
  return `"${signs.length <= LONGEST ? signs.join("") : `${signs.slice(0, LONGEST - 1).join("")}…`}"`;
}
