import type { Item, Section } from "../outline/Outline";
import { cellAt } from "./cellAt";
import type { Claim } from "./Claim";
import type { Clues } from "./Clues";
import { findByLabel } from "./findByLabel";
import { findSheet } from "./findSheet";
import { seenBeside } from "./seenBeside";
import { type SeenInstead, seenInstead } from "./seenInstead";
import type { Spot } from "./Spot";

export interface Claims {
  readonly of: ReadonlyMap<string, Claim>;
  /** The sheet of each section. */
  readonly homes: ReadonlyMap<Section, number | undefined>;
  readonly unseen: SeenInstead["unseen"];
}

/**
 * Who claims which cell: the name, confirmed by the id of its row; where they disagree the id, for sorting moves cells and not names; without
 * a usable name the id; without both the label under its heading. Nothing is guessed: a field that two cells claim is ambiguous, and so is
 * one whose row prints the words of another item, for values are pasted and sorted with their words and without what is hidden.
 *
 * | names that the id of their row confirms | rows with the id | result |
 * |---|---|---|
 * | one | any (others are copies) | the name; ambiguous where a cell in its old column answers otherwise |
 * | several | any | ambiguous |
 * | none | one | the id: "moved" where there is a name, else "by-id"; ambiguous where the name went to a filled cell of a row without id |
 * | none | several | ambiguous |
 * | none | none | the name alone, if its row is not another item's; else the label; else missing |
 *
 * In the end what was found on a hidden sheet, in a hidden row or column is ambiguous where people see another answer in its stead.
 */
export function claimFields(clues: Clues): Claims {
  const { cells, outline, names, ids, labels, columns, absent, numbered } = clues;
  const claims = new Map<string, Claim>();
  for (const item of outline.items) claims.set(item.id, claimByNameAndId(item));
  const homes = new Map(outline.sections.map((section) => [section, settleSection(section)]));
  const unseen = outline.sections.flatMap((section) => settleHidden(section));
  for (const [id, spots] of seenBeside(clues, claims)) claims.set(id, { is: "ambiguous", spots });
  dropSharedCells(claims);
  return { of: claims, homes, unseen };

  function claimByNameAndId(item: Item): Claim {
    const spots = names.inputs.get(item.id) ?? [];
    const confirmed = spots.filter((spot) => ids.idAt(spot.sheet, spot.row) === item.id);
    if (confirmed.length > 1) return { is: "ambiguous", spots: confirmed };
    if (confirmed[0]) return claimByName(item, confirmed[0]);
    const rows = ids.rowsOf(item.id);
    if (rows.length > 0) {
      const places = rows.flatMap(({ sheet, row }) => {
        const column = columns(sheet).input;
        return column === undefined ? [] : [{ sheet, row, column }];
      });
      return rows.length > 1 ? { is: "ambiguous", spots: places } : claimById(item, places[0], spots);
    }
    // No id anywhere. A name in a row of another item is wrong; in a row without an id it stands unless the row's words belong to another.
    const free = spots.filter((at) => ids.idAt(at.sheet, at.row) === undefined && !isRowOfAnother(item, at));
    if (free.length > 1) return { is: "ambiguous", spots: free };
    return free[0] ? claimByNameAlone(item, free[0]) : { is: "missing" };
  }

  /** @param spot where the name leads, in a row without id and without another item's words */
  function claimByNameAlone(item: Item, spot: Spot): Claim {
    const own = labels.keysOf(item);
    if (labels.leftOf(spot).length === 0 && labels.on(spot.sheet).some(({ key }) => own.includes(key))) {
      // The item's words stand in another row: it is that one, unless an answer was moved away from them.
      return isHeld(spot) ? { is: "ambiguous", spots: [spot] } : { is: "missing" };
    }
    return claimInColumn(spot);
  }

  /** @param spot where the name leads, in the row with the id */
  function claimByName(item: Item, spot: Spot): Claim {
    return isRowOfAnother(item, spot) ? { is: "ambiguous", spots: [spot] } : claimInColumn(spot);
  }

  /** The cell itself may have been dragged to another column of its row: then it left nothing behind. */
  function claimInColumn(spot: Spot): Claim {
    const { input = spot.column, headed } = columns(spot.sheet);
    // Programs insert columns and leave the names where they were.
    const usual = { ...spot, column: input === spot.column && !isHeld(spot) ? (headed()[0] ?? input) : input };
    if (usual.column !== spot.column && isHeld(usual)) return { is: "ambiguous", spots: [usual, spot] };
    return { is: "found", spot, how: input === spot.column ? "name" : "moved" };
  }

  /** @param spots where names lead, none of them to this row */
  function claimById(item: Item, place: Spot | undefined, spots: readonly Spot[]): Claim {
    if (!place) return { is: "missing" };
    const taken = spots.filter((at) => ids.idAt(at.sheet, at.row) === undefined && isHeld(at));
    if (isRowOfAnother(item, place) || taken.length > 0) return { is: "ambiguous", spots: [place, ...taken] };
    return { is: "found", spot: place, how: spots.length > 0 ? "moved" : "byId" };
  }

  /** Something stands there, if only a formula. */
  function isHeld(at: Spot): boolean {
    const cell = cellAt(cells, at);
    return cell !== undefined && (cell.formula !== undefined || cell.value !== "");
  }

  /**
   * The row left of the cell prints words of the outline, none of them the item's; or behind the TT of another item unknown words, or words
   * that are that one's too: two lines may be alike, and the TT alone tells which of them stands there.
   */
  function isRowOfAnother(item: Item, at: Spot): boolean {
    const printed = labels.leftOf(at);
    const own = labels.keysOf(item).filter((key) => printed.includes(key));
    if (printed.length > 0 && own.length === 0) return true;
    const number = numbered ? Number(cellAt(cells, { ...at, column: 0 })?.value) : NaN;
    const other = outline.items[number - 1];
    if (!other || other === item) return false;
    return own.length === 0 || labels.keysOf(other).some((key) => own.includes(key));
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
    const found = findByLabel(
      section,
      wanted,
      cells.sheets[home]!,
      labels.on(home),
      labels.keysOf,
      taken,
      labels.headings,
    );
    for (const [id, { row, rows }] of found) {
      const at = (line: number): Spot => ({ sheet: home, row: line, column });
      if (row !== undefined)
        claims.set(id, { is: "found", spot: at(row), how: names.inputs.has(id) ? "moved" : "byLabel" });
      else if (rows.length > 0) claims.set(id, { is: "ambiguous", spots: rows.slice(0, 8).map(at) });
    }
    return home;
  }

  function settleHidden(section: Section): SeenInstead["unseen"] {
    const { others, unseen } = seenInstead(clues, section, claims, homes);
    for (const [id, spots] of others) claims.set(id, { is: "ambiguous", spots });
    return unseen;
  }
}

/** A cell that two items claim belongs to neither. None of them stands in a row with an id: that one is its own item's alone. */
function dropSharedCells(claims: Map<string, Claim>): void {
  const bySpot = new Map<string, { spot: Spot; ids: string[] }>();
  for (const [id, claim] of claims) {
    if (claim.is !== "found") continue;
    const { spot } = claim;
    const place = `${spot.sheet}/${spot.row}/${spot.column}`;
    const known = bySpot.get(place);
    if (known) known.ids.push(id);
    else bySpot.set(place, { spot, ids: [id] });
  }
  for (const { spot, ids } of bySpot.values()) {
    if (ids.length > 1) for (const id of ids) claims.set(id, { is: "ambiguous", spots: [spot] });
  }
}

function itemsOf(section: Section): Item[] {
  return section.rows.filter((row): row is Item => row.type === "item");
}
