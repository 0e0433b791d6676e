import { tellDifference } from "../assessment/tellDifference";
import { type ChosenReport, chooseReports } from "../checks/chooseReports";
import { labelOf } from "../checks/labelOf";
import type { Outline } from "../outline/Outline";
import { labelOfUnit } from "../outline/unitLabel";
import { compareReports, type Difference } from "../report/compareReports";
import type { Entry } from "../report/Entry";
import type { Report } from "../report/Report";
import { fillIn } from "../workbook/fillIn";
import { CLI } from "./cliTexts";

/** A file of a unit that does not count, with what it says otherwise than the one that does. */
export interface OtherVersion {
  readonly file: string;
  readonly differences: readonly Difference[];
}

/** The other files of a unit; one of the same bytes differs in nothing and is left out. */
export function otherVersions(reports: readonly Report[], used: Report, outline: Outline): OtherVersion[] {
  return reports
    .filter((report) => report.sha256 !== used.sha256)
    .map((report) => ({ file: report.file, differences: compareReports(used, report, outline) }));
}

/** As `duplicates[].differences` of the JSON has it. */
export function versionJson({ file, differences }: OtherVersion): Record<string, unknown> {
  return {
    file,
    items: differences.map(({ item, before, after }) => ({ item, used: answerJson(before), here: answerJson(after) })),
  };
}

function answerJson({ state, value, raw, sheet, cell }: Entry): Record<string, unknown> {
  return { state, value, raw, sheet, cell };
}

/** Differences of one file that are told one by one; the JSON has all. */
const MOST_TOLD = 10;

export function tellVersion({ file, differences }: OtherVersion, used: Report, outline: Outline): string {
  const unit = labelOfUnit(outline, used.unit);
  const lines = differences.slice(0, MOST_TOLD).map((difference) => {
    const item = outline.itemOf(difference.item)!;
    const { before, after } = tellDifference(difference, item);
    const [kept, here] = [before || CLI.noAnswer, after || CLI.noAnswer];
    return `  ${fillIn(CLI.difference, { label: labelOf(outline, item), used: kept, here })}`;
  });
  const more = differences.length - lines.length;
  return [
    fillIn(CLI.otherVersion, { unit, used: used.file, file, count: differences.length }),
    ...lines,
    ...(more > 0 ? [`  ${fillIn(CLI.andMore, { count: more })}`] : []),
  ].join("\n");
}

/** Of files that lie side by side: units with several, as the JSON of `check` has them; nothing where there are none. */
export function duplicatesJson(reports: readonly Report[], outline: Outline): { readonly duplicates?: unknown } {
  const duplicates = duplicatesIn(reports, outline).map(({ unit, used, others }) => ({
    unit,
    used: used.file,
    others: others.map(({ file }) => file),
    differences: otherVersions(others, used, outline).map(versionJson),
  }));
  return duplicates.length > 0 ? { duplicates } : {};
}

export function tellDuplicates(reports: readonly Report[], outline: Outline): string[] {
  return duplicatesIn(reports, outline).flatMap(({ used, others }) =>
    otherVersions(others, used, outline).map((version) => tellVersion(version, used, outline)),
  );
}

function duplicatesIn(reports: readonly Report[], outline: Outline): ChosenReport[] {
  return chooseReports(reports, outline).filter(({ others }) => others.length > 0);
}
