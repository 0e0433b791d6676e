import { columnLetters } from "./cellAddress";
import { cellAt } from "./cellAt";
import type { Cells } from "./Cells";
import { isHiddenColumn } from "./isHiddenLine";
import { sheetName } from "./placeOf";
import { repair } from "./repairMessages";
import type { Repair } from "./Report";
import type { Spot } from "./Spot";

/** Answers of a visible sheet are read from a column that nobody sees, with whatever head another one stands there instead: told once for each. */
export function tellHiddenColumns(cells: Cells, spots: readonly Spot[], sheet: number): Repair[] {
  if (cells.sheets[sheet]!.visibility !== "visible") return [];
  const read = spots.filter((spot) => spot.sheet === sheet && isHiddenColumn(cells, spot) && cellAt(cells, spot));
  return [...new Set(read.map(({ column }) => columnLetters(column)))].map((column) =>
    repair("hiddenColumn", { sheet: sheetName(cells, sheet) }, { column }),
  );
}
