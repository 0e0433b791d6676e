import type { Cells } from "../report/Cells";
import { arrivalView } from "./arrivalView";
import { declinedOf } from "./declinedOf";
import type { ReportView } from "./Engine";
import { findingViews } from "./findingViews";
import type { ToldReport } from "./letters";
import type { LoadedSetting } from "./loadSetting";
import { unitView } from "./outlineView";
import { sinceView } from "./sinceView";

/** `former`: the version of the unit's report that was checked before. */
export function reportView(
  { report, assessed }: ToldReport,
  former: ToldReport | undefined,
  { outline, round }: LoadedSetting,
  { sheets }: Cells,
): ReportView {
  const { unit, state, counts, answered, asked, findings } = assessed;
  return {
    file: report.file,
    unit: unitView(unit, outline),
    arrival: arrivalView(report, outline, round),
    since: former ? sinceView(former, { report, assessed }, outline) : null,
    asOf: report.asOf,
    modified: report.modified,
    state,
    counts,
    answered,
    asked,
    declined: declinedOf(report, outline),
    findings: findingViews(findings, outline),
    sheets: sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name),
    repairs: report.repaired.map(({ message, sheet, cell }) => ({ message, sheet, cell })),
  };
}
