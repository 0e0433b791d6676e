import ExcelJS from "exceljs";
import * as XLSX from "xlsx";

/** What a cell holds; undefined for nothing. */
export type Stored = string | number | boolean | undefined;
/** The cell of a sheet as an independent program reads it; "unreadable" where it can't open the file at all. */
export type OtherReader = (sheet: string, address: string) => Stored;

/** Both independent readers, those that can open the file. */
export async function otherReaders(bytes: Uint8Array): Promise<OtherReader[]> {
  const readers: OtherReader[] = [];
  try {
    const book = XLSX.read(bytes, { cellNF: true });
    readers.push((sheet, address) => {
      const cell = book.Sheets[sheet]?.[address] as XLSX.CellObject | undefined;
      if (!cell || cell.t === "z") return undefined;
      return cell.t === "e" ? cell.w : (cell.v as Stored);
    });
  } catch {
    // It refuses the file: no witness.
  }
  try {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    readers.push((sheet, address) => storedOf(book.getWorksheet(sheet)?.getCell(address).value));
  } catch {
    // The same.
  }
  return readers;
}

function storedOf(value: ExcelJS.CellValue | undefined): Stored {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25569;
  if (typeof value !== "object") return value;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("result" in value) return storedOf(value.result);
  if ("error" in value) return value.error;
  return "text" in value ? String(value.text) : undefined;
}
