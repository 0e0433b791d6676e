import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { LogEntry } from "../round/LogEntry";
import { logLines, readLog, type ReadLog } from "../round/readLog";
import { fillIn } from "../workbook/fillIn";
import { exists, readBytes, writing } from "./files";
import { valueOf, type Call } from "./parseCall";
import { ROUND_CLI } from "./roundCliTexts";

/** The log that a call names, as it is now; undefined where it names none. */
export function logOf(call: Call): (ReadLog & { readonly file: string }) | undefined {
  const file = valueOf(call, "log");
  return file === undefined ? undefined : { file, ...readLog(textOf(file)) };
}

function textOf(file: string): string {
  return exists(file) ? new TextDecoder().decode(readBytes(file)) : "";
}

/** Appends; what is there stays as it is, a last line that a person or a stopped program left open too. */
export function appendLog(log: { readonly file: string } | undefined, entries: readonly LogEntry[]): void {
  if (!log || entries.length === 0) return;
  const isOpen = /[^\r\n]$/.test(textOf(log.file).slice(-1));
  writing(log.file, () => {
    mkdirSync(dirname(log.file), { recursive: true });
    appendFileSync(log.file, `${isOpen ? "\n" : ""}${logLines(entries)}`);
  });
}

/** Lines that could not be read, in words. */
export function tellBadLines(log: (ReadLog & { readonly file: string }) | undefined): string[] {
  return (log?.bad ?? []).map(({ line, reason }) => fillIn(ROUND_CLI.badLogLine, { file: log!.file, line, reason }));
}

/** The same for a JSON answer; nothing where all lines are good. */
export function badLinesJson(lines: readonly string[]): Record<string, unknown> {
  return lines.length > 0 ? { badLogLines: lines } : {};
}
