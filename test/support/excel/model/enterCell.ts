import { HostError } from "../HostError";
import type { Cell } from "./Sheet";

const ERRORS = new Set(["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"]);
const LONGEST_TEXT = 32767;
const LONGEST_FORMULA = 8192;

export interface Entry extends Pick<Cell, "value" | "formula"> {
  /** Number format that the entry brings along, where the cell has General. */
  readonly format?: string;
}

/**
 * What a cell takes a value for that is put into `values` or `formulas`, as if a person had typed it: a text that looks like a number, a
 * date, a truth value or a formula becomes one, unless an apostrophe stands before it or the cell's format is text.
 */
export function enterCell(input: unknown, format: string, formulaOf: (text: string) => string): Entry {
  if (typeof input === "number") return format === "@" ? { value: String(input) } : { value: input };
  if (typeof input === "boolean") return { value: input };
  if (typeof input !== "string") throw HostError.invalid(`cell content ${typeof input}`);
  if (input.startsWith("'")) return text(input.slice(1));
  if (format === "@") return text(input);
  if (input.length > 1 && input.startsWith("=")) {
    if (input.length > LONGEST_FORMULA) throw HostError.invalid(`formula of ${input.length} characters`);
    const formula = input.slice(1);
    demandBalance(formula);
    return { value: 0, formula: formulaOf(formula) };
  }
  return typed(input) ?? text(input);
}

function text(value: string): Entry {
  if (value.length > LONGEST_TEXT) throw HostError.invalid(`text of ${value.length} characters`);
  return { value };
}

function typed(input: string): Entry | undefined {
  const word = input.trim();
  if (word === "") return undefined;
  if (/^(?:true|false)$/i.test(word)) return { value: word.toLowerCase() === "true" };
  if (ERRORS.has(word.toUpperCase())) return { value: { error: word.toUpperCase() } };
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(word)) return { value: Number(word) };
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word))
    return { value: Number(word.replaceAll(",", "")), format: "#,##0" };
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/.exec(word);
  if (percent) return { value: Number(percent[1]) / 100, format: "0%" };
  return typedDate(word);
}

/** The en-US ways that numbers with strokes are taken for a date, which is how texts get lost: `1/2`, `1-2-2025`, `2025-07-01`. */
function typedDate(word: string): Entry | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(word);
  const us = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/.exec(word);
  if (!iso && !us) return undefined;
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : [fullYear(us?.[3]), Number(us?.[1]), Number(us?.[2])];
  const time = Date.UTC(year, month - 1, day);
  const real = new Date(time).getUTCMonth() === month - 1 && new Date(time).getUTCDate() === day;
  return real ? { value: time / 86_400_000 + 25569, format: us && !us[3] ? "d-mmm" : "m/d/yyyy" } : undefined;
}

/** Without a year it would be the present one: any will do. */
function fullYear(year: string | undefined): number {
  if (year === undefined) return 2026;
  return year.length === 4 ? Number(year) : Number(year) < 30 ? 2000 + Number(year) : 1900 + Number(year);
}

/** A formula is not understood here, but one that can't be one is refused. */
function demandBalance(formula: string): void {
  let depth = 0;
  for (const part of formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "")) {
    if (part === '"' || part === ";") throw HostError.invalid(`formula =${formula}`);
    if (part === "(") depth += 1;
    if (part === ")") depth -= 1;
    if (depth < 0) break;
  }
  if (depth !== 0 || /[-+*/^&=<>,]$/.test(formula)) throw HostError.invalid(`formula =${formula}`);
}
