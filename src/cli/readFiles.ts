import { Lot } from "../intake/Lot";
import { readGiven, type GivenFile } from "../intake/readGiven";
import { refuseTooLarge } from "../intake/readFile";
import { inflateNode } from "../xlsx/inflateNode";
import { CONTAINER_LIMITS } from "../xlsx/limits";
import { readBytes, sha256Node, sha256OfFile, sizeOf } from "./files";
import type { Setting } from "./setting";
import type { Terminal } from "./Terminal";

const MEANS = { inflate: inflateNode, sha256: sha256Node };
/** A bar is shown for more files than this. */
const FEW = 8;

/** Reads files one after the other, archives and mails with all that is in them; `units` names the unit of files that do not say it themselves. */
export async function readFiles(
  files: readonly string[],
  { outline, round }: Setting,
  terminal: Terminal,
  units: ReadonlyMap<string, string> = new Map(),
): Promise<GivenFile[]> {
  const bar = files.length > FEW ? terminal.progress(files.length) : undefined;
  const lot = new Lot();
  const options = { unitOf: (file: string) => units.get(file), round: round?.id };
  try {
    const read: GivenFile[] = [];
    for (const file of files) {
      const size = sizeOf(file);
      read.push(
        size > CONTAINER_LIMITS.file
          ? { file, members: [refuseTooLarge(file, size, sha256OfFile(file))], passedOver: [] }
          : await readGiven(file, readBytes(file), outline, options, MEANS, lot),
      );
      bar?.step();
    }
    return read;
  } finally {
    bar?.stop();
  }
}
