import { readRemarks } from "../assessment/readRemarks";
import type { Cells, SheetCells } from "../report/Cells";
import { queueCells } from "./queueCells";

/**
 * Asks, with the next request, for what people have written into the consolidation that is about to go.
 * @param previous the open workbook as the new consolidation knows it
 * @param old names of the sheets that go
 * @returns once the request is done: whether they have written anything since
 */
export function queueWritten(
  { workbook }: Excel.RequestContext,
  previous: Cells,
  old: readonly string[],
): () => boolean {
  const known = new Map(previous.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = old.map((name) => queueCells(workbook.worksheets.getItem(name), name));
  return () => {
    const now = { ...previous, sheets: sheets.map((cells): SheetCells => ({ ...cells(), visibility: "visible" })) };
    const before = { ...previous, sheets: old.flatMap((name) => known.get(name) ?? []) };
    return writtenIn(now) !== writtenIn(before);
  };
}

function writtenIn(cells: Cells): string {
  const read = readRemarks(cells);
  return read.ok ? JSON.stringify([[...read.remarks.values()], read.dossiersFrom]) : "";
}
