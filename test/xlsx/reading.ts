import { placeOfKey, type Cell, type Cells } from "../../src/report/Cells";
import { cellAddress } from "../../src/report/cellAddress";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { buildXlsx, type Workbook } from "./buildXlsx";

/** What a file holds; a refusal is a failure of the test. */
export function read(bytes: Uint8Array): Cells {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(`refused as ${result.code}: ${result.message}`);
  return result.cells;
}

/** Cells of a sheet by address. */
export function byAddress(cells: Cells, sheet = 0): Record<string, Cell> {
  const out: Record<string, Cell> = {};
  for (const [key, cell] of cells.sheets[sheet]!.cells) {
    const { row, column } = placeOfKey(key);
    out[cellAddress(row, column)] = plainCell(cell);
  }
  return out;
}

/** As an object of nothing but its properties: a formula may be one that is made when asked for. */
function plainCell({ type, value, formula, format, font, look }: Cell): Cell {
  return {
    type,
    value,
    format,
    ...(formula !== undefined && { formula }),
    ...(font !== undefined && { font }),
    ...(look !== undefined && { look }),
  };
}

/** Cells of one sheet's data, by address. */
export function readCells(data: string, workbook: Workbook = {}): Record<string, Cell> {
  return byAddress(read(buildXlsx({ ...workbook, sheets: [data] })));
}

/** "ok", or the code of the refusal. */
export function outcome(bytes: Uint8Array): string {
  const result = readXlsx(bytes);
  return result.ok ? "ok" : result.code;
}
