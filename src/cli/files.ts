import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { CallError } from "./CallError";
import { CLI } from "./cliTexts";

/** Bytes of a file that must be there. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CallError(CLI.cannotRead, { file, reason: reasonOf(error) });
  }
}

export function readJson(file: string): unknown {
  const text = new TextDecoder().decode(readBytes(file)).replace(/^\uFEFF/, "");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CallError(CLI.notJson, { file, reason: (error as Error).message.slice(0, 120) });
  }
}

export function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Whole or not at all: written beside its place and then moved there. */
export function writeBytes(file: string, bytes: Uint8Array): void {
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    writing(file, () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(beside, bytes);
      renameSync(beside, file);
    });
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** @throws CallError that names the file, where what is done to write it can't be done */
export function writing<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof CallError) throw error;
    throw new CallError(CLI.cannotWrite, { file, reason: reasonOf(error) });
  }
}

export function sha256Node(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const PIECE = 1 << 20;

/** The digest of a file too large to be read whole. */
export function sha256OfFile(file: string): string {
  const hash = createHash("sha256");
  const piece = new Uint8Array(PIECE);
  const handle = openSync(file, "r");
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest("hex");
}

/** In a person's words. */
export function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return CLI.notFound;
  if (code === "EISDIR") return CLI.isFolder;
  if (code === "EACCES" || code === "EPERM") return CLI.noAccess;
  return CLI.otherFault.replace("{code}", code ?? "?");
}
