import { COVER_SHEET, META_FIELDS, type MetaField } from "../outline/names";
import { cellAt } from "./cellAt";
import { type Cell, type Cells, cellKey, placeOfKey } from "./Cells";
import { foldText } from "./foldText";
import type { NameIndex } from "./indexNames";
import { placeOf } from "./placeOf";
import { readDate } from "./readDate";
import { repair } from "./repairMessages";
import type { Repair, Report } from "./Report";
import { COVER_LABELS } from "./sheetHeads";
import { shownText } from "./shownText";
import { sheetKey } from "./sheetKey";
import type { Spot } from "./Spot";

export interface Cover extends Pick<Report, "asOf" | "meta" | "metaPlaces"> {
  readonly repaired: readonly Repair[];
}

const DATE_FIELDS: ReadonlySet<MetaField> = new Set(["as_of", "signed_on"]);
/** Longer than any field of the cover may be. */
const MOST_TEXT = 1000;
/** Rows of the cover where a lost field's label is looked for. */
const MOST_ROW = 300;
/** Columns that a label is merged over; further right stands the panel, which is no answer. */
const WIDEST_LABEL = 4;

const FIELD_OF = new Map(META_FIELDS.map((field) => [foldText(COVER_LABELS[field]), field]));

/** The fields of the cover, by their names; where a name is lost or stands in the row of another field, by the label left of it. */
export function readCover(cells: Cells, names: NameIndex): Cover {
  const meta = Object.fromEntries(META_FIELDS.map((field) => [field, ""])) as Record<MetaField, string>;
  const metaPlaces: Partial<Record<MetaField, { sheet: string; cell: string }>> = {};
  const repaired: Repair[] = [];
  const cover = cells.sheets.findIndex((sheet) => sheetKey(sheet.name) === sheetKey(COVER_SHEET));
  let asOf: string | null = null;
  const renamed = new Set<number>();

  for (const field of META_FIELDS) {
    const byName = named(field);
    const label = byName || cover < 0 ? undefined : labelOf(field);
    const spot = byName ?? (label && besideLabel(field, label));
    if (!spot) {
      if (cover >= 0 && !label) repaired.push(repair("coverLost", {}, { label: COVER_LABELS[field] }));
      continue;
    }
    const place = placeOf(cells, spot);
    const cell = cellAt(cells, spot);
    const date = DATE_FIELDS.has(field) ? readDate(cell, cells.date1904) : undefined;
    meta[field] = date ?? textOf(cell, cells.date1904);
    metaPlaces[field] = place;
    if (field === "as_of") asOf = date ?? null;
    if (cover < 0 && !renamed.has(spot.sheet)) {
      renamed.add(spot.sheet);
      repaired.push(repair("sheetRenamed", { sheet: place.sheet }, { expected: COVER_SHEET }));
    }
  }
  if (cover < 0 && Object.keys(metaPlaces).length === 0)
    repaired.push(repair("noCover", {}, { expected: COVER_SHEET }));
  return { asOf, meta, metaPlaces, repaired };

  function named(field: MetaField): Spot | undefined {
    const spots = (names.meta.get(field) ?? []).filter((spot) => fieldsLeftOf(spot).every((left) => left === field));
    if (spots.length <= 1) return spots[0];
    const onCover = spots.filter((spot) => spot.sheet === cover);
    return onCover.length === 1 ? onCover[0] : undefined;
  }

  /** Fields whose label stands left of a cell. */
  function fieldsLeftOf({ sheet, row, column }: Spot): MetaField[] {
    const fields: MetaField[] = [];
    for (let left = Math.max(0, column - WIDEST_LABEL); left < column; left += 1) {
      const value = cellAt(cells, { sheet, row, column: left })?.value;
      const field = typeof value === "string" && value.length <= 60 ? FIELD_OF.get(foldText(value)) : undefined;
      if (field) fields.push(field);
    }
    return fields;
  }

  /** The topmost cell with the label: further down the same words stand above the signatures. */
  function labelOf(field: MetaField): { readonly row: number; readonly column: number } | undefined {
    const end = cellKey(MOST_ROW, 0);
    let topmost = end;
    for (const [at, { value }] of cells.sheets[cover]!.cells) {
      if (at >= topmost || typeof value !== "string" || value.length > 60) continue;
      if (FIELD_OF.get(foldText(value)) === field) topmost = at;
    }
    return topmost < end ? placeOfKey(topmost) : undefined;
  }

  /** The first filled cell right of the label. */
  function besideLabel(field: MetaField, label: { readonly row: number; readonly column: number }): Spot | undefined {
    for (let column = label.column + 1; column <= label.column + WIDEST_LABEL; column += 1) {
      const spot = { sheet: cover, row: label.row, column };
      const cell = cellAt(cells, spot);
      if (!cell || blank(cell)) continue;
      repaired.push(repair("coverByLabel", placeOf(cells, spot), { label: COVER_LABELS[field] }));
      return spot;
    }
    return undefined;
  }
}

function blank(cell: Cell): boolean {
  return /^[\s.…_]*$/.test(String(cell.value));
}

function textOf(cell: Cell | undefined, date1904: boolean): string {
  if (!cell || blank(cell)) return "";
  return shownText(cell, date1904).text.slice(0, MOST_TEXT).normalize("NFC").trim();
}
