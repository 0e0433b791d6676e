import { DATA_SHEET } from "../outline/names";
import type { SheetCells } from "../report/Cells";
import { sheetKey } from "../report/sheetKey";
import { cellsOfRange, type FontGrid } from "./cellsOfRange";

/** In workbooks of ours nobody reads beyond the keys: the rest is as long as all answers together. */
const DATA_COLUMNS = "A:B";

/**
 * Asks for everything in a sheet with the next request.
 * @param fonts of the cells, where they matter
 * @returns its cells, once the request is done
 */
export function queueCells(
  sheet: Excel.Worksheet,
  name: string,
  fonts?: () => FontGrid,
): () => Pick<SheetCells, "name" | "cells"> {
  const used =
    sheetKey(name) === DATA_SHEET
      ? sheet.getRange(DATA_COLUMNS).untrack().getUsedRangeOrNullObject(true).untrack()
      : sheet.getUsedRangeOrNullObject(true).untrack();
  used.load("values,formulas,numberFormat,valueTypes,rowIndex,columnIndex");
  return () => ({ name, cells: used.isNullObject ? new Map() : cellsOfRange(used, fonts?.() ?? []) });
}
