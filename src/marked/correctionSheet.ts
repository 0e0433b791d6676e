import { columnLetters } from "../report/cellAddress";
import { CORRECTION_LIST } from "../report/correctionList";
import { formatDate } from "../report/formatNumber";
import { countLines } from "../workbook/countLines";
import { fillIn } from "../workbook/fillIn";
import type { Correction } from "../workbook/findings/correctionsOf";
import { levelText } from "../workbook/findings/levels";
import { rowHeight } from "../workbook/rowHeight";
import { quoteSheet } from "../xlsx/sheetReference";
import { xstring } from "../xlsx/xstring";
import type { CorrectionStyles } from "./correctionStyles";
import { MARKED_TEXTS } from "./markedTexts";
import { escaped } from "./xmlElements";

/** One line of the list. */
export interface CorrectionRow extends Pick<Correction, "level" | "sheet" | "cell" | "message"> {
  /** Whether the cell can be gone to. */
  readonly linked: boolean;
  /** Tells whether the figures were changed; absent where no cell is known. */
  readonly changed?: string;
}

export interface CorrectionList {
  readonly unit: string;
  /** ISO day. */
  readonly until?: string;
  readonly rows: readonly CorrectionRow[];
}

/** TT, sheet, cell, level, words, changed or not; behind them the hidden sign. */
const WIDTHS = [6, 26, 9, 14, 66, 13] as const;
const [SHEET, CELL, LEVEL, MESSAGE, CHANGED] = [1, 2, 3, 4, 5] as const;
const LAST = CORRECTION_LIST.columns - 1;
const FONT = { name: "Times New Roman", size: 12 } as const;
const HEAD = CORRECTION_LIST.headRows;
/** Without a password, as the sheets of the form: what is written into the list is read by nobody. */
const PROTECTION = '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>';

/** The part of the sheet that tells a unit what to correct: texts stand in it as texts, whatever they begin with. */
export function correctionSheet(list: CorrectionList, styles: CorrectionStyles, namespace: string): string {
  const { rows } = list;
  const count = (level: Correction["level"]): number => rows.filter((row) => row.level === level).length;
  const counts = { error: count("error"), blank: count("blank"), target: count("target"), warning: count("warning") };
  const send =
    list.until === undefined ? MARKED_TEXTS.send : fillIn(MARKED_TEXTS.sendUntil, { day: formatDate(list.until) });
  const width = WIDTHS.reduce((sum: number, one) => sum + one, 0);
  const heading = [
    [MARKED_TEXTS.title, styles.title],
    [fillIn(MARKED_TEXTS.unit, { unit: list.unit }), styles.unit],
    [rows.length === 0 ? MARKED_TEXTS.none : fillIn(MARKED_TEXTS.counts, counts), styles.unit],
    [MARKED_TEXTS.howTo, styles.plain],
    [send, styles.bold],
  ] as const;
  const lines = heading.map(([text, style], index) => {
    const sign = index === 0 ? textCell(1, LAST + 1, 0, CORRECTION_LIST.sign) : "";
    return row(index + 1, heightFor(text, width), textCell(index + 1, 0, style, text) + sign);
  });
  const head = MARKED_TEXTS.heads.map((text, column) => textCell(HEAD, column, styles.head, text)).join("");
  const body = rows.map((one, index) => correctionRow(HEAD + 1 + index, index + 1, one, styles));
  const merges = heading.map((_, index) => `<mergeCell ref="A${index + 1}:${columnLetters(LAST)}${index + 1}"/>`);
  const links = rows.flatMap((one, index) => linkOf(HEAD + 1 + index, one));
  const columns = WIDTHS.map(
    (one, index) => `<col min="${index + 1}" max="${index + 1}" width="${one + 0.7109375}" customWidth="1"/>`,
  );
  const view = `<sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="${HEAD}" topLeftCell="A${HEAD + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${HEAD + 1}" sqref="A${HEAD + 1}"/></sheetView>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${columnLetters(LAST + 1)}${HEAD + rows.length}"/>`,
    `<sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="16"/>`,
    `<cols>${columns.join("")}<col min="${LAST + 2}" max="${LAST + 2}" width="9" hidden="1" customWidth="1"/></cols>`,
    `<sheetData>${lines.join("")}${row(HEAD, 28, head)}${body.join("")}</sheetData>${PROTECTION}`,
    `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
    links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`,
    '<pageMargins left="0.8" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    `<headerFooter><oddFooter>&amp;C${escaped(MARKED_TEXTS.footer)}</oddFooter></headerFooter></worksheet>`,
  ].join("");
}

function correctionRow(at: number, number: number, one: CorrectionRow, styles: CorrectionStyles): string {
  const { sheet, cell, level, message, changed } = one;
  const cells = [
    `<c r="A${at}" s="${styles.centre}"><v>${number}</v></c>`,
    textCell(at, SHEET, styles.text, sheet ?? MARKED_TEXTS.noPlace),
    textCell(at, CELL, one.linked ? styles.link : styles.centre, cell ?? MARKED_TEXTS.noPlace),
    textCell(at, LEVEL, styles.level[level], levelText(level)),
    textCell(at, MESSAGE, styles.text, message),
    changed === undefined
      ? textCell(at, CHANGED, styles.centre, MARKED_TEXTS.noPlace)
      : `<c r="${columnLetters(CHANGED)}${at}" s="${styles.centre}" t="str"><f>${escaped(changed)}</f><v>${MARKED_TEXTS.same}</v></c>`,
  ];
  return row(
    at,
    Math.max(22, heightFor(sheet ?? "", WIDTHS[SHEET]), heightFor(message, WIDTHS[MESSAGE])),
    cells.join(""),
  );
}

function linkOf(at: number, { sheet, cell, linked }: CorrectionRow): string[] {
  if (!linked || sheet === null || cell === null) return [];
  const target = escaped(`${quoteSheet(sheet)}!${cell}`);
  return [`<hyperlink ref="${columnLetters(CELL)}${at}" location="${target}" display="${escaped(cell)}"/>`];
}

function row(at: number, height: number, cells: string): string {
  return `<row r="${at}" ht="${height}" customHeight="1">${cells}</row>`;
}

function textCell(at: number, column: number, style: number, text: string): string {
  const place = `${columnLetters(column)}${at}`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(xstring(text))}</t></is></c>`;
}

function heightFor(text: string, width: number): number {
  return Math.max(20, rowHeight(countLines(text, width, FONT, 1), FONT.size));
}
