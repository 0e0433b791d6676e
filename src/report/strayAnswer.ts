import type { Item } from "../outline/Outline";
import { cellAt } from "./cellAt";
import type { Cells } from "./Cells";
import { placeOf } from "./placeOf";
import { readEntry } from "./readEntry";
import { quotable, repair } from "./repairMessages";
import type { Repair } from "./Report";
import { shownText } from "./shownText";
import type { Spot } from "./Spot";

/**
 * A figure that was typed beside its blank cell, where the measure or the note stands. It is not read in the answer's stead, but told: it
 * may be the answer. A narrative beside its cell is a note and kept as such.
 *
 * @param note where the item's note stands
 */
export function strayAnswer(item: Item, spot: Spot, note: Spot | undefined, cells: Cells): Repair | undefined {
  if (item.kind === "text") return undefined;
  const left = { ...spot, column: spot.column - 1 };
  for (const at of [left, note]) {
    const cell = at && cellAt(cells, at);
    if (!at || !cell || cell.formula !== undefined) continue;
    const { state, value } = readEntry(cell, item.kind, { measure: item.measure });
    // The TT, where the columns between were deleted.
    if (state !== "value" || (at === left && value === item.number)) continue;
    const words = { label: quotable(item.printed, 80), raw: quotable(shownText(cell, cells.date1904).text, 40) };
    return repair("stray", { item: item.id, ...placeOf(cells, at) }, words);
  }
  return undefined;
}
