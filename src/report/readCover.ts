import { COVER_SHEET, META_FIELDS, type MetaField } from "../outline/names";
import { cellAt } from "./cellAt";
import { type Cell, type Cells, placeOfKey } from "./Cells";
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

/**
 * The fields of the cover, by their names. Where the name is lost, the unit and the day of the figures, which everything else hangs on,
 * are found by the label to their left; the others stay blank, for their labels also stand above signatures.
 */
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

  function labelled(field: MetaField): Spot | undefined {
    const labels = (COVER_LABELS as Partial<Record<MetaField, readonly string[]>>)[field];
    if (!labels || cover < 0) return undefined;
    const keys = new Set(labels.map(foldText));
    const rows = new Map<number, { column: number; cell: Cell }[]>();
    const found: { row: number; column: number }[] = [];
    for (const [key, cell] of cells.sheets[cover]!.cells) {
      const { row, column } = placeOfKey(key);
      if (row > MOST_ROW) continue;
      if (!blank(cell)) rows.set(row, [...(rows.get(row) ?? []), { column, cell }].slice(0, 40));
      if (typeof cell.value !== "string" || cell.value.length > 60) continue;
      if (keys.has(foldText(cell.value))) found.push({ row, column });
    }
    const [label] = found;
    if (found.length !== 1 || !label) return undefined;
    const right = (rows.get(label.row) ?? []).filter(({ column }) => column > label.column);
    const column = right.length > 0 ? Math.min(...right.map((cell) => cell.column)) : undefined;
    if (column === undefined) return undefined;
    const spot = { sheet: cover, row: label.row, column };
    repaired.push(repair("coverByLabel", placeOf(cells, spot), { label: labels[0]! }));
    return spot;
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
