import { resolve } from "node:path";
import type { Assessment } from "../../assessment/Assessment";
import { mergeReports } from "../../assessment/mergeReports";
import type { Finding } from "../../checks/Finding";
import { refusedFile, type IntakeFile } from "../../intake/readFile";
import type { GivenFile } from "../../intake/readGiven";
import type { Report } from "../../report/Report";
import { buildConsolidated } from "../../workbook/consolidated/buildConsolidated";
import { fillIn } from "../../workbook/fillIn";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { CallError } from "../CallError";
import { CLI } from "../cliTexts";
import { listFiles, writeBytes } from "../files";
import { chosenByUnit, ownerChoice, sourcesByItem, unitsByFile } from "../mergeOptions";
import { valueOf, type Call } from "../parseCall";
import { readFiles } from "../readFiles";
import { readPrevious } from "../readPrevious";
import { findingJson, passedOverJson } from "../reportJson";
import { settingOf, type Setting } from "../setting";
import { tellLine, tellPassedOver } from "../tellReport";
import type { ExitStatus, Terminal } from "../Terminal";

/** `cchc merge PATH... --out FILE`: the consolidated workbook. What people wrote into an earlier one is kept. */
export async function merge(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const setting = settingOf(call);
  const { outline } = setting;
  const out = valueOf(call, "out");
  if (out === undefined) throw new CallError(CLI.needsOut);
  const previous = readPrevious(call, out, outline);
  const own = [out, valueOf(call, "previous")].flatMap((file) => (file === undefined ? [] : [resolve(file)]));
  const files = listFiles(call.paths).filter((file) => !own.includes(resolve(file)));
  if (files.length === 0) throw new CallError(CLI.needsFiles);
  const sources = sourcesByItem(call, outline);
  const choice = ownerChoice(call, outline);
  const given = await readFiles(files, setting, terminal, unitsByFile(call, files, outline));
  const read = given.flatMap(({ members }) => members);
  const reports = read.flatMap((file) => (file.ok ? [file.report] : []));
  const assessment = mergeReports(reports, outline, {
    refused: read.flatMap((file) => (file.ok ? [] : [refusedFile(file)])),
    dossiersFrom: choice ?? previous?.dossiersFrom ?? null,
    sources,
    chosen: chosenByUnit(call, read),
    previous: previous?.remarks,
    round: setting.round,
  });
  const written = reports.length > 0;
  if (written) writeBytes(out, await writeXlsx(buildConsolidated(assessment)));
  const outcome = { assessment, given, read, reports, out: written ? out : null };
  terminal.print(
    call.flags.has("json") ? JSON.stringify(mergeJson(outcome, setting), null, 2) : tellMerge(outcome, setting),
  );
  if (read.some((file) => !file.ok)) return 2;
  return findingsOf(assessment).some(({ severity }) => severity === "error") ? 1 : 0;
}

interface Outcome {
  readonly assessment: Assessment;
  readonly given: readonly GivenFile[];
  readonly read: readonly IntakeFile[];
  readonly reports: readonly Report[];
  readonly out: string | null;
}

function findingsOf(assessment: Assessment): Finding[] {
  return [...assessment.units.flatMap(({ findings }) => findings), ...assessment.across];
}

/** Files of a unit beside the one that counts; a byte-for-byte twin too, which the assessment itself counts once. */
function othersOf({ reports }: Outcome, unit: string, used: Report): string[] {
  return reports.filter((report) => report.unit === unit && report.file !== used.file).map(({ file }) => file);
}

function usedOf(
  outcome: Outcome,
): { readonly unit: string; readonly used: Report; readonly others: readonly string[] }[] {
  return outcome.assessment.units.flatMap(({ unit, report }) =>
    report ? [{ unit: unit.code, used: report, others: othersOf(outcome, unit.code, report) }] : [],
  );
}

function mergeJson(outcome: Outcome, { outline }: Setting): Record<string, unknown> {
  const { assessment, out } = outcome;
  const used = usedOf(outcome);
  return {
    out,
    merged: used.map(({ unit, used: report }) => ({ file: report.file, unit })),
    refused: assessment.refused.map(({ file, code, message }) => ({ file, code, message })),
    missing: assessment.missing,
    duplicates: used
      .filter(({ others }) => others.length > 0)
      .map(({ unit, used: report, others }) => ({ unit, used: report.file, others })),
    remarks: { kept: assessment.remarks.size, orphaned: assessment.orphaned },
    findings: findingsOf(assessment).length,
    across: assessment.across.map((finding) => findingJson(finding, outline)),
    ...passedOverJson(outcome.given),
  };
}

/** Files that are byte for byte another one: X1 speaks only of files that differ. */
function twinsOf({ reports }: Outcome): { readonly file: string; readonly same: string }[] {
  return reports.flatMap(({ file, sha256 }, index) => {
    const first = reports.findIndex((report) => report.sha256 === sha256);
    return first < index ? [{ file, same: reports[first]!.file }] : [];
  });
}

function tellMerge(outcome: Outcome, { outline }: Setting): string {
  const { assessment, out } = outcome;
  const used = usedOf(outcome);
  const lines = [out === null ? CLI.nothingReadable : fillIn(CLI.merged, { count: used.length, out })];
  for (const { unit, report, counts } of assessment.units) {
    if (report) lines.push(`  ${unit.name} (${report.file}): ${fillIn(CLI.counts, { ...counts })}`);
  }
  for (const { file, message } of assessment.refused) lines.push(fillIn(CLI.refused, { file }), `  ${message}`);
  lines.push(...tellPassedOver(outcome.given));
  lines.push(...twinsOf(outcome).map((twin) => fillIn(CLI.twin, twin)));
  if (assessment.across.length > 0)
    lines.push(CLI.across, ...assessment.across.map((finding) => `  ${tellLine(finding, outline)}`));
  if (assessment.remarks.size > 0) lines.push(fillIn(CLI.kept, { count: assessment.remarks.size }));
  if (assessment.orphaned.length > 0) lines.push(fillIn(CLI.orphaned, { count: assessment.orphaned.length }));
  return lines.join("\n");
}
