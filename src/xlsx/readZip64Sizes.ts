import { uint64 } from "./findZipDirectory";

const UNSAID = 0xffffffff;

/**
 * Sizes and place of an entry of the central directory. A field of 0xFFFFFFFF stands in the zip64 extra field instead
 * (APPNOTE 4.5.3), in this order and only where it is missing: size, packed size, offset. Apache POI writes small files so.
 *
 *     01 00  length  [size 8] [packed size 8] [offset 8]
 *
 * @returns undefined when a field is missing there too
 */
export function readZip64Sizes(
  view: DataView,
  header: number,
  extra: number,
  extraEnd: number,
): { size: number; packedSize: number; local: number } | undefined {
  const plain = [
    view.getUint32(header + 24, true),
    view.getUint32(header + 20, true),
    view.getUint32(header + 42, true),
  ];
  if (plain.includes(UNSAID)) {
    let at = extra;
    while (at + 4 <= extraEnd && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
    if (at + 4 > extraEnd) return undefined;
    const end = at + 4 + view.getUint16(at + 2, true);
    at += 4;
    for (const [i, value] of plain.entries()) {
      if (value !== UNSAID) continue;
      if (at + 8 > end || end > extraEnd) return undefined;
      const wide = uint64(view, at);
      if (wide === undefined) return undefined;
      plain[i] = wide;
      at += 8;
    }
  }
  return { size: plain[0]!, packedSize: plain[1]!, local: plain[2]! };
}
