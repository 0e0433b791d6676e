import type { Workbook } from "../workbook/Workbook";
import { sheetReference } from "../xlsx/sheetReference";
import type { NameState } from "./BookState";
import { isSheetMark, sheetMark, type WritePlan } from "./planWrite";
import { putView } from "./putView";
import { ROUND_SETTING } from "./roundSetting";

export interface Commit {
  readonly workbook: Workbook;
  readonly plan: WritePlan;
  /** Gives each sheet a hidden name to be found again by. */
  readonly marked: boolean;
  /** Sets what belongs to a window. */
  readonly views: boolean;
  /** The workbook goes to a unit from now on: the round that was entered in it must not. */
  readonly forgetsRound: boolean;
}

/**
 * The one request in which the workbook changes before people's eyes: old sheets go, new ones get their names and are shown.
 * @param there sheets that there are; where an attempt stopped in the middle, the next one does what is left
 */
export async function commitSheets(
  context: Excel.RequestContext,
  commit: Commit,
  names: readonly NameState[],
  there: ReadonlySet<string>,
): Promise<void> {
  const { workbook, plan, views, forgetsRound } = commit;
  const { worksheets } = context.workbook;
  const now = (index: number): string => (there.has(plan.staged[index]!) ? plan.staged[index]! : plan.names[index]!);
  // First, so that nobody sees a form that holds the round; set before it is deleted, as what is not there can't be.
  if (forgetsRound) context.workbook.settings.add(ROUND_SETTING, "").delete();
  // A workbook without a visible sheet can't be.
  workbook.sheets.forEach(({ visibility }, index) => {
    if (visibility !== "veryHidden")
      worksheets.getItem(now(index)).visibility = visibility === "hidden" ? "Hidden" : "Visible";
  });
  for (const name of oldSheetsLeft(plan, there)) {
    const sheet = worksheets.getItem(name);
    // Excel deletes no sheet that is very hidden.
    sheet.visibility = "Hidden";
    sheet.delete();
  }
  workbook.sheets.forEach((_, index) => {
    if (now(index) !== plan.names[index]) worksheets.getItem(now(index)).name = plan.names[index]!;
  });
  putNames(context, commit, names);
  const first = workbook.sheets.findIndex(({ visibility }) => visibility === "visible");
  if (first >= 0) worksheets.getItem(plan.names[first]!).activate();
  if (views) workbook.sheets.forEach((sheet, index) => putView(worksheets.getItem(plan.names[index]!), sheet));
  await context.sync();
}

/** Names are given after the last old sheet is gone: where one has been given, a sheet called like an old one is new. */
function oldSheetsLeft({ staged, old }: WritePlan, there: ReadonlySet<string>): readonly string[] {
  const isNaming = staged.some((name) => !there.has(name));
  return isNaming ? [] : old.filter((name) => there.has(name));
}

/** Something is gone already, or all is done but for the last touches: then only going on leads to something complete. */
export function mustGoOn(plan: WritePlan, there: ReadonlySet<string>): boolean {
  const isNamed = plan.staged.every((name) => !there.has(name));
  return isNamed || oldSheetsLeft(plan, there).length < plan.old.length;
}

/** A name that is there gets its new place: deleted, formulas that use it would lose it. Names that led only to old sheets go. */
function putNames(
  { workbook: { names } }: Excel.RequestContext,
  { workbook, plan, marked }: Commit,
  before: readonly NameState[],
): void {
  const indexes = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const corner = { top: 0, left: 0, bottom: 0, right: 0 };
  const wanted = new Map(
    [
      ...workbook.names,
      ...(marked
        ? workbook.sheets.map(({ name }, index) => ({ name: sheetMark(index), sheet: name, area: corner }))
        : []),
    ].map(({ name, sheet, area }) => [
      name.toLowerCase(),
      { name, reference: `=${sheetReference(plan.names[indexes.get(sheet)!]!, area)}` },
    ]),
  );
  const known = new Map(before.map((name) => [name.name.toLowerCase(), name]));
  for (const [key, { name, reference }] of wanted) {
    if (known.has(key)) names.getItem(name).formula = reference;
    else if (isSheetMark(key)) names.add(name, reference).visible = false;
  }
  if (plan.old.length === 0) return;
  for (const [key, { name }] of known) if (/^cchc\./.test(key) && !wanted.has(key)) names.getItem(name).delete();
}
