import type { Engine, OutlineView, RoundView, Setting } from "../engine/Engine";
import type { Round } from "../outline/Round";
import type { Explanation } from "../assessment/loadExplanations";
import type { LogEntry } from "../round/LogEntry";
import type { SettingStore, Trouble } from "./Host";
import { createStore, type Store } from "./Store";
import { attempt } from "./attempt";
import { faultOf } from "./faultOf";
import { readKept, writeKept, type Kept } from "./keptSetting";

export interface SettingState {
  /** JSON of the outline in use, null for the built-in one. */
  readonly ownOutline: unknown;
  /** As the engine understood it; null before the first answer. */
  readonly outline: OutlineView | null;
  /** The days that follow from the round in use; null before the first answer. */
  readonly calendar: RoundView | null;
  /** As the person left it; what the engine uses follows after a pause. */
  readonly round: Round | null;
  /** What happened in this round, the newest last. */
  readonly log: readonly LogEntry[];
  /** What was given here to findings of this round. */
  readonly explanations: readonly Explanation[];
  /** Grows each time the engine takes another setting: it has then forgotten the files taken in. */
  readonly used: number;
  /** Why the last change could not be used: it was taken back, unless there is a newer one on show. */
  readonly reasons: readonly string[];
  readonly savedAt: Date | null;
  /** What is on show is not kept: the host could not, or the engine failed on it. */
  readonly unsaved: boolean;
}

/** Keystrokes are not worth a save each. */
const PAUSE = 400;

const BUILT_IN: Kept = { outline: null, round: null, log: [], explanations: [] };

/** Outline and round in work: used by the engine, kept by the host, each change by itself. */
export class SettingModel {
  readonly state: Store<SettingState> = createStore<SettingState>({
    ownOutline: null,
    outline: null,
    calendar: null,
    round: null,
    log: [],
    explanations: [],
    used: 0,
    reasons: [],
    savedAt: null,
    unsaved: false,
  });
  /** The round that the engine has. */
  private roundInUse: Round | null = null;
  /** So many changes have been made. */
  private changes = 0;
  /** Up to this one the engine has judged them. */
  private judged = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** Never rejected: after a fault the next change has its turn like any other. */
  private pending: Promise<boolean> = Promise.resolve(true);
  /** The change on show met a fault of the engine, which still has the round before. */
  private failed = false;
  private writing: Promise<void> = Promise.resolve();
  /** The write whose turn has not come. */
  private waiting: Promise<void> | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly store: SettingStore,
    private readonly now: () => Date,
    private readonly tellTrouble: (trouble: Trouble) => void,
  ) {}

  /** Takes up what was kept. False where that can't be used: the built-in outline is then in use. */
  async start(): Promise<boolean> {
    const read = await this.store.read();
    const kept = read.ok && read.value !== null ? readKept(read.value) : null;
    if (kept) {
      const { log, explanations } = kept;
      if ((await this.use(kept, { log, explanations })).length === 0) return true;
    }
    await this.use(BUILT_IN);
    return read.ok && read.value === null;
  }

  /** Shown at once; used and saved after a pause in the changes. */
  change(round: Round): void {
    this.changes += 1;
    this.state.update({ round, reasons: [] });
    this.dropTimer();
    this.timer = setTimeout(() => void this.settle(), PAUSE);
  }

  /**
   * Another outline and round as a whole. Where they can't be used nothing changes and the reasons come back; else what was typed meanwhile goes with the
   * round that it was typed into. `shown` is called with what gave way once it is on show, before it is kept, which may take the host a while.
   * `isSame`: the round in work come back, whose log and explanations stay.
   */
  async replace(
    { log = [], explanations = [], ...setting }: Setting & Partial<Kept>,
    { shown, isSame = false }: { readonly shown?: (former: SettingState) => void; readonly isSame?: boolean } = {},
  ): Promise<readonly string[]> {
    const taken = this.settle().then(() => this.use(setting, isSame ? {} : { log, explanations }, shown));
    // What was typed meanwhile must not come into use before it and be covered, nor after it and cover it.
    this.pending = taken.then(
      () => true,
      () => true,
    );
    const reasons = await taken;
    if (reasons.length === 0) await this.save();
    return reasons;
  }

  /** Notes what happened, now. Without a round there is nothing that it would belong to. */
  async note(happened: readonly (Omit<LogEntry, "at"> & Partial<LogEntry>)[]): Promise<void> {
    const { round, log } = this.state.get();
    if (!round || happened.length === 0) return;
    const at = this.now().toISOString();
    this.state.update({ log: [...log, ...happened.map((entry) => ({ at, ...entry }))] });
    await this.save();
  }

  /** For what takes a while: how to note it in the round that is in work now. In another one that is there by then nothing of it happened. */
  noter(): SettingModel["note"] {
    const id = this.state.get().round?.id;
    return async (happened) => {
      if (this.state.get().round?.id === id) await this.note(happened);
    };
  }

  async explain(explanations: readonly Explanation[]): Promise<void> {
    this.state.update({ explanations });
    await this.save();
  }

  /** Something noted by mistake. */
  async strike(entries: readonly LogEntry[]): Promise<void> {
    this.state.update({ log: this.state.get().log.filter((entry) => !entries.includes(entry)) });
    await this.save();
  }

  /** Once more, where the workbook is no longer what it was: it may not hold the round any more, or it does again. */
  async keepAgain(): Promise<void> {
    if (this.roundInUse) await this.save();
  }

  /** Comes back when the last change is in use, tried once more after a fault. False: the engine failed on it, which is told. */
  settle(): Promise<boolean> {
    this.dropTimer();
    if (this.judged < this.changes) this.pending = this.pending.then(() => this.useChange());
    return this.pending;
  }

  private async useChange(): Promise<boolean> {
    // The newest is taken up here: one that has come since then needs no turn of its own.
    this.dropTimer();
    const { changes } = this;
    if (this.judged === changes) return true;
    const { ownOutline, round } = this.state.get();
    try {
      const reasons = await this.use({ outline: ownOutline, round });
      if (reasons.length === 0) await this.save();
      else {
        this.judged = changes;
        this.state.update({ round: changes === this.changes ? this.roundInUse : this.state.get().round, reasons });
      }
      return true;
    } catch (error) {
      this.failed = true;
      this.state.update({ unsaved: true });
      this.tellTrouble(faultOf(error));
      return false;
    }
  }

  private dropTimer(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  /** `told`: of another round, which stands in place of all that is on show but what is left out of it. */
  private async use(
    setting: Setting,
    told?: Partial<Pick<Kept, "log" | "explanations">>,
    shown?: (former: SettingState) => void,
  ): Promise<readonly string[]> {
    const before = this.changes;
    const answer = await this.engine.use(setting);
    if (!answer.ok) return answer.reasons;
    const changes = told ? this.changes : before;
    this.roundInUse = answer.round;
    this.judged = changes;
    this.failed = false;
    const former = this.state.get();
    const { used, round } = former;
    this.state.update({
      ownOutline: setting.outline,
      outline: answer.outline,
      calendar: answer.calendar,
      // A change made while the engine worked stays on show: its turn comes next.
      round: changes === this.changes ? answer.round : round,
      used: answer.kept ? used : used + 1,
      reasons: [],
      ...told,
    });
    shown?.(former);
    return [];
  }

  /** One write after the other, each with all there is when its turn comes: whatever changes until then goes with the one that waits. */
  private save(): Promise<void> {
    this.waiting ??= this.writing.then(() => {
      this.waiting = null;
      return this.write();
    });
    this.writing = this.waiting;
    return this.waiting;
  }

  private async write(): Promise<void> {
    const { ownOutline: outline, log, explanations } = this.state.get();
    const text = writeKept({ outline, round: this.roundInUse, log, explanations });
    const written = await attempt(() => this.store.write(text));
    this.state.update(written.ok ? { savedAt: this.now(), unsaved: this.failed } : { unsaved: true });
  }
}
