import { loadRound } from "../../outline/loadRound";
import type { Round } from "../../outline/Round";
import { cellAddress } from "../../report/cellAddress";
import { type Cell, type Cells, placeOfKey, type SheetCells } from "../../report/Cells";
import { foldText } from "../../report/foldText";
import { readDate } from "../../report/readDate";
import { sheetKey } from "../../report/sheetKey";
import { fillIn } from "../fillIn";
import { type Block, type Field, PLAN_BLOCK, TABLES } from "./roundBlocks";
import { roundOfRows, type SheetRow, type SheetRows } from "./roundOfRows";
import { ROUND_REASONS, ROUND_SHEETS } from "./roundSheetTexts";

export type ReadRound =
  | { readonly ok: true; readonly round: Round }
  /** Each reason names its cell or row, Vietnamese. */
  | { readonly ok: false; readonly reasons: readonly string[] };

/** More reasons than this help nobody. */
const MOST_REASONS = 30;

/** Cells of one row by column. */
type Row = ReadonlyMap<number, Cell>;

/** Whether a workbook has the sheet of a round. */
export function isRoundBook({ sheets }: Cells): boolean {
  return sheets.some(({ name }) => sheetKey(name) === sheetKey(ROUND_SHEETS.round));
}

/**
 * The round of the sheet `Đợt kiểm tra`. Tables are found by their captions and columns by their heads, so that rows may be added and columns be
 * moved; whatever is wrong is told with its place.
 */
export function readRoundSheet(cells: Cells): ReadRound {
  const sheet = cells.sheets.find(({ name }) => sheetKey(name) === sheetKey(ROUND_SHEETS.round));
  if (!sheet) return { ok: false, reasons: [fillIn(ROUND_REASONS.noSheet, { sheet: ROUND_SHEETS.round })] };
  const reader = new SheetReader(sheet, cells.date1904);
  const rows: SheetRows = {
    plan: reader.plan(),
    tables: new Map(TABLES.map((block) => [block.caption, reader.table(block)])),
  };
  const { json, placeOf } = roundOfRows(rows, reader.reasons);
  if (reader.reasons.length > 0) return { ok: false, reasons: reader.reasons.slice(0, MOST_REASONS) };
  const loaded = loadRound(json);
  if (loaded.ok) return loaded;
  return { ok: false, reasons: loaded.problems.slice(0, MOST_REASONS).map(({ path, why }) => placeOf(path, why)) };
}

class SheetReader {
  readonly reasons: string[] = [];
  private readonly rows = new Map<number, Map<number, Cell>>();
  /** Row of each caption. */
  private readonly captions = new Map<string, number>();

  constructor(
    sheet: SheetCells,
    private readonly date1904: boolean,
  ) {
    for (const [key, cell] of sheet.cells) {
      const { row, column } = placeOfKey(key);
      if (isBlank(cell)) continue;
      const known = this.rows.get(row);
      if (known) known.set(column, cell);
      else this.rows.set(row, new Map([[column, cell]]));
    }
    const captions = new Map([PLAN_BLOCK, ...TABLES].map(({ caption }) => [foldText(caption), caption]));
    for (const [row, found] of this.rows) {
      const caption = captions.get(foldText(textOf(firstOf(found)[1])));
      if (caption !== undefined && !this.captions.has(caption)) this.captions.set(caption, row);
    }
  }

  plan(): SheetRow {
    const fields = new Map(PLAN_BLOCK.fields.map((field) => [foldText(field.head), field]));
    const plan: { -readonly [Key in keyof SheetRow]: SheetRow[Key] } = { row: 0, values: new Map() };
    const values = new Map<string, { text: string; cell: string; head: string }>();
    for (const [row, cells] of this.rowsOf(PLAN_BLOCK)) {
      const [column, label] = firstOf(cells);
      const field = fields.get(foldText(textOf(label)));
      const [at, cell] = [...cells].filter(([other]) => other > column).sort(([a], [b]) => a - b)[0] ?? [];
      if (!field || at === undefined || !cell) continue;
      this.put(values, field, cell, row, at);
    }
    return { ...plan, values };
  }

  table(block: Block): SheetRow[] {
    const [head, ...rows] = this.rowsOf(block);
    if (!head) return [];
    const heads = new Map([...head[1]].map(([column, cell]) => [foldText(textOf(cell)), column]));
    const columns = block.fields.flatMap((field): [number, Field][] => {
      const column = heads.get(foldText(field.head));
      if (column !== undefined) return [[column, field]];
      this.tell(ROUND_REASONS.noHead, { sheet: ROUND_SHEETS.round, caption: block.caption, head: field.head });
      return [];
    });
    return rows.map(([row, cells]) => {
      const values = new Map<string, { text: string; cell: string; head: string }>();
      for (const [column, field] of columns) {
        const cell = cells.get(column);
        if (cell) this.put(values, field, cell, row, column);
      }
      return { row, values };
    });
  }

  /** From below a caption to the next one; rows without a cell are none. */
  private rowsOf({ caption }: Block): [row: number, cells: Row][] {
    const start = this.captions.get(caption);
    if (start === undefined) {
      this.tell(ROUND_REASONS.noBlock, { sheet: ROUND_SHEETS.round, caption });
      return [];
    }
    const end = Math.min(...[...this.captions.values()].filter((row) => row > start), Infinity);
    return [...this.rows].filter(([row]) => row > start && row < end).sort(([a], [b]) => a - b);
  }

  private put(
    values: Map<string, { text: string; cell: string; head: string }>,
    field: Field,
    cell: Cell,
    row: number,
    column: number,
  ): void {
    const place = { cell: cellAddress(row, column), head: field.head };
    const value = this.valueOf(field, cell);
    if ("why" in value) this.tell(ROUND_REASONS.cell, { ...place, why: value.why });
    else if (value.text !== "") values.set(field.key, { ...place, text: value.text });
  }

  private valueOf(field: Field, cell: Cell): { readonly text: string } | { readonly why: string } {
    if (cell.type !== "text" && cell.type !== "number") return { why: ROUND_REASONS.noValue };
    const written = field.kind === "long" ? textOf(cell) : textOf(cell).trim();
    if (written === "") return { text: "" };
    if (field.kind === "date") {
      const day = readDate(cell, this.date1904);
      return day === undefined ? { why: fillIn(ROUND_REASONS.date, { text: written }) } : { text: day };
    }
    if (!field.words) return { text: written };
    const word = Object.keys(field.words).find((known) => foldText(known) === foldText(written));
    if (word !== undefined) return { text: field.words[word]! };
    return { why: fillIn(ROUND_REASONS.choice, { words: Object.keys(field.words).join(", "), text: written }) };
  }

  private tell(reason: string, values: Readonly<Record<string, string>>): void {
    this.reasons.push(fillIn(reason, values));
  }
}

function isBlank(cell: Cell): boolean {
  return cell.type === "empty" || (cell.type === "text" && String(cell.value).trim() === "");
}

function firstOf(cells: Row): [column: number, cell: Cell] {
  return [...cells].reduce((first, one) => (one[0] < first[0] ? one : first));
}

function textOf(cell: Cell): string {
  return cell.type === "text" || cell.type === "number" ? String(cell.value).normalize("NFC") : "";
}
