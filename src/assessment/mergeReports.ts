import { groupReports } from "../checks/groupReports";
import type { Outline } from "../outline/Outline";
import type { Report } from "../report/Report";
import type { Assessment, RefusedFile } from "./Assessment";
import { assessGroup, type GroupOptions } from "./assessGroup";
import { knownChoices } from "./knownChoices";
import { sortedFiles } from "./sortedFiles";
import { WholeSum } from "./WholeSum";
import { Writings, type Written } from "./Writings";

export interface MergeOptions extends Omit<GroupOptions, "writings">, Written {
  readonly refused?: readonly RefusedFile[];
}

/**
 * Puts reports together, commune by commune. The order in which they come never matters, nor whether one comes twice. A report of a unit that
 * the outline does not know is no report of this outline and has no place here: reading refuses it before (X9).
 */
export function mergeReports(reports: readonly Report[], outline: Outline, options: MergeOptions = {}): Assessment {
  const choices = knownChoices(options, outline);
  const writings = new Writings(outline, options);
  const sum = new WholeSum(outline);
  const groups = groupReports(reports, outline).map(({ group, reports: own }) =>
    assessGroup(own, group, outline, { ...options, ...choices, writings }),
  );
  groups.forEach((group) => sum.add(group));
  const assessed = new Map(groups.flatMap(({ units }) => units.map((one) => [one.unit.code, one] as const)));
  const units = outline.units.map(({ code }) => assessed.get(code)!);
  const { across: found, totals } = sum.finish();
  const across = writings.explainAcross(found);
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
    changes: groups.flatMap(({ changes }) => changes).sort((a, b) => at.get(a.unit)! - at.get(b.unit)!),
    ...writings.keep([...units.flatMap(({ findings }) => findings), ...across]),
  };
}
