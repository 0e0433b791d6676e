/** Where the central directory is: `start` to `end` in the file, and how many entries it says it has. */
export interface ZipDirectory {
  readonly start: number;
  readonly end: number;
  readonly entries: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LONGEST_COMMENT = 0xffff;

/**
 * Finds the central directory from the end of the file (APPNOTE 4.3.16). The record may be followed by a comment, and mail
 * gateways leave a few bytes behind; a signature that happens to lie in the comment has no directory right before it, and is
 * passed over. Undefined if there is none: cut off, or no zip.
 *
 *     PK\5\6 disk disk entries entries size offset comment-length comment
 */
export function findZipDirectory(view: DataView): ZipDirectory | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const directory = directoryBefore(view, at);
    if (directory) return directory;
  }
  return undefined;
}

function directoryBefore(view: DataView, end: number): ZipDirectory | undefined {
  if (end + 22 + view.getUint16(end + 20, true) > view.byteLength) return undefined;
  const disks = view.getUint16(end + 4, true) + view.getUint16(end + 6, true);
  const here = view.getUint16(end + 8, true);
  const entries = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (entries === 0xffff || size === 0xffffffff || start === 0xffffffff) return directory64(view, end);
  // A zip64 record may stand between; then the plain fields are right as well.
  const until = end >= 76 && view.getUint32(end - 20, true) === LOCATOR_64 ? end - 76 : end;
  if (disks !== 0 || here !== entries || (start + size !== end && start + size !== until)) return undefined;
  return { start, end: start + size, entries };
}

/** Zip64 (APPNOTE 4.3.14, 4.3.15): writers of streams use it for small files too. `[record 56+][locator 20][end]` */
function directory64(view: DataView, end: number): ZipDirectory | undefined {
  const locator = end - 20;
  if (locator < 56 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const record = uint64(view, locator + 8);
  if (record === undefined || record + 56 > locator || view.getUint32(record, true) !== END_64) return undefined;
  const entries = uint64(view, record + 32);
  const size = uint64(view, record + 40);
  const start = uint64(view, record + 48);
  if (entries === undefined || size === undefined || start === undefined || start + size !== record) return undefined;
  return { start, end: record, entries };
}

/** Eight bytes, little-endian; undefined beyond 2^53, which no file here can have. */
export function uint64(view: DataView, at: number): number | undefined {
  const high = view.getUint32(at + 4, true);
  return high < 0x200000 ? high * 0x100000000 + view.getUint32(at, true) : undefined;
}
