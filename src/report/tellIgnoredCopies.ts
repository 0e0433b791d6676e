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
 * A copied sheet has the ids of the original; the names say which of the two counts. Where the other was answered otherwise the unit may
 * have filled in the wrong one: told once for each sheet.
 */
export function tellIgnoredCopies({ cells, ids, columns }: Clues, found: ReadonlyMap<string, Spot>): Repair[] {
  const copies = new Map<number, string[]>();
  for (const [id, chosen] of found) {
    for (const { sheet, row } of ids.rowsOf(id)) {
      const column = columns(sheet).input ?? chosen.column;
      if (!differs(cellAt(cells, { sheet, row, column }), cellAt(cells, chosen))) continue;
      const addresses = copies.get(sheet) ?? [];
      copies.set(sheet, addresses);
      addresses.push(cellAddress(row, column));
    }
  }
  return [...copies].map(([sheet, addresses]) => {
    const values = { cells: listCells(addresses) };
    return repair("copyIgnored", { sheet: sheetName(cells, sheet), cell: addresses[0] }, values);
  });
}
