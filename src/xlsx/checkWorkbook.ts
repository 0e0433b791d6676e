import type { Workbook } from "../workbook/Workbook";
import { checkNames } from "./checkNames";
import { checkSheet } from "./checkSheet";
import { checkStyle } from "./checkStyle";
import { show } from "./show";
import { xstring } from "./xstring";

/**
 * What Excel can't hold, or repairs by throwing away, is a fault of the program that made the workbook: found here, before
 * a file is written, and named by sheet and cell. hucre writes most of it without a word.
 */
export function checkWorkbook(workbook: Workbook): void {
  const { modified, properties, styles, sheets } = workbook;
  if (Number.isNaN(Date.parse(modified))) throw new Error(`Time of change ${show(modified)} is no ISO time`);
  for (const name of Object.keys(properties)) {
    if (name === "" || name.length > 255 || xstring(name) !== name)
      throw new Error(`Property name ${show(name)} is illegal`);
  }
  for (const [name, style] of Object.entries(styles)) checkStyle(style, `Style ${show(name)}`);
  if (!sheets.some(({ visibility }) => visibility === "visible")) throw new Error("No sheet is visible");
  checkNames(workbook);
  for (const sheet of sheets) checkSheet(sheet, workbook);
}
