import type { Finding } from "../checks/Finding";
import type { Group, Outline } from "../outline/Outline";
import type { Report } from "../report/Report";
import { assessGroup, type Compared, type GroupAssessment } from "./assessGroup";
import type { UnitChanges } from "./changesOf";
import { knownChoices } from "./knownChoices";
import type { LargeAssessment, ReportHead, UnitSummary } from "./LargeAssessment";
import type { MergeOptions } from "./mergeReports";
import { sortedFiles } from "./sortedFiles";
import { WholeSum } from "./WholeSum";
import { Writings } from "./Writings";

/**
 * As `mergeReports`, for more reports than memory holds: `reportsOf` gives those of one group, which are let go before the next group is asked
 * for. It is asked once for the sums, and again whenever somebody walks through the groups.
 */
export function mergeGroups(
  reportsOf: (group: Group) => readonly Report[],
  outline: Outline,
  options: MergeOptions = {},
): LargeAssessment {
  const choices = knownChoices(options, outline);
  const writings = new Writings(outline, options);
  const sum = new WholeSum(outline);
  const units: UnitSummary[] = [];
  const changes: UnitChanges[] = [];
  const duplicates: LargeAssessment["duplicates"][number][] = [];
  /** Of the findings only those that somebody has written about: all of them would be too many. */
  const remarked: Finding[] = [];

  /** Small beside the reports, and the longest part of a walk. */
  const compared = new Map<Group, Compared>();

  function* groups(wanted: (group: Group) => boolean = () => true): Generator<GroupAssessment> {
    for (const group of outline.groups.filter(wanted))
      yield assessGroup(reportsOf(group), group, outline, { ...options, ...choices, writings }, compared.get(group));
  }

  const keep = (findings: readonly Finding[]): void => {
    remarked.push(...findings.filter((finding) => writings.has(finding)));
  };
  for (const group of groups()) {
    sum.add(group);
    compared.set(group.group, { across: group.across, changes: group.changes });
    for (const { unit, state, answered, asked, counts, report, findings } of group.units) {
      units.push({ unit, state, answered, asked, counts, source: report && headOf(report) });
      keep(findings);
    }
    changes.push(...group.changes);
    for (const { unit, used, others } of group.duplicates)
      duplicates.push({ unit, used: headOf(used), others: others.map(headOf) });
  }
  const { across: found, totals } = sum.finish();
  const across = writings.explainAcross(found);
  keep(across);
  return {
    outline,
    round: options.round?.id ?? null,
    units,
    across,
    totals,
    ...choices,
    missing: units.filter(({ source }) => source === null).map(({ unit }) => unit.code),
    duplicates,
    refused: sortedFiles(options.refused ?? []),
    changes,
    ...writings.keep(remarked),
    groups,
  };
}

function headOf(report: Report): ReportHead {
  const { file, sha256, size, arrival, modified, unit, asOf, outline, round, repaired } = report;
  return { file, sha256, size, arrival, modified, unit, asOf, outline, round, repairs: repaired.length };
}
