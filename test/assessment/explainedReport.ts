import type { Assessment, Remark, Remarks } from "../../src/assessment/Assessment";
import { CONCLUSIONS } from "../../src/assessment/conclusions";
import { mergeReports } from "../../src/assessment/mergeReports";
import type { Written } from "../../src/assessment/Writings";
import { outline2025 } from "../support/outline2025";
import type { ReportOptions, TypedAnswers } from "../support/reportOf";
import { sampleReport } from "../support/samples";

// A missed target or a warning may be explained; an error is corrected, what is missing is supplied.
export const outline = outline2025();
export const D8 = "KT|D8|dossiers.overdue";
export const C3 = "KT|C3|city_tasks.overdue";

export function merged(written: Written, change: TypedAnswers = {}, options: ReportOptions = {}): Assessment {
  return mergeReports([sampleReport(outline, "KT", change, options)], outline, written);
}
export const unitIn = (assessment: Assessment) => assessment.units.find(({ unit }) => unit.code === "KT")!;
export const explainedIn = (assessment: Assessment): string[] =>
  unitIn(assessment).findings.flatMap(({ rule, explained }) => (explained ? [rule] : []));

export function remarks(...all: readonly (readonly [key: string, texts: Remark["texts"]])[]): Remarks {
  return new Map(all.map(([key, texts]) => [key, { key, texts }]));
}
export const ACCEPTED = { explanation: "Thiếu hồ sơ địa chính", conclusion: CONCLUSIONS.accepted };
