import ExcelJS from "exceljs";
import * as XLSX from "xlsx";
import { convertWithLibreOffice } from "../../test/support/libreOffice";

/** Reads a workbook with exceljs, and nothing else. */
export async function readWithExceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

/** Reads a workbook with SheetJS: values, formulas and number formats, as we do. */
export function readWithSheetjs(bytes: Uint8Array): XLSX.WorkBook {
  return XLSX.read(bytes, { cellFormula: true, cellNF: true });
}

export async function savedByExceljs(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const saved: Uint8Array[] = [];
  for (const file of files) {
    const workbook = await readWithExceljs(file);
    saved.push(new Uint8Array(await workbook.xlsx.writeBuffer()));
  }
  return saved;
}

export function savedByLibreOffice(files: readonly Uint8Array[]): Uint8Array[] {
  const saved = convertWithLibreOffice(Object.fromEntries(files.map((bytes, i) => [`${i}`, bytes])), "xlsx");
  return files.map((_, i) => saved[`${i}`]!);
}
