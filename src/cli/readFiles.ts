import { Lot } from "../intake/Lot";
import { readGiven, type GivenFile } from "../intake/readGiven";
import { nodeMeans } from "./nodeMeans";
import type { Setting } from "./setting";
import { takeFile } from "./takeFile";
import type { Terminal } from "./Terminal";

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
      const taken = takeFile(file);
      read.push(
        taken.ok
          ? await readGiven(file, taken.bytes, outline, options, nodeMeans, lot)
          : { file, members: [taken.refused], passedOver: [] },
      );
      bar?.step();
    }
    return read;
  } finally {
    bar?.stop();
  }
}
