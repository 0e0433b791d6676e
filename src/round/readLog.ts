import * as v from "valibot";
import { instantOf } from "../checks/instantOf";
import { LOG_ACTIONS, type LogEntry, PAPERS } from "./LogEntry";
import { LOG_TEXTS } from "./roundTexts";

const LONGEST = 2000;
const text = v.pipe(v.string(), v.maxLength(LONGEST));
const instant = v.pipe(
  v.string(),
  v.check((given) => instantOf(given) !== undefined),
);
const schema = v.object({
  at: instant,
  what: v.picklist(LOG_ACTIONS),
  unit: v.optional(text),
  paper: v.optional(v.picklist(PAPERS)),
  file: text,
  sha256: text,
  arrived: v.optional(instant),
  about: v.optional(text),
});

export interface ReadLog {
  readonly entries: readonly LogEntry[];
  /** Lines that are none, counted from 1, with the reason, Vietnamese; they stay in the file as they are. */
  readonly bad: readonly { readonly line: number; readonly reason: string }[];
}

/** The log of a round: one JSON object in a line. Whatever is wrong with a line, the others count. */
export function readLog(lines: string): ReadLog {
  const entries: LogEntry[] = [];
  const bad: { line: number; reason: string }[] = [];
  lines
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .forEach((line, index) => {
      if (line.trim() === "") return;
      const read = readEntry(line);
      if (typeof read === "string") bad.push({ line: index + 1, reason: read });
      else entries.push(read);
    });
  return { entries, bad };
}

function readEntry(line: string): LogEntry | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return LOG_TEXTS.notJson;
  }
  const parsed = v.safeParse(schema, json);
  return parsed.success ? parsed.output : LOG_TEXTS.noEntry;
}

/** Lines to append to the file of a log, each with its end; fields in one order, so that equal entries are equal lines. */
export function logLines(entries: readonly LogEntry[]): string {
  return entries
    .map(({ at, what, unit, paper, file, sha256, arrived, about }) =>
      JSON.stringify({ at, what, unit, paper, file, sha256, arrived, about }),
    )
    .map((line) => `${line}\n`)
    .join("");
}
