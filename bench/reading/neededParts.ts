import type { Inflate } from "../../src/xlsx/Inflate";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { readXlsx } from "../../src/xlsx/readXlsx";

export interface PackedPart {
  readonly packed: Uint8Array;
  readonly size: number;
}

/** The parts that reading a workbook inflates: nobody can read it with less. */
export function neededParts(bytes: Uint8Array): PackedPart[] {
  const parts: PackedPart[] = [];
  const inflate: Inflate = (packed, size, limit) => {
    parts.push({ packed, size });
    return inflateNode(packed, size, limit);
  };
  if (!readXlsx(bytes, { inflate }).ok) throw new Error("a file of the benchmark is not read");
  return parts;
}

export function inflateAll(parts: readonly PackedPart[]): Uint8Array[] {
  return parts.map(({ packed, size }) => inflateNode(packed, size, size)!);
}

const utf8 = new TextDecoder();

/** The floor: inflating those parts and decoding them to text, with nothing understood. */
export function inflateAndDecode(parts: readonly PackedPart[]): number {
  return inflateAll(parts).reduce((sum, part) => sum + utf8.decode(part).length, 0);
}
