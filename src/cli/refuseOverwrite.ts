import { resolve } from "node:path";
import { loadRound } from "../outline/loadRound";
import type { Outline } from "../outline/Outline";
import type { Round } from "../outline/Round";
import { boardOf } from "../round/boardOf";
import type { LogEntry } from "../round/LogEntry";
import { buildRound } from "../workbook/round/buildRound";
import { isRoundBook, readRoundSheet } from "../workbook/round/readRoundSheet";
import { inflateNode } from "../xlsx/inflateNode";
import { readXlsx } from "../xlsx/readXlsx";
import { writeXlsx } from "../xlsx/writeXlsx";
import { CallError } from "./CallError";
import { exists, readBytes, readJson, sha256Node } from "./files";
import { ROUND_CLI } from "./roundCliTexts";

interface Overwriting {
  readonly out: string;
  readonly kind: ".xlsx" | ".json";
  /** The file that `round` was read from. */
  readonly from: string;
  readonly outline: Outline;
  readonly round: Round;
  readonly log: readonly LogEntry[];
}

/**
 * Nothing is written over but a round that says the same, or one that the log knows as made by this program and untouched since: what people typed
 * into a round's file stands nowhere else.
 *
 * @throws CallError with the way out
 */
export async function refuseOverwrite({ out, kind, from, outline, round, log }: Overwriting): Promise<void> {
  if (!exists(out)) return;
  const there = kind === ".xlsx" ? roundOfBook(out) : roundOfJson(out);
  if (there === "foreign") throw new CallError(ROUND_CLI.foreignOut, { file: out });
  if (resolve(out) === resolve(from)) return;
  if (there !== "unreadable" && there.id !== round.id)
    throw new CallError(ROUND_CLI.otherRound, { file: out, id: there.id });
  if (isAsMade(out, log)) return;
  if (there === "unreadable" || (await asWritten(there, outline)) !== (await asWritten(round, outline)))
    throw new CallError(ROUND_CLI.editedOut, { file: out });
}

/** `unreadable`: the workbook of a round in which something is wrong, so it was edited. */
function roundOfBook(file: string): Round | "foreign" | "unreadable" {
  const book = readXlsx(readBytes(file), { inflate: inflateNode });
  if (!book.ok || !isRoundBook(book.cells)) return "foreign";
  const read = readRoundSheet(book.cells);
  return read.ok ? read.round : "unreadable";
}

function roundOfJson(file: string): Round | "foreign" {
  const read = loadRound(readJson(file));
  return read.ok ? read.round : "foreign";
}

function isAsMade(file: string, log: readonly LogEntry[]): boolean {
  const sha256 = sha256Node(readBytes(file));
  return log.some((entry) => entry.what === "generated" && entry.paper === "round" && entry.sha256 === sha256);
}

/** A round as its sheet says it: there the outline's units stand where it names none, spaces are trimmed, what is empty is left out. */
async function asWritten(round: Round, outline: Outline): Promise<string> {
  const board = boardOf({ outline, round, assessment: null, today: "1970-01-01" });
  const book = readXlsx(await writeXlsx(buildRound({ outline, round, board, log: [] })), { inflate: inflateNode });
  const read = book.ok ? readRoundSheet(book.cells) : undefined;
  return JSON.stringify(read?.ok ? read.round : round);
}
