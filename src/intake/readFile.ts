import { sha256 as sha256Everywhere } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Outline } from "../outline/Outline";
import { readReport, type ReadOptions } from "../report/readReport";
import type { Refusal, Report } from "../report/Report";
import type { Inflate } from "../xlsx/Inflate";
import { LIMITS } from "../xlsx/limits";
import { refuse } from "../xlsx/messages";
import { readXlsx } from "../xlsx/readXlsx";

/** One file as it arrived: read as a report, or kept out with its reason. */
export type IntakeFile = IntakeReport | RefusedIntake;
export interface IntakeReport {
  readonly ok: true;
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly report: Report;
}
export interface RefusedIntake {
  readonly ok: false;
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly refusal: Refusal;
}

/** What a host does faster by its own means; without them the same is done in plain JavaScript. */
export interface IntakeMeans {
  readonly inflate?: Inflate;
  readonly sha256?: (bytes: Uint8Array) => string;
}

/** Bytes → report. Bad input is a value: one file never harms the others. */
export function readFile(
  file: string,
  bytes: Uint8Array,
  outline: Outline,
  options: ReadOptions = {},
  means: IntakeMeans = {},
): IntakeFile {
  const sha256 = (means.sha256 ?? digest)(bytes);
  const source = { file, sha256, size: bytes.length };
  const read = readXlsx(bytes, { inflate: means.inflate });
  if (!read.ok) return { ok: false, ...source, refusal: { code: read.code, message: read.message } };
  const found = readReport(read.cells, outline, source, options);
  return found.ok ? { ok: true, ...source, report: found.report } : { ok: false, ...source, refusal: found.refusal };
}

/** A file above the limit: it is never brought into memory whole. */
export function refuseTooLarge(file: string, size: number, sha256: string): RefusedIntake {
  const { code, message } = refuse("file", LIMITS.file / 1_048_576);
  return { ok: false, file, sha256, size, refusal: { code, message } };
}

function digest(bytes: Uint8Array): string {
  return bytesToHex(sha256Everywhere(bytes));
}
