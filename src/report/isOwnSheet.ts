import { CHECK_SHEET, COVER_SHEET, DATA_SHEET, MARKED_SHEET } from "../outline/names";
import { sheetKey } from "./sheetKey";

const OWN_SHEETS = new Set([COVER_SHEET, CHECK_SHEET, DATA_SHEET].map(sheetKey));
/** Beside a sheet of that name that somebody else made, ours is numbered: `Cần sửa (2)`. */
const NUMBERED = / \(\d{1,2}\)$/;

/** A sheet of the template, or of a marked copy, that holds no items. */
export function isOwnSheet(name: string): boolean {
  const key = sheetKey(name);
  return OWN_SHEETS.has(key) || key.replace(NUMBERED, "") === sheetKey(MARKED_SHEET);
}
