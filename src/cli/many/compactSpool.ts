import { randomUUID } from "node:crypto";
import { existsSync, renameSync } from "node:fs";
import type { Note } from "./readMany";
import { SpoolFile, type Extent } from "./SpoolFile";

/** Less than this is not worth the writing. */
const LEAST = 1 << 20;

/** Writes a spool anew without what no file needs any more, once that is more than half of it. Whole or not at all. */
export function compactSpool(file: string, least = LEAST): void {
  const spool = SpoolFile.open(file);
  if (!spool) return;
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    const notes = newestNotes(spool);
    const live = new Map(
      notes.flatMap(({ members }) => members.flatMap(({ extent }) => (extent ? [[extent.at, extent]] : []))),
    );
    const records = [...live.values()].reduce((sum, { length }) => sum + length, 0);
    const needed = notes.reduce((sum, note) => sum + JSON.stringify(note).length, records);
    if (spool.size < least || spool.size < 2 * needed) return;
    const fresh = SpoolFile.open(beside)!;
    const moved = new Map<number, Extent>();
    for (const [at, extent] of live) {
      const bytes = spool.read(extent);
      if (bytes) moved.set(at, fresh.append(bytes));
    }
    for (const note of notes) {
      const members = note.members.map((member) =>
        member.extent ? { ...member, extent: moved.get(member.extent.at) } : member,
      );
      // A file with a record that can't be read any more is forgotten, and so read again.
      if (members.every((member, index) => member.extent || !note.members[index]!.extent))
        fresh.note(new TextEncoder().encode(JSON.stringify({ ...note, members })));
    }
    fresh.close();
  } finally {
    spool.close();
  }
  if (existsSync(beside)) renameSync(beside, file);
}

/** Of each file the newest: what was read for another outline, or by another program, is of no use any more. */
function newestNotes(spool: SpoolFile): Note[] {
  const notes = spool.takeNotes().map((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Note);
  return [...new Map(notes.map((note) => [note.path, note])).values()];
}
