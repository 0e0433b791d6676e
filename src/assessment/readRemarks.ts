import { DATA_SHEET } from "../outline/names";
import { type Cell, type Cells, cellKey, placeOfKey, type SheetCells } from "../report/Cells";
import { formatDate, formatWhole } from "../report/formatNumber";
import { parseTarget } from "../report/parseTarget";
import { readDate } from "../report/readDate";
import { readFormatCode } from "../report/readFormatCode";
import { sheetKey } from "../report/sheetKey";
import type { Remark, Remarks } from "./Assessment";
import type { Former } from "./changesOf";
import { readFormer } from "./readFormer";

export type RemarkField = keyof Remark["texts"];

/** Heads of the columns that people write in. The consolidated workbook prints the same words. */
export const REMARK_HEADS: Readonly<Record<RemarkField, string>> = {
  rating: "Đánh giá của Đoàn",
  remark: "Nhận xét của Đoàn",
  explanation: "Giải trình của đơn vị",
  evidence: "Tài liệu kiểm chứng",
  author: "Người giải trình",
  conclusion: "Kết luận của Đoàn",
};
export const REMARK_FIELDS = Object.keys(REMARK_HEADS) as readonly RemarkField[];

/** Heads of hidden columns. */
export const HIDDEN_HEADS = {
  /** Key of the row: `unit`, `unit|item`, `unit|rule id|items`. */
  key: "cchc.key",
  /** Of a text that takes several rows: 1, 2 … Each of them may carry a remark. */
  part: "cchc.part",
  /** The note that the unit's report itself gives as explanation: no remark as long as nobody changes it. */
  given: "cchc.given",
} as const;

/** Head of the column that says what was found. */
export const MESSAGE_HEAD = "Nội dung";

/** Keys of `_cchc` that say which words the switch for double counting shows. */
export const SWITCH_KEYS = { sum: "switch.sum", owner: "switch.owner", unit: "switch.unit" } as const;
export const SWITCH_NAME = "cchc.switch.dossiers";

export type ReadRemarks =
  | {
      readonly ok: true;
      readonly remarks: Remarks;
      /** The findings that it lists, in words, by key. */
      readonly told: ReadonlyMap<string, string>;
      /** The answers that it was made of, by unit. */
      readonly former: ReadonlyMap<string, Former>;
      /** Id of the outline; null where the workbook does not say. */
      readonly outline: string | null;
      /** The choice against double counting: a unit's code, or null for sums; undefined where it can't be read. */
      readonly dossiersFrom: string | null | undefined;
    }
  | { readonly ok: false };

/** Excel's limit of a cell; a key may be long too, X8 of a whole sheet names all its items. */
const LONGEST_TEXT = 32_767;
const LONGEST_VALUE = 200;

/**
 * What people wrote into a consolidated workbook, which is untrusted: it may have been filtered, sorted, renamed, edited by other
 * programs. Rows are found by their hidden key, columns by their heads, nothing by its place. `ok` is false for any other workbook.
 *
 * ```
 * TT  Đơn vị         …  Đánh giá của Đoàn  Nhận xét của Đoàn  cchc.key
 * 1   Phòng Kinh tế     Thực hiện tốt      Nộp đúng hạn       KT
 * ```
 */
export function readRemarks(cells: Cells): ReadRemarks {
  const data = dataOf(cells);
  const kind = data.get("kind") ?? cells.properties.get("cchc.kind")?.trim();
  if (kind !== "assessment") return { ok: false };
  const tables = cells.sheets
    // Its cells are what units wrote, and nobody else.
    .filter((sheet) => sheetKey(sheet.name) !== DATA_SHEET)
    .flatMap((sheet) => tablesOf(sheet).map((table) => ({ sheet, table })));
  const told = new Map(tables.flatMap(({ sheet, table }) => toldIn(sheet, table)));
  return {
    ok: true,
    remarks: gather(tables.flatMap(({ sheet, table }) => readTable(sheet, table, cells))),
    told,
    former: readFormer(cells, told),
    outline: (data.get("outline.id") ?? cells.properties.get("cchc.outline")?.trim().slice(0, LONGEST_VALUE)) || null,
    dossiersFrom: readSwitch(cells, data),
  };
}

/** Columns A and B of `_cchc`, short values only. */
function dataOf(cells: Cells): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const sheet = cells.sheets.find((one) => sheetKey(one.name) === DATA_SHEET);
  for (const [place, cell] of sheet?.cells ?? []) {
    const { row, column } = placeOfKey(place);
    const value = sheet!.cells.get(cellKey(row, 1))?.value;
    if (column !== 0 || typeof cell.value !== "string" || typeof value !== "string") continue;
    if (value.length <= LONGEST_VALUE && !values.has(cell.value.trim())) values.set(cell.value.trim(), value.trim());
  }
  return values;
}

function readSwitch(cells: Cells, data: ReadonlyMap<string, string>): string | null | undefined {
  for (const { name, target } of cells.names) {
    if (name.toLowerCase() !== SWITCH_NAME) continue;
    const place = parseTarget(target);
    const sheet = place && cells.sheets.find((one) => sheetKey(one.name) === sheetKey(place.sheet));
    const chosen = place && sheet?.cells.get(cellKey(place.row, place.column))?.value;
    if (typeof chosen !== "string") continue;
    if (chosen.trim() === data.get(SWITCH_KEYS.sum)) return null;
    if (chosen.trim() === data.get(SWITCH_KEYS.owner)) return data.get(SWITCH_KEYS.unit);
  }
  return undefined;
}

/** Rows with keys under one head, to the next head of the sheet. */
interface Table {
  readonly head: number;
  readonly end: number;
  readonly key: number;
  readonly part: number | undefined;
  readonly given: number | undefined;
  readonly message: number | undefined;
  readonly columns: readonly (readonly [field: RemarkField, column: number])[];
}

function tablesOf(sheet: SheetCells): Table[] {
  const heads = new Map<number, Map<string, number>>();
  for (const [place, { value }] of sheet.cells) {
    const word = typeof value === "string" && value.length <= 60 ? HEAD_WORDS.get(headKey(value)) : undefined;
    if (word === undefined) continue;
    const { row, column } = placeOfKey(place);
    const columns = heads.get(row) ?? new Map<string, number>();
    heads.set(row, columns);
    columns.set(word, Math.min(column, columns.get(word) ?? column));
  }
  // A unit's text may well be one of these words; it does not stand beside another of them.
  const isHead = (columns: ReadonlyMap<string, number>): boolean =>
    columns.has(HIDDEN_HEADS.key) && REMARK_FIELDS.some((field) => columns.has(REMARK_HEADS[field]));
  const rows: [row: number, columns: ReadonlyMap<string, number>][] = [];
  for (const [row, columns] of [...heads].sort(([a], [b]) => a - b)) {
    const above = rows.at(-1)?.[1].get(HIDDEN_HEADS.key);
    const key = above === undefined ? undefined : sheet.cells.get(cellKey(row, above))?.value;
    // Below a head, what has a key of its own is a row of remarks, whatever words a person wrote into it.
    const isKeyed = typeof key === "string" && key !== "" && headKey(key) !== HIDDEN_HEADS.key;
    if (isHead(columns) && !isKeyed) rows.push([row, columns]);
  }
  return rows.map(([head, columns], index) => ({
    head,
    end: rows[index + 1]?.[0] ?? Infinity,
    key: columns.get(HIDDEN_HEADS.key)!,
    part: columns.get(HIDDEN_HEADS.part),
    given: columns.get(HIDDEN_HEADS.given),
    message: columns.get(MESSAGE_HEAD),
    columns: REMARK_FIELDS.flatMap((field) => {
      const column = columns.get(REMARK_HEADS[field]);
      return column === undefined ? [] : [[field, column] as const];
    }),
  }));
}

const HEAD_WORDS: ReadonlyMap<string, string> = new Map(
  [...Object.values(HIDDEN_HEADS), ...Object.values(REMARK_HEADS), MESSAGE_HEAD].map((word) => [headKey(word), word]),
);

function headKey(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Only findings have a key of three parts. */
function toldIn(sheet: SheetCells, { head, end, key, message }: Table): [key: string, message: string][] {
  if (message === undefined) return [];
  return [...sheet.cells].flatMap(([place, { value }]): [string, string][] => {
    const { row, column } = placeOfKey(place);
    if (column !== key || row <= head || row >= end || typeof value !== "string") return [];
    const told = sheet.cells.get(cellKey(row, message))?.value;
    return value.split("|").length === 3 && typeof told === "string" ? [[value, told]] : [];
  });
}

interface Written {
  readonly key: string;
  readonly field: RemarkField;
  readonly text: string;
  readonly part: number;
}

function readTable(sheet: SheetCells, table: Table, cells: Cells): Written[] {
  const rows: { readonly row: number; readonly key: string }[] = [];
  for (const [place, { value }] of sheet.cells) {
    const { row, column } = placeOfKey(place);
    if (column !== table.key || row <= table.head || row >= table.end) continue;
    if (typeof value === "string" && value !== "" && value.length <= LONGEST_TEXT) rows.push({ row, key: value });
  }
  const at = (row: number, column: number | undefined): Cell | undefined =>
    column === undefined ? undefined : sheet.cells.get(cellKey(row, column));
  return rows
    .sort((a, b) => a.row - b.row)
    .flatMap(({ row, key }) =>
      table.columns.flatMap(([field, column]): Written[] => {
        const text = textOf(at(row, column), cells.date1904);
        const given = field === "explanation" ? at(row, table.given)?.value : undefined;
        if (text === "" || text === given) return [];
        return [{ key, field, text, part: Number(at(row, table.part)?.value ?? 1) || 1 }];
      }),
    );
}

/** As the person sees it: a pasted date is no serial number. */
function textOf(cell: Cell | undefined, date1904: boolean): string {
  if (!cell) return "";
  // A remark that begins with "=" or "-" and that some program took for a formula: what was written is all there is.
  if (cell.type === "error" || cell.type === "empty") {
    return cell.formula === undefined ? String(cell.value) : `=${cell.formula}`.slice(0, LONGEST_TEXT);
  }
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  if (typeof cell.value === "string") return cell.value.slice(0, LONGEST_TEXT);
  const date = readFormatCode(cell.format).date ? readDate(cell, date1904) : undefined;
  return date === undefined ? formatWhole(cell.value) : formatDate(date);
}

/** One remark for each key. What stands in several places (continued rows, a copied sheet) is put together: nothing is dropped. */
function gather(written: readonly Written[]): Remarks {
  const found = new Map<string, Map<RemarkField, string[]>>();
  for (const { key, field, text } of [...written].sort((a, b) => a.part - b.part)) {
    const texts = found.get(key) ?? new Map<RemarkField, string[]>();
    found.set(key, texts);
    const known = texts.get(field) ?? [];
    if (!known.includes(text)) texts.set(field, [...known, text]);
  }
  return new Map(
    [...found].map(([key, texts]) => {
      const joined = [...texts].map(([field, parts]) => [field, parts.join("\n").slice(0, LONGEST_TEXT)] as const);
      return [key, { key, texts: Object.fromEntries(joined) }];
    }),
  );
}
