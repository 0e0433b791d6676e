import { checkReport } from "../../src/checks/checkReport";
import { readFile } from "../../src/intake/readFile";
import { markedCopy } from "../../src/marked/markedCopy";
import type { Outline } from "../../src/outline/Outline";
import type { Report } from "../../src/report/Report";
import { correctionsOf, type Correction } from "../../src/workbook/findings/correctionsOf";

export function reportIn(bytes: Uint8Array, outline: Outline): Report {
  const read = readFile("bao-cao.xlsx", bytes, outline);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.report;
}

/** What the unit is asked about its own file. */
export function correctionsIn(bytes: Uint8Array, outline: Outline): Correction[] {
  const report = reportIn(bytes, outline);
  return correctionsOf(report, checkReport(report, outline), outline);
}

export function marked(bytes: Uint8Array, corrections: readonly Correction[]): Uint8Array {
  const copy = markedCopy(bytes, { unit: "Phòng Kinh tế", corrections, until: "2025-11-20" });
  if (!copy.ok) throw new Error(copy.reason);
  return copy.bytes;
}

/** A correction at one cell. */
export function at(sheet: string, cell: string, more: Partial<Correction> = {}): Correction {
  return { level: "error", sheet, cell, message: "Đề nghị sửa", watched: [{ sheet, cell }], ...more };
}

/** Everything of a report but the name and the digest of its file. */
export function answersOf({ entries, meta, metaPlaces, repaired, lost, asOf, unit }: Report): unknown {
  return { entries: [...entries.values()], meta, metaPlaces, repaired, lost, asOf, unit };
}
