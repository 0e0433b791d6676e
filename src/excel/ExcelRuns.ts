import type { Outcome } from "../taskpane/Host";
import { errorCode, troubleOf } from "./troubleOf";

type Batch<T> = (context: Excel.RequestContext) => Promise<Outcome<T>>;

const CELL_EDIT = "InvalidOperationInCellEditMode";
/** Only for an Excel that does not wait by itself: between two attempts. */
const RETRY_AFTER = 400;

/** The way to Excel: a call that meets a cell being edited waits for Enter, and whatever fails becomes a value. */
export class ExcelRuns {
  private readonly listeners = new Set<(waiting: boolean) => void>();
  private waiting = 0;
  /** Never rejected: a run ends in a value. */
  private turn: Promise<unknown> = Promise.resolve();

  onEditing(listener: (waiting: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Runs a batch; begun anew from its start after the editing of a cell.
   * @param action a word of ours for the log and the id of a fault
   */
  run<T>(action: string, batch: Batch<T>): Promise<Outcome<T>> {
    return this.attempt(action, (delayForCellEdit) =>
      delayForCellEdit ? Excel.run({ delayForCellEdit }, batch) : Excel.run(batch),
    );
  }

  /** Like `run`, but never beside another of these: what the one leaves half done must not mislead the other. */
  runInTurn<T>(action: string, batch: Batch<T>): Promise<Outcome<T>> {
    const running = this.turn.then(() => this.run(action, batch));
    this.turn = running;
    return running;
  }

  /** The same for calls that need no context. */
  async attempt<T>(action: string, call: (afterEditing: boolean) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      return await call(false).catch((error: unknown) => {
        if (errorCode(error) !== CELL_EDIT) throw error;
        return this.afterEditing(call);
      });
    } catch (error) {
      return { ok: false, trouble: troubleOf(error, action) };
    }
  }

  private async afterEditing<T>(call: (afterEditing: boolean) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    this.tell(1);
    try {
      return await untilEdited(call);
    } finally {
      this.tell(-1);
    }
  }

  private tell(change: 1 | -1): void {
    this.waiting += change;
    if (this.waiting === (change > 0 ? 1 : 0)) for (const listener of this.listeners) listener(this.waiting > 0);
  }
}

/** Excel itself waits where it knows `delayForCellEdit`; where it doesn't, asking again is all that can be done. */
async function untilEdited<T>(call: (afterEditing: boolean) => Promise<T>): Promise<T> {
  try {
    return await call(true);
  } catch (error) {
    if (errorCode(error) !== CELL_EDIT) throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
  return untilEdited(call);
}
