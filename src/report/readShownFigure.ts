import { roundHalfAway } from "../outline/roundHalfAway";
import { stateOfWords } from "./answerWords";
import { cleanText } from "./cleanText";
import { type FigureKind, type NumberReading, readNumber } from "./readNumber";

/** What the text that a cell shows says of the figure that it holds. */
export type ShownFigure =
  /** The same, as far as the text has digits; `hides` some that the product would show. */
  | { readonly is: "same"; readonly hides: boolean }
  /** Words for no figure, and it is zero. */
  | { readonly is: "none" }
  /** Nothing at all. */
  | { readonly is: "nothing" }
  /** "12 triệu" of the 12 that it holds: as if it were typed so. */
  | { readonly is: "scaled"; readonly x: number }
  | Exclude<NumberReading, { is: "number" }>;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const CURRENCY = "(?:₫|đồng|đ|vnđ|vnd|d)";
const CURRENCY_HEAD = new RegExp(`^${CURRENCY}\\s*(?=[\\d-])`, "i");
const CURRENCY_TAIL = new RegExp(`(?<=[\\d-])\\s*${CURRENCY}$`, "i");
/** As Excel with Vietnamese settings writes numbers, thousands marked or not. */
const NUMERAL = /([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d*))?(?:E([+-]\d+))?/;
const FRACTION = /^(?:([\d.]+) )?(\d+) ?\/ ?(\d+)(?!\d)/;
/** Digits behind the comma that the product shows of a percentage. */
const SHOWN_DECIMALS = 2;

/**
 * Compares what a cell shows with what it holds: a format can print other digits, words and scales than the number has.
 * The text is read as if it had been typed, so that both have one outcome.
 *
 * @param text what the cell shows
 * @param x what it holds; of a percent format a hundred times that
 * @param isFraction shown as `97 1/2`
 */
export function readShownFigure(
  text: string,
  x: number,
  kind: FigureKind,
  measure: string | undefined,
  isFraction: boolean,
): ShownFigure {
  const bare = withoutCurrency(cleanText(text).replace(/\s+/g, " "));
  // The dash that accounting formats print for zero.
  if (x === 0 && /^-+$/.test(bare)) return { is: "same", hides: false };
  if (!LETTER_OR_DIGIT.test(bare)) return { is: "nothing" };
  if (x === 0 && stateOfWords(bare, kind) === "none") return { is: "none" };
  const { plain, half, y } = plainNumeral(isFraction ? fractionAsDecimal(bare) : bare);
  const reading = readNumber(plain, kind, measure);
  if (reading.is !== "number") return reading;
  const scale = reading.expanded && y > 0 ? Math.round(reading.x / y) : 1;
  if (Math.abs(reading.x - x) <= (half + 1e-9) * scale) return { is: "same", hides: hides(x, reading, kind) };
  return reading.expanded && Math.abs(x * scale - reading.x) < 0.5
    ? { is: "scaled", x: reading.x }
    : { is: "unreadable" };
}

/** Counts and money are whole numbers, so only a scale hides something of them; a fraction of them is an error anyway. */
function hides(x: number, { x: read, expanded }: Extract<NumberReading, { is: "number" }>, kind: FigureKind): boolean {
  if (kind !== "percent") return expanded && read !== x;
  return roundHalfAway(read, SHOWN_DECIMALS) !== roundHalfAway(x, SHOWN_DECIMALS);
}

/** Money is always meant in đồng, so the word says nothing new; before a number it is not read as typed text. */
function withoutCurrency(text: string): string {
  return text.replace(CURRENCY_HEAD, "").replace(CURRENCY_TAIL, "");
}

interface PlainNumeral {
  /** Without marks of thousands, and never with three decimals: what could be read in two ways. */
  readonly plain: string;
  /** Half of the last digit's place: what rounding may have taken or given. */
  readonly half: number;
  readonly y: number;
}

function plainNumeral(text: string): PlainNumeral {
  const asItIs = { plain: text, half: 0, y: 0 };
  const match = NUMERAL.exec(text);
  if (!match) return asItIs;
  const rest = text.slice(match.index + match[0].length);
  // More digits behind it were printed by the format or mean something else.
  if (/^ ?[.,]?\d/.test(rest)) return asItIs;
  const [, whole, decimals = "", exponent] = match;
  const power = Number(exponent ?? 0);
  const y = Number(`${whole!.replaceAll(".", "")}.${decimals}e${power}`);
  const numeral = String(y)
    .replace(".", ",")
    .replace(/,\d{3}$/, "$&0");
  return { plain: text.slice(0, match.index) + numeral + rest, half: 0.5 * 10 ** (power - decimals.length), y };
}

/** `97 1/2` → `97,50`; a whole number has no second part. */
function fractionAsDecimal(text: string): string {
  const match = FRACTION.exec(text);
  if (!match) return text;
  const [all, whole = "", numerator, denominator] = match;
  const y = Number(whole.replaceAll(".", "")) + Number(numerator) / Number(denominator);
  return y.toFixed(SHOWN_DECIMALS).replace(".", ",") + text.slice(all.length);
}
