import type { UnitAssessment } from "../assessment/Assessment";
import type { Outline } from "../outline/Outline";
import type { Cells } from "../report/Cells";
import type { Report } from "../report/Report";
import type { ReportView } from "./Engine";
import { findingViews } from "./findingViews";
import { unitView } from "./outlineView";

export function reportView(report: Report, assessed: UnitAssessment, outline: Outline, { sheets }: Cells): ReportView {
  const { unit, state, counts, answered, asked, findings } = assessed;
  return {
    file: report.file,
    unit: unitView(unit),
    asOf: report.asOf,
    modified: report.modified,
    state,
    counts,
    answered,
    asked,
    findings: findingViews(findings, outline),
    sheets: sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name),
    repairs: report.repaired.map(({ message, sheet, cell }) => ({ message, sheet, cell })),
  };
}
