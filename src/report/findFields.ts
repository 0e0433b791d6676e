import type { Item, Outline, Section } from "../outline/Outline";
import { cellAddress } from "./cellAddress";
import { cellAt } from "./cellAt";
import type { Cell, Cells } from "./Cells";
import { findByLabel } from "./findByLabel";
import { findColumns } from "./findColumns";
import type { IdIndex } from "./indexIds";
import { indexLabels, type LabelIndex } from "./indexLabels";
import type { NameIndex } from "./indexNames";
import { findSheet } from "./findSheet";
import { placeOf, sheetName } from "./placeOf";
import { quotable, repair } from "./repairMessages";
import type { LostFields, Repair } from "./Report";
import { sheetKey } from "./sheetKey";
import type { Spot } from "./Spot";

export interface Field {
  readonly spot: Spot;
  /** The cell of the note in the same row. */
  readonly note?: Spot;
}

export interface FoundFields {
  readonly fields: ReadonlyMap<string, Field>;
  readonly repaired: readonly Repair[];
  readonly lost: readonly LostFields[];
}

/** What is known of one item. `sure`: an id says so, no other item can claim the cell. */
type Claim =
  | {
      readonly is: "found";
      readonly spot: Spot;
      readonly how: "name" | "moved" | "byId" | "byLabel";
      readonly sure: boolean;
    }
  | { readonly is: "ambiguous"; readonly spots: readonly Spot[] }
  | { readonly is: "missing" };

/**
 * Finds the cell of every item: by the name, confirmed by the id of its row; where they disagree the id wins, for sorting moves cells and
 * not names; without a usable name by the id; without both by the label under its heading. Nothing is guessed: what two cells claim is lost.
 *
 * @param absent items that the file's own outline lacks: not looked for by label, and not lost
 */
export function findFields(
  cells: Cells,
  outline: Outline,
  names: NameIndex,
  ids: IdIndex,
  absent: ReadonlySet<string>,
): FoundFields {
  const labels = indexLabels(cells, outline);
  const columns = findColumns(cells, outline, names, ids, labels);
  const claims = new Map<string, Claim>();
  const homes = new Map<Section, number | undefined>();
  for (const item of outline.items) claims.set(item.id, claimByNameAndId(item));
  for (const section of outline.sections) homes.set(section, settleSection(section));
  dropSharedCells(claims);

  const fields = new Map<string, Field>();
  const repaired: Repair[] = [];
  const lost: LostFields[] = [];
  for (const section of outline.sections) {
    const home = homes.get(section);
    if (home !== undefined && sheetKey(cells.sheets[home]!.name) !== sheetKey(section.sheet)) {
      repaired.push(repair("sheetRenamed", { sheet: sheetName(cells, home) }, { expected: section.sheet }));
    }
    const items = itemsOf(section);
    for (const item of items) {
      const claim = claims.get(item.id)!;
      if (claim.is !== "found") continue;
      fields.set(item.id, { spot: claim.spot, note: noteOf(item.id, claim.spot) });
      if (claim.how !== "name") {
        const at = { item: item.id, ...placeOf(cells, claim.spot) };
        repaired.push(repair(claim.how, at, { label: quotable(item.printed, 80) }));
      }
    }
    lost.push(...lostOf(section, items, home));
  }
  return { fields, repaired: [...repaired, ...ignoredCopies(fields)], lost };

  function claimByNameAndId(item: Item): Claim {
    const spots = names.inputs.get(item.id) ?? [];
    const confirmed = spots.filter((spot) => ids.idAt(spot.sheet, spot.row) === item.id);
    if (confirmed.length > 1) return { is: "ambiguous", spots: confirmed };
    const [spot] = confirmed;
    if (spot) {
      // The cell itself was dragged to another column of its row.
      const column = columns(spot.sheet).input ?? spot.column;
      return { is: "found", spot, how: column === spot.column ? "name" : "moved", sure: true };
    }
    const rows = ids.rowsOf(item.id);
    if (rows.length > 0) {
      const places = rows.flatMap(({ sheet, row }) => {
        const column = columns(sheet).input;
        return column === undefined ? [] : [{ sheet, row, column }];
      });
      if (rows.length > 1) return { is: "ambiguous", spots: places };
      return places[0]
        ? { is: "found", spot: places[0], how: spots.length > 0 ? "moved" : "byId", sure: true }
        : { is: "missing" };
    }
    // No id anywhere. A name in a row of another item is wrong; in a row without an id it stands unless the row's words belong to another.
    const free = spots.filter((at) => ids.idAt(at.sheet, at.row) === undefined && !isRowOfAnother(item, at));
    if (free.length > 1) return { is: "ambiguous", spots: free };
    return free[0] ? { is: "found", spot: free[0], how: "name", sure: false } : { is: "missing" };
  }

  /** The words left of the cell are known ones, and none of them the item's. */
  function isRowOfAnother(item: Item, at: Spot): boolean {
    const keys = wordsInRow(labels, at);
    return keys.length > 0 && !labels.keysOf(item).some((key) => keys.includes(key));
  }

  /** Finds by label what the section still misses; gives the sheet it stands on. */
  function settleSection(section: Section): number | undefined {
    const items = itemsOf(section);
    const votes = items.flatMap((item) => {
      const claim = claims.get(item.id)!;
      return claim.is === "found"
        ? [claim.spot.sheet]
        : claim.is === "ambiguous"
          ? claim.spots.map((s) => s.sheet)
          : [];
    });
    const wanted = items.filter((item) => claims.get(item.id)!.is === "missing" && !absent.has(item.id));
    const home = findSheet(cells, section, votes, labels, wanted.length > 0);
    if (home === undefined || wanted.length === 0) return home;
    const column = columns(home).input;
    const taken = new Set(ids.rowsOn(home).keys());
    for (const claim of claims.values()) {
      if (claim.is === "found" && claim.spot.sheet === home) taken.add(claim.spot.row);
    }
    if (column === undefined) return home;
    const found = findByLabel(section, wanted, cells.sheets[home]!, labels.on(home), labels.keysOf, taken);
    for (const [id, { row, rows }] of found) {
      const at = (line: number): Spot => ({ sheet: home, row: line, column });
      if (row !== undefined)
        claims.set(id, { is: "found", spot: at(row), how: names.inputs.has(id) ? "moved" : "byLabel", sure: false });
      else if (rows.length > 0) claims.set(id, { is: "ambiguous", spots: rows.slice(0, 8).map(at) });
    }
    return home;
  }

  function noteOf(id: string, { sheet, row, column }: Spot): Spot | undefined {
    const named = (names.notes.get(id) ?? []).filter((spot) => spot.sheet === sheet && spot.row === row);
    if (named.length === 1) return named[0];
    const beside = columns(sheet).note;
    if (beside === undefined || beside === column) return undefined;
    const spot = { sheet, row, column: beside };
    // Where the columns between were deleted, the id itself may stand there.
    return cellAt(cells, spot)?.value === id ? undefined : spot;
  }

  function lostOf(section: Section, items: readonly Item[], home: number | undefined): LostFields[] {
    const missing = items.filter((item) => claims.get(item.id)!.is === "missing" && !absent.has(item.id));
    const rows: LostFields[] = [];
    const ids = missing.map((item) => item.id);
    if (home === undefined && ids.length > 0) {
      rows.push({ items: ids, sheet: section.sheet, kind: "missing-sheet", cells: [] });
    } else if (home !== undefined) {
      // A sheet that was emptied is one loss, not one for each of its fields.
      const groups = ids.length === items.length ? [ids] : ids.map((id) => [id]);
      for (const group of groups)
        rows.push({ items: group, sheet: sheetName(cells, home), kind: "missing", cells: [] });
    }
    for (const item of items) {
      const claim = claims.get(item.id)!;
      if (claim.is !== "ambiguous") continue;
      const sheet = claim.spots[0]?.sheet ?? home;
      const cellNames = claim.spots.map((spot) => addressOf(spot, sheet));
      rows.push({
        items: [item.id],
        sheet: sheet === undefined ? section.sheet : sheetName(cells, sheet),
        kind: "ambiguous",
        cells: cellNames,
      });
    }
    return rows;
  }

  /** Rows with the id of a field that was found elsewhere and answered otherwise: a copied sheet. Told once for each sheet. */
  function ignoredCopies(found: ReadonlyMap<string, Field>): Repair[] {
    const copies = new Map<number, Spot[]>();
    for (const [id, { spot }] of found) {
      for (const { sheet, row } of ids.rowsOf(id)) {
        const column = columns(sheet).input ?? spot.column;
        const copy = cellAt(cells, { sheet, row, column });
        if ((sheet === spot.sheet && row === spot.row) || !differs(copy, cellAt(cells, spot))) continue;
        copies.set(sheet, [...(copies.get(sheet) ?? []), { sheet, row, column }]);
      }
    }
    return [...copies].map(([sheet, spots]) => {
      const addresses = spots.slice(0, 6).map((spot) => addressOf(spot, sheet));
      const list = spots.length > 6 ? `${addresses.join(", ")}, …` : addresses.join(", ");
      return repair("copyIgnored", { sheet: sheetName(cells, sheet), cell: addresses[0] }, { cells: list });
    });
  }

  function addressOf(spot: Spot, sheet: number | undefined): string {
    const address = cellAddress(spot.row, spot.column);
    return spot.sheet === sheet ? address : `${sheetName(cells, spot.sheet)}!${address}`;
  }
}

/** A cell that two items claim belongs to the one whose id says so, else to neither. */
function dropSharedCells(claims: Map<string, Claim>): void {
  const bySpot = new Map<string, string[]>();
  for (const [id, claim] of claims) {
    if (claim.is !== "found") continue;
    const place = `${claim.spot.sheet}/${claim.spot.row}/${claim.spot.column}`;
    bySpot.set(place, [...(bySpot.get(place) ?? []), id]);
  }
  for (const sharing of bySpot.values()) {
    if (sharing.length === 1) continue;
    for (const id of sharing) {
      const claim = claims.get(id)!;
      if (claim.is === "found" && !claim.sure) claims.set(id, { is: "ambiguous", spots: [claim.spot] });
    }
  }
}

function wordsInRow(labels: LabelIndex, at: Spot): string[] {
  return labels.on(at.sheet).flatMap((spot) => (spot.row === at.row && spot.column < at.column ? [spot.key] : []));
}

/** Blank copies do no harm, nor do copies of the same formula, whatever it gave last. */
function differs(copy: Cell | undefined, chosen: Cell | undefined): boolean {
  if (
    !copy ||
    copy.type === "empty" ||
    copy.value === "" ||
    (copy.formula !== undefined && copy.formula === chosen?.formula)
  )
    return false;
  return copy.type !== chosen?.type || copy.value !== chosen.value;
}

function itemsOf(section: Section): Item[] {
  return section.rows.filter((row): row is Item => row.type === "item");
}
