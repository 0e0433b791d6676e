import type { Cell } from "../report/Cells";
import { formatDate, formatWhole } from "../report/formatNumber";
import { readDate } from "../report/readDate";
import { isDateCode } from "../report/isDateCode";
import { HIDDEN_HEADS, MESSAGE_HEAD, REMARK_FIELDS, REMARK_HEADS, type RemarkField } from "./remarkHeads";

/** One cell that a person wrote. */
export interface WrittenText {
  readonly key: string;
  readonly field: RemarkField;
  readonly text: string;
  /** Of a text that takes several rows: 1, 2 … */
  readonly part: number;
}

/** What one row says. */
export interface RemarkRow {
  readonly written: readonly WrittenText[];
  /** The finding that it lists, in words. */
  readonly told?: { readonly key: string; readonly message: string };
}

/** Cells of one row by column. */
export type RowCells = ReadonlyMap<number, Cell>;

interface Columns {
  readonly key: number;
  readonly part: number | undefined;
  readonly given: number | undefined;
  readonly message: number | undefined;
  readonly fields: readonly (readonly [field: RemarkField, column: number])[];
}

/** Excel's limit of a cell; a key may be long too, X8 of a whole sheet names all its items. */
export const LONGEST_TEXT = 32_767;
const LONGEST_HEAD = 60;
const NOTHING: RemarkRow = { written: [] };

/**
 * The tables of one sheet of a consolidated workbook, row by row from the top, so that no more than a row need be in memory. The sheet is untrusted:
 * it may have been filtered, sorted, edited by other programs. Rows are found by their hidden key, columns by their heads, nothing by its place.
 *
 * ```
 * TT  Đơn vị         …  Đánh giá của Đoàn  Nhận xét của Đoàn  cchc.key
 * 1   Phòng Kinh tế     Thực hiện tốt      Nộp đúng hạn       KT
 * ```
 */
export class RemarkTable {
  private columns: Columns | undefined;

  constructor(private readonly date1904: boolean) {}

  /** What the next row says; one above it changes nothing any more. */
  take(row: RowCells): RemarkRow {
    const { columns } = this;
    const key = columns && row.get(columns.key)?.value;
    const isKeyed = typeof key === "string" && key !== "" && key.length <= LONGEST_TEXT;
    // Below a head, what has a key of its own is a row of remarks, whatever words a person wrote into it.
    const heads = isKeyed && headKey(key) !== HIDDEN_HEADS.key ? undefined : headsOf(row);
    if (heads) this.columns = heads;
    if (heads || !isKeyed) return NOTHING;
    const message = columns!.message === undefined ? undefined : row.get(columns!.message)?.value;
    // Only findings have a key of three parts.
    const told = key.split("|").length === 3 && typeof message === "string" ? { key, message } : undefined;
    return { written: this.writtenIn(row, key, columns!), ...(told && { told }) };
  }

  private writtenIn(row: RowCells, key: string, { fields, part, given }: Columns): WrittenText[] {
    const valueAt = (column: number | undefined): Cell["value"] | undefined =>
      column === undefined ? undefined : row.get(column)?.value;
    return fields.flatMap(([field, column]): WrittenText[] => {
      const text = textOf(row.get(column), this.date1904);
      if (text === "" || (field === "explanation" && text === valueAt(given))) return [];
      return [{ key, field, text, part: Number(valueAt(part) ?? 1) || 1 }];
    });
  }
}

/** A unit's text may well be one of the heads; it does not stand beside another of them. */
function headsOf(row: RowCells): Columns | undefined {
  const found = new Map<string, number>();
  for (const [column, { value }] of row) {
    const word = typeof value === "string" && value.length <= LONGEST_HEAD ? HEAD_WORDS.get(headKey(value)) : undefined;
    if (word !== undefined) found.set(word, Math.min(column, found.get(word) ?? column));
  }
  const key = found.get(HIDDEN_HEADS.key);
  const fields = REMARK_FIELDS.flatMap((field) => {
    const column = found.get(REMARK_HEADS[field]);
    return column === undefined ? [] : [[field, column] as const];
  });
  if (key === undefined || fields.length === 0) return undefined;
  const [part, given, message] = [HIDDEN_HEADS.part, HIDDEN_HEADS.given, MESSAGE_HEAD].map((word) => found.get(word));
  return { key, part, given, message, fields };
}

const HEAD_WORDS: ReadonlyMap<string, string> = new Map(
  [...Object.values(HIDDEN_HEADS), ...Object.values(REMARK_HEADS), MESSAGE_HEAD].map((word) => [headKey(word), word]),
);

function headKey(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
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
  const date = isDateCode(cell.format) ? readDate(cell, date1904) : undefined;
  return date === undefined ? formatWhole(cell.value) : formatDate(date);
}
