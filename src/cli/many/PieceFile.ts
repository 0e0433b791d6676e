import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CallError } from "../CallError";
import { CLI } from "../cliTexts";
import { reasonOf } from "../files";

/** A file written piece by piece, whole or not at all: beside its place until it is finished. */
export class PieceFile {
  private readonly beside: string;
  private readonly handle: number;
  private isOpen = true;

  constructor(private readonly file: string) {
    this.beside = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
    makeFolderOf(file);
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
      return action();
    } catch (error) {
      rmSync(this.beside, { force: true });
      throw new CallError(CLI.cannotWrite, { file: this.file, reason: reasonOf(error) });
    }
  }
}

/** @throws CallError where it can't be */
export function makeFolderOf(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new CallError(CLI.cannotWrite, { file, reason: reasonOf(error) });
  }
}
