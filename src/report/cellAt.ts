import { type Cell, type Cells, cellKey } from "./Cells";
import type { Spot } from "./Spot";

export function cellAt(cells: Cells, { sheet, row, column }: Spot): Cell | undefined {
  return cells.sheets[sheet]?.cells.get(cellKey(row, column));
}
