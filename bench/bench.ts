import { mergeReports } from "../src/assessment/mergeReports";
import { readFile } from "../src/intake/readFile";
import { loadOutline } from "../src/outline/loadOutline";
import file from "../src/outline/outline-2025.json";
import { buildConsolidated } from "../src/workbook/consolidated/buildConsolidated";
import { buildTemplate } from "../src/workbook/template/buildTemplate";
import { writeXlsx } from "../src/xlsx/writeXlsx";
import { firstPaint } from "./firstPaint";
import { filledForms } from "./reading/filledForms";
import { meanTime } from "./reading/measure";
import { savedByExceljs, savedByLibreOffice } from "./reading/peers";
import { printReadingTable, readCheckMerge } from "./reading/readingTable";
import { whereTimeGoes } from "./reading/whereTimeGoes";

/** `npm run bench [FILES]`: what returned workbooks cost, by the program that saved them last. */
const FILES = Number(process.argv[3] ?? 200);
/** Saving through another program takes a second each. */
const SAVED_BY_OTHERS = 40;

void run();

async function run(): Promise<void> {
  const loaded = loadOutline(file);
  if (!loaded.ok) throw new Error("the built-in outline does not load");
  const { outline } = loaded;
  console.log(`Node ${process.version}; processor time; of each workbook the cheapest of some rounds`);
  const own = await filledForms(outline, FILES);
  const some = own.slice(0, SAVED_BY_OTHERS);
  await printReadingTable("our writer", own, outline);
  await printReadingTable("LibreOffice", savedByLibreOffice(some), outline);
  await printReadingTable("exceljs", await savedByExceljs(some), outline);

  console.log("Where the time of reading, checking and merging goes (our writer's files)");
  const shares = await whereTimeGoes(() => {
    for (let round = 0; round < 5; round++) readCheckMerge(own, outline);
  });
  for (const [step, share] of shares) console.log(`  ${step.padEnd(52)} ${(share * 100).toFixed(1).padStart(8)} %`);

  const units = outline.units.slice(0, 1);
  const template = await meanTime(units, (unit) => writeXlsx(buildTemplate(outline, { unit })));
  const reports = own.flatMap((bytes, i) => {
    const read = readFile(`${i}.xlsx`, bytes, outline);
    return read.ok ? [read.report] : [];
  });
  const assessment = mergeReports(reports, outline);
  const consolidated = await meanTime([assessment], (all) => writeXlsx(buildConsolidated(all)));
  console.log("Writing, ms");
  console.log(`  ${"blank form: build and write".padEnd(52)} ${template.toFixed(0).padStart(8)}`);
  console.log(`  ${"consolidated workbook of the round".padEnd(52)} ${consolidated.toFixed(0).padStart(8)}`);
  console.log("JavaScript before the first paint, gzipped, without office.js, KB");
  for (const html of ["index.html", "taskpane.html"]) {
    console.log(`  ${html.padEnd(52)} ${(firstPaint(html).gzipped / 1000).toFixed(1).padStart(8)}`);
  }
}
