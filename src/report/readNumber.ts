import type { Kind } from "../outline/Kind";
import { dropMarks } from "./foldText";
import { numberOfNumeral, readNumeral } from "./readNumeral";

export type FigureKind = Exclude<Kind, "text">;

/** What a text says as a number. Nothing is guessed: each refusal has its reason. */
export type NumberReading =
  | {
      readonly is: "number";
      readonly x: number;
      /** Written with "%". */
      readonly percentSign: boolean;
      /** A comma was taken for the thousands mark. */
      readonly commaThousands: boolean;
      /** tỷ, triệu or nghìn was multiplied out. */
      readonly expanded: boolean;
    }
  | { readonly is: "approximate" | "two numbers" | "unreadable" }
  /** "148 tỷ 620 triệu": refused on purpose, `x` is what it would be. */
  | { readonly is: "two scales"; readonly x: number };

/** Longer texts are no numbers, and patterns need not meet a pasted page. */
const LONGEST = 120;

/** Units of measure that may follow a count. The outline's own comes in by `measure`; these are those of the city's outline. */
const MEASURES = ["ho so", "nhiem vu", "don vi", "van ban", "pakn", "nguoi", "phieu"];

const SCALES: ReadonlyMap<string, number> = new Map([
  ["nghin ty", 12],
  ["ngan ty", 12],
  ["ty", 9],
  ["ti", 9],
  ["trieu", 6],
  ["tr", 6],
  ["nghin", 3],
  ["ngan", 3],
]);
const SCALE = [...SCALES.keys()].join("|");
const NUMERAL = "\\d(?:[., ]*\\d)*";

const DROPPED_HEAD = /^(?:(?:dat|t[yi] le)(?![a-z])\s*:?\s*){1,3}/;
const APPROXIMATE =
  /^(?:khoang|gan|hon|tren|duoi|xap xi|uoc|it nhat|toi thieu|toi da|khong qua)(?![a-z])|tro (?:len|xuong)$|^\D*[~≈∼≃≅<>≤≥±]\D*\d|\d\D*[~≈∼≃≅<>≤≥±]\D*$/;
const BETWEEN_TWO = /\s*(?:[/\\;:|\n\r\t-]|,\s|(?:va|tren(?: tong so)?)(?![a-z]))\s*/;
const NUMBER = new RegExp(`^(-?)(${NUMERAL})(\\D.*)?$`, "s");
const PERCENT_TAIL = /^(%|phan tram)?(.*)$/s;
const MONEY_TAIL = new RegExp(`^(?:(${SCALE}))?[\\s.]*(?:d|dong|vnd|₫)?$`);

/**
 * Reads the text of a figure, already cleaned by `cleanText`. `measure` is the
 * item's own đơn vị tính; a trailing word is dropped only if it is that or a known one, as "12 tháng" or "5 trang" is no answer.
 */
export function readNumber(text: string, kind: FigureKind, measure = ""): NumberReading {
  if (text.length > LONGEST) return { is: "unreadable" };
  const bare = dropMarks(text)
    // "Đạt" and the stop of a sentence or of a line in a list.
    .replace(DROPPED_HEAD, "")
    .replace(/([\da-z%)])\s*[.;]$/, "$1");
  const own = plainWords(dropMarks(measure));
  // "%" as đơn vị tính is no word that may follow a count.
  const measures = /^[a-z]/.test(own) ? [...MEASURES, own] : MEASURES;
  const number = readOne(bare, kind, measures);
  if (number) return number;
  if (APPROXIMATE.test(bare)) return { is: "approximate" };
  if (kind === "percent") return { is: "unreadable" };
  if (kind === "money") {
    const x = sumOfScales(bare);
    if (x !== undefined) return { is: "two scales", x };
  }
  const parts = bare.split(BETWEEN_TWO);
  const two = parts.length === 2 && parts.every((part) => readOne(part, kind, measures));
  return { is: two ? "two numbers" : "unreadable" };
}

function readOne(text: string, kind: FigureKind, measures: readonly string[]): NumberReading | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const numeral = readNumeral(match[2]!, kind === "percent");
  const tail = readTail(plainWords(match[3] ?? ""), kind, measures);
  if (!numeral || !tail) return undefined;
  const x = numberOfNumeral(numeral, tail.power);
  if (x === undefined) return undefined;
  return {
    is: "number",
    x: match[1] === "-" && x !== 0 ? -x : x,
    percentSign: tail.percentSign,
    commaThousands: numeral.commaThousands,
    expanded: tail.power > 0,
  };
}

/** What follows the digits; undefined if it is anything but the words that belong to this kind. */
function readTail(
  tail: string,
  kind: FigureKind,
  measures: readonly string[],
): { readonly percentSign: boolean; readonly power: number } | undefined {
  if (kind === "money") {
    const match = MONEY_TAIL.exec(tail);
    return match ? { percentSign: false, power: SCALES.get(match[1] ?? "") ?? 0 } : undefined;
  }
  if (kind === "count") {
    return tail === "" || measures.includes(tail) ? { percentSign: false, power: 0 } : undefined;
  }
  const match = PERCENT_TAIL.exec(tail)!;
  const [sign, rest] = [match[1], match[2]!];
  // "98 hồ sơ" in a percent may be a count in the wrong cell; "98% hồ sơ" can't.
  const known = rest === "" || (sign !== undefined && measures.includes(rest.trim()));
  return known ? { percentSign: sign !== undefined, power: 0 } : undefined;
}

/** "148 tỷ 620 triệu đồng" → 148.620.000.000; undefined unless two or more numbers stand with falling scales. */
function sumOfScales(text: string): number | undefined {
  const piece = new RegExp(`(${NUMERAL}) ?(${SCALE})(?![a-z])(?: ?,| va(?= ))? ?`, "y");
  let sum = 0;
  let pieces = 0;
  let end = 0;
  let lastPower = Infinity;
  for (let match = piece.exec(text); match; match = piece.exec(text)) {
    const power = SCALES.get(match[2]!)!;
    const numeral = readNumeral(match[1]!, false);
    const x = numeral && numberOfNumeral(numeral, power);
    if (x === undefined || power >= lastPower) return undefined;
    sum += x;
    pieces++;
    end = piece.lastIndex;
    lastPower = power;
  }
  return pieces >= 2 && /^(?:d|dong|vnd|₫)?$/.test(text.slice(end)) ? sum : undefined;
}

/** `" (Hồ sơ)"` → `"ho so"`; signs other than a pair of brackets stay, so that "120 %" never passes for "120". */
function plainWords(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  return /^\([^()]*\)$/.test(words) ? words.slice(1, -1).trim() : words;
}
