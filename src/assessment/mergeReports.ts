import { groupReports } from "../checks/groupReports";
import type { Outline } from "../outline/Outline";
import type { Report } from "../report/Report";
import type { Assessment, RefusedFile, Remarks } from "./Assessment";
import { assessGroup, type GroupOptions } from "./assessGroup";
import { keepRemarks } from "./keepRemarks";
import { knownChoices } from "./knownChoices";
import { sortedFiles } from "./sortedFiles";
import { WholeSum } from "./WholeSum";

export interface MergeOptions extends GroupOptions {
  readonly refused?: readonly RefusedFile[];
  /** Remarks of the workbook that this one replaces. */
  readonly previous?: Remarks;
}

/**
 * Puts reports together, commune by commune. The order in which they come never matters, nor whether one comes twice. A report of a unit that
 * the outline does not know is no report of this outline and has no place here: reading refuses it before (X9).
 */
export function mergeReports(reports: readonly Report[], outline: Outline, options: MergeOptions = {}): Assessment {
  const choices = knownChoices(options, outline);
  const sum = new WholeSum(outline);
  const groups = groupReports(reports, outline).map(({ group, reports: own }) =>
    assessGroup(own, group, outline, { ...options, ...choices }),
  );
  groups.forEach((group) => sum.add(group));
  const assessed = new Map(groups.flatMap(({ units }) => units.map((one) => [one.unit.code, one] as const)));
  const units = outline.units.map(({ code }) => assessed.get(code)!);
  const { across, totals } = sum.finish();
  const at = new Map(outline.units.map(({ code }, index) => [code, index]));
  return {
    outline,
    round: options.round?.id ?? null,
    units,
    across,
    totals,
    ...choices,
    missing: units.filter(({ report }) => report === null).map(({ unit }) => unit.code),
    duplicates: groups.flatMap(({ duplicates }) => duplicates).sort((a, b) => at.get(a.unit)! - at.get(b.unit)!),
    refused: sortedFiles(options.refused ?? []),
    ...keepRemarks(options.previous ?? new Map(), outline, [...units.flatMap(({ findings }) => findings), ...across]),
  };
}
