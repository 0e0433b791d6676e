import { COVER_SHEET, META_FIELDS, type MetaField } from "../outline/names";
import { cellAddress } from "./cellAddress";
import { cellAt } from "./cellAt";
import type { Cell, Cells } from "./Cells";
import { coveredBy } from "./coveredBy";
import {
  type CoverPlace,
  coverLabels,
  fieldOfLabel,
  filledBeside,
  isBlank,
  labelsOf,
  WIDEST_LABEL,
} from "./coverLabels";
import type { NameIndex } from "./indexNames";
import { isHiddenRow } from "./isHiddenLine";
import { isVolatile } from "./isVolatile";
import { listCells } from "./listCells";
import { otherCovers } from "./otherCovers";
import { placeOf, sheetName } from "./placeOf";
import { readCoverField } from "./readCoverField";
import { quotable, repair } from "./repairMessages";
import type { Repair, Report } from "./Report";
import { COVER_LABELS } from "./sheetHeads";
import { sheetKey } from "./sheetKey";
import type { Spot } from "./Spot";
import { tellVolatile } from "./tellVolatile";

export interface Cover extends Pick<Report, "asOf" | "meta" | "metaPlaces"> {
  readonly repaired: readonly Repair[];
}

/**
 * The fields of the cover, by their names; where a name is lost or stands in the row of another field, by the label left of it. A field of a
 * hidden cover that people see otherwise on a copy is not read: it says nothing, and of the unit both.
 *
 * @param hasItems whether a sheet has lines of the outline: then it is no copy of the cover
 */
export function readCover(cells: Cells, names: NameIndex, hasItems: (sheet: number) => boolean): Cover {
  const meta = Object.fromEntries(META_FIELDS.map((field) => [field, ""])) as Record<MetaField, string>;
  const metaPlaces: Partial<Record<MetaField, { sheet: string; cell: string }>> = {};
  const repaired: Repair[] = [];
  const cover = cells.sheets.findIndex((sheet) => sheetKey(sheet.name) === sheetKey(COVER_SHEET));
  let asOf: string | null = null;
  const renamed = new Set<number>();
  const spots = new Map<MetaField, Spot>();
  let labels: ReadonlyMap<MetaField, CoverPlace> | undefined;

  for (const field of META_FIELDS) {
    const byName = named(field);
    const label = byName || cover < 0 ? undefined : (labels ??= coverLabels(cells.sheets[cover]!)).get(field);
    const spot = byName ?? (label && besideLabel(field, label));
    if (!spot) {
      if (cover >= 0 && !label) repaired.push(repair("coverLost", {}, { label: COVER_LABELS[field] }));
      continue;
    }
    const place = placeOf(cells, spot);
    const over = coveredBy(cells, spot);
    const cell = cellAt(cells, spot);
    const isSeen = !over && cell?.look !== "unseen";
    const { text, date } = readCoverField(field, isSeen ? cell : undefined, cells.date1904);
    if (cell && !isBlank(cell)) repaired.push(...tellLook(COVER_LABELS[field], place, cell, over));
    meta[field] = text;
    metaPlaces[field] = place;
    spots.set(field, spot);
    if (field === "as_of") asOf = date ?? null;
    if (cover < 0 && !renamed.has(spot.sheet)) {
      renamed.add(spot.sheet);
      repaired.push(repair("sheetRenamed", { sheet: place.sheet }, { expected: COVER_SHEET }));
    }
  }
  if (cover < 0 && Object.keys(metaPlaces).length === 0)
    repaired.push(repair("noCover", {}, { expected: COVER_SHEET }));
  compareLines();
  compareCopies();
  return { asOf, meta, metaPlaces, repaired };

  function named(field: MetaField): Spot | undefined {
    const all = (names.meta.get(field) ?? []).filter((spot) => fieldsLeftOf(spot).every((left) => left === field));
    if (all.length <= 1) return all[0];
    const onCover = all.filter((spot) => spot.sheet === cover);
    return onCover.length === 1 ? onCover[0] : undefined;
  }

  /** Fields whose label stands left of a cell. */
  function fieldsLeftOf({ sheet, row, column }: Spot): MetaField[] {
    const fields: MetaField[] = [];
    for (let left = Math.max(0, column - WIDEST_LABEL); left < column; left += 1) {
      const field = fieldOfLabel(cellAt(cells, { sheet, row, column: left }));
      if (field) fields.push(field);
    }
    return fields;
  }

  function besideLabel(field: MetaField, label: CoverPlace): Spot | undefined {
    const place = filledBeside(cells.sheets[cover]!, label);
    if (!place) return undefined;
    const spot = { sheet: cover, ...place };
    repaired.push(repair("coverByLabel", placeOf(cells, spot), { label: COVER_LABELS[field] }));
    return spot;
  }

  /** A line of the cover was copied, and the original hidden. */
  function compareLines(): void {
    for (const [field, spot] of spots) {
      if (!isHiddenRow(cells, spot)) continue;
      const sheet = cells.sheets[spot.sheet]!;
      for (const label of labelsOf(field, sheet)) {
        const place = filledBeside(sheet, label);
        if (!place) continue;
        const seen = { sheet: spot.sheet, ...place };
        if (isHiddenRow(cells, seen)) continue;
        const { text } = readCoverField(field, cellAt(cells, seen), cells.date1904);
        if (text !== meta[field]) tellHidden(field, spot, seen, text);
      }
    }
  }

  /** Told once for each copy, or for each field that people see otherwise. */
  function compareCopies(): void {
    const own = new Set([...spots.values()].map(({ sheet }) => sheet));
    for (const { sheet, fields } of otherCovers(cells, (index) => !own.has(index) && !hasItems(index))) {
      const ignored: string[] = [];
      for (const [field, { text, place }] of fields) {
        const spot = spots.get(field);
        if (!spot || text === meta[field]) continue;
        if (cells.sheets[spot.sheet]!.visibility !== "visible") tellHidden(field, spot, { sheet, ...place }, text);
        else if (text !== "") ignored.push(cellAddress(place.row, place.column));
      }
      if (ignored.length === 0) continue;
      const at = { sheet: sheetName(cells, sheet), cell: ignored[0] };
      repaired.push(repair("copyIgnored", at, { cells: listCells(ignored) }));
    }
  }

  function tellHidden(field: MetaField, spot: Spot, seen: Spot, text: string): void {
    const values = { label: COVER_LABELS[field], hidden: Object.values(placeOf(cells, spot)).join(", ") };
    repaired.push(repair("coverHidden", placeOf(cells, seen), { ...values, raw: quotable(meta[field], 80) }));
    meta[field] = field === "unit" && text !== "" ? `${meta[field]} / ${text}` : "";
    if (field === "as_of") asOf = null;
  }
}

/** What people see at a field and its value does not say. */
function tellLook(label: string, place: ReturnType<typeof placeOf>, cell: Cell, over: Spot | undefined): Repair[] {
  if (over) return [repair("coverCovered", place, { label, over: cellAddress(over.row, over.column) })];
  if (cell.look === "unseen") return [repair("coverUnseen", place, { label })];
  return [
    ...(cell.look === "struck" ? [repair("struck", place, { label })] : []),
    ...(isVolatile(cell.formula) ? [tellVolatile(cell.formula, label, place)] : []),
  ];
}
