import type { BookState } from "./BookState";
import type { WritePlan } from "./planWrite";
import { removeSheets } from "./removeSheets";
import { ROUND_SETTING } from "./roundSetting";

/**
 * Undoes a write that did not come to its end: sheets that were not there go, the others are shown as they were, names get the places that
 * they had, and the round is kept as it was. Where a sheet of the earlier consolidation is gone already, its remarks stand in the new ones alone: those stay.
 */
export async function takeBack(context: Excel.RequestContext, plan: WritePlan, before: BookState): Promise<void> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name,items/visibility");
  const names = workbook.names.load("items/name,items/formula");
  await context.sync();

  if (isOldGone(plan, new Set(sheets.items.map(({ name }) => name)))) return;
  if (before.round !== null) workbook.settings.add(ROUND_SETTING, before.round);
  const formulas = new Map(before.names.map(({ name, formula }) => [name, formula]));
  const moved = names.items.filter(({ name, formula }) => (formulas.get(name) ?? formula) !== formula);
  for (const item of moved) item.formula = formulas.get(item.name);
  const there = new Map(before.sheets.map(({ name, visibility }) => [name, visibility]));
  for (const sheet of sheets.items) {
    const visibility = there.get(sheet.name);
    if (visibility !== undefined && visibility !== sheet.visibility) sheet.visibility = visibility;
  }
  const made = sheets.items.filter(
    ({ name }) => !there.has(name) && (plan.staged.includes(name) || plan.names.includes(name)),
  );
  removeSheets(
    made,
    names.items.filter(({ name }) => !formulas.has(name)),
  );
  await context.sync();
}

/** Sheets get their names after the last old one is gone, and may then be called like it. */
function isOldGone({ old, staged }: WritePlan, now: ReadonlySet<string>): boolean {
  const isNamed = staged.every((name) => !now.has(name));
  return old.some((name) => !now.has(name)) || (old.length > 0 && isNamed);
}
