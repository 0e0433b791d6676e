import type { RefusedFile } from "../assessment/Assessment";
import type { Outline } from "../outline/Outline";
import { readReport, type ReadOptions } from "../report/readReport";
import type { Arrival, Refusal, Report } from "../report/Report";
import { LIMITS } from "../xlsx/limits";
import { refuse } from "../xlsx/messages";
import { type IntakeMeans, openFile } from "./openFile";

/** One file as it arrived: read as a report, or kept out with its reason. */
export type IntakeFile = IntakeReport | RefusedIntake;
export interface IntakeReport {
  readonly ok: true;
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly arrival?: Arrival;
  readonly report: Report;
}
export interface RefusedIntake {
  readonly ok: false;
  readonly file: string;
  /** "" where the bytes can't be had: packed with a password, damaged. */
  readonly sha256: string;
  readonly size: number;
  readonly arrival?: Arrival;
  readonly refusal: Refusal;
}

/** Bytes → report. Bad input is a value: one file never harms the others. */
export function readFile(
  file: string,
  bytes: Uint8Array,
  outline: Outline,
  options: ReadOptions & { readonly arrival?: Arrival } = {},
  means: IntakeMeans = {},
): IntakeFile {
  const opened = openFile(file, bytes, means, options.arrival);
  const { source } = opened;
  if (!opened.ok) return { ok: false, ...source, refusal: opened.refusal };
  const found = readReport(opened.cells, outline, source, options);
  return found.ok ? { ok: true, ...source, report: found.report } : { ok: false, ...source, refusal: found.refusal };
}

/** A file above the limit: it is never brought into memory whole. */
export function refuseTooLarge(file: string, size: number, sha256: string): RefusedIntake {
  const { code, reason, remedy, message } = refuse("file", LIMITS.file / 1_048_576);
  return { ok: false, file, sha256, size, refusal: { code, reason, remedy, message } };
}

/** As the assessment lists it. */
export function refusedFile({ file, sha256, size, refusal }: RefusedIntake): RefusedFile {
  return { file, sha256: sha256 || null, size, code: refusal.code, message: refusal.message };
}
