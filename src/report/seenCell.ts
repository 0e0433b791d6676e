import { cellAt } from "./cellAt";
import type { Cell, Cells } from "./Cells";
import type { Spot } from "./Spot";

/** Shows nothing, whatever the cell holds. */
const SHOWS_NOTHING = ";;;";

/** A cell as people see it: on a sheet that hides zeros one looks blank, as if its format hid it. */
export function seenCell(cells: Cells, spot: Spot): Cell | undefined {
  const cell = cellAt(cells, spot);
  return cell?.value === 0 && cells.sheets[spot.sheet]?.hidesZeros ? { ...cell, format: SHOWS_NOTHING } : cell;
}
