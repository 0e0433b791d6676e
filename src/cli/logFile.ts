import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { LogEntry } from "../round/LogEntry";
import { logLines, readLog, type ReadLog } from "../round/readLog";
import { fillIn } from "../workbook/fillIn";
import { CallError } from "./CallError";
import { CLI } from "./cliTexts";
import { exists, readBytes, reasonOf } from "./files";
import { valueOf, type Call } from "./parseCall";
import { ROUND_CLI } from "./roundCliTexts";

/** The log that a call names, as it is now; undefined where it names none. */
export function logOf(call: Call): (ReadLog & { readonly file: string }) | undefined {
  const file = valueOf(call, "log");
  if (file === undefined) return undefined;
  const text = exists(file) ? new TextDecoder().decode(readBytes(file)) : "";
  return { file, ...readLog(text) };
}

/** Appends; what is there stays as it is. */
export function appendLog(log: { readonly file: string } | undefined, entries: readonly LogEntry[]): void {
  if (!log || entries.length === 0) return;
  try {
    mkdirSync(dirname(log.file), { recursive: true });
    appendFileSync(log.file, logLines(entries));
  } catch (error) {
    throw new CallError(CLI.cannotWrite, { file: log.file, reason: reasonOf(error) });
  }
}

/** Lines that could not be read, in words. */
export function tellBadLines(log: (ReadLog & { readonly file: string }) | undefined): string[] {
  return (log?.bad ?? []).map(({ line, reason }) => fillIn(ROUND_CLI.badLogLine, { file: log!.file, line, reason }));
}

/** The same for a JSON answer; nothing where all lines are good. */
export function badLinesJson(lines: readonly string[]): Record<string, unknown> {
  return lines.length > 0 ? { badLogLines: lines } : {};
}
