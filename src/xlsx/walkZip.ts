import { findZipDirectory } from "./findZipDirectory";
import type { Limits } from "./limits";
import { refuse } from "./messages";
import { readZip64Sizes } from "./readZip64Sizes";
import type { Refusal } from "./Refusal";

/** One line of a zip's table of contents; offsets and sizes in bytes. */
export interface ListedEntry {
  readonly nameBytes: Uint8Array;
  /** Extra fields, one behind the other. */
  readonly extra: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated; others only where `closed` says so. */
  readonly method: number;
  /** Where the packed bytes begin; 0 where `closed`. */
  readonly start: number;
  readonly packedSize: number;
  /** As declared; true only when inflating gave as many. */
  readonly size: number;
  readonly crc: number;
  /** Why its bytes can't be had, whatever the rest of the zip is like. */
  readonly closed?: "encrypted" | "method";
}

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 0x2041; // bit 0 traditional, 6 strong, 13 masked directory
const SIZES_FOLLOW = 8; // bit 3: a data descriptor after the data, so the local header may say 0

/**
 * Goes through the table of contents of a zip; nothing is inflated. The central directory is what counts (APPNOTE
 * 4.3.12), and every local header (4.3.7) must say the same, so that no other program sees another file than this one.
 *
 *     PK\3\4 30 bytes, name, extra, data [PK\7\8 descriptor]  ×n   PK\1\2 46 bytes, name, extra, comment  ×n   PK\5\6
 *
 * Refused: entries that overlap, more of them than allowed, a compression ratio that only bombs have, and what `take` refuses.
 */
export function walkZip(
  bytes: Uint8Array,
  limits: Limits,
  take: (entry: ListedEntry) => Refusal | undefined,
): Refusal | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findZipDirectory(view);
  if (!directory) return refuse("damagedZip");
  if (directory.entries > limits.entries) return refuse("entries", limits.entries);

  const extents: { from: number; to: number }[] = [];
  let at = directory.start;
  for (let i = 0; i < directory.entries; i++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== CENTRAL) return refuse("damagedZip");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > directory.end) return refuse("damagedZip");
    const nameBytes = bytes.subarray(at + 46, nameEnd);
    const extra = bytes.subarray(nameEnd, extraEnd);
    const sizes = readZip64Sizes(view, at, nameEnd, extraEnd);
    const crc = view.getUint32(at + 16, true);
    at = next;

    const closed = flags & ENCRYPTED ? "encrypted" : method !== 0 && method !== 8 ? "method" : undefined;
    if (closed) {
      const size = sizes?.size ?? 0;
      const refused = take({ nameBytes, extra, flags, method, start: 0, packedSize: 0, size, crc, closed });
      if (refused) return refused;
      continue;
    }
    if (!sizes) return refuse("damagedZip");
    const { size, packedSize, local } = sizes;
    if (size > limits.ratioFrom && size > packedSize * limits.ratio) return refuse("bomb");
    const start = dataStart(view, bytes, local, { flags, method, nameBytes, crc, size, packedSize });
    if (start === undefined || start + packedSize > directory.start) return refuse("damagedZip");
    if (method === 0 && size !== packedSize) return refuse("damagedZip");
    extents.push({ from: local, to: start + packedSize });
    const refused = take({ nameBytes, extra, flags, method, start, packedSize, size, crc });
    if (refused) return refused;
  }
  return at !== directory.end || overlap(extents) ? refuse("damagedZip") : undefined;
}

type Declared = Pick<ListedEntry, "flags" | "method" | "nameBytes" | "crc" | "size" | "packedSize">;

/** Where the data begins, if the local header agrees with the directory. */
function dataStart(view: DataView, bytes: Uint8Array, local: number, said: Declared): number | undefined {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return undefined;
  const flags = view.getUint16(local + 6, true);
  const nameLength = view.getUint16(local + 26, true);
  const start = local + 30 + nameLength + view.getUint16(local + 28, true);
  if ((flags & ENCRYPTED) !== 0 || view.getUint16(local + 8, true) !== said.method) return undefined;
  if (nameLength !== said.nameBytes.length) return undefined;
  for (let i = 0; i < nameLength; i++) if (bytes[local + 30 + i] !== said.nameBytes[i]) return undefined;

  const open = ((flags | said.flags) & SIZES_FOLLOW) !== 0;
  const agrees = (offset: number, value: number, zip64: boolean): boolean => {
    const here = view.getUint32(local + offset, true);
    return here === value || (open && here === 0) || (zip64 && here === 0xffffffff);
  };
  return agrees(14, said.crc, false) && agrees(18, said.packedSize, true) && agrees(22, said.size, true)
    ? start
    : undefined;
}

function overlap(extents: { from: number; to: number }[]): boolean {
  extents.sort((a, b) => a.from - b.from);
  return extents.some(({ from }, i) => i > 0 && from < extents[i - 1]!.to);
}
