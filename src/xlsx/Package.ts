import { crc32 } from "./crc32";
import type { Inflate } from "./Inflate";
import type { Limits } from "./limits";
import { refuse } from "./messages";
import { readZip, type ZipEntry } from "./readZip";
import { Refusal } from "./Refusal";
import { zipPath } from "./zipPath";

/** The parts of an Open Packaging package, inflated one by one when asked for, within one budget for all. */
export class Package {
  private left: number;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    private readonly inflate: Inflate,
    private readonly limits: Limits,
  ) {
    this.left = limits.total;
  }

  static open(bytes: Uint8Array, inflate: Inflate, limits: Limits): Package | Refusal {
    const entries = readZip(bytes, limits);
    return entries instanceof Refusal ? entries : new Package(bytes, entries, inflate, limits);
  }

  /** The key of a part that is there, whatever its case; percent-encoded names are tried too (part 2, 6.2.2.2). */
  find(name: string): string | undefined {
    const paths = [zipPath(name), zipPath(percentDecoded(name))];
    return paths.find((path) => path !== undefined && this.entries.has(path));
  }

  /**
   * Bytes of a part that {@link find} found, with length and CRC-32 as the zip declares them.
   * Refused: damaged (they differ), too large, a bomb (more bytes come than are allowed, whatever is declared).
   */
  read(path: string): Uint8Array | Refusal {
    const entry = this.entries.get(path);
    if (!entry) return refuse("damagedPart", path);
    if (entry.size > this.limits.part) return refuse("part", this.limits.part / 1048576);
    if (entry.size > this.left) return refuse("total", this.limits.total / 1048576);
    const packed = this.bytes.subarray(entry.start, entry.start + entry.packedSize);
    const part = entry.method === 0 ? packed : this.inflate(packed, entry.size, Math.min(this.limits.part, this.left));
    if (!part) return refuse("bomb");
    if (part.length !== entry.size || (this.inflate.crc32 ?? crc32)(part) !== entry.crc)
      return refuse("damagedPart", entry.name);
    this.left -= part.length;
    return part;
  }
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
