import { tokenize } from "numfmt";
import { remember } from "./remember";

/** One part of a format code; `;` stands between them. */
export interface FormatSection {
  /** `date` has a day, month or year, `time` hours or seconds only; `fraction` is `# ?/?`. */
  readonly shows: "number" | "fraction" | "date" | "time";
  /** Multiplies by a hundred. */
  readonly percent: boolean;
  /** Nothing but General: every digit that counts. */
  readonly general: boolean;
  /** Day, month and year in digits, as a `moment` with the time: whatever their order, it is one date. */
  readonly plainDate: "day" | "moment" | undefined;
}

export interface FormatSections {
  /** The code as it is to be shown by. */
  readonly code: string;
  /** The part that Excel takes for a number; undefined where none applies. */
  choose(x: number): FormatSection | undefined;
  /** Texts are shown as they are. */
  readonly keepsTexts: boolean;
}

type Tokens = ReturnType<typeof tokenize>;
type Condition = readonly [operator: string, limit: number];
interface Part extends FormatSection {
  readonly condition: Condition | undefined;
  readonly text: boolean;
}

/** Excel takes 255 characters. */
const LONGEST = 1000;
const GENERAL = "General";

/** The parts of a number format code; undefined where it is none that can be shown for sure. */
export const formatSections = remember(
  (code: string): FormatSections | undefined => (code.length <= LONGEST ? parse(code) : undefined),
  1000,
);

function parse(code: string): FormatSections | undefined {
  try {
    // LibreOffice's name for it; an empty code and an empty tag say nothing.
    const english = /^(?:standard|general)?$/i.test(code) ? GENERAL : code.replace(/\[\$\]/g, "");
    const tokens = tokenize(english);
    // Digits of other scripts.
    if (tokens.some(({ type }) => type === "dbnum" || type === "natnum")) return undefined;
    const parts = split(tokens).map(partOf);
    // The place in `[$₫-42A]` changes the names of months, but no marks of a number.
    const asShown = parts.some(({ shows }) => shows === "date" || shows === "time")
      ? english
      : tokens.map(({ type, raw }) => (type === "locale" ? currencyOf(raw) : raw)).join("");
    return { code: asShown, choose: chooserOf(parts), keepsTexts: keepsTexts(split(tokens)) };
  } catch {
    return undefined;
  }
}

function split(tokens: Tokens): Tokens[] {
  const sections: Tokens[] = [[]];
  for (const token of tokens) {
    if (token.type === "break") sections.push([]);
    else sections.at(-1)!.push(token);
  }
  return sections;
}

function partOf(tokens: Tokens): Part {
  const has = (type: string): boolean => tokens.some((token) => token.type === type);
  const clock = tokens.filter(({ type }) => type === "datetime");
  const letters = new Set(clock.map(({ raw }) => raw[0]!.toLowerCase()));
  const isDate = [...letters].some((letter) => letter !== "h" && letter !== "s");
  const isPlainDate =
    ["d", "m", "y"].every((letter) => letters.has(letter)) &&
    clock.every(({ raw }) => !/^(?:d{3,}|m{3,})$/i.test(raw)) &&
    !tokens.some(({ type, value }) => (type === "string" || type === "escaped") && /\p{L}/u.test(String(value)));
  const isTime = letters.size > 0 || has("duration") || has("ampm");
  const condition = tokens.find(({ type }) => type === "condition");
  return {
    shows: isDate ? "date" : isTime ? "time" : has("slash") ? "fraction" : "number",
    percent: has("percent"),
    general:
      (has("general") || has("text")) &&
      tokens.every(({ type }) => type === "general" || type === "text" || type === "skip" || type === "color"),
    plainDate: isPlainDate ? (letters.has("h") || letters.has("s") ? "moment" : "day") : undefined,
    condition: condition && conditionOf(condition.value),
    text: has("text"),
  };
}

/** The part for texts is the fourth, or the last where it has "@"; without one they are shown as they are. */
function keepsTexts(sections: readonly Tokens[]): boolean {
  const last = sections.at(-1)!;
  const forTexts = sections.length === 4 || last.some(({ type }) => type === "text") ? last : undefined;
  if (!forTexts) return true;
  const printed = forTexts.filter(({ type }) => !["skip", "fill", "color", "space"].includes(type));
  return printed.length === 1 && printed[0]!.type !== "string" && printed[0]!.type !== "escaped";
}

function conditionOf(value: unknown): Condition | undefined {
  return Array.isArray(value) ? [String(value[0]), Number(value[1])] : undefined;
}

/** As Excel: without conditions above zero, below it, zero; with them the first that holds. */
function chooserOf(parts: readonly Part[]): FormatSections["choose"] {
  if (parts.some(({ condition }) => condition)) {
    const [first, second, third] = parts.length === 1 ? [parts[0]!, partOf(tokenize(GENERAL))] : parts;
    const inOrder = [{ ...first!, condition: first!.condition ?? ([">", 0] as const) }, second, third];
    return (x) => inOrder.find((part) => part && (!part.condition || holds(x, part.condition)));
  }
  // Of less than four parts, the one with "@" is for texts.
  const numbers = parts.length < 4 && parts.length > 1 ? parts.filter(({ text }) => !text) : parts;
  return (x) => (x < 0 ? (numbers[1] ?? numbers[0]) : x === 0 ? (numbers[2] ?? numbers[0]) : numbers[0]);
}

function holds(x: number, [operator, limit]: Condition): boolean {
  switch (operator) {
    case "=":
      return x === limit;
    case "<>":
      return x !== limit;
    case "<":
      return x < limit;
    case "<=":
      return x <= limit;
    case ">":
      return x > limit;
    default:
      return x >= limit;
  }
}

/** `[$VND-42A]` → `"VND"`. */
function currencyOf(tag: string): string {
  const currency = /^\[\$([^\]-]*)/.exec(tag)![1]!;
  return currency === "" ? "" : `"${currency.replaceAll('"', "")}"`;
}
