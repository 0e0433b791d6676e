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

/** The fields of the cover, by their names; where a name is lost, by the label left of it. */
export function readCover(cells: Cells, names: NameIndex): Cover {
  const meta = Object.fromEntries(META_FIELDS.map((field) => [field, ""])) as Record<MetaField, string>;
  const metaPlaces: Partial<Record<MetaField, { sheet: string; cell: string }>> = {};
  const repaired: Repair[] = [];
  const cover = cells.sheets.findIndex((sheet) => sheetKey(sheet.name) === sheetKey(COVER_SHEET));
  let asOf: string | null = null;
  const renamed = new Set<number>();

  for (const field of META_FIELDS) {
    const spot = named(field) ?? labelled(field);
    if (!spot) continue;
    const place = placeOf(cells, spot);
    const cell = cellAt(cells, spot);
    const date = DATE_FIELDS.has(field) ? readDate(cell, cells.date1904) : undefined;
    meta[field] = date ?? textOf(cell);
    metaPlaces[field] = place;
    if (field === "as_of") asOf = date ?? null;
    if (cover < 0 && !renamed.has(spot.sheet)) {
      renamed.add(spot.sheet);
      repaired.push(repair("sheetRenamed", { sheet: place.sheet }, { expected: COVER_SHEET }));
    }
  }
  return { asOf, meta, metaPlaces, repaired };

  function named(field: MetaField): Spot | undefined {
    const spots = names.meta.get(field) ?? [];
    if (spots.length <= 1) return spots[0];
    const onCover = spots.filter((spot) => spot.sheet === cover);
    return onCover.length === 1 ? onCover[0] : undefined;
  }

  /** The first filled cell right of the topmost cell with the label: further down the same words stand above the signatures. */
  function labelled(field: MetaField): Spot | undefined {
    if (cover < 0) return undefined;
    const key = foldText(COVER_LABELS[field]);
    const sheet = cells.sheets[cover]!.cells;
    let label: { row: number; column: number } | undefined;
    for (const [at, cell] of sheet) {
      if (typeof cell.value !== "string" || cell.value.length > 60 || at >= cellKey(MOST_ROW, 0)) continue;
      const place = placeOfKey(at);
      if (label && (place.row > label.row || (place.row === label.row && place.column > label.column))) continue;
      if (foldText(cell.value) === key) label = place;
    }
    if (!label) return undefined;
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
  return cell.type === "empty" || (typeof cell.value === "string" && /^[\s.…_]*$/.test(cell.value));
}

function textOf(cell: Cell | undefined): string {
  if (!cell || blank(cell)) return "";
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return String(cell.value).slice(0, MOST_TEXT).normalize("NFC").trim();
}
