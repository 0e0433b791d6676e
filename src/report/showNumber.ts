import { format } from "numfmt";
import { formatSections, type FormatSection } from "./formatSections";

/** What a cell shows of the number that it holds. */
export interface ShownNumber {
  /** As Excel with Vietnamese settings shows it, its column wide enough; undefined where that can't be told. */
  readonly text: string | undefined;
  /** Of the part of the code that applies to this number. */
  readonly section: FormatSection;
}

const UNKNOWN: FormatSection = { shows: "number", percent: false, general: false, plainDate: undefined };
const DAYS_1900_TO_1904 = 1462;

/** A number in the format of its cell. Never throws: a code is as untrusted as the rest of a file. */
export function showNumber(x: number, code: string, date1904: boolean): ShownNumber {
  const known = formatSections(code);
  const section = known?.choose(x);
  if (!known || !section || !Number.isFinite(x)) return { text: undefined, section: section ?? UNKNOWN };
  try {
    const serial = date1904 && section.shows === "date" ? x + DAYS_1900_TO_1904 : x;
    // Excel fills a cell with #### whose day is before 1900 or after 9999.
    return { text: format(known.code, serial, { locale: "vi", dateSpanLarge: false, dateErrorThrows: true }), section };
  } catch {
    return { text: undefined, section };
  }
}
