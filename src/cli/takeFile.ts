import { lstatSync, readFileSync, statSync } from "node:fs";
import { refuseIntake } from "../intake/intakeMessages";
import { refuseTooLarge, type RefusedIntake } from "../intake/readFile";
import { CONTAINER_LIMITS } from "../xlsx/limits";
import { CLI } from "./cliTexts";
import { reasonOf, sha256OfFile } from "./files";

export type TakenFile =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly refused: RefusedIntake };

/** The bytes of one file of many. What stays out – too large, not to be read, gone since it was listed – is told with its reason, and the others go on. */
export function takeFile(file: string): TakenFile {
  try {
    const stat = statSync(file);
    // Reading a pipe would wait for ever.
    if (!stat.isFile()) return unreadable(file, stat.isDirectory() ? CLI.closedFolder : CLI.noFile);
    if (stat.size > CONTAINER_LIMITS.file)
      return { ok: false, refused: refuseTooLarge(file, stat.size, sha256OfFile(file)) };
    return { ok: true, bytes: readFileSync(file) };
  } catch (error) {
    return unreadable(file, isDeadLink(file, error) ? CLI.deadLink : reasonOf(error));
  }
}

function isDeadLink(file: string, error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  try {
    return (code === "ENOENT" || code === "ELOOP") && lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

function unreadable(file: string, why: string): TakenFile {
  return { ok: false, refused: { ok: false, file, sha256: "", size: 0, refusal: refuseIntake("unreadable", why) } };
}
