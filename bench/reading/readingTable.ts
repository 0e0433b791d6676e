import { mergeReports } from "../../src/assessment/mergeReports";
import { checkReport } from "../../src/checks/checkReport";
import { sha256Node } from "../../src/cli/files";
import { readFile } from "../../src/intake/readFile";
import type { Outline } from "../../src/outline/Outline";
import type { Report } from "../../src/report/Report";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { meanTime } from "./measure";
import { inflateAll, inflateAndDecode, neededParts } from "./neededParts";
import { readWithExceljs, readWithSheetjs } from "./peers";

const MEANS = { inflate: inflateNode, sha256: sha256Node };
const COLUMN = 52;

/** What files of one writer cost, beside the peers reading the same files in the same run: the ratios hold on any machine. */
export async function printReadingTable(writer: string, files: readonly Uint8Array[], outline: Outline): Promise<void> {
  const parts = files.map(neededParts);
  const reports = files.map((bytes, i) => reportOf(bytes, i, outline));
  const inflated = await meanTime(parts, inflateAll);
  const floor = await meanTime(parts, inflateAndDecode);
  const cells = await meanTime(files, (bytes) => readXlsx(bytes, { inflate: inflateNode }));
  const plain = await meanTime(files, (bytes) => readXlsx(bytes));
  const report = await meanTime(files, (bytes, i) => reportOf(bytes, i, outline));
  const check = await meanTime(reports, (one) => checkReport(one, outline));
  const merge = (await meanTime([reports], (all) => mergeReports(all, outline))) / files.length;
  const exceljs = await meanTime(files, readWithExceljs);
  const sheetjs = await meanTime(files, readWithSheetjs);
  const all = report + check + merge;

  const kilobytes = (bytes: number): string => (bytes / files.length / 1024).toFixed(0);
  const packed = kilobytes(files.reduce((sum, { length }) => sum + length, 0));
  const whole = kilobytes(parts.flat().reduce((sum, { size }) => sum + size, 0));
  console.log(`${files.length} workbooks by ${writer}, ${packed} KB (${whole} KB inflated), ms per workbook`);
  const line = (name: string, ms: number): void => console.log(`  ${name.padEnd(COLUMN)} ${ms.toFixed(2).padStart(8)}`);
  line("exceljs: read", exceljs);
  line("SheetJS: read", sheetjs);
  line("inflate the needed parts", inflated);
  line("floor: inflate and decode the needed parts", floor);
  line("read cells (zlib)", cells);
  line("read cells (plain JavaScript, as in the page)", plain);
  line("read report (cells, fields, answers, SHA-256)", report);
  line("check", check);
  line("merge (all, per workbook)", merge);
  line("read + check + merge", all);
  const verdict = (name: string, ratio: number, most: number): void => {
    const words = ratio <= most ? "met" : "NOT MET";
    console.log(
      `  ${name.padEnd(COLUMN)} ${ratio.toFixed(2).padStart(8)}   at most ${most.toFixed(2).padStart(5)}: ${words}`,
    );
  };
  verdict("read + check + merge ÷ exceljs' reading", all / exceljs, 0.35);
  verdict("read + check + merge ÷ SheetJS' reading", all / sheetjs, 0.5);
  verdict("read + check + merge ÷ floor", all / floor, 6);
  verdict("read cells in the page ÷ on the command line", plain / cells, 2);
  verdict("read cells ÷ inflating (an aim)", cells / inflated, 2);
}

/** Reads, checks and merges: what {@link printReadingTable} sums up, for the profile. */
export function readCheckMerge(files: readonly Uint8Array[], outline: Outline): void {
  const reports = files.map((bytes, i) => reportOf(bytes, i, outline));
  for (const report of reports) checkReport(report, outline);
  mergeReports(reports, outline);
}

function reportOf(bytes: Uint8Array, index: number, outline: Outline): Report {
  const read = readFile(`${index}.xlsx`, bytes, outline, {}, MEANS);
  if (!read.ok) throw new Error(`file ${index} was not read: ${read.refusal.message}`);
  return read.report;
}
