import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";
import { crc32 } from "../../xlsx/crc32";

/** Where a record lies. */
export interface Extent {
  readonly at: number;
  readonly length: number;
}

const MARK = new TextEncoder().encode("cchc-state-1\n");
const HEAD = 9;
/** What units reported lies in it, often in a folder that everybody on the machine may look into. */
const OWN = 0o600;
const [RECORD, NOTE] = [1, 2] as const;

/**
 * Records on disk, each written behind the last: what is in the file stays whatever happens afterwards, and of a program that was stopped half-way
 * only the last record is lost. Notes are records that are read again when the file is opened.
 *
 * ```
 * cchc-state-1 LF, then of each record: kind (1 byte), length (4), CRC-32 (4), bytes
 * ```
 */
export class SpoolFile {
  private end: number;

  private constructor(
    private readonly handle: number,
    end: number,
    private notes: readonly Uint8Array[],
  ) {
    this.end = end;
  }

  /** Null where something else stands there. */
  static open(file: string): SpoolFile | null {
    const handle = openSync(file, existsSync(file) ? "r+" : "w+", OWN);
    const size = fstatSync(handle).size;
    if (size === 0) {
      writeSync(handle, MARK, 0, MARK.length, 0);
      return new SpoolFile(handle, MARK.length, []);
    }
    const mark = readAt(handle, { at: 0, length: MARK.length });
    if (!mark || !Buffer.from(mark).equals(MARK)) {
      closeSync(handle);
      return null;
    }
    const { notes, end } = scan(handle, size);
    // The rest was being written when the program was stopped.
    if (end < size) ftruncateSync(handle, end);
    return new SpoolFile(handle, end, notes);
  }

  get size(): number {
    return this.end;
  }

  /** The notes that were there, oldest first; they are given once and not kept. */
  takeNotes(): readonly Uint8Array[] {
    const { notes } = this;
    this.notes = [];
    return notes;
  }

  append(bytes: Uint8Array): Extent {
    return this.write(RECORD, bytes);
  }

  note(bytes: Uint8Array): void {
    this.write(NOTE, bytes);
  }

  /** Undefined where the record is not as it was written. */
  read({ at, length }: Extent): Uint8Array<ArrayBuffer> | undefined {
    const head = readAt(this.handle, { at: at - HEAD, length: HEAD });
    const bytes = readAt(this.handle, { at, length });
    return head && bytes && Buffer.from(head).readUInt32LE(5) === crc32(bytes) ? bytes : undefined;
  }

  close(): void {
    closeSync(this.handle);
  }

  private write(kind: number, bytes: Uint8Array): Extent {
    const record = Buffer.alloc(HEAD + bytes.length);
    record[0] = kind;
    record.writeUInt32LE(bytes.length, 1);
    record.writeUInt32LE(crc32(bytes), 5);
    record.set(bytes, HEAD);
    for (let done = 0; done < record.length;)
      done += writeSync(this.handle, record, done, record.length - done, this.end + done);
    const at = this.end + HEAD;
    this.end += record.length;
    return { at, length: bytes.length };
  }
}

/** Of records only the heads are read. */
function scan(handle: number, size: number): { readonly notes: readonly Uint8Array[]; readonly end: number } {
  const notes: Uint8Array[] = [];
  let at = MARK.length;
  for (;;) {
    const head = readAt(handle, { at, length: HEAD });
    if (!head) break;
    const view = Buffer.from(head);
    const length = view.readUInt32LE(1);
    if ((head[0] !== RECORD && head[0] !== NOTE) || at + HEAD + length > size) break;
    if (head[0] === NOTE) {
      const bytes = readAt(handle, { at: at + HEAD, length });
      if (!bytes || crc32(bytes) !== view.readUInt32LE(5)) break;
      notes.push(bytes);
    }
    at += HEAD + length;
  }
  return { notes, end: at };
}

function readAt(handle: number, { at, length }: Extent): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(length);
  return readSync(handle, bytes, 0, length, at) === length ? bytes : undefined;
}
