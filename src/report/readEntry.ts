import type { Kind } from "../outline/Kind";
import { stateOfWords } from "./answerWords";
import type { Cell } from "./Cells";
import { cleanText } from "./cleanText";
import { dateOfSerial, isoDate } from "./dateOfSerial";
import type { Answer, Sign } from "./Entry";
import { formatDate, formatDecimal } from "./formatNumber";
import { isLegacyText } from "./isLegacyText";
import { judgeFigure } from "./judgeFigure";
import { readFormatCode } from "./readFormatCode";
import { type FigureKind, type NumberReading, readNumber } from "./readNumber";
import { roundHalfAway } from "../outline/roundHalfAway";

export interface EntryOptions {
  /** The item may exceed 100 % (no T5). */
  readonly overHundred?: boolean;
  /** Đơn vị tính of the item: may follow the number. */
  readonly measure?: string;
  /** {@link Cells.date1904}, for the day that T11 names. */
  readonly date1904?: boolean;
}

/** The printed placeholder, or what is left of it. */
const BLANK = /^[\s.…․‥·_]*$/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const ERROR_WORD = /^(?:#(?:N\/A|[A-Z][A-Z_0-9/]*[!?]|GETTING_DATA)|ERR:\d{3})$/i;

/**
 * Reads one cell by the rules of its kind. Blank cells give `blank` without T1: only the outline
 * knows what is required. Never throws, never guesses.
 */
export function readEntry(cell: Cell | undefined, kind: Kind, options: EntryOptions = {}): Answer {
  if (!cell) return { state: "blank", signs: [] };
  if (cell.type === "empty")
    return failure(undefined, { code: "T10", figures: { raw: cell.formula ? `=${cell.formula}` : "" } });
  if (cell.type === "error") return failure(String(cell.value), { code: "T10", figures: { raw: String(cell.value) } });
  if (typeof cell.value === "number") {
    return kind === "text"
      ? numberAsNarrative(cell.value, cell, options)
      : readNumberCell(cell.value, cell, kind, options);
  }
  if (typeof cell.value === "boolean") {
    // As Excel shows it, Vietnamese or not.
    const raw = cell.value ? "TRUE" : "FALSE";
    return kind === "text"
      ? { state: "value", value: raw, raw, signs: [] }
      : failure(raw, { code: "T2", figures: { raw } });
  }
  if (!LETTER_OR_DIGIT.test(cell.value) && BLANK.test(cleanText(cell.value).replace("%", "")))
    return { state: "blank", ...(cell.value !== "" && { raw: cell.value }), signs: [] };
  const declared = stateOfWords(cell.value, kind);
  if (declared)
    return { state: declared, raw: cell.value, signs: declared === "missing" ? [{ code: "T14", figures: {} }] : [] };
  return kind === "text" ? readNarrative(cell.value, cell) : readFigureText(cell.value, cell, kind, options);
}

function readNarrative(raw: string, cell: Cell): Answer {
  const value = raw.replace(/\r\n?/g, "\n").normalize("NFC").trim();
  const signs: Sign[] = isLegacyText(raw, cell.font) ? [{ code: "T12", figures: { raw } }] : [];
  return { state: "value", value, raw, signs };
}

/** A narrative that is but a number or a date: as the clerk saw it, as far as that is sure. */
function numberAsNarrative(x: number, cell: Cell, options: EntryOptions): Answer {
  const format = readFormatCode(cell.format);
  const date = format.date ? dateOfSerial(x, options.date1904 ?? false) : undefined;
  const iso = date && isoDate(date);
  const shown = format.percent ? `${formatDecimal(x * 100, 10)}%` : formatDecimal(x, 10);
  return { state: "value", value: iso ? formatDate(iso) : shown, raw: x, signs: [] };
}

function readNumberCell(raw: number, cell: Cell, kind: FigureKind, options: EntryOptions): Answer {
  const format = readFormatCode(cell.format);
  if (format.date) return failure(raw, { code: "T11", figures: { raw: shownDate(raw, options.date1904 ?? false) } });
  if (!(Math.abs(raw) <= Number.MAX_SAFE_INTEGER)) return failure(raw, { code: "T2", figures: { raw: String(raw) } });
  if (format.percent && kind !== "percent") {
    // "100%" is stored as 1: not one dossier.
    return failure(raw, { code: "T2", figures: { raw: `${formatDecimal(raw * 100, 10)}%` } });
  }
  // 10 decimals take the noise out of 0,9987 × 100; else the 15 digits that Excel shows and compares, as the live check does.
  const x = format.percent ? roundHalfAway(raw * 100, 10) : Number.isInteger(raw) ? raw : Number(raw.toPrecision(15));
  const judged = judgeFigure(x, kind, {
    percent: format.percent,
    expanded: false,
    overHundred: options.overHundred ?? false,
  });
  return judged.fails
    ? { state: "error", raw, signs: judged.signs }
    : { state: "value", value: x, raw, signs: judged.signs };
}

function readFigureText(raw: string, cell: Cell, kind: FigureKind, options: EntryOptions): Answer {
  const text = cleanText(raw);
  if (ERROR_WORD.test(text)) return failure(raw, { code: "T10", figures: { raw } });
  const reading = readNumber(text, kind, options.measure);
  if (reading.is !== "number") {
    // After the reading: digits and words that can be read are fine in any font.
    return isLegacyText(raw, cell.font)
      ? failure(raw, { code: "T12", figures: { raw } })
      : failure(raw, ...signsOfRefusal(reading, raw));
  }
  const { x } = reading;
  const judged = judgeFigure(x, kind, {
    percent: reading.percentSign || readFormatCode(cell.format).percent,
    expanded: reading.expanded,
    overHundred: options.overHundred ?? false,
  });
  if (judged.fails) return { state: "error", raw, signs: judged.signs };
  const understood: Sign[] = [{ code: "T7", figures: { raw, x } }];
  if (reading.commaThousands) understood.push({ code: "T8", figures: { raw, x } });
  return { state: "value", value: x, raw, signs: [...understood, ...judged.signs] };
}

function signsOfRefusal(reading: Exclude<NumberReading, { is: "number" }>, raw: string): readonly Sign[] {
  switch (reading.is) {
    case "approximate":
      return [{ code: "T9a", figures: { raw } }];
    case "two numbers":
      return [{ code: "T15", figures: { raw } }];
    case "two scales":
      return [
        { code: "T2", figures: { raw } },
        { code: "T9", figures: { x: reading.x } },
      ];
    case "unreadable":
      return [{ code: "T2", figures: { raw } }];
  }
}

function failure(raw: string | number | undefined, ...signs: readonly Sign[]): Answer {
  return { state: "error", ...(raw !== undefined && { raw }), signs };
}

/** Day and month (or the time, of a number below 1) that Excel shows for the serial. */
function shownDate(serial: number, date1904: boolean): string {
  if (serial >= 0 && serial < 1) {
    const minutes = Math.min(Math.round(serial * 1440), 1439);
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }
  const date = dateOfSerial(serial, date1904);
  return date ? `${two(date.day)}/${two(date.month)}` : String(serial);
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
