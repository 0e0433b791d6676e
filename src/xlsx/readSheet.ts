import { cellKey, type Cell, type MergedArea, type SheetCells } from "../report/Cells";
import { CellReader } from "./CellReader";
import { HiddenParts } from "./HiddenParts";
import type { Reason } from "./messages";
import { MovedFormulaCell } from "./MovedFormulaCell";
import { parseIndex } from "./parseIndex";
import { readMergedAreas } from "./readMergedAreas";
import type { SheetContext } from "./SheetContext";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";

/** Takes the cells of one row, by column; both 0-based. */
export type RowVisitor = (row: number, cells: ReadonlyMap<number, Cell>) => void;

/** What a worksheet part holds. */
export type SheetContent = Pick<SheetCells, "cells" | "merged" | "hidden" | "hidesZeros">;

const MERGE_CELLS = xmlName("mergeCells");
const SHEET_DATA = xmlName("sheetData");
const SHEET_VIEWS = xmlName("sheetViews");
const COLS = xmlName("cols");
const ROW = xmlName("row");
const R = xmlName("r");
const C_LETTER = 0x63;
const ROWS = 1048576;
const COLUMNS = 16384;

/**
 * The cells of a worksheet part (ECMA-376 part 1, 18.3.1.80 `sheetData`), from a scanner at its root. `r` may be missing on
 * rows and cells: they then follow the one before. The whole part is walked, for what is cut off or unbalanced.
 *
 *     <worksheet><sheetData>
 *       <row r="5"><c r="D5" s="7" t="s"><v>12</v></c><c r="E5"><f>D5*2</f><v>24</v></c></row></sheetData></worksheet>
 *
 * @param visit takes each row with its cells, by column, as it comes; nothing is kept. A formula shared from a cell further below is not known yet
 * @returns the reason if it can't be read: "damagedPart" also for an address that is malformed, of another row, beyond
 * XFD1048576, or there twice; "cells", "texts" or "formulas" beyond a limit
 */
export function readSheet(xml: XmlScanner, context: SheetContext, visit?: RowVisitor): SheetContent | Reason {
  const cells = new Map<number, Cell>();
  const merged: MergedArea[] = [];
  const unseen = new HiddenParts();
  const reader = new CellReader(xml, context);
  let row = -1;
  while (xml.nextChild(1)) {
    if (!visit && xml.isNamed(SHEET_VIEWS)) unseen.readViews(xml);
    if (!visit && xml.isNamed(COLS)) unseen.readColumns(xml);
    if (!visit && xml.isNamed(MERGE_CELLS) && readMergedAreas(xml, context, merged)) return "cells";
    if (!xml.isNamed(SHEET_DATA)) continue;
    while (xml.nextChild(2)) {
      if (!xml.isNamed(ROW)) continue;
      row = rowAfter(xml, row);
      if (!visit) unseen.takeRow(xml, row);
      let column = -1;
      const ofRow = visit && new Map<number, Cell>();
      for (;;) {
        let cell: Cell | undefined;
        if (reader.readPlain(row, column)) {
          ({ column, cell } = reader);
        } else {
          if (!xml.nextChild(3)) break;
          if (xml.letter !== C_LETTER) continue;
          reader.readAttributes();
          column = columnAfter(xml, reader.place, row, column);
          cell = reader.read(row, column);
        }
        if (!cell) continue;
        const into = ofRow ?? cells;
        const { size } = into;
        into.set(ofRow ? column : cellKey(row, column), cell);
        if (into.size === size) xml.fail("cell twice");
        if (context.cellsLeft-- === 0) return "cells";
        if (context.textsLeft < 0) return "texts";
      }
      if (ofRow && xml.fault === undefined) visit(row, ofRow);
    }
  }
  if (!xml.finish()) return reader.formulas.reason;
  for (const [key, formula] of reader.formulas.late()) {
    const cell = cells.get(key);
    if (cell) cells.set(key, new MovedFormulaCell(cell.type, cell.value, cell.format, cell.font, cell.look, formula));
  }
  if (xml.fault !== undefined) return reader.formulas.reason;
  return { cells, ...(merged.length > 0 && { merged }), ...unseen.found() };
}

function rowAfter(xml: XmlScanner, before: number): number {
  const { attributes, bytes } = xml;
  const i = attributes.find(R);
  const row = i < 0 ? before + 1 : parseIndex(bytes, attributes.valueStart(i), attributes.valueEnd(i)) - 1;
  if (row < 0 || row >= ROWS) xml.fail("row number");
  return row;
}

/** From `r="AB12"` (attribute `i`, -1 if there is none), which must name this row. */
function columnAfter(xml: XmlScanner, i: number, row: number, before: number): number {
  const { attributes, bytes } = xml;
  let column = before;
  if (i < 0) {
    column++;
  } else {
    const end = attributes.valueEnd(i);
    let at = attributes.valueStart(i);
    let letters = 0;
    for (; at < end; at++) {
      const letter = (bytes[at]! | 0x20) - 0x60;
      if (letter < 1 || letter > 26) break;
      letters = Math.min(letters * 26 + letter, COLUMNS + 1);
    }
    column = letters - 1;
    if (parseIndex(bytes, at, end) !== row + 1) xml.fail("address of another row");
  }
  if (column < 0 || column >= COLUMNS) xml.fail("column");
  return column;
}
