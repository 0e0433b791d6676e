import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/xlsx/crc32";

/** One entry of a zip; everything beyond `name` and `data` is there to lie. */
export interface Entry {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly method?: number;
  /** Packed bytes instead of `data` packed. */
  readonly packed?: Uint8Array;
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  /** Sizes and CRC after the data, 0 in the local header. */
  readonly descriptor?: boolean;
  /** 0xFFFFFFFF in the header, the sizes in a zip64 extra field. */
  readonly zip64?: boolean;
  /** Only in the local header. */
  readonly local?: { name?: string; size?: number; crc?: number; method?: number; flags?: number };
  /** Offset of the local header that the directory names. */
  readonly offset?: number;
  readonly extra?: Uint8Array;
}

export interface ZipOptions {
  readonly comment?: string;
  readonly trailing?: Uint8Array;
  /** Number of entries that the end record says. */
  readonly count?: number;
  readonly directoryOffset?: number;
  readonly zip64?: boolean;
}

/** A zip by the book (APPNOTE), apart from what the entries lie about. */
export function buildZip(entries: readonly Entry[], options: ZipOptions = {}): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data as Uint8Array);
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(data) : data);
    const size = entry.size ?? data.length;
    const packedSize = entry.packedSize ?? packed.length;
    const crc = entry.crc ?? crc32(data);
    const flags = (entry.flags ?? 0x800) | (entry.descriptor ? 8 : 0);
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.local?.name ?? entry.name);
    const wide = entry.zip64 ? Buffer.concat([u16(1, 16), u64(size, packedSize)]) : Buffer.alloc(0);
    const extra = Buffer.concat([entry.extra ?? Buffer.alloc(0), wide]);
    const said = (value: number): number => (entry.zip64 ? 0xffffffff : value);
    const hidden = (value: number): number => (entry.descriptor ? 0 : said(value));
    const local = Buffer.concat([
      u32(0x04034b50),
      u16(20, entry.local?.flags ?? flags, entry.local?.method ?? method, 0, 0),
      u32(entry.descriptor ? 0 : (entry.local?.crc ?? crc), hidden(packedSize), hidden(entry.local?.size ?? size)),
      u16(localName.length, extra.length),
      localName,
      extra,
      packed,
      entry.descriptor ? u32(0x08074b50, crc, packedSize, size) : Buffer.alloc(0),
    ]);
    directory.push(
      u32(0x02014b50),
      u16(20, 20, flags, method, 0, 0),
      u32(crc, said(packedSize), said(size)),
      u16(name.length, extra.length, 0, 0, 0),
      u32(0, entry.offset ?? at),
      name,
      extra,
    );
    files.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const count = options.count ?? entries.length;
  const start = options.directoryOffset ?? at;
  const comment = Buffer.from(options.comment ?? "");
  const end64 = [
    u32(0x06064b50),
    u64(44),
    u16(45, 45),
    u32(0, 0),
    u64(count, count, central.length, start),
    u32(0x07064b50, 0),
    u64(at + central.length),
    u32(1),
  ];
  const wide = options.zip64 === true;
  return new Uint8Array(
    Buffer.concat([
      ...files,
      central,
      ...(wide ? end64 : []),
      u32(0x06054b50),
      wide ? u16(0, 0, 0xffff, 0xffff) : u16(0, 0, count, count),
      wide ? u32(0xffffffff, 0xffffffff) : u32(central.length, start),
      u16(comment.length),
      comment,
      options.trailing ?? Buffer.alloc(0),
    ]),
  );
}

function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, i) => bytes.writeUInt16LE(value, 2 * i));
  return bytes;
}

function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => bytes.writeUInt32LE(value, 4 * i));
  return bytes;
}

function u64(...values: number[]): Buffer {
  const bytes = Buffer.alloc(8 * values.length);
  values.forEach((value, i) => bytes.writeBigUInt64LE(BigInt(value), 8 * i));
  return bytes;
}
