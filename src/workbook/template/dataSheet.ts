import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { DATA_SHEET } from "../../outline/names";
import type { Outline } from "../../outline/Outline";
import { answerWords } from "../../report/answerWords";
import { SheetBuilder } from "../SheetBuilder";

/** Code units of a chunk: a cell holds at most 32.767. */
const CHUNK = 30_000;
const [KEY, VALUE, WORDS, UNITS, OFFICES] = [0, 1, 3, 4, 5] as const;

/**
 * What the workbook says of itself, very hidden: which outline and round it belongs to, the outline as JSON in chunks (`outline.json.1`, …)
 * with its digest, so that it explains itself years later; and the lists that validations and live checks look in.
 */
export function dataSheet(outline: Outline, round: string | null): SheetBuilder {
  const sheet = new SheetBuilder(DATA_SHEET);
  const json = JSON.stringify(outline.file);
  const pairs: [string, string][] = [
    ["outline.id", outline.id],
    ["outline.version", outline.version],
    ["round.id", round ?? ""],
    ["digest", bytesToHex(sha256(utf8ToBytes(json)))],
    ...chunksOf(json).map((chunk, index): [string, string] => [`outline.json.${index + 1}`, chunk]),
  ];
  pairs.forEach(([key, value], row) => {
    sheet.put(row, KEY, "hidden", key);
    sheet.put(row, VALUE, "hidden", value);
  });
  let row = 0;
  for (const state of ["none", "na", "missing"] as const) {
    const words = answerWords.figure[state];
    words.forEach((word, index) => sheet.put(row + index, WORDS, "hidden", word));
    sheet.define(`cchc.words.${state}`, { top: row, left: WORDS, bottom: row + words.length - 1, right: WORDS });
    row += words.length;
  }
  sheet.define("cchc.words", { top: 0, left: WORDS, bottom: row - 1, right: WORDS });
  list(
    sheet,
    UNITS,
    "cchc.units",
    outline.units.map((unit) => unit.name),
  );
  list(sheet, OFFICES, "cchc.offices", outline.cover.offices);
  return sheet;
}

function list(sheet: SheetBuilder, column: number, name: string, texts: readonly string[]): void {
  texts.forEach((text, row) => sheet.put(row, column, "hidden", text));
  sheet.define(name, { top: 0, left: column, bottom: texts.length - 1, right: column });
}

/** Never cuts between the halves of a character beyond the Basic Multilingual Plane. */
export function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + CHUNK, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    chunks.push(text.slice(at, end));
    at = end;
  }
  return chunks;
}
