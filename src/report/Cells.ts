/**
 * A workbook as it is stored, with nothing interpreted: the neutral value between the bytes (or Office.js) and a report.
 * Rows and columns are 0-based.
 */
export interface Cells {
  readonly sheets: readonly SheetCells[];
  readonly names: readonly DefinedName[];
  /** Dates count from 1904-01-01 (ECMA-376 part 1, 18.2.28 `date1904`). */
  readonly date1904: boolean;
  /** `dcterms:modified` of docProps/core.xml as written there (ISO 8601), where there is one. */
  readonly modified?: string;
  /** docProps/custom.xml: name → text of the value. */
  readonly properties: ReadonlyMap<string, string>;
  /** The file has macros. They are never run, and nothing of them is read. */
  readonly macros?: true;
}

export interface SheetCells {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Only cells that hold a value or a formula, by {@link cellKey}. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** Absent where the sheet has none, or the source can't tell. */
  readonly merged?: readonly MergedArea[];
  /** Texts that people hung on cells, by {@link cellKey}; on blank ones too. Absent where there are none, or the source can't tell. */
  readonly comments?: ReadonlyMap<number, string>;
  /** What people don't see of the sheet. Absent where they see all of it, or the source can't tell. */
  readonly hidden?: HiddenLines;
  /** "Show a zero in cells that have zero value" is off: such a cell looks blank, whatever its format. Absent where the source can't tell. */
  readonly hidesZeros?: true;
}

/** Hidden by hand, by a filter or a closed group. 0-based. */
export interface HiddenLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: readonly { readonly first: number; readonly last: number }[];
}

/** Below these rows no form has an answer: what is said of others is not kept. */
export const FORM_ROWS = 3000;

/** Cells that are shown as one: what is seen is the first, at the top left, whatever the others hold. 0-based, the last row and column included. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A defined name. `target` is the reference as written, without "=": `'II.2 Cải cách TTHC'!$D$5`. */
export interface DefinedName {
  readonly name: string;
  readonly target: string;
  /** Index in `sheets` for a name of one sheet; absent for a name of the workbook. */
  readonly sheet?: number;
}

export interface Cell {
  /** `empty`: a formula without a cached value. */
  readonly type: "number" | "text" | "boolean" | "error" | "empty";
  /** number · text (runs joined, line breaks "\n") · boolean · error word such as "#REF!" · "" for `empty`. */
  readonly value: number | string | boolean;
  /** The formula without "=", as stored. May be made when it is asked for: `{ ...cell }` is a cell without it. */
  readonly formula?: string;
  /** Number format code; "General" where none is set. */
  readonly format: string;
  /** Name of the cell's font, or of the first run's font in rich text that has one. */
  readonly font?: string;
  /** Absent where the text stands as usual. */
  readonly look?: TextLook;
}

/**
 * `struck` text is crossed out, all of it or a part · `unseen` it has the colour of what is behind it · `raised` a part is small, above or below
 * the line. Crossed out comes before the others.
 */
export type TextLook = "struck" | "unseen" | "raised";

const COLUMNS = 16384;

/** One number for a cell's place; Excel has 16.384 columns. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function placeOfKey(key: number): { row: number; column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}
