import type { Remark } from "../../assessment/Assessment";
import { HIDDEN_HEADS, REMARK_FIELDS, REMARK_HEADS, type RemarkField } from "../../assessment/remarkHeads";
import { tellStale } from "../../assessment/tellStale";
import type { Outline } from "../../outline/Outline";
import { fillIn } from "../fillIn";
import type { PutRows } from "../RowStream";
import { rowArea } from "../SheetBuilder";
import type { StyleName } from "../styles";
import { SOURCES_TEXTS } from "./consolidatedTexts";
import { LONGEST_CELL } from "./remarkCells";
import { heightOf } from "./sheetShapes";
import type { SourceBlock, SourceCells } from "./sourceBlocks";

const WIDTHS = [5, 20, 24, 27.5, 11, 13, 12, 12.5];
/** Sender, subject, date. */
const MAIL_WIDTHS = [20, 22, 11];

/** First and last column of each cell of a row. */
type Spans = readonly (readonly [number, number])[];

const ORPHAN_COLUMNS: Readonly<Record<RemarkField, number>> = {
  remark: 2,
  explanation: 3,
  rating: 4,
  evidence: 5,
  author: 6,
  conclusion: 7,
};
/** TT, whose it is, then each field of a remark: the long ones have the wide columns. */
const ORPHANED: Spans = [0, 1, ...REMARK_FIELDS.map((field) => ORPHAN_COLUMNS[field])].map((column) => [
  column,
  column,
]);

/** How rows of `Nguồn` are put, whether the sheet is held in memory or streamed. */
export class SourceRows {
  readonly widths: readonly number[];
  private readonly last: number;

  constructor(mail: boolean) {
    this.widths = mail ? [...WIDTHS, ...MAIL_WIDTHS] : WIDTHS;
    this.last = this.widths.length - 1;
  }

  /** Hidden column of the keys. */
  get key(): number {
    return this.widths.length;
  }

  putTop(sheet: PutRows): void {
    sheet.merge(rowArea(0, 0, this.last), "title", SOURCES_TEXTS.title);
    sheet.height(0, 26);
    sheet.merge(rowArea(1, 0, this.last), "subtitle", SOURCES_TEXTS.subtitle);
    sheet.height(1, 22);
  }

  putHeads(sheet: PutRows, { title, kind, heads }: SourceBlock, n: number): void {
    this.putCaption(sheet, fillIn(title, { n }), this.spansOf(kind), heads);
  }

  /** Fixed texts, so that merging them does no harm. */
  putRow(sheet: PutRows, { kind }: SourceBlock, cells: SourceCells): void {
    const row = sheet.end;
    const heights = this.spansOf(kind).map(([left, right], index) => {
      const content = cells[index];
      const style = styleOf(content);
      sheet.merge(rowArea(row, left, right), style, content);
      return heightOf(String(content ?? ""), this.widthOf(left, right), style);
    });
    sheet.height(row, Math.max(24, ...heights), false);
  }

  /** Remarks kept with their keys: the next merge finds them again, and puts them back where their place has come back. */
  putOrphans(sheet: PutRows, orphans: readonly Remark[], outline: Outline, n: number): void {
    const heads = [
      SOURCES_TEXTS.usedHeads[0],
      SOURCES_TEXTS.orphanedOwner,
      ...REMARK_FIELDS.map((field) => REMARK_HEADS[field]),
    ];
    this.putCaption(sheet, fillIn(SOURCES_TEXTS.orphaned, { n }), ORPHANED, heads);
    sheet.put(sheet.end - 1, this.key, "hidden", HIDDEN_HEADS.key);
    orphans.forEach(({ key, texts }, index) => {
      const row = sheet.end;
      const told = REMARK_FIELDS.map((field) => texts[field]?.slice(0, LONGEST_CELL));
      const cells = [tellStale({ key }, outline), ...told];
      sheet.put(row, 0, "cell11Centre", index + 1);
      const heights = cells.map((content, at) => {
        const [left, right] = ORPHANED[at + 1]!;
        const style: StyleName = at === 0 ? "cell11" : "remark";
        sheet.merge(rowArea(row, left, right), style, content);
        return heightOf(content, this.widthOf(left, right), style);
      });
      sheet.put(row, this.key, "hidden", key.slice(0, LONGEST_CELL));
      sheet.height(row, Math.max(24, ...heights), false);
    });
    const row = sheet.end;
    sheet.merge(rowArea(row, 0, this.last), "legend", SOURCES_TEXTS.orphanedHint);
    sheet.height(row, 22);
  }

  private putCaption(sheet: PutRows, title: string, spans: Spans, heads: readonly string[]): void {
    const row = sheet.end;
    sheet.merge(rowArea(row, 0, this.last), "caption", title);
    sheet.height(row, 30);
    spans.forEach(([left, right], index) => sheet.merge(rowArea(row + 1, left, right), "head11", heads[index]));
    sheet.height(row + 1, 33);
  }

  private spansOf(kind: SourceBlock["kind"]): Spans {
    if (kind === "file") return this.widths.map((_, column) => [column, column]);
    const more: Spans =
      kind === "refused"
        ? [
            [1, 2],
            [3, 3],
            [4, 4],
            [5, this.last],
          ]
        : [
            [1, 1],
            [2, 2],
            [3, this.last],
          ];
    return [[0, 0], ...more];
  }

  private widthOf(left: number, right: number): number {
    return this.widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
  }
}

function styleOf(content: string | number | undefined): StyleName {
  if (typeof content === "number") return "cell11Centre";
  return /^[0-9a-f]{32}\n[0-9a-f]{32}$/.test(content ?? "") ? "hash" : "cell11";
}
