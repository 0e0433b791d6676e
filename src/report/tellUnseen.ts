import { cellAddress } from "./cellAddress";
import type { Cells } from "./Cells";
import { listCells } from "./listCells";
import { sheetName } from "./placeOf";
import { repair } from "./repairMessages";
import type { Repair } from "./Report";
import type { SeenInstead } from "./seenInstead";

/** Answers are read from a hidden sheet while people see one that looks like it: told once for each two sheets. */
export function tellUnseen(cells: Cells, unseen: SeenInstead["unseen"]): Repair[] {
  const pairs = new Map<string, { hidden: number; sheet: number; addresses: string[] }>();
  for (const { spot, sheet } of unseen) {
    const key = `${spot.sheet}/${sheet}`;
    const pair = pairs.get(key) ?? { hidden: spot.sheet, sheet, addresses: [] };
    pairs.set(key, pair);
    pair.addresses.push(cellAddress(spot.row, spot.column));
  }
  return [...pairs.values()].map(({ hidden, sheet, addresses }) =>
    repair(
      "hiddenSheet",
      { sheet: sheetName(cells, sheet) },
      { hidden: sheetName(cells, hidden), cells: listCells(addresses) },
    ),
  );
}
