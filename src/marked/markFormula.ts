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

const BEYOND_BMP = /[\u{10000}-\u{10ffff}]/u;

/** All of a short text. Of any other the beginning to the first line break, and its length, where all programs count it alike. */
function textTests(at: string, text: string): string[] {
  const line = /^[^\p{Cc}\p{Cs}]*/u.exec(text)![0];
  if (line === text && text.length <= LONGEST) return [`ISTEXT(${at})`, `EXACT(${at},${literal(text)})`];
  const [beginning = ""] = line.slice(0, LONGEST).split(BEYOND_BMP);
  const shown = beginning.replace(/[\ud800-\udbff]$/, "");
  return [
    `ISTEXT(${at})`,
    ...(shown === "" ? [] : [`EXACT(LEFT(${at},${shown.length}),${literal(shown)})`]),
    ...(BEYOND_BMP.test(text) || text.includes("\r") ? [] : [`LEN(${at})=${text.length}`]),
  ];
}

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function numberText(value: number): string {
  return String(value).replace("e+", "E+").replace("e-", "E-");
}
