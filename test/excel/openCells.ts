import { type Cell, type Cells, placeOfKey } from "../../src/report/Cells";
import type { ExcelHost } from "../support/excel/ExcelHost";
import { DEFAULT_FORMAT, type FontFormat } from "../support/excel/model/CellFormat";
import type { Thread } from "../support/excel/model/parts";
import type { CellContent } from "../support/excel/model/Sheet";

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** A workbook as it lies in a file, opened in Excel. */
export function openCells(host: ExcelHost, cells: Cells): void {
  const { book } = host;
  const [first] = book.sheets;
  const sheets = cells.sheets.map(({ name, visibility, cells: content, comments }, index) => {
    const sheet = index === 0 ? first! : book.addSheet(name);
    sheet.name = name;
    sheet.visibility = VISIBILITIES[visibility];
    for (const [key, cell] of content) {
      const { row, column } = placeOfKey(key);
      const font = { ...DEFAULT_FORMAT.font, ...(cell.font !== undefined && { name: cell.font }), ...lookOf(cell) };
      sheet.put(row, column, {
        value: contentOf(cell),
        ...(cell.formula !== undefined && { formula: cell.formula }),
        format: { ...DEFAULT_FORMAT, numberFormat: cell.format, font },
      });
    }
    sheet.threads = [...(comments ?? [])].map(([key, text]) => threadOf(placeOfKey(key), text));
    return sheet;
  });
  for (const { name, target, sheet } of cells.names) {
    const names = sheet === undefined ? book.names : sheets[sheet]!.names;
    // Excel itself keeps the first of two equal names and repairs the file.
    if (!names.some((known) => known.name.toLowerCase() === name.toLowerCase())) {
      names.push({ name, target, comment: "", visible: true });
    }
  }
  for (const [name, value] of cells.properties) book.customProperties.set(name, value);
  book.date1904 = cells.date1904;
}

/** Excel computes what has no value: of the formulas here only those are left without one whose text is empty. */
function contentOf({ type, value }: Cell): CellContent {
  return type === "error" ? { error: String(value) } : value;
}

/** Where it can be a part of a cell's text, it is: what files do not tell apart. */
function lookOf({ type, formula, look }: Cell): Partial<FontFormat> {
  if (look === "raised") return { superscript: null };
  return look === "struck" ? { strikethrough: type === "text" && formula === undefined ? null : true } : {};
}

/** A thread with its answers, as the reader of files joins them. */
export function threadOf({ row, column }: { readonly row: number; readonly column: number }, text: string): Thread {
  const [content = "", ...answers] = text.split(" / ");
  const id = `{${row}-${column}}`;
  return { id, row, column, content, replies: answers.map((answer, n) => ({ id: `${id}${n}`, content: answer })) };
}
