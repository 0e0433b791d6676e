import { columnLetters } from "../report/cellAddress";
import type { Row, WorkbookCell } from "../workbook/Workbook";
import { show } from "./show";
import { xstring } from "./xstring";

const LONGEST = 32_767;

/**
 * A row as XML, texts inside the cells. `styleOf` tells the number of a style.
 * @throws Error where a cell holds what Excel can't: a fault of the program.
 */
export function streamRow({ height, fixed, cells }: Row, index: number, styleOf: (style: string) => number): string {
  const number = index + 1;
  const size = height === undefined ? "" : ` ht="${height}"${fixed ? ' customHeight="1"' : ""}`;
  let xml = `<row r="${number}"${size}>`;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    if (cell) xml += cellXml(cell, `${columnLetters(column)}${number}`, styleOf(cell.style));
  }
  return `${xml}</row>`;
}

function cellXml({ value, formula }: WorkbookCell, address: string, style: number): string {
  const head = `<c r="${address}" s="${style}"`;
  if (formula !== undefined) return `${head}${typeOf(value)}><f>${escape(formula)}</f>${valueXml(value, address)}</c>`;
  if (value === undefined || value === null || value === "") return `${head}/>`;
  if (typeof value !== "string") return `${head}${typeOf(value)}>${valueXml(value, address)}</c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${textXml(value, address)}</t></is></c>`;
}

function typeOf(value: WorkbookCell["value"]): string {
  if (typeof value === "string") return ' t="str"';
  if (typeof value === "boolean") return ' t="b"';
  return typeof value === "object" && value ? ' t="e"' : "";
}

function valueXml(value: WorkbookCell["value"], address: string): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return `<v>${textXml(value, address)}</v>`;
  if (typeof value === "boolean") return `<v>${Number(value)}</v>`;
  if (typeof value === "object") return `<v>${value.error}</v>`;
  if (!Number.isFinite(value)) throw new Error(`${address}: ${value} is no number Excel knows`);
  return `<v>${value}</v>`;
}

function textXml(text: string, address: string): string {
  if (text.length > LONGEST)
    throw new Error(`${address}: a text of ${text.length} characters, ${show(text.slice(0, 20))}`);
  return escape(xstring(text));
}

function escape(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") : text;
}
