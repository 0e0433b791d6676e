import { readRoundSheet } from "../workbook/round/readRoundSheet";
import { inflateNode } from "../xlsx/inflateNode";
import { readXlsx } from "../xlsx/readXlsx";
import { CallError } from "./CallError";
import { CLI } from "./cliTexts";
import { readBytes, readJson } from "./files";

/** Every zip begins so, a workbook among them; JSON never does. */
const [P, K] = [0x50, 0x4b];

/** A round as JSON, from its JSON file or from the sheet `Đợt kiểm tra` of a workbook. */
export function readRoundFile(file: string): unknown {
  const bytes = readBytes(file);
  if (bytes[0] !== P || bytes[1] !== K) return readJson(file);
  const book = readXlsx(bytes, { inflate: inflateNode });
  if (!book.ok) throw new CallError(CLI.badRound, { file, reason: book.reason });
  const read = readRoundSheet(book.cells);
  if (read.ok) return read.round;
  const [first, ...others] = read.reasons;
  throw new CallError(CLI.badRound, { file, reason: [first!.replace(/\.$/, ""), ...others].join("\n  ") });
}
