import { compareFindings as compareByKey } from "../../checks/compareFindings";
import type { FindingView } from "../../engine/Engine";

/** What became of the findings of a report since it was checked before. */
export interface Difference {
  readonly fixed: number;
  readonly fresh: number;
  readonly left: number;
}

export function compareFindings(before: readonly FindingView[], after: readonly FindingView[]): Difference {
  const { gone, fresh } = compareByKey(before, after);
  return { fixed: gone.length, fresh: fresh.length, left: after.length };
}
