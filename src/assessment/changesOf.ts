import { type FindingChanges, compareFindings } from "../checks/compareFindings";
import type { Finding } from "../checks/Finding";
import { tellFinding } from "../checks/tellFinding";
import type { Outline } from "../outline/Outline";
import { compareReports, type Difference } from "../report/compareReports";
import type { Report } from "../report/Report";
import { keyOfFinding } from "./remarkKey";

/** A finding as it is told, known again by its key. */
export interface ToldFinding {
  readonly key: string;
  readonly message: string;
}

/** The version of a unit's report that came before: from an older file, or from the consolidated workbook that had it. */
export interface Former extends Pick<Report, "file" | "entries"> {
  /** Null where it is not known what was found in it. */
  readonly findings: readonly ToldFinding[] | null;
}

/** What changed in a unit's report since its last version. */
export interface UnitChanges extends FindingChanges<ToldFinding> {
  readonly unit: string;
  /** Name of the former file. */
  readonly file: string;
  readonly entries: readonly Difference[];
}

/** Undefined where nothing changed. What the team notes for itself is found and gone like all else. */
export function changesOf(
  former: Former,
  report: Report,
  findings: readonly Finding[],
  outline: Outline,
): UnitChanges | undefined {
  const entries = compareReports(former, report, outline);
  const now = toldFindings(findings, outline);
  const changes = compareFindings(former.findings ?? now, now);
  if (entries.length === 0 && changes.gone.length === 0 && changes.fresh.length === 0) return undefined;
  return { unit: report.unit, file: former.file, entries, ...changes };
}

/** An older file as the version to compare with. */
export function formerOf({ file, entries }: Report, findings: readonly Finding[], outline: Outline): Former {
  return { file, entries, findings: toldFindings(findings, outline) };
}

function toldFindings(findings: readonly Finding[], outline: Outline): ToldFinding[] {
  return findings.map((finding) => ({ key: keyOfFinding(finding), message: tellFinding(outline, finding) }));
}
