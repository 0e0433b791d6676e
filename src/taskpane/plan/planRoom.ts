import type { Choices, OutputFile, Setting } from "../../engine/Engine";
import type { Holidays, Member, Round, RoundUnit } from "../../outline/Round";
import { vietnamDay } from "../../round/days";
import type { AppModel } from "../AppModel";
import { attempt } from "../attempt";
import { fillIn } from "../fillIn";
import { writeKept, type Kept } from "../keptSetting";
import type { PickedFile } from "../PickedFile";
import { createStore } from "../Store";
import { newRoundId } from "./newRoundId";
import { PLAN } from "./planTexts";
import { readJsonFile, readRoundFile } from "./readRoundFile";

export interface PlanState {
  /** Code of the unit whose row is open. */
  readonly open: string | null;
  /** Another tab leads to it: the focus goes to its first field. */
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
}

const NO_CHOICES: Choices = { chosen: {}, units: {}, sources: {} };
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
  });

  const units = (): readonly RoundUnit[] => {
    const { round, outline } = setting.state.get();
    return round?.units ?? outline?.ownUnits ?? [];
  };

  function change(part: Partial<Round>): void {
    const { round } = setting.state.get();
    if (!round) return;
    store.update({ refusal: null, said: null });
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

  async function replace(title: string, file: string, kept: Setting & Partial<Kept>): Promise<void> {
    const replaced = await attempt(async () => ({ ok: true, value: await setting.replace(kept) }));
    if (!replaced.ok) app.tellTrouble(replaced.trouble);
    else if (replaced.value.length > 0) refuse(title, file, replaced.value);
    else store.update({ refusal: null, said: null, open: null, panel: "none", view: "plan", removed: null });
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

    async create(): Promise<void> {
      const { ownOutline, outline } = setting.state.get();
      if (outline)
        await replace(PLAN.refused.round, outline.title, { outline: ownOutline, round: freshRound(outline.id) });
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
    openUnit: (code: string) => store.update({ open: code, view: "plan", panel: "none", reach: true }),
    reached: () => store.update({ reach: false }),
    toggle: (code: string) => store.update({ open: store.get().open === code ? null : code }),
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
      store.update({ removed: null, open: removed.unit.code });
    },

    keepOnMachine(keep: boolean): void {
      host.store.keepOnMachine(keep);
      store.update({ onMachine: host.store.onMachine });
    },

    async useBuiltIn(): Promise<void> {
      await replace(PLAN.refused.outline, PLAN.builtIn, { outline: null, round: freshRound("cchc") });
    },
    async useOutlineFile(file: PickedFile): Promise<void> {
      const json = await readJsonFile(file);
      if (typeof json === "string") return refuse(PLAN.refused.outline, file.name, [json]);
      if (!("sections" in json)) return refuse(PLAN.refused.outline, file.name, [PLAN.noOutline]);
      const id = "id" in json && typeof json.id === "string" ? json.id : "dot";
      await replace(PLAN.refused.outline, file.name, { outline: json, round: freshRound(id) });
    },

    async openFile(file: PickedFile): Promise<void> {
      const found = await readRoundFile(file, app.engine);
      if (!("round" in found)) return refuse(PLAN.refused.round, file.name, found);
      // A workbook holds no outline: the one in use stays.
      const { ownOutline, round, log, explanations } = setting.state.get();
      // Nor what happened: of the same round that stays too.
      const same = isBook(file) && isSameRound(found.round, round);
      await replace(PLAN.refused.round, file.name, {
        ...found,
        ...(same && { log, explanations }),
        outline: found.outline ?? (isBook(file) ? ownOutline : null),
      });
    },

    /** The sheet `Đợt kiểm tra`, to be edited in Excel and opened again. */
    async saveBook(): Promise<void> {
      await setting.settle();
      const { log } = setting.state.get();
      const file = await app.engine.roundFile(NO_CHOICES, log, vietnamDay(app.now()));
      if (file) await save(file);
    },
    async saveFile(): Promise<void> {
      await setting.settle();
      const { ownOutline: outline, round, log, explanations } = setting.state.get();
      if (!round) return;
      const bytes = new TextEncoder().encode(writeKept({ outline, round, log, explanations }));
      await save({ name: `dot-kiem-tra-${round.id}.json`, bytes });
    },
  };

  async function save(file: OutputFile): Promise<void> {
    const saved = await host.save(file);
    if (saved.ok) store.update({ said: fillIn(PLAN.saved, { name: file.name }) });
    else app.tellTrouble(saved.trouble);
  }
}

function isSameRound(opened: unknown, now: Round | null): boolean {
  return typeof opened === "object" && opened !== null && "id" in opened && opened.id === now?.id;
}
