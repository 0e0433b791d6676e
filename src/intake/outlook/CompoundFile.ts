/** A storage or a stream of a compound file. */
export interface CompoundEntry {
  readonly name: string;
  readonly kind: "storage" | "stream";
  readonly start: number;
  /** Bytes of a stream. */
  readonly size: number;
  readonly child: number;
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const END_OF_CHAIN = 0xfffffffe;
const NO_STREAM = 0xffffffff;
const ENTRY = 128;
const MINI_SECTOR = 64;
const KINDS: Readonly<Record<number, CompoundEntry["kind"] | undefined>> = { 1: "storage", 2: "stream", 5: "storage" };

/**
 * A compound file ([MS-CFB]): a small file system in sectors. Everything in it may lie: chains of sectors that run in circles, sizes beyond
 * the file, directories that contain themselves. No walk takes more steps than the file has sectors or entries, and no stream is larger than the
 * file; what does not hold is not there.
 */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly sectors: number;
  /** Sectors that hold the table of chains. */
  private readonly table: readonly number[];
  private readonly directory: readonly number[];
  private readonly miniTable: readonly number[];
  private readonly miniStream: readonly number[];
  private readonly miniCutoff: number;
  private steps: number;

  /** Undefined where the bytes are no compound file. */
  static open(bytes: Uint8Array): CompoundFile | undefined {
    if (bytes.length < 3 * HEADER || !MAGIC.every((byte, at) => bytes[at] === byte)) return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = view.getUint16(30, true);
    if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) return undefined;
    const file = new CompoundFile(bytes, view, 1 << shift);
    return file.entry(0)?.kind === "storage" ? file : undefined;
  }

  private constructor(
    private readonly bytes: Uint8Array,
    view: DataView,
    sectorSize: number,
  ) {
    this.view = view;
    this.sectorSize = sectorSize;
    this.sectors = Math.ceil(bytes.length / sectorSize);
    this.table = this.readTable();
    this.directory = this.chain(view.getUint32(48, true));
    this.steps = 1000 + 2 * this.directory.length * (sectorSize / ENTRY);
    this.miniCutoff = view.getUint32(56, true);
    this.miniTable = this.chain(view.getUint32(60, true));
    this.miniStream = this.chain(this.entry(0)?.start ?? END_OF_CHAIN);
  }

  get root(): CompoundEntry {
    return this.entry(0)!;
  }

  /** Storages share what they hold: each was gone through far more often than a tree could need. */
  get tangled(): boolean {
    return this.steps < 0;
  }

  /** What lies in a storage, each once. */
  children(storage: CompoundEntry): CompoundEntry[] {
    const found: CompoundEntry[] = [];
    const seen = new Set<number>();
    const waiting = [storage.child];
    for (let index = waiting.pop(); index !== undefined && !this.tangled; index = waiting.pop()) {
      if (index === NO_STREAM || seen.has(index)) continue;
      this.steps -= 1;
      seen.add(index);
      const at = this.placeOf(index);
      const entry = this.entry(index);
      if (at === undefined || !entry) continue;
      found.push(entry);
      waiting.push(this.view.getUint32(at + 68, true), this.view.getUint32(at + 72, true));
    }
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Bytes of a stream; undefined where its sectors are not all there. */
  read({ start, size }: CompoundEntry): Uint8Array | undefined {
    if (size === 0) return new Uint8Array(0);
    if (size > this.bytes.length) return undefined;
    return size < this.miniCutoff ? this.readMini(start, size) : this.readSectors(this.chain(start, size), size);
  }

  private readSectors(sectors: readonly number[], size: number): Uint8Array | undefined {
    if (sectors.length * this.sectorSize < size) return undefined;
    const out = new Uint8Array(size);
    for (let i = 0; i * this.sectorSize < size; i++) {
      const from = this.offsetOf(sectors[i]!);
      out.set(
        this.bytes.subarray(from, from + Math.min(this.sectorSize, size - i * this.sectorSize)),
        i * this.sectorSize,
      );
    }
    return out;
  }

  private readMini(start: number, size: number): Uint8Array | undefined {
    const out = new Uint8Array(size);
    const perSector = this.sectorSize / MINI_SECTOR;
    let mini = start;
    for (let at = 0; at < size; at += MINI_SECTOR) {
      const sector = this.miniStream[Math.floor(mini / perSector)];
      if (sector === undefined) return undefined;
      const from = this.offsetOf(sector) + (mini % perSector) * MINI_SECTOR;
      out.set(this.bytes.subarray(from, from + Math.min(MINI_SECTOR, size - at)), at);
      mini = this.linkIn(this.miniTable, mini);
    }
    return out;
  }

  /** The sectors of a chain, as many as the file has or `size` needs at most. */
  private chain(start: number, size = Infinity): number[] {
    const most = Math.min(this.sectors, Math.ceil(size / this.sectorSize));
    const sectors: number[] = [];
    for (let sector = start; sectors.length < most && sector < this.sectors; sector = this.linkIn(this.table, sector)) {
      sectors.push(sector);
    }
    return sectors;
  }

  /** The next of a chain, by a table that lies in sectors itself. */
  private linkIn(table: readonly number[], index: number): number {
    const perSector = this.sectorSize / 4;
    const sector = table[Math.floor(index / perSector)];
    const at = sector === undefined ? this.bytes.length : this.offsetOf(sector) + (index % perSector) * 4;
    return at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : END_OF_CHAIN;
  }

  /** 109 sectors are named in the header, the others in sectors of their own, the last number of each naming the next. */
  private readTable(): number[] {
    const most = Math.min(this.view.getUint32(44, true), this.sectors);
    const table: number[] = [];
    for (let at = 76; at < HEADER && table.length < most; at += 4) table.push(this.view.getUint32(at, true));
    let more = this.view.getUint32(68, true);
    for (let steps = 0; table.length < most && more < this.sectors && steps < this.sectors; steps++) {
      const from = this.offsetOf(more);
      const last = from + this.sectorSize - 4;
      if (last + 4 > this.bytes.length) break;
      for (let at = from; at < last && table.length < most; at += 4) table.push(this.view.getUint32(at, true));
      more = this.view.getUint32(last, true);
    }
    return table.filter((sector) => sector < this.sectors);
  }

  private entry(index: number): CompoundEntry | undefined {
    const at = this.placeOf(index);
    if (at === undefined) return undefined;
    const kind = KINDS[this.bytes[at + 66]!];
    const length = this.view.getUint16(at + 64, true);
    if (!kind || length < 2 || length > 64) return undefined;
    const letters = Array.from({ length: length / 2 - 1 }, (_, i) => this.view.getUint16(at + 2 * i, true));
    return {
      name: String.fromCharCode(...letters),
      kind,
      start: this.view.getUint32(at + 116, true),
      size: this.view.getUint32(at + 120, true),
      child: this.view.getUint32(at + 76, true),
    };
  }

  private placeOf(index: number): number | undefined {
    const perSector = this.sectorSize / ENTRY;
    const sector = this.directory[Math.floor(index / perSector)];
    if (sector === undefined) return undefined;
    const at = this.offsetOf(sector) + (index % perSector) * ENTRY;
    return at + ENTRY <= this.bytes.length ? at : undefined;
  }

  /** The header takes the place of one sector. */
  private offsetOf(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }
}
