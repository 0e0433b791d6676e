import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import * as SheetJS from "xlsx";
import { readFile } from "../../src/intake/readFile";
import type { Outline } from "../../src/outline/Outline";
import type { Report } from "../../src/report/Report";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { demoFillings } from "../support/demoFillings";
import { convertWithLibreOffice } from "../support/libreOffice";
import type { Entry } from "../xlsx/buildZip";
import type { Answer } from "./mutateXml";

/** A filled form as one program saved it: what mutants are made of. */
export interface FuzzBase {
  readonly savedBy: string;
  readonly whole: Uint8Array;
  readonly parts: readonly Entry[];
  readonly sheets: readonly string[];
  readonly answers: readonly Answer[];
  readonly report: Report;
}

/** One form, as our own program and three others store it. */
export async function fuzzBases(outline: Outline): Promise<FuzzBase[]> {
  const book = buildTemplate(outline, { unit: outline.unitOf("VP"), filling: demoFillings.VP });
  const own = await writeXlsx(book);
  const sheets = book.sheets.map(({ name }) => name);
  const saved: Record<string, Uint8Array> = {
    "our own": own,
    LibreOffice: convertWithLibreOffice({ form: own }, "xlsx").form!,
    exceljs: await savedByExceljs(own),
    SheetJS: SheetJS.write(SheetJS.read(own, { cellStyles: true, cellNF: true }), { type: "array" }) as Uint8Array,
  };
  return Object.entries(saved).map(([savedBy, bytes]) => baseOf(savedBy, new Uint8Array(bytes), sheets, outline));
}

function baseOf(savedBy: string, whole: Uint8Array, sheets: readonly string[], outline: Outline): FuzzBase {
  const read = readFile("VP.xlsx", whole, outline);
  if (!read.ok) throw new Error(`${savedBy}: ${read.refusal.message}`);
  const parts = Object.entries(unzipSync(whole)).map(([name, data]) => ({ name, data }));
  const answers = [...read.report.entries.values()].map(({ sheet, cell }) => ({
    part: `xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`,
    row: Number(/\d+$/.exec(cell)![0]),
  }));
  return { savedBy, whole, parts, sheets, answers, report: read.report };
}

async function savedByExceljs(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
