import type { Engine, OutlineView, Setting } from "../engine/Engine";
import type { Round } from "../outline/loadRound";
import type { SettingStore } from "./Host";
import { createStore, type Store } from "./Store";
import { readKept, writeKept } from "./keptSetting";

export interface SettingState {
  /** What the person set last; `round` as it will be given to the engine. */
  readonly setting: Setting;
  /** As the engine understood the setting used last; null before the first answer. */
  readonly outline: OutlineView | null;
  readonly round: Round | null;
  /** Grows each time the engine takes another setting: it has then forgotten the files taken in. */
  readonly used: number;
  /** Why the setting could not be used; the one before stays in use. */
  readonly reasons: readonly string[];
  readonly savedAt: Date | null;
  /** The host could not keep it. */
  readonly unsaved: boolean;
}

/** Keystrokes are not worth a save each. */
const PAUSE = 400;

/** Outline and round in work: kept by the host, used by the engine, each change saved by itself. */
export class SettingModel {
  readonly state: Store<SettingState> = createStore<SettingState>({
    setting: { outline: null, round: null },
    outline: null,
    round: null,
    used: 0,
    reasons: [],
    savedAt: null,
    unsaved: false,
  });
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
    if (kept && (await this.use(kept))) return true;
    await this.use({ outline: null, round: null });
    this.state.update({ reasons: [] });
    return read.ok && read.value === null;
  }

  /** Shown at once; used and saved after a pause in the changes. */
  change(setting: Setting): void {
    this.state.update({ setting });
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settle(), PAUSE);
  }

  /** Another setting as a whole. Where it can't be used nothing changes and its reasons are returned. */
  async replace(setting: Setting): Promise<readonly string[]> {
    await this.settle();
    const answer = await this.engine.use(setting);
    if (!answer.ok) return answer.reasons;
    this.take(setting, answer.outline, answer.round);
    await this.save(setting);
    return [];
  }

  /** Comes back when the last change is in use. Call it before a job. */
  settle(): Promise<void> {
    if (this.timer) {
      clearTimeout(this.timer);
      this.timer = null;
      const { setting } = this.state.get();
      this.pending = this.pending.then(async () => {
        if (await this.use(setting)) await this.save(setting);
      });
    }
    return this.pending;
  }

  private async use(setting: Setting): Promise<boolean> {
    const answer = await this.engine.use(setting);
    if (answer.ok) this.take(setting, answer.outline, answer.round);
    else this.state.update({ reasons: answer.reasons });
    return answer.ok;
  }

  private take(setting: Setting, outline: OutlineView, round: Round | null): void {
    const { used } = this.state.get();
    // A change made while the engine worked stays on show: it comes next.
    const shown = this.timer ? {} : { setting };
    this.state.update({ ...shown, outline, round, used: used + 1, reasons: [] });
  }

  private async save(setting: Setting): Promise<void> {
    const written = await this.store.write(writeKept(setting));
    this.state.update(written.ok ? { savedAt: this.now(), unsaved: false } : { unsaved: true });
  }
}
