import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { constants, deflateRawSync } from "node:zlib";
import { crc32 } from "../../xlsx/crc32";
import { PACKING_LEVEL, type PackedPart, type PartWriter } from "../../xlsx/PackedPart";
import { writing } from "../files";
import { SpoolFile, type Extent } from "./SpoolFile";

/** Bytes of a part that are packed together: each time begins without what was before, so it should be much. */
const PIECE = 1 << 18;

/** Where the parts of a workbook in the making wait, packed, one among the other: a file beside the workbook, gone with it or without it. */
export class ScratchFile {
  private readonly beside: string;
  private readonly spool: SpoolFile;

  /** @throws CallError that names the workbook, as whatever else goes wrong here does. */
  constructor(private readonly file: string) {
    this.beside = join(dirname(file), `.${basename(file)}.${randomUUID()}.parts.tmp`);
    writing(file, () => mkdirSync(dirname(file), { recursive: true }));
    try {
      this.spool = writing(file, () => SpoolFile.open(this.beside)!);
    } catch (error) {
      rmSync(this.beside, { force: true });
      throw error;
    }
  }

  readonly newPart = (): PartWriter => {
    const extents: Extent[] = [];
    let waiting: Uint8Array[] = [];
    let length = 0;
    let crc = 0;
    let size = 0;
    const pack = (finishFlush: number): void => {
      const packed = deflateRawSync(Buffer.concat(waiting), { level: PACKING_LEVEL, memLevel: 9, finishFlush });
      extents.push(writing(this.file, () => this.spool.append(packed)));
      waiting = [];
      length = 0;
    };
    return {
      write: (bytes) => {
        crc = crc32(bytes, crc);
        size += bytes.length;
        waiting.push(bytes);
        length += bytes.length;
        if (length >= PIECE) pack(constants.Z_SYNC_FLUSH);
      },
      finish: (): PackedPart => {
        pack(constants.Z_FINISH);
        return { crc, size, packed: () => this.readAll(extents) };
      },
    };
  };

  remove(): void {
    this.spool.close();
    rmSync(this.beside, { force: true });
  }

  private *readAll(extents: readonly Extent[]): Generator<Uint8Array<ArrayBuffer>> {
    for (const extent of extents)
      yield writing(this.file, () => {
        const bytes = this.spool.read(extent);
        if (!bytes) throw Object.assign(new Error("not as it was written"), { code: "EIO" });
        return bytes;
      });
  }
}
