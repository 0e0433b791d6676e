import type { Item, Section } from "../outline/Outline";
import { cellAt } from "./cellAt";
import type { Claim } from "./Claim";
import type { Clues } from "./Clues";
import { findByLabel } from "./findByLabel";
import type { LabelIndex } from "./indexLabels";
import { looksDifferent } from "./looksDifferent";
import { sheetsOfWords } from "./sheetsOfWords";
import type { Spot } from "./Spot";

/** What people see in the stead of a section's fields on hidden sheets. */
export interface SeenInstead {
  /** Item → its own cell, and those that people see and that answer otherwise. */
  readonly others: ReadonlyMap<string, readonly Spot[]>;
  /** Fields on a hidden sheet for which a visible sheet that looks like it has no line: nobody can compare. */
  readonly unseen: readonly { readonly spot: Spot; readonly sheet: number }[];
}

/**
 * A sheet was copied, or its values pasted into another, and the original hidden: then people fill in and look at what is read by nobody. For
 * each field found on a hidden sheet the cells that people see: in the rows with its id, else in the lines with its words on visible sheets that
 * bear at least half of the section's lines.
 *
 * @param homes sheets of all sections: that of another section with much the same lines is no copy of this one
 */
export function seenInstead(
  { cells, ids, labels, columns }: Clues,
  section: Section,
  claims: ReadonlyMap<string, Claim>,
  homes: ReadonlyMap<Section, number | undefined>,
): SeenInstead {
  const others = new Map<string, Spot[]>();
  const unseen: { spot: Spot; sheet: number }[] = [];
  const items = section.rows.filter((row): row is Item => row.type === "item");
  const hidden = items.flatMap((item) => {
    const claim = claims.get(item.id)!;
    const isHidden = claim.is === "found" && cells.sheets[claim.spot.sheet]!.visibility !== "visible";
    return isHidden ? [{ item, spot: claim.spot }] : [];
  });
  if (hidden.length === 0) return { others, unseen };

  const twins = [...homes].filter(([other]) => isTwin(other, section, labels));
  const ofOthers = new Set(twins.map(([, home]) => home));
  const isSeen = (sheet: number): boolean => cells.sheets[sheet]!.visibility === "visible" && !ofOthers.has(sheet);
  const alike = sheetsOfWords(cells, section, labels, isSeen);
  const byWords = alike.map(({ index }) => {
    const wanted = hidden.map(({ item }) => item);
    const [sheet, lines] = [cells.sheets[index]!, labels.on(index)];
    return {
      index,
      found: findByLabel(section, wanted, sheet, lines, labels.keysOf, new Set(), labels.headings),
    };
  });
  for (const { item, spot } of hidden) {
    const at = (sheet: number, row: number): Spot => ({ sheet, row, column: columns(sheet).input ?? spot.column });
    const bearing = ids.rowsOf(item.id).filter(({ sheet }) => cells.sheets[sheet]!.visibility === "visible");
    const copies = bearing.map(({ sheet, row }) => at(sheet, row));
    for (const { index, found } of byWords) {
      if (copies.some(({ sheet }) => sheet === index)) continue;
      const row = found.get(item.id)!.row;
      if (row === undefined) unseen.push({ spot, sheet: index });
      else copies.push(at(index, row));
    }
    const different = copies.filter((copy) => looksDifferent(cellAt(cells, copy), cellAt(cells, spot)));
    if (different.length > 0) others.set(item.id, [spot, ...different]);
  }
  return { others, unseen };
}

/** Another section with at least half of the lines: the quarters of a year may be asked about in the same words. */
function isTwin(other: Section, section: Section, { keysOf }: LabelIndex): boolean {
  if (other === section) return false;
  const keys = new Set(other.rows.flatMap(keysOf));
  return section.rows.filter((row) => keysOf(row).some((key) => keys.has(key))).length * 2 >= section.rows.length;
}
