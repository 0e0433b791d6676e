import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Lot } from "../../intake/Lot";
import { CallError } from "../CallError";
import { CLI } from "../cliTexts";
import { sha256Node, writing } from "../files";
import type { GivenSetting, Setting } from "../setting";
import type { Terminal } from "../Terminal";
import { ReadIndex, type ReadPath } from "./ReadIndex";
import { contentKey, readWork, type MemberHead, type ReadJob, type ReadResult } from "./readWork";
import { runJobs } from "./runJobs";
import { SpoolFile, type Extent } from "./SpoolFile";

export interface ReadManyOptions {
  readonly jobs: number;
  /** Units that a person named, by file. */
  readonly units: ReadonlyMap<string, string>;
}

/** A note of the spool: one given file, read. Offsets are those of the same spool. */
export interface Note {
  /** Of outline, round and program. */
  readonly by: string;
  readonly path: string;
  readonly stat: Stat;
  /** When it was read, by the clock that the file system's times are of. */
  readonly at: number;
  readonly key: string;
  readonly named: string;
  readonly members: readonly (MemberHead & { readonly extent?: Extent })[];
  readonly passedOver: ReadPath["passedOver"];
}

/** Size and times; the last is that of any change, which no program can set back. */
type Stat = readonly [size: number, modified: number, changed: number];

/** A file changed so shortly before it was read may have been changed once more within the same tick. */
const TICK = 2000;
/** A bar is shown, and threads are started, for more files than this. */
const FEW = 8;

/**
 * Reads and checks files in as many threads as wanted; what was read goes to the spool at once. A file that the spool knows is not read again: by its
 * size and times where these are beyond doubt, else by the digest of its contents, under whatever name it lies now.
 */
export async function readMany(
  paths: readonly string[],
  setting: Setting,
  given: GivenSetting,
  spool: SpoolFile,
  terminal: Terminal,
  { jobs, units }: ReadManyOptions,
): Promise<{ readonly index: ReadIndex; readonly newlyRead: number }> {
  const by = fingerprint(setting, terminal.build ?? "");
  const notes = notesOf(spool, by);
  const byKey = new Map(notes.map((note) => [note.key, note]));
  const byPath = new Map(notes.map((note) => [note.path, note]));
  const read = new Map<string, ReadPath>();
  const waiting: (ReadJob & { readonly stat: Stat })[] = [];
  const named = namedByPath(units);
  for (const path of paths) {
    const job = { path, named: named.get(path) ?? [], stat: statOf(path) };
    const known = byPath.get(path);
    if (known && isUnchanged(known, job)) read.set(path, known);
    else waiting.push(job);
  }
  let newlyRead = 0;
  const bar =
    paths.length > FEW ? terminal.progress(paths.length, CLI.reading, paths.length - waiting.length) : undefined;
  const done = (job: ReadJob & { readonly stat: Stat }, result: ReadResult): void => {
    const key = contentKey(job.path, result.sha256, job.named);
    const note: Note = {
      by,
      path: job.path,
      stat: job.stat,
      at: Date.now(),
      key,
      named: JSON.stringify(job.named),
      ...(result.same ? ofKnown(byKey.get(key)!, job.path) : kept(result, spool)),
    };
    // Another time it may be readable, and nothing about it need have changed.
    if (result.sha256 !== "") spool.note(new TextEncoder().encode(JSON.stringify(note)));
    read.set(job.path, note);
    if (!result.same) newlyRead += 1;
    bar?.step();
  };
  try {
    const known = [...byKey.keys()];
    // A thread takes as long to start as a few files to read.
    const start = waiting.length > FEW ? terminal.startWorker : undefined;
    const hands = { count: Math.min(jobs, waiting.length), start };
    await runJobs(waiting, hands, { kind: "read", setting: given, known }, () => readWork(setting, known), done);
  } finally {
    bar?.stop();
  }
  const inOrder = withinLimits(paths.map((path) => read.get(path)!));
  return { index: new ReadIndex(inOrder, spool, setting.outline), newlyRead };
}

/** Whoever opens a spool that is no spool of ours must not write into it. */
export function openSpool(file: string): SpoolFile {
  const spool = writing(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    return SpoolFile.open(file);
  });
  if (!spool) throw new CallError(CLI.foreignState, { file });
  return spool;
}

/** What is read depends on all of this; of a round neither its people nor its letters. */
function fingerprint({ outline, round }: Setting, build: string): string {
  const { file, plan, periodFrom, periodTo, reportDeadline } = outline;
  const told = JSON.stringify([build, file, plan, periodFrom, periodTo, reportDeadline, round?.id ?? null]);
  return sha256Node(new TextEncoder().encode(told)).slice(0, 32);
}

function notesOf(spool: SpoolFile, by: string): Note[] {
  return spool
    .takeNotes()
    .map((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Note)
    .filter((note) => note.by === by);
}

/** The named units by the given file: a name may be that of a file in it. */
function namedByPath(units: ReadonlyMap<string, string>): ReadonlyMap<string, (readonly [string, string])[]> {
  const named = new Map<string, (readonly [string, string])[]>();
  for (const [file, unit] of units) {
    const [path = ""] = file.split(" › ");
    named.set(path, [...(named.get(path) ?? []), [file, unit]]);
  }
  return named;
}

function statOf(path: string): Stat {
  try {
    const { size, mtimeMs, ctimeMs } = statSync(path);
    return [size, mtimeMs, ctimeMs];
  } catch {
    // Why, whoever reads it will tell.
    return [-1, 0, 0];
  }
}

function isUnchanged(known: Note, { named, stat }: ReadJob & { readonly stat: Stat }): boolean {
  if (known.named !== JSON.stringify(named) || stat[0] < 0) return false;
  return known.stat.every((part, index) => part === stat[index]) && known.stat[2] < known.at - TICK;
}

function kept({ members, passedOver }: ReadResult, spool: SpoolFile): Pick<Note, "members" | "passedOver"> {
  return {
    members: members.map(({ packed, ...head }) => ({ ...head, ...(packed && { extent: spool.append(packed) }) })),
    passedOver,
  };
}

/** The same contents under another name. */
function ofKnown(known: Note, path: string): Pick<Note, "members" | "passedOver"> {
  const passedOver = known.passedOver.map((one) => ({
    ...one,
    file: one.file.startsWith(known.path) ? path + one.file.slice(known.path.length) : one.file,
  }));
  return { members: known.members, passedOver };
}

/** The limits of the whole lot, counted in the order of the files, whichever was read first. */
function withinLimits(paths: readonly ReadPath[]): ReadPath[] {
  const lot = new Lot();
  return paths.map((read) => ({
    ...read,
    members: read.members.map((member) => {
      const { inside, sha256, size, arrival } = member;
      const refusal = lot.take(size);
      return refusal ? { inside, sha256, size, ...(arrival && { arrival }), refusal } : member;
    }),
  }));
}
