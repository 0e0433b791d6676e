import { addNumbers, compareNumbers } from "../../outline/sheetNumbers";
import type { ErrorValue } from "../Workbook";

/**
 * A formula together with its value: both come from the same tree and data, so a cached value can't differ from what its formula says.
 * The functions are those that Excel 2010, LibreOffice and WPS share.
 */
export interface Fx {
  /** Excel text without "=". */
  readonly text: string;
  /** Binds at least as tightly as this operator; see {@link BINDING}. */
  readonly binding: number;
  readonly value: () => FxValue;
}

/** null: an empty cell. */
export type FxValue = number | string | boolean | null | ErrorValue;

/** A block of cells as a formula sees it. */
export interface FxRange {
  readonly text: string;
  readonly values: () => readonly FxValue[];
}

/** Excel's precedence, tightest first (comparisons bind loosest). */
const BINDING = { atom: 6, negate: 5, times: 4, plus: 3, join: 2, compare: 1 } as const;
/** A text constant in a formula holds at most 255 characters. */
const MAX_CONSTANT = 255;

export function isError(value: FxValue): value is ErrorValue {
  return typeof value === "object" && value !== null;
}

export function fx(text: string, value: () => FxValue, binding: number = BINDING.atom): Fx {
  let known: { readonly value: FxValue } | undefined;
  return { text, binding, value: () => (known ??= { value: value() }).value };
}

/** A cell or a name, standing for the formula or constant behind it. */
export function ref(text: string, target: { readonly value: () => FxValue }): Fx {
  return fx(text, () => target.value());
}

export function range(text: string, cells: readonly { readonly value: () => FxValue }[]): FxRange {
  return { text, values: () => cells.map((cell) => cell.value()) };
}

export function constant(value: number | string | boolean): Fx {
  if (typeof value === "string") return textConstant(value);
  if (typeof value === "boolean") return fx(value ? "TRUE" : "FALSE", () => value);
  return fx(numberText(value), () => value, value < 0 ? BINDING.negate : BINDING.atom);
}

function textConstant(value: string): Fx {
  if (value.length <= MAX_CONSTANT) return fx(`"${value.replaceAll('"', '""')}"`, () => value);
  const pieces: string[] = [];
  for (let at = 0; at < value.length;) {
    let end = Math.min(at + MAX_CONSTANT, value.length);
    if (end < value.length && isHighSurrogate(value.charCodeAt(end - 1))) end -= 1;
    pieces.push(`"${value.slice(at, end).replaceAll('"', '""')}"`);
    at = end;
  }
  return fx(pieces.join("&"), () => value, BINDING.join);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function wrap(part: Fx, binding: number): string {
  return part.binding < binding ? `(${part.text})` : part.text;
}

/** Arithmetic: an empty cell counts as 0, text that is no number gives #VALUE!. */
export function arithmetic(left: Fx, op: "+" | "-" | "*" | "/", right: Fx): Fx {
  const binding = op === "+" || op === "-" ? BINDING.plus : BINDING.times;
  return fx(
    `${wrap(left, binding)}${op}${wrap(right, binding + 1)}`,
    () =>
      onNumbers([left, right], ([a, b]) => {
        if (op === "+") return addNumbers(a!, b!);
        if (op === "-") return addNumbers(a!, -b!);
        if (op === "*") return a! * b!;
        return b === 0 ? { error: "#DIV/0!" } : a! / b!;
      }),
    binding,
  );
}

export function negate(of: Fx): Fx {
  return fx(`-${wrap(of, BINDING.negate)}`, () => onNumbers([of], ([a]) => -a!), BINDING.negate);
}

/** Numbers come before texts, texts before truth values; texts compare without case. */
export function compare(left: Fx, op: "=" | "<>" | "<" | ">" | "<=" | ">=", right: Fx): Fx {
  return fx(
    `${wrap(left, BINDING.join)}${op}${wrap(right, BINDING.join)}`,
    () => {
      const [a, b] = [left.value(), right.value()];
      if (isError(a)) return a;
      if (isError(b)) return b;
      const order = orderOf(a, b);
      if (op === "=") return order === 0;
      if (op === "<>") return order !== 0;
      if (op === "<") return order < 0;
      if (op === ">") return order > 0;
      return op === "<=" ? order <= 0 : order >= 0;
    },
    BINDING.compare,
  );
}

function orderOf(left: Exclude<FxValue, ErrorValue>, right: Exclude<FxValue, ErrorValue>): number {
  const a = left ?? (typeof right === "string" ? "" : typeof right === "boolean" ? false : 0);
  const b = right ?? (typeof a === "string" ? "" : typeof a === "boolean" ? false : 0);
  const rank = (value: unknown): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string") {
    const [x, y] = [a.toLowerCase(), String(b).toLowerCase()];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  return compareNumbers(Number(a), Number(b));
}

export function join(...parts: readonly Fx[]): Fx {
  return fx(
    parts.map((part) => wrap(part, BINDING.join)).join("&"),
    () => {
      let text = "";
      for (const part of parts) {
        const value = part.value();
        if (isError(value)) return value;
        text += textOf(value);
      }
      return text;
    },
    BINDING.join,
  );
}

/** How `&` writes a value (in en-US): a number by up to 15 digits. */
export function textOf(value: Exclude<FxValue, ErrorValue>): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? numberText(Number(value.toPrecision(15))) : value;
}

function numberText(value: number): string {
  return String(value).replace("e", "E");
}

/** The first error among the parts, or the outcome on their numbers. */
export function onNumbers(parts: readonly Fx[], compute: (numbers: readonly number[]) => FxValue): FxValue {
  const numbers: number[] = [];
  for (const part of parts) {
    const value = part.value();
    if (isError(value)) return value;
    if (typeof value === "string") return { error: "#VALUE!" };
    numbers.push(Number(value ?? 0));
  }
  return compute(numbers);
}
