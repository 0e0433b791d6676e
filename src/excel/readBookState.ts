import { readRemarks } from "../assessment/readRemarks";
import { DATA_SHEET } from "../outline/names";
import type { Cells } from "../report/Cells";
import { sheetKey } from "../report/sheetKey";
import type { BookState, NameState, SheetState } from "./BookState";
import { cellsOfRange } from "./cellsOfRange";
import { removeSheets } from "./removeSheets";
import { isStaged } from "./stagedName";

/** Keys and values of our very hidden sheet; what else stands there is not looked at. */
const KEYS = "A1:B100";

/** One request; one more where there is a data sheet of ours; and two more where an earlier run was cut short, whose sheets go first. */
export async function readBookState(context: Excel.RequestContext): Promise<BookState> {
  const { workbook } = context;
  const protection = workbook.protection.load("protected");
  const worksheets = workbook.worksheets.load(
    "items/name,items/visibility,items/protection/protected,items/protection/options",
  );
  const items = workbook.names.load("items/name,items/formula");
  const custom = workbook.properties.custom.load("items/key,items/value");
  await context.sync();

  const staged = worksheets.items.filter(isStaged);
  const names = items.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  if (staged.length > 0 && !protection.protected) {
    removeSheets(staged, items.items);
    await context.sync();
    return readBookState(context);
  }

  const properties = new Map(custom.items.map(({ key, value }) => [key, String(value)]));
  const data = worksheets.items.find(({ name }) => sheetKey(name) === DATA_SHEET);
  const keys = data?.getRange(KEYS).untrack().load("values,formulas,numberFormat,valueTypes,rowIndex,columnIndex");
  if (keys) await context.sync();
  return {
    sheets: worksheets.items.map(sheetState),
    names,
    locked: protection.protected,
    kind: kindOf(
      {
        sheets: keys ? [{ name: DATA_SHEET, visibility: "veryHidden", cells: cellsOfRange(keys, []) }] : [],
        names: [],
        date1904: false,
        properties,
      },
      names,
    ),
  };
}

function sheetState({ name, visibility, protection }: Excel.Worksheet): SheetState {
  return { name, visibility, ...(protection.protected && { options: protection.options }) };
}

/** A form is known by its data sheet, by what the file says of itself, or by names that still lead somewhere. */
function kindOf(cells: Cells, names: readonly NameState[]): BookState["kind"] {
  if (readRemarks(cells).ok) return "assessment";
  const live = names.some(({ name, formula }) => /^cchc\./i.test(name) && !formula.includes("#REF!"));
  return cells.sheets.length > 0 || cells.properties.has("cchc.outline") || live ? "report" : "other";
}
