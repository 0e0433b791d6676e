import type { Style } from "../workbook/Workbook";
import { show } from "./show";
import { xstring } from "./xstring";

export function checkStyle({ font, fill, border, indent, format }: Style, where: string): void {
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
  if (!/^[0-9A-F]{6}$/i.test(color)) throw new Error(`${where}: colour ${show(color)} is not RRGGBB`);
}

export function checkFormat(format: string, where: string): void {
  if (format === "" || format.length > 255 || xstring(format) !== format) {
    throw new Error(`${where}: number format ${show(format)} is empty, longer than 255 characters or illegal`);
  }
}
