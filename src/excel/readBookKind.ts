import { readRemarks } from "../assessment/readRemarks";
import { DATA_SHEET } from "../outline/names";
import type { Cells } from "../report/Cells";
import { sheetKey } from "../report/sheetKey";
import type { BookState, NameState } from "./BookState";
import { cellsOfRange } from "./cellsOfRange";

/** Keys and values of our very hidden sheet; what else stands there is not looked at. */
const KEYS = "A1:B100";

/** What the open workbook is. One request; one more where there is a data sheet of ours. */
export async function readBookKind(context: Excel.RequestContext): Promise<BookState["kind"]> {
  const { workbook } = context;
  const worksheets = workbook.worksheets.load("items/name");
  const names = workbook.names.load("items/name,items/formula");
  const custom = workbook.properties.custom.load("items/key,items/value");
  await context.sync();
  return kindOf(context, worksheets.items, names.items, custom.items);
}

/**
 * The same from what is loaded: a form is known by its data sheet, by what the file says of itself, or by names that still lead somewhere. One request
 * where there is a data sheet.
 */
export async function kindOf(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  names: readonly Pick<NameState, "name" | "formula">[],
  custom: readonly Excel.CustomProperty[],
): Promise<BookState["kind"]> {
  const data = sheets.find(({ name }) => sheetKey(name) === DATA_SHEET);
  const keys = data?.getRange(KEYS).untrack().load("values,formulas,numberFormat,valueTypes,rowIndex,columnIndex");
  if (keys) await context.sync();
  const cells: Cells = {
    sheets: keys ? [{ name: DATA_SHEET, visibility: "veryHidden", cells: cellsOfRange(keys, []) }] : [],
    names: [],
    date1904: false,
    properties: new Map(custom.map(({ key, value }) => [key, String(value)])),
  };
  if (readRemarks(cells).ok) return "assessment";
  const live = names.some(({ name, formula }) => /^cchc\./i.test(name) && !String(formula).includes("#REF!"));
  return cells.sheets.length > 0 || cells.properties.has("cchc.outline") || live ? "report" : "other";
}
