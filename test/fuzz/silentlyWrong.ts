import type { Outline } from "../../src/outline/Outline";
import { readFile } from "../../src/intake/readFile";
import type { Entry } from "../../src/report/Entry";
import type { Report } from "../../src/report/Report";
import { inflateNode } from "../../src/xlsx/inflateNode";
import type { Mutant } from "./Mutant";
import { type OtherReader, otherReaders, type Stored } from "./otherReaders";

/** A field that says something else than the file, without a word of it; `item` is null where the file as a whole is concerned. */
export interface Wrong {
  readonly item: string | null;
  readonly told: string;
}
export interface Judgement {
  readonly outcome: "same" | "changed" | "refused";
  readonly wrong: readonly Wrong[];
}

const MOST_MS = 10_000;

/**
 * Whether a mutant is read right: every field equals what the file said before, or what the mutation wrote, or is reported. Where a value
 * differs without a word, two independent readers are asked what the file now holds.
 */
export async function silentlyWrong(mutant: Mutant, original: Report, outline: Outline): Promise<Judgement> {
  const started = performance.now();
  let read: ReturnType<typeof readFile>;
  try {
    read = readFile(original.file, mutant.bytes, outline, {}, { inflate: inflateNode });
  } catch (error) {
    return { outcome: "refused", wrong: [{ item: null, told: `exception: ${String(error)}` }] };
  }
  const took = performance.now() - started;
  const wrong: Wrong[] = took > MOST_MS ? [{ item: null, told: `took ${Math.round(took)} ms` }] : [];
  if (!read.ok) return { outcome: "refused", wrong };
  const { report } = read;
  let readers: OtherReader[] | undefined;
  const agrees = async (sheet: string, cell: string, stored: Stored): Promise<boolean> => {
    readers ??= await otherReaders(mutant.bytes);
    return readers.some((reader) => sameStored(reader(sheet, cell), stored));
  };

  if (report.unit !== original.unit) {
    const place = report.metaPlaces.unit;
    const named = place && (await agrees(place.sheet, place.cell, report.meta.unit));
    if (!named) wrong.push({ item: null, told: `unit ${report.unit}` });
  }
  let changed = false;
  for (const [id, before] of original.entries) {
    const entry = report.entries.get(id)!;
    const said = mutant.says?.item === id ? mutant.says : undefined;
    if (said ? sameAnswer(entry, said) : sameAnswer(entry, before)) continue;
    changed = true;
    if (isReported(entry, said ? undefined : before, report)) continue;
    if (entry.computed) continue; // from the answers of two others, which are looked at themselves
    const moved = entry.sheet !== before.sheet || entry.cell !== before.cell;
    if (!said && !moved && (await agrees(entry.sheet, entry.cell, entry.raw))) continue;
    wrong.push({ item: id, told: tellEntry(entry) });
  }
  return { outcome: changed ? "changed" : "same", wrong };
}

export function tellEntry(entry: Entry): string {
  return `${entry.state} ${JSON.stringify(entry.value ?? entry.raw ?? null)} at ${entry.cell}`;
}

function sameAnswer(a: Pick<Entry, "state" | "value">, b: Pick<Entry, "state" | "value">): boolean {
  // 0 and -0 are the same figure.
  return (
    a.state === b.state &&
    (a.value === b.value ||
      (typeof a.value === "string" && typeof b.value === "string" && a.value.trim() === b.value.trim()))
  );
}

/** In error, marked by a sign that it did not have, lost or repaired. */
export function isReported(entry: Entry, before: Entry | undefined, report: Report): boolean {
  const known = new Set((before?.signs ?? []).map(({ code }) => code));
  return (
    entry.state === "error" ||
    entry.signs.some(({ code }) => !known.has(code)) ||
    report.lost.some(({ items }) => items.includes(entry.item)) ||
    report.repaired.some(({ item }) => item === entry.item)
  );
}

function sameStored(theirs: Stored, ours: Stored): boolean {
  if (theirs === undefined || theirs === "") return ours === undefined || ours === "";
  if (typeof theirs === "number" && typeof ours === "number") return Math.abs(theirs - ours) <= 1e-9 * Math.abs(ours);
  const text = (value: Stored): string => String(value).replace(/\r\n?/g, "\n").normalize("NFC").trim();
  return text(theirs) === text(ours);
}
