import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import * as XLSX from "xlsx";
import type { Cells } from "../../src/report/Cells";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { answersOf, at, correctionsIn, marked, reportIn } from "../marked/marking";
import { returned } from "../support/engineFiles";
import { convertWithLibreOffice } from "../support/libreOffice";
import { outline2025 } from "../support/outline2025";
import { validateOpenXml } from "../support/validateOpenXml";

/** The marked copy of what other programs make of a unit's file, and what they make of a marked copy. */
const outline = outline2025();
const MISTAKES = { "dossiers.resolved": 1423, "dossiers.online_rate": "84,9%", "feedback.received": "...." };

function cellsOf(bytes: Uint8Array): Cells {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.message);
  return read.cells;
}

/** Rules of all sheets that begin with our sign, as openpyxl counts them. */
function inPython(script: string, bytes: Uint8Array): { readonly bytes: Uint8Array; readonly told: string } {
  const folder = mkdtempSync(join(tmpdir(), "cchc-marked-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const code = `import json, openpyxl\nbook = openpyxl.load_workbook("book.xlsx")\n${script}\nbook.save("book.xlsx")`;
    const told = execFileSync("/usr/bin/python3", ["-c", code], { cwd: folder, encoding: "utf8" });
    return { bytes: new Uint8Array(readFileSync(join(folder, "book.xlsx"))), told };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MARKS = `print(json.dumps(sorted(f"{sheet.title}!{area.sqref}" for sheet in book for area in sheet.conditional_formatting for rule in area.rules if rule.formula and "cchc.mark" in rule.formula[0])))`;

async function saveWithExceljs(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function saveWithSheetjs(bytes: Uint8Array): Uint8Array {
  const workbook = XLSX.read(bytes, { cellFormula: true, cellNF: true });
  return new Uint8Array(XLSX.write(workbook, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

const programs: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>])[] = [
  ["LibreOffice", (bytes) => convertWithLibreOffice({ form: bytes }, "xlsx").form!],
  ["openpyxl", (bytes) => inPython("", bytes).bytes],
  ["exceljs", saveWithExceljs],
  ["SheetJS", saveWithSheetjs],
];

test.each(programs)(
  "a file saved by %s: its copy reads the same, has every mark, is no less valid; and so once that program saved the copy",
  async (_name, save) => {
    const sent = await save(await returned(outline, "KT", { answers: MISTAKES }));
    const corrections = correctionsIn(sent, outline);
    const copy = marked(sent, corrections);
    expect(answersOf(reportIn(copy, outline))).toEqual(answersOf(reportIn(sent, outline)));
    const places = corrections.map(({ sheet, cell }) => `${sheet}!${cell}`).sort();
    const { told } = inPython(MARKS, copy);
    expect(JSON.parse(told)).toEqual(places);
    const faults = validateOpenXml(copy);
    expect(faults).toEqual(faults.length === 0 ? [] : validateOpenXml(sent));

    const back = await save(copy);
    expect(answersOf(reportIn(back, outline))).toEqual(answersOf(reportIn(sent, outline)));
    // Marked once more: one list, and each mark once.
    const again = marked(back, correctionsIn(back, outline));
    expect(cellsOf(again).sheets.filter(({ name }) => name.startsWith("Cần sửa"))).toHaveLength(1);
    expect(JSON.parse(inPython(MARKS, again).told)).toEqual(places);
  },
  120_000,
);

const ANSWERS: readonly (string | number | boolean | null)[] = [
  1423,
  97.83,
  -0.1,
  148620000000,
  "1.423",
  "1423",
  'Gõ "nhầm"',
  "Dòng một\nDòng hai",
  "x".repeat(400),
  "Tốt 👍🏽 lắm",
  "Đã làm".normalize("NFD"),
  true,
  null,
  "....",
];

test("LibreOffice: a figure counts as changed once it is, and not before", () => {
  const cells = ANSWERS.map((_, row) => `A${row + 1}`);
  const fill = (values: typeof ANSWERS): string =>
    `for row, value in enumerate(json.loads(${JSON.stringify(JSON.stringify(values))})): book["Số liệu"].cell(row + 1, 1).value = value`;
  const blank = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(blank, XLSX.utils.aoa_to_sheet([[]]), "Số liệu");
  const bare = new Uint8Array(XLSX.write(blank, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  const sent = inPython(fill(ANSWERS), bare).bytes;
  const copy = marked(
    sent,
    cells.map((cell) => at("Số liệu", cell)),
  );
  const changed = inPython(
    fill(ANSWERS.map((value) => (value === "1423" ? 1423 : value === null ? 0 : `${String(value)}.`))),
    copy,
  );
  const done = convertWithLibreOffice({ copy, changed: changed.bytes }, "xlsx", true);
  const states = (bytes: Uint8Array): string[] =>
    [...cellsOf(bytes).sheets[0]!.cells.values()].flatMap(({ formula, value }) =>
      formula === undefined ? [] : [String(value)],
    );
  expect(states(done.copy!)).toEqual(ANSWERS.map(() => "○ Chưa đổi"));
  expect(states(done.changed!)).toEqual(ANSWERS.map(() => "√ Đã đổi"));
}, 60_000);
