import { META_FIELDS, type MetaField } from "../outline/names";
import { type Cells, cellKey } from "./Cells";
import { type CoverPlace, coverLabels, filledBeside } from "./coverLabels";
import { isOwnSheet } from "./isOwnSheet";
import { readCoverField } from "./readCoverField";

/** A visible sheet that prints the labels of the cover, as a copy does. */
export interface OtherCover {
  readonly sheet: number;
  /** What people see there, of each field whose label stands there; "" where blank. */
  readonly fields: ReadonlyMap<MetaField, { readonly text: string; readonly place: CoverPlace }>;
}

/** With fewer labels it is a sheet of the unit's own that says who wrote it. */
const LEAST_LABELS = META_FIELDS.length / 2;

/** @param isOther whether a sheet may be one: not the cover itself, nor one with items */
export function otherCovers(cells: Cells, isOther: (sheet: number) => boolean): OtherCover[] {
  return cells.sheets.flatMap((sheet, index) => {
    if (sheet.visibility !== "visible" || isOwnSheet(sheet.name) || !isOther(index)) return [];
    const labels = coverLabels(sheet);
    if (labels.size < LEAST_LABELS) return [];
    const fields = [...labels].map(([field, label]) => {
      const place = filledBeside(sheet, label);
      const cell = place && sheet.cells.get(cellKey(place.row, place.column));
      const { text } = readCoverField(field, cell, cells.date1904);
      return [field, { text, place: place ?? { row: label.row, column: label.column + 1 } }] as const;
    });
    return [{ sheet: index, fields: new Map(fields) }];
  });
}
