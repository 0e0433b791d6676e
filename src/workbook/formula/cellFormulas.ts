import type { Item, Outline } from "../../outline/Outline";
import { answerWords, type DeclaredState } from "../../report/answerWords";
import { ABS, AND, COUNT, IF, INT, ISBLANK, ISERROR, ISNUMBER, LEN, NOT, OR, ROUND, TRIM } from "./functions";
import { arithmetic, compare, constant, fx, isError, textOf, type Fx, type FxRange } from "./Fx";
import { fitFormula } from "./percentFit";
import { printExpression } from "./printExpression";
import type { SheetRefs } from "./SheetRefs";
import { withoutDots } from "./withoutDots";

/** Lists of words on the data sheet, by the state that they declare. */
export type WordRanges = Readonly<Record<DeclaredState, FxRange>>;

/** Money below this is probably typed in another unit (đồng, triệu, tỷ). */
const SMALL_MONEY = 1_000_000;

/**
 * The live reading of one input cell: figures typed as numbers, words, codes. What was typed as text or formatted oddly only the program can
 * tell. `own`: see {@link ownRateFormula}.
 */
export function stateFormula(input: Fx, item: Item, words: WordRanges, own?: Fx): Fx {
  const narrative = item.kind === "text";
  const says = (state: DeclaredState): Fx =>
    narrative ? isPhrase(input, answerWords.narrative[state]) : isWord(input, words[state]);
  const declared = (["none", "na", "missing"] as const).reduceRight<Fx>(
    (otherwise, state) => IF(says(state), constant(state), otherwise),
    constant(narrative ? "value" : "error"),
  );
  const typed = IF(compare(LEN(withoutDots(input)), "=", constant(0)), constant("blank"), declared);
  const wrong = wrongNumber(input, item, own);
  const number = wrong ? IF(wrong, constant("error"), constant("value")) : constant("value");
  return IF(ISERROR(input), constant("error"), IF(ISNUMBER(input), number, typed));
}

/** Numbers that can't be: below 0, not whole, above 100 %. */
function wrongNumber(input: Fx, item: Item, own?: Fx): Fx | undefined {
  const below = compare(input, "<", constant(0));
  if (item.kind === "text") return undefined;
  if (item.kind !== "percent") return OR(below, compare(input, "<>", INT(input)));
  if (item.overHundred) return below;
  const above = compare(input, ">", constant(100));
  return OR(below, own ? AND(above, NOT(own)) : above);
}

/**
 * The cell shows what the sheet's own formula gives. Above 100 its figures are wrong, and told; the rate follows from them. The same number
 * typed over the formula can't be told from it.
 */
export function ownRateFormula(input: Fx, { ratio }: Item, valueOf: SheetRefs["value"]): Fx | undefined {
  if (!ratio) return undefined;
  const [numerator, denominator] = ratio.map(valueOf) as [Fx, Fx];
  const rate = ROUND(arithmetic(arithmetic(numerator, "/", denominator), "*", constant(100)), 2);
  const no = constant(false);
  const known = compare(COUNT(numerator, denominator), "=", constant(2));
  return IF(known, IF(compare(denominator, ">", constant(0)), compare(input, "=", rate), no), no);
}

/** The code that the cell itself gives: T1 blank, T2 unreadable, T3 … T6, T9, T10, T14, or "". */
export function codeFormula(input: Fx, state: Fx, item: Item, outline: Outline, refs: SheetRefs, own?: Fx): Fx {
  const none = constant("");
  const code = (name: string): Fx => (outline.checkOf(name) ? constant(name) : none);
  const is = (word: string): Fx => compare(state, "=", constant(word));
  const below = compare(input, "<", constant(0));
  // The sheet's own formula gives "": its figures are what is blank. Cleared or typed over with dots, the cell itself is.
  const unknown = AND(compare(LEN(input), "=", constant(0)), NOT(ISBLANK(input)));
  const blank = item.required ? (item.ratio ? IF(unknown, none, code("T1")) : code("T1")) : none;
  const typed = IF(is("blank"), blank, IF(is("error"), code("T2"), IF(is("missing"), code("T14"), none)));
  let number: Fx = none;
  if (item.kind === "count" || item.kind === "money") {
    const small = AND(compare(input, ">", constant(0)), compare(input, "<", constant(SMALL_MONEY)));
    const doubt = item.kind === "money" ? IF(small, code("T9"), none) : none;
    number = IF(below, code("T3"), IF(compare(input, "<>", INT(input)), code("T4"), doubt));
  } else if (item.kind === "percent") {
    const ofOne = AND(compare(input, ">", constant(0)), compare(input, "<=", constant(1)));
    const fit = ownFit(input, item, outline, refs);
    const doubt = IF(ofOne, fit ? IF(fit, none, code("T6")) : code("T6"), none);
    const tooMuch = own ? IF(own, none, code("T5")) : code("T5");
    const above = item.overHundred ? doubt : IF(compare(input, ">", constant(100)), tooMuch, doubt);
    number = IF(below, code("T3"), above);
  }
  return IF(ISERROR(input), code("T10"), IF(ISNUMBER(input), number, typed));
}

/** The rate agrees with its two figures: then 0,5 is half a percent and no slip. The sheet's own rate always does. */
function ownFit(input: Fx, item: Item, outline: Outline, refs: SheetRefs): Fx | undefined {
  const rule = item.rateRule === undefined ? undefined : outline.ruleOf(item.rateRule);
  const others = rule?.fit ? rule.inputs.filter((id) => id !== item.id) : item.ratio;
  if (!others) return undefined;
  const [numerator, denominator] = rule?.fit
    ? [rule.fit.numerator, rule.fit.denominator].map((part) => printExpression(part, outline, refs))
    : others.map(refs.value);
  const known = compare(COUNT(...others.map(refs.value)), "=", constant(others.length));
  return IF(
    known,
    IF(compare(denominator!, ">", constant(0)), fitFormula(input, numerator!, denominator!), constant(false)),
    constant(false),
  );
}

/** What counts: the number; 0 for "không phát sinh" in counts and money; else "". */
export function valueFormula(input: Fx, state: Fx, item: Item): Fx {
  const other =
    item.kind === "percent" ? constant("") : IF(compare(state, "=", constant("none")), constant(0), constant(""));
  return IF(compare(state, "=", constant("value")), input, other);
}

/** The typed percent lies in (0 ; 1] and a hundred times it would fit: T6 alone is given. */
export function percentOfOneFormula(rate: Fx, numerator: Fx, denominator: Fx): Fx {
  const hundredfold = ROUND(arithmetic(rate, "*", constant(100)), 10);
  const ofOne = AND(compare(rate, ">", constant(0)), compare(rate, "<=", constant(1)));
  return IF(ofOne, fitFormula(hundredfold, numerator, denominator), constant(false));
}

/** How far the typed rate lies from its ratio is less than the tolerance (percentage points). */
export function withinToleranceFormula(rate: Fx, numerator: Fx, denominator: Fx, tolerance: number): Fx {
  const ratio = arithmetic(arithmetic(numerator, "/", denominator), "*", constant(100));
  return compare(ABS(arithmetic(rate, "-", ratio)), "<", constant(tolerance));
}

/** Never MATCH or COUNTIF: `*` or `>5` typed by a clerk would be a pattern. */
function isWord(input: Fx, words: FxRange): Fx {
  const trimmed = TRIM(input);
  return fx(
    `SUMPRODUCT(--(${words.text}=${trimmed.text}))>0`,
    () => {
      const typed = trimmed.value();
      if (isError(typed)) return typed;
      const folded = textOf(typed).toLowerCase();
      return words.values().some((word) => typeof word === "string" && word.toLowerCase() === folded);
    },
    1,
  );
}

/** A narrative may well consist of "Không": there only the codes and the full phrases are states. */
function isPhrase(input: Fx, phrases: readonly string[]): Fx {
  return OR(...phrases.map((phrase) => compare(TRIM(input), "=", constant(phrase))));
}
