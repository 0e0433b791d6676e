import { cellAt } from "./cellAt";
import type { Cell, Cells } from "./Cells";
import type { Spot } from "./Spot";

/** Shows nothing, whatever the cell holds. */
const SHOWS_NOTHING = ";;;";

/** A cell as people see it: text in the colour of its cell, and on a sheet that hides zeros such a number, look blank, as if the format hid them. */
export function seenCell(cells: Cells, spot: Spot): Cell | undefined {
  const cell = cellAt(cells, spot);
  const isUnseen = cell?.look === "unseen" || (cell?.value === 0 && cells.sheets[spot.sheet]!.hidesZeros);
  return cell && isUnseen ? { ...cell, formula: cell.formula, look: undefined, format: SHOWS_NOTHING } : cell;
}
