import type { Outline } from "../../src/outline/Outline";
import type { Report } from "../../src/report/Report";
import samples from "../fixtures/samples.json";
import { reportOf, type ReportOptions, type TypedAnswers } from "./reportOf";

export type SampleUnit = keyof typeof samples;
export const SAMPLE_UNITS = Object.keys(samples) as SampleUnit[];

/** The consistent report of one of the four units, with some answers changed. */
export function sampleReport(
  outline: Outline,
  unit: SampleUnit,
  change: TypedAnswers = {},
  options: ReportOptions = {},
): Report {
  const { values, meta } = samples[unit];
  return reportOf(outline, unit, { ...values, ...change }, { ...options, meta: { ...meta, ...options.meta } });
}

export function sampleReports(outline: Outline): Report[] {
  return SAMPLE_UNITS.map((unit) => sampleReport(outline, unit));
}
