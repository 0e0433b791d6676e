import type { Engine, OutlineView, Setting } from "../engine/Engine";
import type { Round } from "../outline/Round";
import type { SettingStore } from "./Host";
import { createStore, type Store } from "./Store";
import { readKept, writeKept } from "./keptSetting";

export interface SettingState {
  /** JSON of the outline in use, null for the built-in one. */
  readonly ownOutline: unknown;
  /** As the engine understood it; null before the first answer. */
  readonly outline: OutlineView | null;
  /** As the person left it; what the engine uses follows after a pause. */
  readonly round: Round | null;
  /** Grows each time the engine takes another setting: it has then forgotten the files taken in. */
  readonly used: number;
  /** Why the last change could not be used: it was taken back. */
  readonly reasons: readonly string[];
  readonly savedAt: Date | null;
  /** The host could not keep it. */
  readonly unsaved: boolean;
}

/** Keystrokes are not worth a save each. */
const PAUSE = 400;

const BUILT_IN: Setting = { outline: null, round: null };

/** Outline and round in work: used by the engine, kept by the host, each change by itself. */
export class SettingModel {
  readonly state: Store<SettingState> = createStore<SettingState>({
    ownOutline: null,
    outline: null,
    round: null,
    used: 0,
    reasons: [],
    savedAt: null,
    unsaved: false,
  });
  /** The round that the engine has. */
  private roundInUse: Round | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private pending: Promise<void> = Promise.resolve();

  constructor(
    private readonly engine: Engine,
    private readonly store: SettingStore,
    private readonly now: () => Date,
  ) {}

  /** Takes up what was kept. False where that can't be used: the built-in outline is then in use. */
  async start(): Promise<boolean> {
    const read = await this.store.read();
    const kept = read.ok && read.value !== null ? readKept(read.value) : null;
    if (kept && (await this.use(kept)).length === 0) return true;
    await this.use(BUILT_IN);
    return read.ok && read.value === null;
  }

  /** Shown at once; used and saved after a pause in the changes. */
  change(round: Round): void {
    this.state.update({ round, reasons: [] });
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settle(), PAUSE);
  }

  /** Another outline and round as a whole. Where they can't be used nothing changes and the reasons come back. */
  async replace(setting: Setting): Promise<readonly string[]> {
    await this.settle();
    const reasons = await this.use(setting);
    if (reasons.length === 0) await this.save();
    return reasons;
  }

  /** Comes back when the last change is in use. */
  settle(): Promise<void> {
    if (!this.timer) return this.pending;
    clearTimeout(this.timer);
    this.timer = null;
    this.pending = this.pending.then(() => this.useChange());
    return this.pending;
  }

  private async useChange(): Promise<void> {
    const { ownOutline, round } = this.state.get();
    const reasons = await this.use({ outline: ownOutline, round });
    if (reasons.length === 0) await this.save();
    else this.state.update({ round: this.roundInUse, reasons });
  }

  private async use(setting: Setting): Promise<readonly string[]> {
    const answer = await this.engine.use(setting);
    if (!answer.ok) return answer.reasons;
    this.roundInUse = answer.round;
    const { used, round } = this.state.get();
    this.state.update({
      ownOutline: setting.outline,
      outline: answer.outline,
      // A change made while the engine worked stays on show: its turn comes next.
      round: this.timer ? round : answer.round,
      used: used + 1,
      reasons: [],
    });
    return [];
  }

  private async save(): Promise<void> {
    const written = await this.store.write(writeKept({ outline: this.state.get().ownOutline, round: this.roundInUse }));
    this.state.update(written.ok ? { savedAt: this.now(), unsaved: false } : { unsaved: true });
  }
}
