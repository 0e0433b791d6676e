import ExcelJS from "exceljs";
import * as XLSX from "xlsx";
import { mergeReports } from "../src/assessment/mergeReports";
import { checkReport } from "../src/checks/checkReport";
import { sha256Node } from "../src/cli/files";
import { readFile } from "../src/intake/readFile";
import { loadOutline } from "../src/outline/loadOutline";
import file from "../src/outline/outline-2025.json";
import { buildConsolidated } from "../src/workbook/consolidated/buildConsolidated";

import { buildTemplate } from "../src/workbook/template/buildTemplate";
import { inflateNode } from "../src/xlsx/inflateNode";
import { readXlsx } from "../src/xlsx/readXlsx";
import { writeXlsx } from "../src/xlsx/writeXlsx";
import { demoFillings } from "../test/support/demoFillings";
import { randomAnswers, randomSource } from "../test/support/randomAnswers";
import { firstPaint } from "./firstPaint";

/**
 * What a returned workbook costs, beside exceljs and SheetJS reading the same files, in one run: the ratios hold on any machine.
 * `npm run bench [FILES]`; each figure is the mean of all files after a warm-up.
 */
const FILES = Number(process.argv[3] ?? 200);
const WARM_UP = 8;

void run();

async function run(): Promise<void> {
  const loaded = loadOutline(file);
  if (!loaded.ok) throw new Error("the built-in outline does not load");
  const { outline } = loaded;
  const random = randomSource(1);
  const fillings = Array.from({ length: FILES }, (_, index) => {
    const unit = outline.units[index % outline.units.length]!;
    const sample = demoFillings[unit.code as keyof typeof demoFillings];
    const answers = {
      ...sample.answers,
      ...randomAnswers(random),
      "direction.initiatives": `Sáng kiến số ${index}: rút ngắn thời gian trả kết quả.`,
    };
    return { unit, filling: { ...sample, answers } };
  });
  const blank = await timeEach(fillings, ({ unit }) => writeXlsx(buildTemplate(outline, { unit })));
  const filled = await timeEach(fillings, ({ unit, filling }) => writeXlsx(buildTemplate(outline, { unit, filling })));
  const bytes = filled.results;
  const means = { inflate: inflateNode, sha256: sha256Node };
  const cells = await meanTime(bytes, (one) => readXlsx(one, { inflate: inflateNode }));
  const pure = await meanTime(bytes, (one) => readXlsx(one));
  const read = await timeEach(bytes, (one, index) => readFile(`${index}.xlsx`, one, outline, {}, means));
  const reports = read.results.flatMap((one) => (one.ok ? [one.report] : []));
  if (reports.length !== FILES) throw new Error(`${FILES - reports.length} files were not read`);
  const check = await timeEach(reports, (report) => checkReport(report, outline));
  const merge = await timeEach([reports], (all) => mergeReports(all, outline));
  const consolidated = await timeEach(merge.results, (assessment) => writeXlsx(buildConsolidated(assessment)));
  const sheetjs = await meanTime(bytes, (one) => XLSX.read(one, { cellFormula: true, cellNF: true }));
  const exceljs = await meanTime(bytes, async (one) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(one.slice().buffer);
    return workbook;
  });

  const size = bytes.reduce((sum, one) => sum + one.length, 0) / FILES / 1024;
  console.log(
    `${FILES} returned workbooks of ${size.toFixed(0)} KB, Node ${process.version}; ms per workbook, and exceljs' reading = 1`,
  );
  const line = (name: string, ms: number): void =>
    console.log(`  ${name.padEnd(46)} ${ms.toFixed(2).padStart(8)}   ${(ms / exceljs).toFixed(3).padStart(7)}`);
  line("template, blank: build and write", blank.ms);
  line("template, filled: build and write", filled.ms);
  line("read cells (zlib)", cells);
  line("read cells (plain JavaScript, as in the page)", pure);
  line("read report (cells, fields, entries, SHA-256)", read.ms);
  line("check", check.ms);
  line("merge (all, per workbook)", merge.ms / FILES);
  line("read + check + merge", read.ms + check.ms + merge.ms / FILES);
  line("SheetJS: read", sheetjs);
  line("exceljs: read", exceljs);
  console.log(`  consolidated workbook of the round: build and write ${consolidated.ms.toFixed(0)} ms`);
  console.log(
    `  reading is ${(exceljs / cells).toFixed(1)} times as fast as exceljs, ${(sheetjs / cells).toFixed(1)} times as fast as SheetJS`,
  );
  console.log("JavaScript before the first paint, gzipped, without office.js:");
  for (const html of ["index.html", "taskpane.html"])
    console.log(`  ${html.padEnd(46)} ${(firstPaint(html).gzipped / 1000).toFixed(1).padStart(8)} KB`);
}

/** Mean milliseconds for one input, after a warm-up that is not counted; the results are kept for what comes next. */
async function timeEach<In, Out>(
  inputs: readonly In[],
  work: (input: In, index: number) => Out | Promise<Out>,
): Promise<{ readonly ms: number; readonly results: Out[] }> {
  const results: Out[] = [];
  const ms = await meanTime(inputs, async (input, index) => void (results[index] = await work(input, index)));
  return { ms, results };
}

/** The same for readers: nothing is kept, as nobody keeps two hundred workbooks in memory. */
async function meanTime<In>(inputs: readonly In[], work: (input: In, index: number) => unknown): Promise<number> {
  for (const [index, input] of inputs.slice(0, WARM_UP).entries()) await work(input, index);
  const start = performance.now();
  for (const [index, input] of inputs.entries()) await work(input, index);
  return (performance.now() - start) / inputs.length;
}
