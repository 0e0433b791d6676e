import type { MetaField } from "../outline/names";
import type { Cell } from "./Cells";
import { isBlank } from "./coverLabels";
import { readDate } from "./readDate";
import { shownText } from "./shownText";

export interface CoverField {
  /** As typed, a date as ISO; "" where blank. */
  readonly text: string;
  /** Of a field that asks for one. */
  readonly date: string | undefined;
}

const DATE_FIELDS: ReadonlySet<MetaField> = new Set(["as_of", "signed_on"]);
/** Longer than any field of the cover may be. */
const MOST_TEXT = 1000;

export function readCoverField(field: MetaField, cell: Cell | undefined, date1904: boolean): CoverField {
  const date = DATE_FIELDS.has(field) ? readDate(cell, date1904) : undefined;
  return { text: date ?? textOf(cell, date1904), date };
}

function textOf(cell: Cell | undefined, date1904: boolean): string {
  if (!cell || isBlank(cell)) return "";
  return shownText(cell, date1904).text.slice(0, MOST_TEXT).normalize("NFC").trim();
}
