import { CHECK_SHEET, COVER_SHEET, DATA_SHEET } from "../outline/names";
import { sheetKey } from "./sheetKey";

const OWN_SHEETS = new Set([COVER_SHEET, CHECK_SHEET, DATA_SHEET].map(sheetKey));

/** A sheet of the template that holds no items. */
export function isOwnSheet(name: string): boolean {
  return OWN_SHEETS.has(sheetKey(name));
}
