import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import * as XLSX from "xlsx";
import { checkReport } from "../../src/checks/checkReport";
import { tellFinding } from "../../src/checks/tellFinding";
import { readFile } from "../../src/intake/readFile";
import type { Report } from "../../src/report/Report";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { convertWithLibreOffice } from "../support/libreOffice";
import { outline2025 } from "../support/outline2025";
import { demoFillings } from "../support/demoFillings";

const outline = outline2025();
const unit = outline.unitOf("KT")!;
/** What clerks type beside plain numbers: figures as text, percents, texts that look like formulas, line breaks, NFD, emoji. */
const answers = {
  ...demoFillings.KT.answers,
  "dossiers.resolved": "1.423",
  "dossiers.online_rate": "84,9%",
  "feedback.received": "....",
  "direction.documents": "- Đã ban hành 04 văn bản\n+ Kế hoạch số 12/KH-UBND 😀",
  "direction.resources": '=HYPERLINK("http://x","bấm")',
  "communication.plan": "Đã thực hiện".normalize("NFD"),
};

const programs: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>])[] = [
  ["LibreOffice", (bytes) => convertWithLibreOffice({ form: bytes }, "xlsx").form!],
  ["LibreOffice, all formulas computed anew", (bytes) => convertWithLibreOffice({ form: bytes }, "xlsx", true).form!],
  ["openpyxl", saveWithOpenpyxl],
  ["exceljs", saveWithExceljs],
  ["SheetJS", saveWithSheetjs],
];

test.each(programs)(
  "a form saved again by %s reads to the same answers and findings",
  async (_name, save) => {
    const original = await writeXlsx(buildTemplate(outline, { unit, filling: { ...demoFillings.KT, answers } }));
    const [before, after] = [reportOf(original), reportOf(await save(original))];
    expect(answersOf(after)).toEqual(answersOf(before));
    expect(after.meta).toEqual(before.meta);
    const told = (report: Report): string[] =>
      checkReport(report, outline).map((finding) => `${finding.cell} ${tellFinding(outline, finding)}`);
    expect(told(after)).toEqual(told(before));
    expect(after.repaired.map(({ kind }) => kind)).toEqual([]);
    expect(after.lost).toEqual([]);
  },
  120_000,
);

function reportOf(bytes: Uint8Array): Report {
  const read = readFile("KT.xlsx", bytes, outline);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.report;
}

function answersOf(report: Report): unknown[] {
  return [...report.entries.values()].map(({ item, state, value, note, computed, sheet, cell, signs }) => ({
    item,
    state,
    value,
    note,
    computed,
    sheet,
    cell,
    signs: signs.map(({ code }) => code),
  }));
}

function saveWithOpenpyxl(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "cchc-openpyxl-"));
  try {
    const [from, to] = [join(folder, "from.xlsx"), join(folder, "to.xlsx")];
    writeFileSync(from, bytes);
    execFileSync("/usr/bin/python3", [
      "-c",
      "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])",
      from,
      to,
    ]);
    return new Uint8Array(readFileSync(to));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function saveWithExceljs(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function saveWithSheetjs(bytes: Uint8Array): Uint8Array {
  const workbook = XLSX.read(bytes, { cellFormula: true, cellNF: true });
  return new Uint8Array(XLSX.write(workbook, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}
