import { buildZip, type Entry, type ZipOptions } from "../xlsx/buildZip";
import type { Choices, Mutant } from "./Mutant";

type Change = (entries: Entry[], at: number, choices: Choices) => ZipOptions | void;

const set = (entries: Entry[], at: number, more: Partial<Entry>): void => {
  entries[at] = { ...entries[at]!, ...more };
};
const sizeOf = (entry: Entry): number => Buffer.from(entry.data as Uint8Array).length;

const CHANGES: Readonly<Record<string, Change>> = {
  "sizes behind the data": (entries, at) => set(entries, at, { descriptor: true }),
  "sizes behind the data everywhere": (entries) => entries.forEach((_, i) => set(entries, i, { descriptor: true })),
  "zip64 entry": (entries, at) => set(entries, at, { zip64: true }),
  "zip64 directory": () => ({ zip64: true }),
  "stored instead of packed": (entries, at) => set(entries, at, { method: 0 }),
  "entry left out": (entries, at) => void entries.splice(at, 1),
  "entry twice": (entries, at) => void entries.push(entries[at]!),
  "entry twice, in capitals": (entries, at) =>
    void entries.push({ ...entries[at]!, name: entries[at]!.name.toUpperCase() }),
  "entries swapped": (entries, at, choices) => {
    const other = choices.below(entries.length);
    const [a, b] = [entries[at]!, entries[other]!];
    entries[at] = { ...a, data: b.data };
    entries[other] = { ...b, data: a.data };
  },
  "entries in another order": (entries) => void entries.reverse(),
  "name with a backslash": (entries, at) => set(entries, at, { name: entries[at]!.name.replaceAll("/", "\\") }),
  "name in capitals": (entries, at) => set(entries, at, { name: entries[at]!.name.toUpperCase() }),
  "name with a slash before": (entries, at) => set(entries, at, { name: `/${entries[at]!.name}` }),
  "size too small": (entries, at) => set(entries, at, { size: Math.max(0, sizeOf(entries[at]!) - 1) }),
  "size too large": (entries, at) => set(entries, at, { size: sizeOf(entries[at]!) + 1 }),
  "packed size too small": (entries, at) => set(entries, at, { packedSize: 10 }),
  "wrong CRC": (entries, at) => set(entries, at, { crc: 1 }),
  "other CRC in the local header": (entries, at) => set(entries, at, { local: { crc: 1 } }),
  "other name in the local header": (entries, at) => set(entries, at, { local: { name: "xl/other.xml" } }),
  "offset of another entry": (entries, at) => set(entries, at, { offset: 0 }),
  "encrypted flag": (entries, at) => set(entries, at, { flags: 1 }),
  "other method": (entries, at) => set(entries, at, { method: 12 }),
  "count too small": (entries) => ({ count: entries.length - 1 }),
  "directory elsewhere": () => ({ directoryOffset: 100 }),
  comment: () => ({ comment: "PK\u0005\u0006 ghi chú" }),
  "bytes behind": () => ({ trailing: Buffer.from("\r\n-- \r\nQuét bởi máy chủ thư") }),
};

/** Something wrong, or unusual, with the zip itself. */
export function mutateZip(whole: Uint8Array, parts: readonly Entry[], choices: Choices): Mutant {
  const blunt = choices.below(6);
  if (blunt === 0) {
    const end = choices.below(whole.length);
    return { done: `zip: cut off at ${end}`, bytes: whole.slice(0, end) };
  }
  if (blunt === 1) {
    const bytes = whole.slice();
    const at = choices.below(bytes.length);
    bytes[at] = bytes[at]! ^ (1 << choices.below(8));
    return { done: `zip: bit flipped at ${at}`, bytes };
  }
  const done = choices.of(Object.keys(CHANGES));
  const entries = [...parts];
  const at = choices.below(entries.length);
  const options = CHANGES[done]!(entries, at, choices) ?? {};
  return { done: `zip: ${done} (${parts[at]!.name})`, bytes: buildZip(entries, options) };
}
