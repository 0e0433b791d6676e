import type { OutputFile, Setting } from "../../engine/Engine";
import type { Holidays, Member, Round, RoundUnit } from "../../outline/Round";
import { vietnamDay } from "../../round/days";
import type { AppModel } from "../AppModel";
import { attempt } from "../attempt";
import { fillIn } from "../fillIn";
import { writeKept, type Kept } from "../keptSetting";
import type { PickedFile } from "../PickedFile";
import type { SettingState } from "../SettingModel";
import { createStore } from "../Store";
import { newRoundId } from "./newRoundId";
import { PLAN } from "./planTexts";
import { readJsonFile, readRoundFile } from "./readRoundFile";

export interface PlanState {
  /** Code of the unit whose row is open. */
  readonly open: string | null;
  /** Another tab leads to the open unit, or the round has just begun: the focus goes to the first field. */
  readonly reach: boolean;
  readonly panel: "none" | "add" | "paste";
  /** What stands in place of the whole tab. */
  readonly view: "plan" | "holidays";
  /** The unit left out last, and where it stood: it can be had back. */
  readonly removed: { readonly unit: RoundUnit; readonly at: number } | null;
  readonly onMachine: boolean;
  /** A file that could not be used, and why. */
  readonly refusal: { readonly title: string; readonly reasons: readonly string[] } | null;
  /** What has just happened, for the status line; gone with the next change. */
  readonly said: string | null;
  /** So many rounds have been put in place of another one: with each the fields begin anew. */
  readonly rounds: number;
  /** Another round stands in place of the one before it: what happened, and the former one, to be had back. */
  readonly replaced: { readonly text: string; readonly before: Kept | null; readonly fresh: boolean } | null;
}

const isBook = ({ name }: PickedFile): boolean => !name.toLowerCase().endsWith(".json");

export type PlanRoom = ReturnType<typeof planRoom>;

/** What goes on in the tab Kế hoạch: the round is entered once, each change is in use and kept by itself. */
export function planRoom(app: AppModel) {
  const { setting, host } = app;
  const store = createStore<PlanState>({
    open: null,
    reach: false,
    panel: "none",
    view: "plan",
    removed: null,
    onMachine: host.store.onMachine,
    refusal: null,
    said: null,
    rounds: 0,
    replaced: null,
  });
  /** As it stands in a file, or can be had back at a press: nothing of it is lost with the page. */
  let safe = "";
  const isKept = () => safe === written();
  host.onLeaving(
    () => host.kind === "page" && !host.store.onMachine && setting.state.get().round !== null && !isKept(),
  );

  const units = (): readonly RoundUnit[] => {
    const { round, outline } = setting.state.get();
    return round?.units ?? outline?.ownUnits ?? [];
  };

  function change(part: Partial<Round>): void {
    const { round } = setting.state.get();
    if (!round) return;
    const { replaced } = store.get();
    // A way back is no news that grows old.
    store.update({ refusal: null, said: null, replaced: replaced?.before ? replaced : null });
    setting.change({ ...round, ...part });
  }

  const changeUnit = (code: string, part: Partial<RoundUnit>): void =>
    change({ units: units().map((unit) => (unit.code === code ? { ...unit, ...part } : unit)) });

  const period = () => {
    const { round, outline } = setting.state.get();
    return round?.period ?? { from: outline?.periodFrom ?? "", to: outline?.periodTo ?? "" };
  };

  const plan = () => {
    const { round, outline } = setting.state.get();
    return round?.plan ?? { number: outline?.planNumber ?? "", date: outline?.planDate ?? "" };
  };

  const written = (): string => writeKept(keptOf(setting.state.get()));

  /** The workbook of the round brings no log and no explanations back. */
  function isWholeInBook(): boolean {
    const { log, explanations } = setting.state.get();
    return log.length + explanations.length === 0;
  }

  /**
   * `told`: where it takes the place of another round · `isSame`: but that is an earlier state of it · `isSafe`: nothing has been entered into it yet,
   * or it stands in a file.
   * What is on show goes with the former round, at once: what a person does while the new one is being kept stays.
   */
  async function replace(
    title: string,
    file: string,
    next: Setting & Partial<Kept>,
    { told = "", isSame = false, isSafe = false } = {},
  ): Promise<boolean> {
    const shown = (former: SettingState): void => {
      const before = former.round === null ? null : keptOf(former);
      const replaced = told === "" ? null : { text: told, before, fresh: true };
      const rounds = store.get().rounds + (replaced ? 1 : 0);
      if (isSafe && (!isSame || isWholeInBook())) safe = written();
      store.update({
        refusal: null,
        said: null,
        open: null,
        panel: "none",
        view: "plan",
        removed: null,
        replaced,
        rounds,
      });
    };
    const done = await attempt(async () => ({ ok: true, value: await setting.replace(next, { shown, isSame }) }));
    if (!done.ok) app.tellTrouble(done.trouble);
    else if (done.value.length > 0) refuse(title, file, done.value);
    return done.ok && done.value.length === 0;
  }

  function refuse(title: string, file: string, reasons: readonly string[]): void {
    store.update({ refusal: { title: fillIn(title, { file }), reasons }, said: null });
  }

  /** A round over an outline: what the outline says holds until it is changed. */
  function freshRound(outlineId: string): Round {
    return { id: newRoundId(outlineId, app.now()), plan: plan() };
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    units,
    plan,
    period,

    /** For the next inspection of the same units: what is of this one alone begins anew. */
    async startNew(): Promise<void> {
      const { ownOutline, outline, round } = setting.state.get();
      if (!outline || !round) return;
      const { id } = freshRound(outline.id);
      const { team, letters, holidays } = round;
      const next: Round = {
        // The clock gives one a minute.
        id: round.id.startsWith(id) ? `${round.id}-2` : id,
        plan: { number: "", date: "" },
        units: units().map((unit) => ({ ...unit, visit: undefined })),
        ...(team && { team }),
        ...(letters && { letters }),
        ...(holidays && { holidays }),
      };
      await replace(PLAN.refused.round, outline.title, { outline: ownOutline, round: next }, { told: PLAN.started });
    },
    /** The round that was replaced last; the one in work can be had back in its turn. */
    async goBack(): Promise<void> {
      const before = store.get().replaced?.before;
      if (before) await replace(PLAN.refused.round, PLAN.wayBack, before, { told: PLAN.returned });
    },

    /** The note about it has had the focus. */
    toldReplaced(): void {
      const { replaced } = store.get();
      if (replaced) store.update({ replaced: { ...replaced, fresh: false } });
    },

    async create(): Promise<void> {
      const { ownOutline, outline } = setting.state.get();
      if (!outline) return;
      const next = { outline: ownOutline, round: freshRound(outline.id) };
      store.update({ reach: true });
      if (!(await replace(PLAN.refused.round, outline.title, next, { isSafe: true }))) store.update({ reach: false });
    },

    setNumber: (number: string) => change({ plan: { ...plan(), number } }),
    setSigned: (date: string) => change({ plan: { ...plan(), date } }),
    /** Null: as the outline says. */
    setDeadline: (date: string | null) => change({ reportDeadline: date ?? undefined }),

    /** Both days, in their order; else nothing is changed and the field tells. */
    setPeriod: (part: Partial<{ readonly from: string; readonly to: string }>) =>
      change({ period: { ...period(), ...part } }),
    setTeam: (team: readonly Member[]) => change({ team }),
    /** Null: the built-in lists again. */
    setHolidays: (holidays: Holidays | null) => change({ holidays: holidays ?? undefined }),
    show: (view: PlanState["view"]) => store.update({ view }),

    /** From another tab: that unit, to say more of it. */
    openUnit(code: string): void {
      // It may have been left out a moment ago.
      const reach = units().some((unit) => unit.code === code);
      store.update({ open: reach ? code : null, view: "plan", panel: "none", reach });
    },
    reached: () => store.update({ reach: false }),
    toggle: (code: string) => store.update({ open: store.get().open === code ? null : code, reach: false }),
    showPanel: (panel: PlanState["panel"]) => store.update({ panel }),
    /** Empty names are never kept: the field shows what is wrong until there is one. */
    changeUnit,
    /** New ones, and ones that are there with what is new of them. */
    add: (added: readonly RoundUnit[], changed: readonly RoundUnit[] = []): void => {
      const now = units().map((unit) => changed.find(({ code }) => code === unit.code) ?? unit);
      change({ units: [...now, ...added] });
      store.update({ panel: "none", removed: null });
    },
    remove(code: string): void {
      const all = units();
      const at = all.findIndex((unit) => unit.code === code);
      const unit = all[at];
      if (!unit || all.length === 1) return;
      change({ units: all.filter((one) => one !== unit) });
      store.update({ open: null, removed: { unit, at } });
    },
    restore: (): void => {
      const { removed } = store.get();
      if (!removed) return;
      const all = [...units()];
      all.splice(removed.at, 0, removed.unit);
      change({ units: all });
      store.update({ removed: null, open: removed.unit.code, reach: false });
    },

    keepOnMachine(keep: boolean): void {
      host.store.keepOnMachine(keep);
      store.update({ onMachine: host.store.onMachine, said: null });
    },

    async useBuiltIn(): Promise<void> {
      const next = { outline: null, round: freshRound("cchc") };
      await replace(PLAN.refused.outline, PLAN.builtIn, next, { told: PLAN.outlineChanged });
    },
    async useOutlineFile(file: PickedFile): Promise<void> {
      const json = await readJsonFile(file);
      if (typeof json === "string") return refuse(PLAN.refused.outline, file.name, [json]);
      if (!("sections" in json)) return refuse(PLAN.refused.outline, file.name, [PLAN.noOutline]);
      const id = "id" in json && typeof json.id === "string" ? json.id : "dot";
      const next = { outline: json, round: freshRound(id) };
      await replace(PLAN.refused.outline, file.name, next, { told: PLAN.outlineChanged });
    },

    async openFile(file: PickedFile): Promise<void> {
      const read = await attempt(async () => ({ ok: true, value: await readRoundFile(file, app.engine) }));
      if (!read.ok) return app.tellTrouble(read.trouble);
      const found = read.value;
      if (!("round" in found)) return refuse(PLAN.refused.round, file.name, found);
      // A workbook holds no outline: the one in use stays.
      const { ownOutline, round } = setting.state.get();
      // Nor what happened: of the same round that stays too.
      const isSame = isBook(file) && isSameRound(found.round, round);
      const next = { ...found, outline: found.outline ?? (isBook(file) ? ownOutline : null) };
      const told = fillIn(PLAN.opened, { file: file.name });
      await replace(PLAN.refused.round, file.name, next, { told, isSame, isSafe: true });
    },

    /** The sheet `Đợt kiểm tra`, to be edited in Excel and opened again. */
    async saveBook(): Promise<void> {
      // Where the engine failed on the last change, it is told, and the workbook would lack it.
      if (!(await setting.settle())) return;
      const { log } = setting.state.get();
      const isWhole = isWholeInBook();
      const text = written();
      const today = vietnamDay(app.now());
      const made = await attempt(async () => ({ ok: true, value: await app.engine.roundFile(null, log, today) }));
      if (!made.ok) return app.tellTrouble(made.trouble);
      if (!made.value || !(await save(made.value))) return;
      if (isWhole) safe = text;
    },
    async saveFile(): Promise<void> {
      await setting.settle();
      const { round } = setting.state.get();
      if (!round) return;
      const text = written();
      const bytes = new TextEncoder().encode(text);
      if (await save({ name: `dot-kiem-tra-${round.id}.json`, bytes })) safe = text;
    },
  };

  async function save(file: OutputFile): Promise<boolean> {
    const saved = await host.save(file);
    if (saved.ok) store.update({ said: fillIn(PLAN.saved, { name: file.name }) });
    else app.tellTrouble(saved.trouble);
    return saved.ok;
  }
}

function keptOf({ ownOutline: outline, round, log, explanations }: SettingState): Kept {
  return { outline, round, log, explanations };
}

function isSameRound(opened: unknown, now: Round | null): boolean {
  return typeof opened === "object" && opened !== null && "id" in opened && opened.id === now?.id;
}
