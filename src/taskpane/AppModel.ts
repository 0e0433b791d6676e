import type { Engine } from "../engine/Engine";
import type { Host, Trouble } from "./Host";
import { SettingModel } from "./SettingModel";
import { createStore, type Store } from "./Store";
import type { TabId } from "./TabId";
import { faultOf } from "./faultOf";
import { fillIn } from "./fillIn";
import type { Banner } from "./frame/Banner";
import { FRAME } from "./frame/frameTexts";
import { troubleBanner } from "./frame/troubleBanner";

export interface AppState {
  readonly tab: TabId;
  /** The one job that may run. */
  readonly job: Job | null;
  /** What stands under the tabs: set by a job or a tab, gone with the next job. */
  readonly banner: Banner | null;
  /** Excel waits for the end of an input into a cell. */
  readonly editing: boolean;
  readonly offline: boolean;
  /** The engine could not be started: nothing works without it. */
  readonly broken: Error | null;
}

export interface Job {
  readonly tab: TabId;
  /** What is being done, to be read behind "Đang": "kiểm tra", "tổng hợp". */
  readonly doing: string;
  readonly stopping: boolean;
}

/** What all tabs share: engine, host, setting, the tab open, the job that runs. */
export class AppModel {
  readonly state: Store<AppState>;
  readonly setting: SettingModel;
  private readonly rooms = new Map<unknown, unknown>();
  private onStop: (() => void) | null = null;

  constructor(
    readonly engine: Engine,
    readonly host: Host,
    readonly now: () => Date,
    tab: TabId,
  ) {
    this.state = createStore<AppState>({ tab, job: null, banner: null, editing: false, offline: false, broken: null });
    this.setting = new SettingModel(engine, host.store, now, (trouble) => this.tellTrouble(trouble));
    host.book?.onEditing((editing) => this.state.update({ editing }));
  }

  async start(): Promise<void> {
    try {
      if (!(await this.setting.start())) this.tell({ tone: "warning", ...FRAME.badSetting });
    } catch (error) {
      this.state.update({ broken: error instanceof Error ? error : new Error(String(error)) });
    }
  }

  openTab(tab: TabId): void {
    this.state.update({ tab });
  }

  tell(banner: Banner | null): void {
    this.state.update({ banner });
  }

  tellTrouble(trouble: Trouble): void {
    this.tell(troubleBanner(trouble, this.host.kind));
  }

  setOffline(offline: boolean): void {
    this.state.update({ offline });
  }

  /** The model of one tab: made when it is first asked for, the same ever after. */
  room<T>(make: (app: AppModel) => T): T {
    if (!this.rooms.has(make)) this.rooms.set(make, make(this));
    return this.rooms.get(make) as T;
  }

  /** Takes the one place for jobs: returns how to give it back, null where another job has it. `stop`: the person pressed "Dừng lại". */
  begin(tab: TabId, doing: string, stop: () => void): (() => void) | null {
    if (this.state.get().job) return null;
    this.onStop = stop;
    this.state.update({ job: { tab, doing, stopping: false }, banner: null });
    return () => {
      this.onStop = null;
      this.state.update({ job: null });
    };
  }

  /** Runs a job with the last setting in use. What it throws is a fault of ours: told in the banner, never lost. False where another job runs. */
  async run(tab: TabId, doing: string, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    const abort = new AbortController();
    const end = this.begin(tab, doing, () => abort.abort());
    if (!end) return false;
    try {
      if (await this.setting.settle()) await work(abort.signal);
    } catch (error) {
      this.tellTrouble(faultOf(error));
    } finally {
      end();
    }
    return true;
  }

  stop(): void {
    const { job } = this.state.get();
    if (!job) return;
    this.state.update({ job: { ...job, stopping: true } });
    this.onStop?.();
  }

  /** Why this tab's primary button can't be pressed now; null where it can. */
  busyReason(tab: TabId): string | null {
    const { job } = this.state.get();
    if (!job || job.tab === tab) return null;
    return fillIn(FRAME.busy, { doing: job.doing, tab: FRAME.tab[job.tab] });
  }
}
