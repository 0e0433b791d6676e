import { attempt } from "../attempt";
import type { OpenBook } from "../Host";
import type { Store } from "../Store";
import type { CheckState } from "./CheckState";

/** People type on for a while: the check of its own accord waits until they pause. */
const PAUSE_MS = 1500;

/** Counts what people change after the check; where they asked for it, checks again once they pause. */
export function createWatcher(store: Store<CheckState>, book: OpenBook | null, checkAgain: () => void) {
  let watching = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function start(): Promise<void> {
    if (!book?.can.watch || watching) return;
    watching = true;
    const started = await attempt(() => book.watch(onChange));
    // Without it the person presses the button: no reason to stop anything.
    if (!started.ok) watching = false;
  }

  function onChange(cells: number): void {
    const { result, changed } = store.get();
    if (result?.kind !== "report" || result.source.kind !== "book") return;
    store.update({ changed: changed + cells });
    if (store.get().live) wait();
  }

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // A check is under way: what it read may be older than this change.
      if (store.get().work === "none") checkAgain();
      else wait();
    }, PAUSE_MS);
  }

  /** A check begins: the one that was waiting is not needed any more. */
  function settle(): void {
    clearTimeout(timer);
  }

  function setLive(live: boolean): void {
    store.update({ live });
    if (!live) clearTimeout(timer);
    else if (store.get().changed > 0) wait();
  }

  return { start, settle, setLive };
}
