import type { Limits } from "./limits";
import { refuse } from "./messages";
import { type Refusal } from "./Refusal";
import { findZipDirectory } from "./findZipDirectory";
import { readZip64Sizes } from "./readZip64Sizes";
import { zipPath } from "./zipPath";

/** One stored or deflated file; offsets and sizes in bytes. */
export interface ZipEntry {
  /** As stored, for messages. */
  readonly name: string;
  readonly method: 0 | 8;
  /** Where the packed bytes begin. */
  readonly start: number;
  readonly packedSize: number;
  /** As declared; true only when inflating gave as many. */
  readonly size: number;
  readonly crc: number;
}

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 0x2041; // bit 0 traditional, 6 strong, 13 masked directory
const SIZES_FOLLOW = 8; // bit 3: a data descriptor after the data, so the local header may say 0
const utf8 = new TextDecoder("utf-8");

/**
 * The table of contents of a zip, by {@link zipPath}; nothing is inflated. The central directory is what counts (APPNOTE
 * 4.3.12), and every local header (4.3.7) must say the same, so that no other program sees another file than this one.
 *
 *     PK\3\4 30 bytes, name, extra, data [PK\7\8 descriptor]  ×n   PK\1\2 46 bytes, name, extra, comment  ×n   PK\5\6
 *
 * Refused: encrypted entries, other methods than stored and deflate, the same name twice, entries that overlap, names that
 * climb (`..`), more entries than allowed, a compression ratio that only bombs have.
 */
export function readZip(bytes: Uint8Array, limits: Limits): ReadonlyMap<string, ZipEntry> | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findZipDirectory(view);
  if (!directory) return refuse("damagedZip");
  if (directory.entries > limits.entries) return refuse("entries", limits.entries);

  const entries = new Map<string, ZipEntry>();
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
    if (flags & ENCRYPTED) return refuse("encrypted");
    if (method !== 0 && method !== 8) return refuse("damagedZip");

    const nameBytes = bytes.subarray(at + 46, nameEnd);
    const name = utf8.decode(nameBytes);
    const sizes = readZip64Sizes(view, at, nameEnd, extraEnd);
    const path = zipPath(name);
    if (!sizes || path === undefined || entries.has(path)) return refuse("damagedZip");
    const { size, packedSize, local } = sizes;
    if (size > limits.ratioFrom && size > packedSize * limits.ratio) return refuse("bomb");

    const crc = view.getUint32(at + 16, true);
    const start = dataStart(view, bytes, local, { flags, method, nameBytes, crc, size, packedSize });
    if (start === undefined || start + packedSize > directory.start) return refuse("damagedZip");
    if (method === 0 && size !== packedSize) return refuse("damagedZip");
    extents.push({ from: local, to: start + packedSize });
    // A folder has no bytes of its own, and "xl/" must not take the place of a part.
    if (!/[\\/]$/.test(name)) entries.set(path, { name, method, start, packedSize, size, crc });
    else if (size !== 0) return refuse("damagedZip");
    at = next;
  }
  if (at !== directory.end || overlap(extents)) return refuse("damagedZip");
  return entries;
}

interface Declared {
  readonly flags: number;
  readonly method: number;
  readonly nameBytes: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
}

/** Where the data begins, if the local header agrees with the directory. */
function dataStart(view: DataView, bytes: Uint8Array, local: number, said: Declared): number | undefined {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return undefined;
  const flags = view.getUint16(local + 6, true);
  const nameLength = view.getUint16(local + 26, true);
  const start = local + 30 + nameLength + view.getUint16(local + 28, true);
  if (start > view.byteLength) return undefined;
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
