import type { BookState, SheetState } from "./BookState";
import { kindOf } from "./readBookKind";
import { removeSheets } from "./removeSheets";
import { ROUND_SETTING } from "./roundSetting";
import { isStaged } from "./stagedName";

/** One request; one more where there is a data sheet of ours; and two more where an earlier run was cut short, whose sheets go first. */
export async function readBookState(context: Excel.RequestContext): Promise<BookState> {
  const { workbook } = context;
  const protection = workbook.protection.load("protected");
  const worksheets = workbook.worksheets.load(
    "items/name,items/visibility,items/protection/protected,items/protection/options",
  );
  const items = workbook.names.load("items/name,items/formula");
  const custom = workbook.properties.custom.load("items/key,items/value");
  const round = workbook.settings.getItemOrNullObject(ROUND_SETTING).load("value");
  await context.sync();

  const staged = worksheets.items.filter(isStaged);
  const names = items.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  if (staged.length > 0 && !protection.protected) {
    removeSheets(staged, items.items);
    await context.sync();
    return readBookState(context);
  }

  return {
    sheets: worksheets.items.map(sheetState),
    names,
    locked: protection.protected,
    kind: await kindOf(context, worksheets.items, names, custom.items),
    round: round.isNullObject ? null : String(round.value),
  };
}

function sheetState({ name, visibility, protection }: Excel.Worksheet): SheetState {
  return { name, visibility, ...(protection.protected && { options: protection.options }) };
}
