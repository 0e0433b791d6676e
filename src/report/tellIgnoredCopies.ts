import { cellAddress } from "./cellAddress";
import { cellAt } from "./cellAt";
import type { Clues } from "./Clues";
import { differs } from "./differs";
import { listCells } from "./listCells";
import { sheetName } from "./placeOf";
import { repair } from "./repairMessages";
import type { Repair } from "./Report";
import type { Spot } from "./Spot";

/**
 * A copied sheet has the ids of the original, a copied column the head of answers; the names say which of the two counts. Where the other was
 * answered otherwise the unit may have filled in the wrong one: told once for each sheet.
 */
export function tellIgnoredCopies({ cells, ids, columns }: Clues, found: ReadonlyMap<string, Spot>): Repair[] {
  const copies = new Map<number, string[]>();
  for (const [id, chosen] of found) {
    const ofRows = ids
      .rowsOf(id)
      .map(({ sheet, row }) => ({ sheet, row, column: columns(sheet).input ?? chosen.column }));
    for (const spot of [...ofRows, ...besideOf(chosen)]) {
      if (!differs(cellAt(cells, spot), cellAt(cells, chosen))) continue;
      const addresses = copies.get(spot.sheet) ?? [];
      copies.set(spot.sheet, addresses);
      addresses.push(cellAddress(spot.row, spot.column));
    }
  }
  return [...copies].map(([sheet, addresses]) => {
    const values = { cells: listCells(addresses) };
    return repair("copyIgnored", { sheet: sheetName(cells, sheet), cell: addresses[0] }, values);
  });

  /** In columns of the same table, which ends at the hidden ids: what was pasted beside it is no copy. */
  function besideOf(chosen: Spot): Spot[] {
    const end = ids.columnOn(chosen.sheet) ?? 0;
    const others = columns(chosen.sheet)
      .headed()
      .filter((column) => column < end);
    return others.map((column) => ({ ...chosen, column }));
  }
}
