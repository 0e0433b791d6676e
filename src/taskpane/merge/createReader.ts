import type { Engine } from "../../engine/Engine";
import { faultOf } from "../faultOf";
import { orStopped, STOPPED } from "../orStopped";
import { readPicked, type PickedFile } from "../PickedFile";
import type { Store } from "../Store";
import type { MergeState, UnreadableFile } from "./MergeState";
import { MERGE } from "./mergeTexts";

/** The screen follows at most ten times a second: 114 files must not mean 114 drawings. */
const TELL_MS = 100;
/** Before that an estimate would jump about. */
const ESTIMATE_MS = 3000;

interface Waiting {
  readonly id: string;
  readonly file: PickedFile;
}

/** Takes in files one after the other, so that never more than one lies in memory, and stops between two at once. */
export function createReader(store: Store<MergeState>, engine: Engine, now: () => Date) {
  /** All that were picked; those before `next` have been taken in. */
  let picked: Waiting[] = [];
  let next = 0;
  let unreadable: UnreadableFile[] = [];
  let count = 0;
  /** What the engine is still at, after a stop too. */
  let inFlight: Promise<unknown> = Promise.resolve();

  /** Behind those that wait already. */
  function add(files: readonly PickedFile[]): void {
    picked = [...picked, ...files.map((file) => ({ id: `f${++count}`, file }))];
    store.update({ unread: picked.length - next });
  }

  async function readAll(signal: AbortSignal): Promise<void> {
    const first = next;
    const started = now().getTime();
    let told = -Infinity;
    let [usable, refused] = [0, 0];
    tell();
    try {
      await orStopped(inFlight, signal);
      while (!signal.aborted && next < picked.length) {
        if (now().getTime() - told >= TELL_MS) tell();
        const taking = takeOne(picked[next]!, signal);
        inFlight = taking.catch(() => undefined);
        const taken = await orStopped(taking, signal);
        if (taken === STOPPED) break;
        usable += taken.usable;
        refused += taken.refused;
        next++;
      }
    } finally {
      tell();
      store.update({ read: next, unread: picked.length - next, unreadable });
    }

    function tell(): void {
      told = now().getTime();
      const done = next - first;
      const of = picked.length - first;
      const early = done === 0 || told - started < ESTIMATE_MS;
      const secondsLeft = early ? null : Math.max(1, Math.round((((told - started) / done) * (of - done)) / 1000));
      const file = picked[Math.min(next, picked.length - 1)]?.file.name ?? "";
      store.update({ reading: { done, of, file, usable, refused, secondsLeft } });
    }
  }

  /** How many files came of one that was picked: an archive or a mail holds several. */
  async function takeOne({ id, file }: Waiting, signal: AbortSignal): Promise<{ usable: number; refused: number }> {
    const bytes = await readPicked(file);
    if (signal.aborted) return { usable: 0, refused: 0 };
    if (!bytes) return leftOut({ id, file: file.name, refusal: MERGE.unreadable });
    try {
      const taken = await engine.addFile(id, file.name, bytes);
      // Stopped while it was being read: it is read again if the person goes on.
      if (signal.aborted) await engine.removeFiles([id]);
      const refused = taken.filter(({ kind }) => kind === "refused" || kind === "twin").length;
      return { usable: taken.length - refused, refused };
    } catch (error) {
      // An engine that can't even let go of it is lost, and with it the other files: that is no fault of this one.
      await engine.removeFiles([id]);
      if (signal.aborted) return { usable: 0, refused: 0 };
      const { reason, remedy } = MERGE.failed;
      return leftOut({ id, file: file.name, refusal: { code: null, reason, remedy: remedy(faultOf(error).id) } });
    }
  }

  function leftOut(file: UnreadableFile): { usable: number; refused: number } {
    unreadable = [...unreadable, file];
    return { usable: 0, refused: 1 };
  }

  return {
    add,
    readAll,
    /** Comes back when the engine has let go of the file at which the reading was stopped. */
    settled: (): Promise<unknown> => inFlight,
    /** Those that wait are not read any more. */
    dropUnread(): void {
      picked = picked.slice(0, next);
      store.update({ unread: 0 });
    },
    /** The engine has forgotten what it had (another outline or round): all wait again. */
    rewind(): void {
      next = 0;
      unreadable = [];
      store.update({ unread: picked.length, read: 0, unreadable });
    },
    /** As if nothing had been picked. */
    async clear(): Promise<void> {
      const ids = picked.slice(0, next).map(({ id }) => id);
      picked = [];
      next = 0;
      unreadable = [];
      await engine.removeFiles(ids);
    },
  };
}
