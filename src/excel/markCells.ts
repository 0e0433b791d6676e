import { parseCellAddress } from "../report/cellAddress";
import { sheetKey } from "../report/sheetKey";
import type { Mark } from "../taskpane/Host";
import { isMarkFormula, MARK_FILLS, MARK_SIGN } from "../workbook/marks";
import { runUnlocked, type SheetJob } from "./runUnlocked";
import { splitAddresses } from "./splitAddresses";
import { supports } from "./supports";

const MARK_RULE = `=${MARK_SIGN}`;
const LEVELS = Object.keys(MARK_FILLS) as readonly Mark["level"][];

/**
 * Marks are conditional formats above all others: no cell's own format is touched, so that taking them off leaves exactly what was there.
 * Marks of before go with the same request, those of a marked copy too. Three requests, and one more for each sheet with somebody's password.
 * @returns sheets left as they were, having a password
 */
export async function markCells(context: Excel.RequestContext, marks: readonly Mark[]): Promise<readonly string[]> {
  const sheets = context.workbook.worksheets.load("items/name,items/protection/protected,items/protection/options");
  await context.sync();
  const known = sheets.items.map((sheet) => ({
    jobOf: jobsOf(sheet),
    sheet,
    formats: formatsOf(sheet).load("items/id,items/type,items/customOrNullObject/rule/formula"),
  }));
  await context.sync();

  const wanted = bySheet(marks);
  const jobs = known.flatMap(({ sheet, formats, jobOf }): SheetJob[] => {
    const old = formats.items.filter(isMark).map(({ id }) => id);
    const levels = wanted.get(sheetKey(sheet.name));
    if (old.length === 0 && !levels) return [];
    const queue = (): void => {
      removeFormats(sheet, old);
      levels?.forEach((cells, level) => colour(sheet, cells, `#${MARK_FILLS[level]}`));
    };
    return [jobOf(queue)];
  });
  try {
    return await runUnlocked(context, jobs);
  } catch (error) {
    await removeNew(context, known).catch(() => undefined);
    throw error;
  }
}

/** A sheet with the conditional formats that it had. */
interface Known {
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly jobOf: (queue: () => void) => SheetJob;
}

/** A mark that did not get its condition would never be found again. */
async function removeNew(context: Excel.RequestContext, known: readonly Known[]): Promise<void> {
  const now = known.map((one) => ({ ...one, now: formatsOf(one.sheet).load("items/id") }));
  await context.sync();
  const jobs = now.flatMap(({ sheet, formats, now, jobOf }): SheetJob[] => {
    const before = new Set(formats.items.map(({ id }) => id));
    const added = now.items.map(({ id }) => id).filter((id) => !before.has(id));
    return added.length === 0 ? [] : [jobOf(() => removeFormats(sheet, added))];
  });
  await runUnlocked(context, jobs);
}

/** As the sheet is protected now. */
function jobsOf(sheet: Excel.Worksheet): Known["jobOf"] {
  const { name, protection } = sheet;
  const lock = protection.protected ? { options: protection.options } : {};
  return (queue) => ({ sheet, name, ...lock, queue });
}

/** Asked for anew in each request: a range that Excel need not keep costs no request of its own afterwards. */
function formatsOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().untrack().conditionalFormats;
}

function removeFormats(sheet: Excel.Worksheet, ids: readonly string[]): void {
  for (const id of ids) formatsOf(sheet).getItem(id).delete();
}

function isMark(format: Excel.ConditionalFormat): boolean {
  if (format.type !== "Custom" || format.customOrNullObject.isNullObject) return false;
  return isMarkFormula(format.customOrNullObject.rule.formula);
}

type Levels = ReadonlyMap<Mark["level"], readonly string[]>;

/** A cell with several findings gets the colour of the worst one. What is no cell is left out. */
function bySheet(marks: readonly Mark[]): ReadonlyMap<string, Levels> {
  const sheets = new Map<string, Map<Mark["level"], string[]>>();
  const taken = new Set<string>();
  for (const level of LEVELS) {
    for (const { sheet, cell } of marks.filter((mark) => mark.level === level)) {
      const key = sheetKey(sheet);
      const place = `${key}!${cell}`;
      if (taken.has(place) || !parseCellAddress(cell)) continue;
      taken.add(place);
      const levels = sheets.get(key) ?? new Map<Mark["level"], string[]>();
      sheets.set(key, levels.set(level, [...(levels.get(level) ?? []), cell]));
    }
  }
  return sheets;
}

function colour(sheet: Excel.Worksheet, cells: readonly string[], fill: string): void {
  const targets = supports("1.9", sheet, "getRanges")
    ? splitAddresses(cells).map((addresses) => sheet.getRanges(addresses).untrack())
    : cells.map((cell) => sheet.getRange(cell).untrack());
  for (const target of targets) {
    const format = target.conditionalFormats.add("Custom");
    format.custom.rule.formula = MARK_RULE;
    format.custom.format.fill.color = fill;
    format.priority = 0;
  }
}
