import type { Limits } from "./limits";
import { refuse } from "./messages";
import { type Refusal } from "./Refusal";
import { walkZip } from "./walkZip";
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

const utf8 = new TextDecoder("utf-8");

/**
 * The table of contents of a package, by {@link zipPath}; nothing is inflated.
 *
 * Refused beside what {@link walkZip} refuses: encrypted entries, other methods than stored and deflate, the same name twice, names that
 * climb (`..`).
 */
export function readZip(bytes: Uint8Array, limits: Limits): ReadonlyMap<string, ZipEntry> | Refusal {
  const entries = new Map<string, ZipEntry>();
  const refused = walkZip(bytes, limits, ({ nameBytes, method, start, packedSize, size, crc, closed }) => {
    if (closed === "encrypted") return refuse("encrypted");
    const name = utf8.decode(nameBytes);
    const path = zipPath(name);
    if (closed || path === undefined || entries.has(path)) return refuse("damagedZip");
    // A folder has no bytes of its own, and "xl/" must not take the place of a part.
    if (/[\\/]$/.test(name)) return size === 0 ? undefined : refuse("damagedZip");
    entries.set(path, { name, method: method === 0 ? 0 : 8, start, packedSize, size, crc });
    return undefined;
  });
  return refused ?? entries;
}
