import { countFindings } from "../assessment/countFindings";
import type { Finding } from "../checks/Finding";
import { LEVELS, levelOf } from "../checks/severityWord";
import { tellFinding } from "../checks/tellFinding";
import { tellPassedOver as tellOne } from "../intake/intakeMessages";
import type { IntakeFile } from "../intake/readFile";
import type { GivenFile } from "../intake/readGiven";
import type { Outline } from "../outline/Outline";
import { labelOfUnit } from "../outline/unitLabel";
import { formatDate } from "../report/formatNumber";
import { quotable } from "../report/repairMessages";
import type { Report } from "../report/Report";
import { fillIn } from "../workbook/fillIn";
import { CLI } from "./cliTexts";

/** No program gives a sheet a longer name. */
const LONGEST_NAME = 31;

/** What was read of one file, for people. */
export function tellFile(intake: IntakeFile, outline: Outline): string[] {
  if (!intake.ok) return [fillIn(CLI.refused, { file: intake.file }), `  ${intake.refusal.message}`];
  const { report } = intake;
  return [intake.file, `  ${tellUnit(report, outline)}`, ...tellRepairs(report)];
}

function tellUnit(report: Report, outline: Outline): string {
  const required = outline.items.filter((item) => item.required);
  return fillIn(CLI.unit, {
    unit: labelOfUnit(outline, report.unit),
    asOf: report.asOf === null ? CLI.unknownDate : formatDate(report.asOf),
    values: required.filter((item) => report.entries.get(item.id)?.state === "value").length,
    all: required.length,
  });
}

function tellRepairs(report: Report): string[] {
  if (report.repaired.length === 0) return [];
  return [
    `  ${fillIn(CLI.repairs, { count: report.repaired.length })}`,
    ...report.repaired.map(({ message }) => `    ${message}`),
  ];
}

/** One line for each archive and mail with files that are no workbooks. */
export function tellPassedOver(given: readonly GivenFile[]): string[] {
  return given.flatMap(({ passedOver }) => passedOver.map(tellOne));
}

/** Findings, worst first, then the counts. */
export function tellFindings(findings: readonly Finding[], outline: Outline): string[] {
  if (findings.length === 0) return [`  ${CLI.noFindings}`];
  const order = Object.keys(LEVELS);
  const sorted = [...findings].sort((a, b) => order.indexOf(levelOf(a)) - order.indexOf(levelOf(b)));
  return [
    ...sorted.map((finding) => `  ${tellLine(finding, outline)}`),
    `  ${fillIn(CLI.counts, { ...countFindings(findings) })}`,
  ];
}

export function tellLine(finding: Finding, outline: Outline): string {
  const { symbol, word } = LEVELS[levelOf(finding)];
  const { cell } = finding;
  const sheet = finding.sheet === null ? null : quotable(finding.sheet, LONGEST_NAME);
  const place = sheet !== null && cell ? `${fillIn(CLI.place, { sheet, cell })}: ` : sheet !== null ? `${sheet}: ` : "";
  return `${symbol} ${word} – ${place}${tellFinding(outline, finding)}`;
}
