import type { Assessment } from "./Assessment";
import type { LargeAssessment } from "./LargeAssessment";

/** With all reports in memory: for as many units as that is good for. */
export function wholeOf({ groups, ...large }: LargeAssessment): Assessment {
  const at = new Map(large.outline.units.map(({ code }, index) => [code, index]));
  const inOrder = <T>(list: readonly T[], codeOf: (one: T) => string): T[] =>
    [...list].sort((a, b) => at.get(codeOf(a))! - at.get(codeOf(b))!);
  const all = [...groups()];
  return {
    ...large,
    units: inOrder(
      all.flatMap(({ units }) => units),
      ({ unit }) => unit.code,
    ),
    missing: inOrder(large.missing, (code) => code),
    duplicates: inOrder(
      all.flatMap(({ duplicates }) => duplicates),
      ({ unit }) => unit,
    ),
    changes: inOrder(large.changes, ({ unit }) => unit),
  };
}
