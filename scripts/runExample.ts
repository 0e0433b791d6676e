import { mergeReports } from "../src/assessment/mergeReports";
import { checkAcross } from "../src/checks/checkAcross";
import { checkReport } from "../src/checks/checkReport";
import type { Finding } from "../src/checks/Finding";
import { levelOf, type Level } from "../src/checks/severityWord";
import { tellFinding } from "../src/checks/tellFinding";
import type { Outline } from "../src/outline/Outline";
import type { Round } from "../src/outline/Round";
import { readReport, type ReportSource } from "../src/report/readReport";
import type { Report } from "../src/report/Report";
import { type ExampleFile, fillForm } from "./fillForm";

/** Who speaks: the reader, which refuses the file; the checks of one report; those across reports; the merge. */
export type Stage = "reading" | "report" | "across" | "merge";

export interface Told {
  readonly level: Level;
  readonly message: string;
}

/**
 * What the product says of the files by one rule, on the way that real files take: the blank form, filled in, read, checked. A standard
 * check looks at every item: only what it says at those that the files answer counts.
 */
export function runExample(outline: Outline, rule: string, stage: Stage, files: readonly ExampleFile[]): Told[] {
  const read = files.map((file) => readReport(fillForm(outline, file), outline, sourceOf(file)));
  const refused = read.flatMap((one) => (one.ok ? [] : [one.refusal]));
  const other = refused.find(({ code }) => stage !== "reading" || code !== rule);
  if (other) throw new Error(`example of ${rule}: ${other.message}`);
  if (stage === "reading") return refused.map(({ message }) => ({ level: "error", message }));
  const reports = read.flatMap((one) => (one.ok ? [one.report] : []));
  const answered = new Set(files.flatMap((file) => Object.keys(file.answers ?? {})));
  const everywhere = answered.size === 0 || outline.ruleOf(rule) !== undefined;
  const isMeant = ({ rule: id, items, onTotals }: Finding): boolean =>
    id === rule && !onTotals && (everywhere || items.length === 0 || answered.has(items[0]!));
  return findingsAt(stage, reports, outline, roundOf(files, outline))
    .filter(isMeant)
    .map((finding) => ({ level: levelOf(finding), message: tellFinding(outline, finding) }));
}

function findingsAt(
  stage: Exclude<Stage, "reading">,
  reports: readonly Report[],
  outline: Outline,
  round: Round | null,
): Finding[] {
  if (stage === "report") return reports.flatMap((report) => checkReport(report, outline));
  return stage === "across" ? checkAcross(reports, outline) : [...mergeReports(reports, outline, { round }).across];
}

/** The calendar that the files belong to, where they say something of it. */
function roundOf(files: readonly ExampleFile[], outline: Outline): Round | null {
  if (files.every(({ mailed, visit }) => mailed === undefined && visit === undefined)) return null;
  const units = outline.units.map(({ code, name, short }) => {
    return { code, name, short, visit: files.find(({ cover }) => cover.unit === name)?.visit };
  });
  return { id: "dot-1", units };
}

function sourceOf({ file, mailed }: ExampleFile): ReportSource {
  const arrival = mailed === undefined ? undefined : { from: { name: "", address: "" }, subject: "", date: mailed };
  return { file, sha256: file, size: file.length, arrival };
}
