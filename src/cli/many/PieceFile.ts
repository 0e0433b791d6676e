import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { writing } from "../files";

/** A file written piece by piece, whole or not at all: beside its place until it is finished. */
export class PieceFile {
  private readonly beside: string;
  private readonly handle: number;
  private isOpen = true;

  constructor(private readonly file: string) {
    this.beside = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
    writing(file, () => mkdirSync(dirname(file), { recursive: true }));
    this.handle = this.told(() => openSync(this.beside, "w"));
  }

  write(bytes: Uint8Array): void {
    this.told(() => {
      for (let done = 0; done < bytes.length;) done += writeSync(this.handle, bytes, done);
    });
  }

  finish(): void {
    this.told(() => {
      this.close();
      renameSync(this.beside, this.file);
    });
  }

  /** What is not finished is gone; a finished file stays. */
  abandon(): void {
    this.close();
    rmSync(this.beside, { force: true });
  }

  private close(): void {
    if (this.isOpen) closeSync(this.handle);
    this.isOpen = false;
  }

  private told<T>(action: () => T): T {
    try {
      return writing(this.file, action);
    } catch (error) {
      rmSync(this.beside, { force: true });
      throw error;
    }
  }
}
