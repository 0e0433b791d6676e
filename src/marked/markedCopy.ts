import { MARKED_SHEET } from "../outline/names";
import { parseCellAddress } from "../report/cellAddress";
import { type Cell, type Cells, cellKey, type SheetCells } from "../report/Cells";
import { CORRECTION_LIST } from "../report/correctionList";
import { isOwnSheet } from "../report/isOwnSheet";
import { sheetKey } from "../report/sheetKey";
import { fillIn } from "../workbook/fillIn";
import type { Correction } from "../workbook/findings/correctionsOf";
import type { Inflate } from "../xlsx/Inflate";
import { inflateFflate } from "../xlsx/inflateFflate";
import { readXlsx } from "../xlsx/readXlsx";
import { Refusal } from "../xlsx/Refusal";
import { quoteSheet } from "../xlsx/sheetReference";
import { addPart } from "./addPart";
import { type CorrectionRow, correctionSheet } from "./correctionSheet";
import { correctionStyles, type CorrectionStyles } from "./correctionStyles";
import { editWorkbook } from "./editWorkbook";
import { changedFormula, markFormula, type WatchedCell } from "./markFormula";
import { MARKED_NOTES, NO_MARKED_COPY } from "./markedTexts";
import { type Mark, markSheet, unmarkSheet } from "./markSheet";
import { type BookParts, findBookParts, type SheetPart } from "./findBookParts";
import { PackageEditor } from "./PackageEditor";
import { StyleSheet } from "./StyleSheet";

export interface Marks {
  /** Name of the unit. */
  readonly unit: string;
  readonly corrections: readonly Correction[];
  /** Last day for the corrected file, ISO. */
  readonly until?: string;
}

export type MarkedCopy =
  /** `notes`: what whoever sends it has to know, Vietnamese. */
  | { readonly ok: true; readonly bytes: Uint8Array; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/**
 * The marked copy of a unit's own workbook: the file as it was sent, with a sheet before the others that lists what to correct, and a colour over
 * each of these cells. Answers, formats, protection, macros stay as they are: only the parts that must change are written anew, all others keep
 * their packed bytes. A mark is a conditional format that ends by itself once a figure of its finding is changed; those of an earlier copy, and
 * its sheet, are replaced.
 */
export function markedCopy(bytes: Uint8Array, marks: Marks, means: { readonly inflate?: Inflate } = {}): MarkedCopy {
  const inflate = means.inflate ?? inflateFflate;
  const read = readXlsx(bytes, { inflate });
  if (!read.ok) return { ok: false, reason: read.code === "not-xlsx" ? NO_MARKED_COPY.kind : read.message };
  const editor = PackageEditor.open(bytes, inflate);
  if (editor instanceof Refusal) return { ok: false, reason: editor.message };
  const book = findBookParts(editor);
  if (book instanceof Refusal) return { ok: false, reason: book.message };
  if (book.shared) return { ok: false, reason: NO_MARKED_COPY.shared };

  const { cells } = read;
  const dropped = cells.sheets.flatMap((sheet, index) => (isListOfOurs(sheet) ? [index] : []));
  const name = freeName(cells.sheets.filter((_, index) => !dropped.includes(index)));
  const styles = putStyles(editor, book);
  markSheets(editor, book, cells, dropped, marks.corrections, styles);
  const rows = marks.corrections.map((correction) => rowOf(correction, cells));
  const list = correctionSheet({ unit: marks.unit, until: marks.until, rows }, styles, book.namespace);
  putSheet(editor, book, dropped, name, list);
  return { ok: true, bytes: editor.toBytes(), notes: notesOf(book, name) };
}

/** The list of an earlier copy: a sheet of our name that says so. A sheet of a unit's own may have the same name. */
function isListOfOurs({ name, cells }: SheetCells): boolean {
  if (!isOwnSheet(name) || !sheetKey(name).startsWith(sheetKey(MARKED_SHEET))) return false;
  return [...cells.values()].some(({ value }) => value === CORRECTION_LIST.sign);
}

function freeName(sheets: readonly SheetCells[]): string {
  const taken = new Set(sheets.map((sheet) => sheetKey(sheet.name)));
  let name: string = MARKED_SHEET;
  for (let number = 2; taken.has(sheetKey(name)); number += 1) name = `${MARKED_SHEET} (${number})`;
  return name;
}

function putStyles(editor: PackageEditor, book: BookParts): CorrectionStyles {
  const sheet = book.styles === undefined ? StyleSheet.blank(book.namespace) : new StyleSheet(editor.text(book.styles));
  const styles = correctionStyles(sheet);
  if (book.styles === undefined) {
    addPart(editor, book, { type: "styles", stem: "cchcStyles", text: sheet.text });
  } else {
    editor.change(book.styles, sheet.text);
  }
  return styles;
}

function markSheets(
  editor: PackageEditor,
  { sheets }: BookParts,
  cells: Cells,
  dropped: readonly number[],
  corrections: readonly Correction[],
  styles: CorrectionStyles,
): void {
  sheets.forEach(({ path, hasCells }: SheetPart, index) => {
    if (dropped.includes(index)) return;
    const key = sheetKey(cells.sheets[index]!.name);
    const marks = corrections.flatMap(({ level, sheet, cell, watched }): Mark[] => {
      if (!hasCells || sheet === null || cell === null || sheetKey(sheet) !== key || !parseCellAddress(cell)) return [];
      // A condition of a format sees its own sheet alone.
      const near = watched.filter((spot) => sheetKey(spot.sheet) === key);
      const formula = markFormula(near.flatMap((spot) => watch(spot, "", cells)));
      return [{ cell: cell.replaceAll("$", ""), formula, dxf: styles.mark[level] }];
    });
    editor.change(path, markSheet(unmarkSheet(editor.text(path)), marks));
  });
}

function rowOf({ level, sheet, cell, message, watched }: Correction, cells: Cells): CorrectionRow {
  const known = sheet === null ? undefined : sheetOf(cells, sheet);
  const seen = watched.flatMap((spot) => watch(spot, `${quoteSheet(sheetOf(cells, spot.sheet)?.name ?? "")}!`, cells));
  return {
    level,
    sheet: known?.name ?? sheet,
    cell,
    message,
    linked: known?.visibility === "visible" && cell !== null && parseCellAddress(cell) !== undefined,
    ...(seen.length > 0 && { changed: changedFormula(seen) }),
  };
}

function watch(spot: Correction["watched"][number], sheet: string, cells: Cells): WatchedCell[] {
  const place = parseCellAddress(spot.cell);
  const known = sheetOf(cells, spot.sheet);
  if (!place || !known) return [];
  const cell: Cell | undefined = known.cells.get(cellKey(place.row, place.column));
  return [{ sheet, ...place, cell }];
}

function sheetOf({ sheets }: Cells, name: string): SheetCells | undefined {
  return sheets.find((sheet) => sheetKey(sheet.name) === sheetKey(name));
}

function putSheet(
  editor: PackageEditor,
  book: BookParts,
  dropped: readonly number[],
  name: string,
  list: string,
): void {
  const old = dropped.map((index) => book.sheets[index]!);
  const relationship = addPart(editor, book, {
    type: "worksheet",
    stem: "worksheets/cchcMarked",
    text: list,
    dropped: old,
  });
  const { relationships } = book;
  editor.change(
    book.path,
    editWorkbook(editor.text(book.path), { dropped, first: { name, relationship }, relationships }),
  );
}

function notesOf({ signed, macros, locked }: BookParts, sheet: string): string[] {
  return [
    ...(signed ? [MARKED_NOTES.signed] : []),
    ...(macros ? [MARKED_NOTES.macros] : []),
    ...(locked ? [fillIn(MARKED_NOTES.locked, { sheet })] : []),
  ];
}
