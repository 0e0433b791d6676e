import type { Cell } from "./Cells";
import { cleanText } from "./cleanText";
import { dateOfSerial, isoDate } from "./dateOfSerial";
import { dropMarks } from "./foldText";

const YEAR_LAST = /^(?:ngay )?(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/;
const IN_WORDS = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/;
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;

/**
 * A date of the cover as ISO (`2025-11-10`). A number is a serial whatever its format, since pasting loses formats. Text is day, month,
 * year: never the US order, which check T16 is there to suspect. A year of two digits is not read.
 */
export function readDate(cell: Cell | undefined, date1904: boolean): string | undefined {
  const value = cell?.value;
  if (typeof value === "number") {
    const date = dateOfSerial(value, date1904);
    return date && isoDate(date);
  }
  if (typeof value !== "string") return undefined;
  const text = dropMarks(cleanText(value)).replace(/\s+/g, " ").replace(/ ?\.$/, "");
  const parts = YEAR_LAST.exec(text);
  if (parts) return dateOf(parts[4], parts[3], parts[1]);
  const words = IN_WORDS.exec(text);
  if (words) return dateOf(words[3], words[2], words[1]);
  const iso = YEAR_FIRST.exec(text);
  return iso ? dateOf(iso[1], iso[3], iso[4]) : undefined;
}

function dateOf(year?: string, month?: string, day?: string): string | undefined {
  // Excel knows no earlier year, and Date.UTC takes 0–99 for 1900–1999.
  return Number(year) < 1900 ? undefined : isoDate({ year: Number(year), month: Number(month), day: Number(day) });
}
