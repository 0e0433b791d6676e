import { readFile, refuseTooLarge, type IntakeFile } from "../intake/readFile";
import { inflateNode } from "../xlsx/inflateNode";
import { LIMITS } from "../xlsx/limits";
import { readBytes, sha256Node, sha256OfFile, sizeOf } from "./files";
import type { Setting } from "./setting";
import type { Terminal } from "./Terminal";

const MEANS = { inflate: inflateNode, sha256: sha256Node };
/** A bar is shown for more files than this. */
const FEW = 8;

/** Reads files one after the other; `units` names the unit of files that do not say it themselves. */
export function readFiles(
  files: readonly string[],
  { outline, round }: Setting,
  terminal: Terminal,
  units: ReadonlyMap<string, string> = new Map(),
): IntakeFile[] {
  const bar = files.length > FEW ? terminal.progress(files.length) : undefined;
  try {
    return files.map((file) => {
      const size = sizeOf(file);
      const intake =
        size > LIMITS.file
          ? refuseTooLarge(file, size, sha256OfFile(file))
          : readFile(file, readBytes(file), outline, { unit: units.get(file), round: round?.id }, MEANS);
      bar?.step();
      return intake;
    });
  } finally {
    bar?.stop();
  }
}
