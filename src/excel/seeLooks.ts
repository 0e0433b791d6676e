import { type Cell, placeOfKey, type SheetCells, type TextLook } from "../report/Cells";
import type { Ask } from "./askTogether";
import { NOTHING_SEEN, SEEN_AREA, type Seen, type Sight } from "./Sight";
import { supports } from "./supports";

const LOOKS = ["strikethrough", "superscript", "subscript"] as const;
type Look = (typeof LOOKS)[number];
/** null: a part of the text only. */
type FontLooks = Partial<Readonly<Record<Look, boolean | null>>>;

/**
 * Crossed-out and raised text. Excel tells it of all cells of a sheet at once, in three words; only where one of them isn't "no" each cell is
 * asked, about 40 bytes for each and word.
 */
export const seeLooks: Sight = (sheet) => {
  if (!supports("1.9")) return undefined;
  return () => {
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load(["rowIndex", "columnIndex", "rowCount", "columnCount", ...LOOKS.map((look) => `format/font/${look}`)]);
    return () => {
      if (used.isNullObject) return NOTHING_SEEN;
      const { font } = used.format;
      const found = LOOKS.filter((look) => font[look] !== false);
      const { rowIndex, columnIndex } = used;
      const rows = Math.min(used.rowCount, SEEN_AREA.rows - rowIndex);
      const columns = Math.min(used.columnCount, SEEN_AREA.columns - columnIndex);
      if (found.length === 0 || rows <= 0 || columns <= 0) return NOTHING_SEEN;
      return { more: askCells(sheet, { rowIndex, columnIndex, rows, columns }, found) };
    };
  };
};

interface Block {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rows: number;
  readonly columns: number;
}

function askCells(sheet: Excel.Worksheet, block: Block, looks: readonly Look[]): Ask<Seen> {
  const { rowIndex, columnIndex, rows, columns } = block;
  return () => {
    const asked = Object.fromEntries(looks.map((look) => [look, true]));
    const found = sheet
      .getRangeByIndexes(rowIndex, columnIndex, rows, columns)
      .untrack()
      .getCellProperties({ format: { font: asked } });
    return () => {
      const fonts = found.value.map((line) => line.map((cell) => cell.format?.font));
      return (cells) => withLooks(cells, (row, column) => fonts[row - rowIndex]?.[column - columnIndex]);
    };
  };
}

function withLooks(sheet: SheetCells, fontAt: (row: number, column: number) => FontLooks | undefined): SheetCells {
  const cells = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const { row, column } = placeOfKey(key);
    const look = lookOf(cell, fontAt(row, column) ?? {});
    cells.set(key, look === undefined ? cell : { ...cell, look });
  }
  return { ...sheet, cells };
}

/**
 * As in files: crossed out as a whole or in a part; raised in a part only, for a cell that is raised as a whole reads as it stands. Only a typed
 * text can be mixed inside.
 */
function lookOf({ type, formula }: Cell, font: FontLooks): TextLook | undefined {
  const isMixed = (look: Look): boolean => type === "text" && formula === undefined && font[look] === null;
  if (font.strikethrough === true || isMixed("strikethrough")) return "struck";
  return isMixed("superscript") || isMixed("subscript") ? "raised" : undefined;
}
