import { ZipDeflate } from "fflate";

/** A part of a package as it is packed, to be put into the zip once it is known what it is called. */
export interface PackedPart {
  readonly crc: number;
  /** Unpacked. */
  readonly size: number;
  /** Raw deflate, piece by piece; to be walked through once. */
  readonly packed: () => Iterable<Uint8Array<ArrayBuffer>>;
}

/** A part in the making: several are written at the same time, each in pieces. */
export interface PartWriter {
  readonly write: (bytes: Uint8Array) => void;
  readonly finish: () => PackedPart;
}

/** Packs nearly as well as the highest, in half the time. */
export const PACKING_LEVEL = 4;

/** A part that waits in memory. */
export function partInMemory(): PartWriter {
  const packed: Uint8Array<ArrayBuffer>[] = [];
  const part = new ZipDeflate("", { level: PACKING_LEVEL, mem: 8 });
  part.ondata = (error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  };
  return {
    write: (bytes) => part.push(bytes),
    finish: () => {
      part.push(new Uint8Array(0), true);
      const { crc, size } = part;
      return { crc, size, packed: () => packed };
    },
  };
}
