import type { Cell } from "../report/Cells";
import { columnLetters } from "../report/cellAddress";
import { MARKED_TEXTS } from "./markedTexts";
import { MARK_SIGN } from "../workbook/marks";

/** A cell as it is in the file that was sent. */
export interface WatchedCell {
  /** With the sheet where the formula stands on another one: `'II.2'!`; else "". */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
}

/** Excel takes 255 characters between quotes. */
const LONGEST = 200;

/**
 * The condition under which a mark is shown: as long as all its cells are what they were. The figures of a rule stand and fall together, whichever of
 * them is corrected. Numbers are compared as numbers, as a text made from one would have the machine's own comma; only functions that Excel 2010,
 * LibreOffice and WPS share.
 *
 *     IFERROR(AND(N("cchc.mark")=0,$D$8=1423,$D$7=1291),FALSE)
 */
export function markFormula(watched: readonly WatchedCell[]): string {
  return `IFERROR(AND(${[MARK_SIGN, ...watched.flatMap(testsOf)].join(",")}),FALSE)`;
}

/** The same for a cell that tells it in words. */
export function changedFormula(watched: readonly WatchedCell[]): string {
  const { same, changed } = MARKED_TEXTS;
  return `IF(IFERROR(AND(${watched.flatMap(testsOf).join(",")}),FALSE),"${same}","${changed}")`;
}

function testsOf({ sheet, row, column, cell }: WatchedCell): string[] {
  const at = `${sheet}$${columnLetters(column)}$${row + 1}`;
  switch (cell?.type) {
    case "number":
      return [`ISNUMBER(${at})`, `${at}=${numberText(Number(cell.value))}`];
    case "boolean":
      return [`${at}=${cell.value === true ? "TRUE" : "FALSE"}`];
    case "error":
      return [`ISERROR(${at})`];
    case "text":
      return textTests(at, String(cell.value));
    default:
      return [`LEN(${at})=0`];
  }
}

/** The beginning to the first line break, and the length where all programs count it alike. */
function textTests(at: string, text: string): string[] {
  const line = /^[^\p{Cc}\p{Cs}\p{Co}\p{Cn}]*/u.exec(text)![0];
  const beginning = /[\u{10000}-\u{10ffff}]/u.test(line) ? line.slice(0, line.search(/[\u{10000}-\u{10ffff}]/u)) : line;
  const shown = beginning.slice(0, LONGEST);
  const plain = !/[\u{10000}-\u{10ffff}\r]/u.test(text);
  const literal = `"${shown.replaceAll('"', '""')}"`;
  if (shown === text) return [`ISTEXT(${at})`, `EXACT(${at},${literal})`];
  return [
    `ISTEXT(${at})`,
    ...(shown === "" ? [] : [`EXACT(LEFT(${at},${shown.length}),${literal})`]),
    ...(plain ? [`LEN(${at})=${text.length}`] : []),
  ];
}

function numberText(value: number): string {
  return String(value).replace("e+", "E+").replace("e-", "E-");
}
