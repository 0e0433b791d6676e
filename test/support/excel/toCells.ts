import type { Cell, Cells, DefinedName, SheetCells } from "../../../src/report/Cells";
import type { ExcelHost } from "./ExcelHost";
import type { Cell as HostCell, Sheet } from "./model/Sheet";

const WORDS = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The workbook as a reader of its saved file would give it. */
export function toCells({ book }: ExcelHost): Cells {
  const names = book.names.map(({ name, target }): DefinedName => ({ name, target }));
  const own = book.sheets.flatMap((sheet, index) =>
    sheet.names.map(({ name, target }) => ({ name, target, sheet: index })),
  );
  return {
    sheets: book.sheets.map((sheet) => cellsOf(sheet)),
    names: [...names, ...own],
    date1904: book.date1904,
    properties: new Map([...book.customProperties].map(([key, value]) => [key, String(value)])),
  };
}

function cellsOf(sheet: Sheet): SheetCells {
  const cells = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const content = contentOf(cell);
    if (!content) continue;
    const format = cell.format ?? sheet.format;
    cells.set(key, { ...content, format: format.numberFormat, font: format.font.name });
  }
  return { name: sheet.name, visibility: WORDS[sheet.visibility], cells };
}

function contentOf({ value, formula }: HostCell): Omit<Cell, "format"> | undefined {
  const computed = formula === undefined ? {} : { formula };
  if (typeof value === "object") return { type: "error", value: value.error, ...computed };
  if (typeof value === "number") return { type: "number", value, ...computed };
  if (typeof value === "boolean") return { type: "boolean", value, ...computed };
  if (value === "" && formula === undefined) return undefined;
  return { type: "text", value, ...computed };
}
