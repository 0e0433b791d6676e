import type { LargeAssessment, UnitSummary } from "../assessment/LargeAssessment";
import type { Counts } from "../assessment/Assessment";
import { tellPassedOver } from "../intake/intakeMessages";
import { unitLabel } from "../outline/unitLabel";
import type { Report } from "../report/Report";
import { fillIn } from "../workbook/fillIn";
import { changesJson, tellChanges } from "./changesJson";
import { CLI } from "./cliTexts";
import { otherVersions, tellVersion, versionJson, type OtherVersion } from "./duplicates";
import type { ReadIndex, ReadMember } from "./many/ReadIndex";
import { TABLE_NAMES } from "./many/Tables";
import { againLines, staleLines } from "./remarkLines";
import { findingJson } from "./reportJson";
import { tellLine } from "./tellReport";

export interface MergeOutcome {
  readonly assessment: LargeAssessment;
  readonly index: ReadIndex;
  /** Files that were read in this run, of `files` given. */
  readonly newlyRead: number;
  readonly files: number;
  readonly out: string | null;
  readonly csv: string | undefined;
  readonly state: string | undefined;
  /** How the workbook is split, in words. */
  readonly split: readonly string[];
}

/** A unit with the file that counts for it. */
interface Used {
  readonly summary: UnitSummary;
  readonly member: ReadMember;
  /** Its other files, a byte-for-byte twin too, which the assessment itself counts once. */
  readonly others: readonly string[];
}

function usedOf({ assessment, index }: MergeOutcome): Used[] {
  return assessment.units.flatMap((summary) => {
    const { source, unit } = summary;
    const files = index.filesOf(unit.code);
    const member = source && files.find(({ file }) => file === source.file);
    if (!member) return [];
    return [{ summary, member, others: files.filter((other) => other !== member).map(({ file }) => file) }];
  });
}

/** Some finding, of a unit or across, is an error. */
export function isFaulty(outcome: MergeOutcome): boolean {
  return (
    usedOf(outcome).some(({ member }) => member.faulty) ||
    outcome.assessment.across.some(({ severity }) => severity === "error")
  );
}

export function mergeJson(outcome: MergeOutcome): Record<string, unknown> {
  const { assessment, index, out, csv, state, newlyRead, split } = outcome;
  const used = usedOf(outcome);
  const passedOver = index.paths.flatMap((path) => path.passedOver);
  return {
    out,
    merged: used.map(({ summary, member }) => ({ file: member.file, unit: summary.unit.code })),
    refused: assessment.refused.map(({ file, code, message }) => ({ file, code, message })),
    missing: assessment.missing,
    duplicates: used
      .filter(({ others }) => others.length > 0)
      .map((one) => ({
        unit: one.summary.unit.code,
        used: one.member.file,
        others: one.others,
        differences: versionsOf(one, outcome).versions.map(versionJson),
      })),
    states: Object.fromEntries(assessment.units.map(({ unit, state }) => [unit.code, state])),
    remarks: { kept: assessment.remarks.size, orphaned: assessment.orphaned },
    stale: staleLines(assessment),
    again: againLines(assessment),
    changes: assessment.changes.map(changesJson),
    findings: used.reduce((sum, { member }) => sum + (member.findings ?? 0), 0) + assessment.across.length,
    across: assessment.across.map((finding) => findingJson(finding, assessment.outline)),
    ...(passedOver.length > 0 && { passedOver }),
    ...(csv !== undefined && { csv }),
    ...(state !== undefined && { read: newlyRead }),
    ...(split.length > 0 && { split }),
  };
}

function versionsOf(
  { summary, member }: Used,
  { index, assessment }: MergeOutcome,
): { readonly report: Report; readonly versions: readonly OtherVersion[] } {
  const reports = index.reportsOf(summary.unit.code);
  const report = reports.find(({ file }) => file === member.file)!;
  return { report, versions: otherVersions(reports, report, assessment.outline) };
}

/** More lines of one kind than this nobody reads on a screen: the workbook and the tables have all of them. */
const MOST_TOLD = 40;

export function tellMerge(outcome: MergeOutcome): string {
  const { assessment, index, out, csv, state, newlyRead, files, split } = outcome;
  const used = usedOf(outcome);
  const lines = [out === null ? CLI.nothingReadable : fillIn(CLI.merged, { count: used.length, out }), ...split];
  if (state !== undefined)
    lines.push(fillIn(CLI.fromState, { known: files - newlyRead, total: files, again: newlyRead }));
  if (csv !== undefined)
    lines.push(fillIn(CLI.csvDone, { folder: csv, tables: TABLE_NAMES.map((name) => `${name}.csv`).join(", ") }));
  if (used.length > MOST_TOLD) lines.push(`  ${fillIn(CLI.counts, { ...sumOf(used) })}`);
  else
    for (const { summary, member } of used)
      lines.push(
        `  ${unitLabel(assessment.outline, summary.unit, "name")} (${member.file}): ${fillIn(CLI.counts, { ...summary.counts })}`,
      );
  lines.push(
    ...few(assessment.refused.map(({ file, message }) => `${fillIn(CLI.refused, { file })}\n  ${message}`)),
    ...few(twinsOf(index).map((twin) => fillIn(CLI.twin, twin))),
    ...few(index.paths.flatMap(({ passedOver }) => passedOver.map(tellPassedOver))),
  );
  const duplicates = used.filter(({ others }) => others.length > 0).slice(0, MOST_TOLD);
  for (const one of duplicates) {
    const { report, versions } = versionsOf(one, outcome);
    lines.push(...versions.map((version) => tellVersion(version, report, assessment.outline)));
  }
  lines.push(...few(assessment.changes.map((one) => tellChanges(one, assessment.outline))));
  if (assessment.across.length > 0) {
    const shown = assessment.across.slice(0, MOST_TOLD + 1);
    lines.push(
      CLI.across,
      ...few(
        shown.map((finding) => `  ${tellLine(finding, assessment.outline)}`),
        assessment.across.length,
      ),
    );
  }
  if (assessment.remarks.size > 0) lines.push(fillIn(CLI.kept, { count: assessment.remarks.size }));
  if (assessment.orphaned.length > 0) {
    const stale = staleLines(assessment).map((line) => `  ${line}`);
    lines.push(fillIn(CLI.orphaned, { count: assessment.orphaned.length }), ...few(stale));
  }
  const changed = againLines(assessment).map((line) => `  ${line}`);
  if (changed.length > 0) lines.push(CLI.again, ...few(changed));
  return lines.join("\n");
}

function few(lines: readonly string[], all = lines.length): string[] {
  return all > MOST_TOLD ? [...lines.slice(0, MOST_TOLD), fillIn(CLI.andMore, { count: all - MOST_TOLD })] : [...lines];
}

function sumOf(used: readonly Used[]): Counts {
  const sum = (pick: (counts: Counts) => number): number =>
    used.reduce((all, { summary }) => all + pick(summary.counts), 0);
  return {
    errors: sum(({ errors }) => errors),
    blanks: sum(({ blanks }) => blanks),
    targets: sum(({ targets }) => targets),
    warnings: sum(({ warnings }) => warnings),
    infos: sum(({ infos }) => infos),
  };
}

/** Files that are byte for byte another one: X1 speaks only of files that differ. */
function twinsOf({ members }: ReadIndex): { readonly file: string; readonly same: string }[] {
  const first = new Map<string, string>();
  return members.flatMap(({ file, sha256, unit }) => {
    if (unit === undefined) return [];
    const same = first.get(sha256);
    if (same === undefined) first.set(sha256, file);
    return same === undefined ? [] : [{ file, same }];
  });
}
