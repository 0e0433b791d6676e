import { DATA_SHEET } from "../outline/names";
import { sheetKey } from "../report/sheetKey";
import { SHEET_NAMES } from "../workbook/consolidated/consolidatedTexts";
import type { Workbook } from "../workbook/Workbook";
import type { BookState } from "./BookState";
import { stagedNames } from "./stagedName";

/** What will stand in the open workbook after a write. */
export interface WritePlan {
  /** Name that each sheet of the workbook gets, in its order. */
  readonly names: readonly string[];
  /** Name that it has until then, in the same order. */
  readonly staged: readonly string[];
  /** Sheets that go: those of the earlier consolidation. */
  readonly old: readonly string[];
}

const LONGEST_NAME = 31;
/** Names by which the sheets of a consolidation are found again, whatever they are called by then. */
export const sheetMark = (index: number): string => `cchc.sheet.${index + 1}`;
export const isSheetMark = (name: string): boolean => /^cchc\.sheet\.[0-9]+$/i.test(name);

/** Nothing that belongs to anybody else is overwritten: a taken name gets " (2)". */
export function planWrite(workbook: Workbook, state: BookState): WritePlan {
  const old = state.kind === "assessment" ? oldSheets(workbook, state) : [];
  const kept = state.sheets.filter(({ name }) => !old.includes(name));
  const taken = new Set(kept.map(({ name }) => sheetKey(name)));
  const names = workbook.sheets.map(({ name }) => {
    const free = freeName(name, taken);
    taken.add(sheetKey(free));
    return free;
  });
  const all = new Set(state.sheets.map(({ name }) => sheetKey(name)));
  return { names, staged: stagedNames(names.length, all), old };
}

/**
 * Sheets of the consolidation that the workbook is: its data sheet, and those that its names lead to. One that came as a file has no name
 * on some sheets; there the sheets called as ours are, also those that this one, of more units or fewer, lacks.
 */
function oldSheets(workbook: Workbook, { sheets, names }: BookState): string[] {
  const led = new Set(
    names.filter(({ name }) => /^cchc\./i.test(name)).map(({ formula }) => sheetKey(sheetOf(formula))),
  );
  const marked = names.some(({ name }) => isSheetMark(name));
  const called = new Set(
    marked ? [] : [...workbook.sheets.map(({ name }) => name), ...Object.values(SHEET_NAMES)].map(sheetKey),
  );
  return sheets.map(({ name }) => name).filter((name) => [DATA_SHEET, ...led, ...called].includes(sheetKey(name)));
}

/** `='Số liệu'!$A$1:$B$3` → `Số liệu`. */
function sheetOf(formula: string): string {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? "";
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let n = 2; taken.has(sheetKey(free)); n += 1) {
    const tail = ` (${n})`;
    free = name.slice(0, LONGEST_NAME - tail.length).trimEnd() + tail;
  }
  return free;
}
