import { columnLetters } from "../report/cellAddress";
import type { Area } from "../workbook/Workbook";

/** An absolute reference, the sheet always quoted: `'II.2 Cải cách'!$A$1:$C$2`. */
export function sheetReference(sheet: string, { top, left, bottom, right }: Area): string {
  const first = `$${columnLetters(left)}$${top + 1}`;
  const last = `$${columnLetters(right)}$${bottom + 1}`;
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

export function quoteSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}
