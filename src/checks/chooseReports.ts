import type { Outline } from "../outline/Outline";
import type { Report } from "../report/Report";
import { newestFirst } from "./newestFirst";

/** Of the files of one unit: the one that counts, and those kept out of the merge. */
export interface ChosenReport {
  readonly unit: string;
  readonly used: Report;
  readonly others: readonly Report[];
}

/**
 * One report for each unit that has any, in the order of the outline, or of a group of it. The same file given twice is one file. `chosen` (unit → SHA-256) is
 * what a person decided; else the newest.
 */
export function chooseReports(
  reports: readonly Report[],
  { units }: Pick<Outline, "units">,
  chosen?: ReadonlyMap<string, string>,
): ChosenReport[] {
  const byUnit = new Map<string, Report[]>();
  for (const report of reports) {
    const known = byUnit.get(report.unit);
    if (known) known.push(report);
    else byUnit.set(report.unit, [report]);
  }
  return units.flatMap(({ code }) => {
    const seen = new Set<string>();
    const files = newestFirst(byUnit.get(code) ?? []).filter(
      (report) => !seen.has(report.sha256) && seen.add(report.sha256),
    );
    const used = files.find((report) => report.sha256 === chosen?.get(code)) ?? files[0];
    return used ? [{ unit: code, used, others: files.filter((report) => report !== used) }] : [];
  });
}
