import type { Cell } from "./Cells";
import { dateOfSerial, isoDate } from "./dateOfSerial";
import { formatDate, formatDecimal } from "./formatNumber";
import { showNumber } from "./showNumber";
import { showText } from "./showText";

export interface ShownText {
  readonly text: string;
  /** What the cell shows can't be told, or it shows nothing: the text is what it holds. */
  readonly unsure: boolean;
}

/** A cell's value in words, as a person sees it in the workbook. */
export function shownText({ value, format }: Pick<Cell, "value" | "format">, date1904: boolean): ShownText {
  if (typeof value === "string") {
    const shown = showText(value, format);
    return shown.trim() === "" && value.trim() !== "" ? { text: value, unsure: true } : sure(shown);
  }
  // As Excel shows it, Vietnamese or not.
  if (typeof value === "boolean") return sure(value ? "TRUE" : "FALSE");
  const { text, section } = showNumber(value, format, date1904);
  const itself = formatDecimal(value, 10);
  if (text === undefined) return { text: itself, unsure: true };
  // All its digits, where a column of Excel's usual width makes 1,49E+11 of it.
  if (section.general) return sure(itself);
  const date = section.plainDate && plainDate(value, section.plainDate, date1904);
  const shown = date ?? text.replace(/\s+/gu, " ").trim();
  return shown === "" ? { text: itself, unsure: true } : sure(shown);
}

/** A day in digits stands in the order of each machine's settings: here day, month, year, and the time where the cell shows one. */
function plainDate(serial: number, shows: "day" | "moment", date1904: boolean): string | undefined {
  const date = dateOfSerial(serial, date1904);
  const iso = date && isoDate(date);
  if (!iso) return undefined;
  return shows === "day" ? formatDate(iso) : `${formatDate(iso)} ${showNumber(serial, "hh:mm", date1904).text!}`;
}

function sure(text: string): ShownText {
  return { text, unsure: false };
}
