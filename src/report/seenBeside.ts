import type { Item } from "../outline/Outline";
import { cellAt } from "./cellAt";
import type { Claim } from "./Claim";
import type { Clues } from "./Clues";
import { isHiddenColumn, isHiddenRow } from "./isHiddenLine";
import { looksDifferent } from "./looksDifferent";
import type { Spot } from "./Spot";

/**
 * A line or the column of answers was copied and the original hidden: then people fill in and look at what is read by nobody. For each field
 * in a hidden row or column of its sheet its own cell, and those that answer otherwise in visible lines with its words, which are no other
 * item's, and in visible columns with the head of answers.
 */
export function seenBeside(
  { cells, outline, labels, columns }: Clues,
  claims: ReadonlyMap<string, Claim>,
): ReadonlyMap<string, readonly Spot[]> {
  const found = outline.items.flatMap((item): { item: Item; spot: Spot }[] => {
    const claim = claims.get(item.id)!;
    return claim.is === "found" ? [{ item, spot: claim.spot }] : [];
  });
  const hidden = found.filter(({ spot }) => isHiddenRow(cells, spot) || isHiddenColumn(cells, spot));
  return new Map(
    hidden.flatMap(({ item, spot }) => {
      const seen = rowsFor(item, spot).flatMap((row) => columnsFor(spot).map((column) => ({ ...spot, row, column })));
      const others = seen.filter((at) => looksDifferent(cellAt(cells, at), cellAt(cells, spot)));
      return others.length > 0 ? [[item.id, [spot, ...others]] as const] : [];
    }),
  );

  function rowsFor(item: Item, spot: Spot): readonly number[] {
    if (!isHiddenRow(cells, spot)) return [spot.row];
    const own = labels.keysOf(item);
    const { sheet } = spot;
    const lines = labels.on(sheet).filter(({ key }) => own.includes(key));
    return [...new Set(lines.map(({ row }) => row))].filter(
      (row) => !isTaken(sheet, row) && !isHiddenRow(cells, { sheet, row }),
    );
  }

  function isTaken(sheet: number, row: number): boolean {
    return found.some(({ spot }) => spot.sheet === sheet && spot.row === row);
  }

  function columnsFor({ sheet, column }: Spot): readonly number[] {
    if (!isHiddenColumn(cells, { sheet, column })) return [column];
    return columns(sheet)
      .headed()
      .filter((other) => !isHiddenColumn(cells, { sheet, column: other }));
  }
}
