import { columnLetters, parseCellAddress } from "../report/cellAddress";

const ROWS = 1048576;
const COLUMNS = 16384;

/** Part of a formula that moves with the cell; `column` or `row` is undefined in a reference to whole rows or columns. */
interface Moving {
  readonly column: number | undefined;
  readonly row: number | undefined;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

/**
 * A formula written once for a block of cells (ECMA-376 part 1, 18.3.1.40 `t="shared"`). The other cells have it with the
 * relative references moved, as if the first cell were copied to them; what falls off the sheet becomes `#REF!`.
 *
 *     <c r="C1"><f t="shared" ref="C1:C9" si="0">A1/$B$1</f></c> <c r="C2"><f t="shared" si="0"/></c>   C2 is A2/$B$1
 */
export class SharedFormula {
  private split: readonly (string | Moving)[] | undefined;

  /** @param row place of the cell that has the text, 0-based like `column` */
  constructor(
    readonly text: string,
    private readonly row: number,
    private readonly column: number,
  ) {}

  /** A formula that no other cell shares is never taken apart. */
  private get pieces(): readonly (string | Moving)[] {
    return (this.split ??= split(this.text));
  }

  /** The same in every cell. */
  get stays(): boolean {
    return this.pieces.length === 1;
  }

  at(row: number, column: number): string {
    const rows = row - this.row;
    const columns = column - this.column;
    // Joined, not added up: a sum of strings keeps every part of it.
    return this.pieces.map((piece) => (typeof piece === "string" ? piece : moved(piece, rows, columns))).join("");
  }
}

function moved(reference: Moving, rows: number, columns: number): string {
  const { column, row, fixedColumn, fixedRow } = reference;
  let text = "";
  if (column !== undefined) {
    const at = fixedColumn ? column : column + columns;
    if (at < 0 || at >= COLUMNS) return "#REF!";
    text = (fixedColumn ? "$" : "") + (LETTERS[at] ??= columnLetters(at));
  }
  if (row !== undefined) {
    const at = fixedRow ? row : row + rows;
    if (at < 0 || at >= ROWS) return "#REF!";
    text += (fixedRow ? "$" : "") + (at + 1);
  }
  return text;
}

/** Columns that were asked for. */
const LETTERS: (string | undefined)[] = [];

/** Text, quoted sheet names, `[…]` of tables and other workbooks, words (references, names, functions), the rest. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[$\w.\\?\u0080-\uffff]+|[^"'$\w.\\?\u0080-\uffff[]+|[^]/g;

/** Fixed and moving parts in turn; one string if nothing moves. */
function split(formula: string): (string | Moving)[] {
  const tokens = tokensOf(formula);
  const pieces: (string | Moving)[] = [];
  let fixed = "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const reference = movingAt(tokens, i);
    if (!reference || (reference.fixedColumn && reference.fixedRow)) {
      fixed += token;
    } else {
      pieces.push(fixed, reference);
      fixed = "";
    }
  }
  pieces.push(fixed);
  return pieces;
}

/** Brackets nest (`Table[[#All],[a]]`), so they are gathered by hand. */
function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(formula); match; match = TOKEN.exec(formula)) {
    if (match[0] !== "[") {
      tokens.push(match[0]);
      continue;
    }
    let depth = 1;
    let at = match.index + 1;
    for (; at < formula.length && depth > 0; at++) {
      const letter = formula[at];
      if (letter === "'") at++;
      else if (letter === "[") depth++;
      else if (letter === "]") depth--;
    }
    tokens.push(formula.slice(match.index, at));
    TOKEN.lastIndex = at;
  }
  return tokens;
}

function movingAt(tokens: readonly string[], i: number): Moving | undefined {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  // `LOG10(` is a function, `Q1!A1` a sheet, `A1[x]` a table.
  if (next !== undefined && /^[(![]/.test(next)) return undefined;
  const cell = parseCellAddress(token);
  if (cell) return { ...cell, fixedColumn: token.startsWith("$"), fixedRow: token.lastIndexOf("$") > 0 };
  // Whole columns or rows, only as a pair: `A:C`, `$1:4`.
  const other = next === ":" ? tokens[i + 2] : tokens[i - 1] === ":" ? tokens[i - 2] : undefined;
  if (other === undefined) return undefined;
  if (isColumn(token) && isColumn(other)) {
    const column = parseCellAddress(`${token}1`)?.column;
    return column === undefined
      ? undefined
      : { column, row: undefined, fixedColumn: token.startsWith("$"), fixedRow: true };
  }
  if (isRow(token) && isRow(other)) {
    const row = parseCellAddress(`A${token}`)?.row;
    return row === undefined
      ? undefined
      : { column: undefined, row, fixedColumn: true, fixedRow: token.startsWith("$") };
  }
  return undefined;
}

function isColumn(token: string): boolean {
  return /^\$?[A-Za-z]{1,3}$/.test(token);
}

function isRow(token: string): boolean {
  return /^\$?[1-9][0-9]{0,6}$/.test(token);
}
