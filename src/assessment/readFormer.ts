import { DATA_SHEET } from "../outline/names";
import { STATES, type State } from "../outline/State";
import { type Cell, type Cells, cellKey, placeOfKey, type SheetCells } from "../report/Cells";
import type { Entry } from "../report/Entry";
import { narrativeText } from "../report/narrativeText";
import { sheetKey } from "../report/sheetKey";
import type { Former } from "./changesOf";

/** Heads of the answers in `_cchc`; the table begins with the first three, side by side. */
const HEADS = ["unit", "item", "state", "value", "raw", "note", "file", "sheet", "cell"] as const;
type Head = (typeof HEADS)[number];
const LONGEST_ID = 200;

/**
 * The answers that a consolidated workbook was made of, by unit: the version to compare a unit's next file with. They are what our own program
 * wrote, in a sheet that nobody sees; what does not look like it is passed over.
 */
export function readFormer({ sheets }: Cells): ReadonlyMap<string, Omit<Former, "findings">> {
  const units = new Map<string, { file: string; entries: Map<string, Entry> }>();
  for (const sheet of sheets.filter(({ name }) => sheetKey(name) === DATA_SHEET)) {
    for (const table of tablesOf(sheet)) {
      for (let row = table.head + 1; isAnswer(sheet, table, row); row += 1) {
        const text = (head: Head): string => String(at(sheet, table, row, head)?.value ?? "");
        const known = units.get(text("unit")) ?? { file: text("file"), entries: new Map<string, Entry>() };
        units.set(text("unit"), known);
        known.entries.set(text("item"), entryAt(sheet, table, row, text));
      }
    }
  }
  return units;
}

interface Table {
  readonly head: number;
  readonly columns: ReadonlyMap<Head, number>;
  /** Where a long text goes on. */
  readonly more: number;
}

function tablesOf(sheet: SheetCells): Table[] {
  const word = (row: number, column: number): unknown => sheet.cells.get(cellKey(row, column))?.value;
  return [...sheet.cells].flatMap(([place, { value }]): Table[] => {
    const { row, column } = placeOfKey(place);
    if (value !== HEADS[0] || word(row, column + 1) !== HEADS[1] || word(row, column + 2) !== HEADS[2]) return [];
    const columns = new Map<Head, number>();
    for (let at = column; ; at += 1) {
      const head = HEADS.find((known) => known === word(row, at));
      if (head === undefined || columns.has(head)) return [{ head: row, columns, more: at }];
      columns.set(head, at);
    }
  });
}

function at(sheet: SheetCells, { columns }: Table, row: number, head: Head): Cell | undefined {
  const column = columns.get(head);
  return column === undefined ? undefined : sheet.cells.get(cellKey(row, column));
}

function isAnswer(sheet: SheetCells, table: Table, row: number): boolean {
  const [unit, item, state] = (["unit", "item", "state"] as const).map((head) => at(sheet, table, row, head)?.value);
  const isId = (value: unknown): boolean => typeof value === "string" && value !== "" && value.length <= LONGEST_ID;
  return isId(unit) && isId(item) && STATES.some((known) => known === state);
}

function entryAt(sheet: SheetCells, table: Table, row: number, text: (head: Head) => string): Entry {
  const state = text("state") as State;
  const raw = rawAt(sheet, table, row);
  const value = at(sheet, table, row, "value")?.value;
  const narrative = typeof raw === "string" ? narrativeText(raw) : raw;
  return {
    item: text("item"),
    state,
    ...(state === "value" && { value: typeof value === "number" ? value : narrative }),
    ...(raw !== undefined && { raw }),
    ...(text("note") !== "" && { note: text("note") }),
    sheet: text("sheet"),
    cell: text("cell"),
    signs: [],
  };
}

function rawAt(sheet: SheetCells, table: Table, row: number): string | number | undefined {
  const first = at(sheet, table, row, "raw")?.value;
  if (typeof first !== "string") return typeof first === "number" ? first : undefined;
  const chunks = [first];
  for (let column = table.more; ; column += 1) {
    const next = sheet.cells.get(cellKey(row, column))?.value;
    if (typeof next !== "string") return chunks.join("");
    chunks.push(next);
  }
}
