import type { Item } from "../outline/Outline";
import { cellAddress } from "./cellAddress";
import { cellAt } from "./cellAt";
import { type Cells, cellKey } from "./Cells";
import type { Answer } from "./Entry";
import { placeOf } from "./placeOf";
import { type MessageKey, quotable, repair } from "./repairMessages";
import type { Repair } from "./Report";
import type { Spot } from "./Spot";

/**
 * What people see at an answer and its value does not say: a filled cell merged over a blank one, crossed-out text that is read all the
 * same, and a comment. In a figure that was typed crossing out is an error; one that the sheet computes is made anew.
 *
 * @param over the cell that covers the answer's
 */
export function tellSeen(
  cells: Cells,
  item: Item,
  spot: Spot,
  note: Spot | undefined,
  over: Spot | undefined,
  { state, computed }: Pick<Answer, "state"> & { readonly computed?: boolean },
): Repair[] {
  const told = (key: Extract<MessageKey, "merged" | "struck" | "comment">, at: Spot, values = {}): Repair =>
    repair(key, { item: item.id, ...placeOf(cells, at) }, { label: quotable(item.printed, 80), ...values });
  const isStruck = (at: Spot | undefined): at is Spot => at !== undefined && cellAt(cells, at)?.look === "struck";

  const isRead = state !== "blank" && (item.kind === "text" || computed === true);
  const comment = cells.sheets[spot.sheet]!.comments?.get(cellKey(spot.row, spot.column));
  return [
    ...(over && cellAt(cells, over) ? [told("merged", spot, { over: cellAddress(over.row, over.column) })] : []),
    ...(isRead && isStruck(spot) ? [told("struck", spot)] : []),
    ...(isStruck(note) ? [told("struck", note)] : []),
    ...(comment === undefined ? [] : [told("comment", spot, { raw: quotable(comment, 80) })]),
  ];
}
