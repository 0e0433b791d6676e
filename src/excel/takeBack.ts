import type { BookState } from "./BookState";
import type { WritePlan } from "./planWrite";
import { removeSheets } from "./removeSheets";
import { isStagedName } from "./stagedName";

/** Undoes a write that did not come to its end: sheets that were not there go, the others are shown as they were, names get
 * the places that they had. */
export async function takeBack(context: Excel.RequestContext, plan: WritePlan, before: BookState): Promise<void> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name,items/visibility");
  const names = workbook.names.load("items/name,items/formula");
  await context.sync();

  const formulas = new Map(before.names.map(({ name, formula }) => [name, formula]));
  const moved = names.items.filter(({ name, formula }) => (formulas.get(name) ?? formula) !== formula);
  for (const item of moved) item.formula = formulas.get(item.name);
  const there = new Map(before.sheets.map(({ name, visibility }) => [name, visibility]));
  for (const sheet of sheets.items) {
    const visibility = there.get(sheet.name);
    if (visibility !== undefined && visibility !== sheet.visibility) sheet.visibility = visibility;
  }
  const made = sheets.items.filter(({ name }) => isStagedName(name) || (plan.names.includes(name) && !there.has(name)));
  removeSheets(
    made,
    names.items.filter(({ name }) => !formulas.has(name)),
  );
  await context.sync();
}
