import type { Setting } from "../engine/Engine";
import type { Explanation } from "../assessment/loadExplanations";
import type { LogEntry } from "../round/LogEntry";

/** What a round is, and what happened in it. */
export interface Kept extends Setting {
  readonly log: readonly LogEntry[];
  /** Given here, not in a consolidated workbook. */
  readonly explanations: readonly Explanation[];
}

/**
 * The round as it is kept and as it goes to another machine: the round's own JSON, so that `cchc --round` reads the same file, and in it the outline
 * where it isn't the built-in one, the log and the explanations.
 */
export function writeKept({ outline, round, log, explanations }: Kept): string {
  const of: object = isObject(round) ? round : {};
  const more = {
    ...(outline !== null && { outline }),
    ...(log.length > 0 && { log }),
    ...(explanations.length > 0 && { explanations }),
  };
  return JSON.stringify({ ...of, ...more }, null, 1);
}

/** Null for a text that is no such JSON. What round and outline hold is for the engine to judge. */
export function readKept(text: string): Kept | null {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
  if (!isObject(json)) return null;
  const { outline = null, log, explanations, ...round } = json;
  return {
    outline,
    round: Object.keys(round).length > 0 ? round : null,
    log: Array.isArray(log) ? log.filter(isEntry) : [],
    explanations: Array.isArray(explanations) ? explanations.filter(isExplanation) : [],
  };
}

/** Whoever reads an entry looks only for what it knows. */
function isEntry(value: unknown): value is LogEntry {
  return isObject(value) && [value.at, value.what, value.file, value.sha256].every((part) => typeof part === "string");
}

function isExplanation(value: unknown): value is Explanation {
  return (
    isObject(value) &&
    [value.unit, value.rule, value.reason].every((part) => typeof part === "string") &&
    Array.isArray(value.items) &&
    value.items.every((item) => typeof item === "string") &&
    (value.on === undefined || typeof value.on === "string") &&
    (value.over === undefined || (Array.isArray(value.over) && value.over.every(isObject)))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
