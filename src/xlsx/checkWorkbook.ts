import type { Name, Style, Workbook } from "../workbook/Workbook";
import { checkArea } from "./checkArea";
import { checkSheet } from "./checkSheet";
import { xstring } from "./xstring";

/**
 * What Excel can't hold, or repairs by throwing away, is a fault of the program that made the workbook: found here, before
 * a file is written, named by sheet and cell. hucre writes most of it without a word.
 */
export function checkWorkbook(workbook: Workbook): void {
  if (Number.isNaN(Date.parse(workbook.modified))) {
    throw new Error(`Time of change "${workbook.modified}" is no ISO time`);
  }
  for (const name of Object.keys(workbook.properties)) {
    if (name === "" || name.length > 255 || xstring(name) !== name) throw new Error(`Property name ${show(name)} is illegal`);
  }
  for (const [name, style] of Object.entries(workbook.styles)) checkStyle(style, `Style "${name}"`);
  checkSheetNames(workbook);
  for (const sheet of workbook.sheets) checkSheet(sheet, workbook);
  checkNames(workbook);
}

function checkStyle({ font, fill, border, indent, format }: Style, where: string): void {
  if (font.name === "" || font.name.length > 31) throw new Error(`${where}: font name ${show(font.name)} is illegal`);
  if (!(font.size >= 1 && font.size <= 409)) throw new Error(`${where}: font size ${font.size} is not 1 to 409`);
  if (indent !== undefined && !(Number.isInteger(indent) && indent >= 0 && indent <= 15)) {
    throw new Error(`${where}: indent ${indent} is not a whole number 0 to 15`);
  }
  if (format !== undefined) checkFormat(format, where);
  for (const color of [fill, border?.top?.color, border?.right?.color, border?.bottom?.color, border?.left?.color]) {
    if (color !== undefined) checkColor(color, where);
  }
}

export function checkColor(color: string, where: string): void {
  if (!/^[0-9A-F]{6}$/i.test(color)) throw new Error(`${where}: colour "${color}" is not RRGGBB`);
}

export function checkFormat(format: string, where: string): void {
  if (format === "" || format.length > 255 || xstring(format) !== format) {
    throw new Error(`${where}: number format ${show(format)} is empty, longer than 255 characters or illegal`);
  }
}

function checkSheetNames({ sheets }: Workbook): void {
  if (!sheets.some(({ visibility }) => visibility === "visible")) throw new Error("No sheet is visible");
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const where = `Sheet ${show(name)}`;
    if (name === "" || name.length > 31) throw new Error(`${where}: its name has ${name.length} characters, not 1 to 31`);
    if (/[[\]:*?/\\]|^'|'$/.test(name) || xstring(name) !== name) throw new Error(`${where}: its name has an illegal character`);
    if (name.toLowerCase() === "history") throw new Error(`${where}: Excel keeps that name for itself`);
    if (seen.has(fold(name))) throw new Error(`${where}: two sheets have this name (capitals make no difference)`);
    seen.add(fold(name));
  }
}

function checkNames({ names, sheets }: Workbook): void {
  const known = new Set(sheets.map(({ name }) => name));
  const seen = new Set<string>();
  for (const { name, sheet, area } of names) {
    const where = `Defined name ${show(name)}`;
    if (!isLegal(name)) throw new Error(`${where} is illegal`);
    if (seen.has(fold(name))) throw new Error(`${where} is given twice (capitals make no difference)`);
    if (!known.has(sheet)) throw new Error(`${where}: there is no sheet ${show(sheet)}`);
    checkArea(area, where);
    seen.add(fold(name));
  }
}

/** A letter, `_` or `\` first, then letters, digits, `_ . \ ?`; not what could be an address, `A1` or `R1C1`. */
function isLegal(name: Name["name"]): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  return !/^(?:[a-z]{1,3}[0-9]+|r[0-9]*|c[0-9]*|r[0-9]*c[0-9]*|_xlnm\..*|true|false)$/i.test(name);
}

const fold = (name: string) => name.toLowerCase();

export function show(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
