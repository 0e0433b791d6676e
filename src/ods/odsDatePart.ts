import { xmlName } from "../xlsx/xmlName";
import type { XmlScanner } from "../xlsx/XmlScanner";
import { UNKNOWN } from "./formatCode";

/** A part of a date or time: the letter of Excel's code that stands for it. */
const LETTERS: readonly (readonly [Uint8Array, string])[] = [
  [xmlName("day"), "d"],
  [xmlName("month"), "m"],
  [xmlName("year"), "y"],
  [xmlName("hours"), "h"],
  [xmlName("minutes"), "m"],
  [xmlName("seconds"), "s"],
];
const MONTH = xmlName("month");
const WEEKDAY = xmlName("day-of-week");
const AM_PM = xmlName("am-pm");
const PROPERTIES = xmlName("text-properties");
const LONG = xmlName("number:style");
const TEXTUAL = xmlName("number:textual");
const DECIMALS = xmlName("number:decimal-places");

/** One element of a date or time style as a code of Excel. @param elapsed hours beyond 24, too */
export function odsDatePart(xml: XmlScanner, elapsed: boolean): string {
  const isLong = xml.attribute(LONG) === "long";
  if (xml.isNamed(PROPERTIES)) return "";
  if (xml.isNamed(AM_PM)) return "AM/PM";
  if (xml.isNamed(WEEKDAY)) return isLong ? "dddd" : "ddd";
  const letter = LETTERS.find(([name]) => xml.isNamed(name))?.[1];
  if (letter === undefined) return UNKNOWN;
  if (letter === "y") return isLong ? "yyyy" : "yy";
  if (xml.isNamed(MONTH) && xml.attribute(TEXTUAL) === "true") return isLong ? "mmmm" : "mmm";
  const code = letter.repeat(isLong ? 2 : 1);
  if (elapsed && /[hms]/.test(letter)) return `[${code}]`;
  const decimals = letter === "s" ? Math.min(Number(xml.attribute(DECIMALS) ?? 0) || 0, 9) : 0;
  return decimals > 0 ? `${code}.${"0".repeat(decimals)}` : code;
}
