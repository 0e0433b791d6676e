import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { DATA_SHEET } from "../../outline/names";
import type { Outline, Unit } from "../../outline/Outline";
import { answerWords } from "../../report/answerWords";
import { SheetBuilder } from "../SheetBuilder";

/** Code units of a chunk: a cell holds at most 32.767. */
const CHUNK = 30_000;
/** The form that a unit fills in, or many of them put together. */
export type WorkbookKind = "report" | "assessment";

const [KEY, VALUE, WORDS, UNITS, OFFICES] = [0, 1, 3, 4, 5] as const;

/**
 * The very hidden sheet of the form: what it is made from, and the lists that validations and live checks look in.
 */
export function dataSheet(outline: Outline, round: string | null, unit?: Unit): SheetBuilder {
  const sheet = new SheetBuilder(DATA_SHEET);
  putKeys(sheet, outline, round, "report", madeFor(unit));
  let row = 0;
  for (const state of ["none", "na", "missing"] as const) {
    const words = answerWords.figure[state];
    words.forEach((word, index) => sheet.put(row + index, WORDS, "hidden", word));
    sheet.define(`cchc.words.${state}`, { top: row, left: WORDS, bottom: row + words.length - 1, right: WORDS });
    row += words.length;
  }
  sheet.define("cchc.words", { top: 0, left: WORDS, bottom: row - 1, right: WORDS });
  putList(
    sheet,
    UNITS,
    "cchc.units",
    outline.units.map((unit) => unit.name),
  );
  putList(sheet, OFFICES, "cchc.offices", outline.cover.offices);
  return sheet;
}

/** A name is a unit's own only within its group: the form tells which group that is. */
function madeFor(unit: Unit | undefined): [key: string, value: string][] {
  if (unit?.group === undefined) return [];
  return [
    ["unit.code", unit.code],
    ["unit.group", unit.group],
  ];
}

/**
 * What a workbook says of itself in columns A and B: which outline and round it belongs to, what kind it is, the outline as JSON in chunks
 * (`outline.json.1`, …) with its digest, so that it explains itself years later.
 */
export function putKeys(
  sheet: SheetBuilder,
  outline: Outline,
  round: string | null,
  kind: WorkbookKind,
  more: readonly (readonly [key: string, value: string])[] = [],
): void {
  const json = JSON.stringify(outline.file);
  const pairs: (readonly [string, string])[] = [
    ["outline.id", outline.id],
    ["outline.version", outline.version],
    ["round.id", round ?? ""],
    ["kind", kind],
    ["digest", bytesToHex(sha256(utf8ToBytes(json)))],
    ...more,
    ...chunksOf(json).map((chunk, index): [string, string] => [`outline.json.${index + 1}`, chunk]),
  ];
  pairs.forEach(([key, value], row) => {
    sheet.put(row, KEY, "hidden", key);
    sheet.put(row, VALUE, "hidden", value);
  });
}

/** The same for programs that look at a file's properties only. */
export function identityProperties(
  outline: Outline,
  round: string | null,
  kind: WorkbookKind,
): Readonly<Record<string, string>> {
  return {
    "cchc.kind": kind,
    "cchc.outline": outline.id,
    "cchc.version": outline.version,
    ...(round !== null && { "cchc.round": round }),
  };
}

/** Texts of a column under a name; none where there is none. */
export function putList(sheet: SheetBuilder, column: number, name: string, texts: readonly string[]): void {
  if (texts.length === 0) return;
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
