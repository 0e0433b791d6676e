import type { Cells } from "./Cells";
import type { Spot } from "./Spot";

/** The cell that people see where this one is: the first of the merged area around it. Undefined for a cell that is seen itself. */
export function coveredBy(cells: Cells, { sheet, row, column }: Spot): Spot | undefined {
  const area = cells.sheets[sheet]!.merged?.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return area && (area.top !== row || area.left !== column) ? { sheet, row: area.top, column: area.left } : undefined;
}
