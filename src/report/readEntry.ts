import type { Kind } from "../outline/Kind";
import { stateOfWords } from "./answerWords";
import type { Cell, TextLook } from "./Cells";
import { cleanText } from "./cleanText";
import type { Answer, EntryOptions, Sign } from "./Entry";
import { isLegacyText } from "./isLegacyText";
import { judgeFigure } from "./judgeFigure";
import { narrativeText } from "./narrativeText";
import { type FigureKind, readNumber } from "./readNumber";
import { readNumberCell } from "./readNumberCell";
import { shownText } from "./shownText";
import { signsOfRefusal } from "./signsOfRefusal";

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
    if (cell.look !== undefined && kind !== "text") return unsure(cell.look, cell.value);
    return kind === "text"
      ? numberAsNarrative(cell.value, cell, options)
      : readNumberCell(cell.value, cell, kind, options);
  }
  if (typeof cell.value === "boolean") {
    const raw = shownText(cell, false).text;
    return kind === "text"
      ? { state: "value", value: raw, raw, signs: [] }
      : failure(raw, { code: "T2", figures: { raw } });
  }
  const shown = shownText(cell, false);
  if (shown.unsure) return hiddenText(cell.value, kind);
  // As if it had been typed as it is shown.
  if (shown.text !== cell.value)
    return { ...readEntry({ ...cell, value: shown.text, format: "@" }, kind, options), raw: cell.value };
  if (!LETTER_OR_DIGIT.test(cell.value) && BLANK.test(cleanText(cell.value).replace("%", "")))
    return { state: "blank", ...(cell.value !== "" && { raw: cell.value }), signs: [] };
  if (cell.look !== undefined && kind !== "text") return unsure(cell.look, cell.value);
  const declared = stateOfWords(cell.value, kind);
  if (declared)
    return { state: declared, raw: cell.value, signs: declared === "missing" ? [{ code: "T14", figures: {} }] : [] };
  return kind === "text" ? readNarrative(cell.value, cell) : readFigureText(cell.value, cell, kind, options);
}

/** A text that nobody sees in the workbook. */
function hiddenText(raw: string, kind: Kind): Answer {
  const figures = { stored: raw };
  if (kind !== "text") return failure(raw, { code: "T2", figures });
  return { state: "value", value: narrativeText(raw), raw, signs: [{ code: "T7", figures }] };
}

function readNarrative(raw: string, cell: Cell): Answer {
  const signs: Sign[] = isLegacyText(raw, cell.font) ? [{ code: "T12", figures: { raw } }] : [];
  return { state: "value", value: narrativeText(raw), raw, signs };
}

/** A narrative that is but a number or a date: as the clerk saw it, words for an answer as if they were typed. */
function numberAsNarrative(x: number, cell: Cell, options: EntryOptions): Answer {
  const { text, unsure } = shownText(cell, options.date1904 ?? false);
  if (unsure) return { state: "value", value: text, raw: x, signs: [{ code: "T7", figures: { stored: x } }] };
  return { ...readEntry({ type: "text", value: text, format: "@" }, "text"), raw: x };
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
    percent: reading.percentSign,
    expanded: reading.expanded,
    overHundred: options.overHundred ?? false,
  });
  if (judged.fails) return { state: "error", raw, signs: judged.signs };
  const understood: Sign[] = [{ code: "T7", figures: { raw, x } }];
  if (reading.commaThousands) understood.push({ code: "T8", figures: { raw, x } });
  return { state: "value", value: x, raw, signs: [...understood, ...judged.signs] };
}

/** Crossed out or small text may be meant or not: "12" crossed out before "15", a footnote's sign behind "15". */
function unsure(look: TextLook, raw: string | number): Answer {
  return failure(raw, { code: "T2", figures: { raw, look } });
}

function failure(raw: string | number | undefined, ...signs: readonly Sign[]): Answer {
  return { state: "error", ...(raw !== undefined && { raw }), signs };
}
