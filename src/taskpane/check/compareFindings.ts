import { compareFindings as compareByKey } from "../../checks/compareFindings";
import type { FindingView } from "../../engine/Engine";

/** What became of the findings of a report since it was checked before. */
export interface Difference {
  readonly fixed: number;
  readonly fresh: number;
  /** Of those found before; the fresh ones are not among them. */
  readonly left: number;
}

export function compareFindings(before: readonly FindingView[], after: readonly FindingView[]): Difference {
  const { gone, still, fresh } = compareByKey(before, after);
  return { fixed: gone.length, fresh: fresh.length, left: still.length };
}
