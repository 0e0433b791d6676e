import { parseCellAddress } from "../report/cellAddress";
import { sheetKey } from "../report/sheetKey";
import type { Mark } from "../taskpane/Host";
import { runUnlocked, type SheetJob } from "./runUnlocked";
import { splitAddresses } from "./splitAddresses";
import { supports } from "./supports";

/** Always true, and nobody else writes it: by this a mark is known again, after the pane was closed or the file saved and opened. */
const MARK_RULE = '=N("cchc.mark")=0';

/** Above all others that a cell may get, in this order. */
const FILLS: Readonly<Record<Mark["level"], string>> = {
  error: "#F4A6A0",
  blank: "#D9D9D9",
  target: "#FFD27F",
  warning: "#FFE699",
  info: "#BDD7EE",
};
const LEVELS = Object.keys(FILLS) as readonly Mark["level"][];

/**
 * Marks are conditional formats above all others: no cell's own format is touched, so that taking them off leaves exactly what was there.
 * Marks of before go with the same request. Three requests, and one more for each sheet with somebody's password.
 * @returns sheets left as they were, having a password
 */
export async function markCells(context: Excel.RequestContext, marks: readonly Mark[]): Promise<readonly string[]> {
  const sheets = context.workbook.worksheets.load("items/name,items/protection/protected,items/protection/options");
  await context.sync();
  const known = sheets.items.map((sheet) => ({
    sheet,
    formats: sheet.getRange().untrack().conditionalFormats.load("items/type,items/customOrNullObject/rule/formula"),
  }));
  await context.sync();

  const wanted = bySheet(marks);
  const jobs = known.flatMap(({ sheet, formats }): SheetJob[] => {
    const old = formats.items.filter(isMark);
    const levels = wanted.get(sheetKey(sheet.name));
    if (old.length === 0 && !levels) return [];
    const { protection, name } = sheet;
    return [
      {
        sheet,
        name,
        ...(protection.protected && { options: protection.options }),
        queue: () => {
          old.forEach((format) => format.delete());
          levels?.forEach((cells, level) => colour(sheet, cells, FILLS[level]));
        },
      },
    ];
  });
  return runUnlocked(context, jobs);
}

function isMark(format: Excel.ConditionalFormat): boolean {
  if (format.type !== "Custom" || format.customOrNullObject.isNullObject) return false;
  return format.customOrNullObject.rule.formula.replace(/\s/g, "").toUpperCase() === MARK_RULE.toUpperCase();
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
