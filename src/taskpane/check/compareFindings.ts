import type { FindingView } from "../../engine/Engine";

/** What became of the findings of a report since it was checked before. */
export interface Difference {
  readonly fixed: number;
  readonly fresh: number;
  readonly left: number;
}

export function compareFindings(before: readonly FindingView[], after: readonly FindingView[]): Difference {
  const now = new Set(after.map(({ key }) => key));
  const then = new Set(before.map(({ key }) => key));
  return {
    fixed: [...then].filter((key) => !now.has(key)).length,
    fresh: [...now].filter((key) => !then.has(key)).length,
    left: after.length,
  };
}
