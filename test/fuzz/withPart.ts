import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/xlsx/crc32";
import { buildZip, type Entry } from "../xlsx/buildZip";

/** Parts packed once: most of what a mutant costs would be packing what it leaves as it is. */
const packed = new WeakMap<Entry, Entry>();

/** A workbook with one part replaced, in a zip by the book. */
export function withPart(parts: readonly Entry[], name: string, data: string | Uint8Array): Uint8Array {
  return buildZip(parts.map((part) => (part.name === name ? { name, data } : packedOnce(part))));
}

function packedOnce(part: Entry): Entry {
  const known = packed.get(part);
  if (known) return known;
  const data = Buffer.from(part.data as Uint8Array);
  const made = { ...part, packed: deflateRawSync(data), crc: crc32(data) };
  packed.set(part, made);
  return made;
}
