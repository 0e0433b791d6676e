import type { UnitView } from "../../engine/Engine";
import type { Round } from "../../outline/Round";
import type { AppModel } from "../AppModel";
import { fillIn } from "../fillIn";
import { readKept, writeKept } from "../keptSetting";
import { readPicked, type PickedFile } from "../PickedFile";
import { createStore } from "../Store";
import { newRoundId } from "./newRoundId";
import { PLAN } from "./planTexts";

export interface PlanState {
  /** Code of the unit whose row is open. */
  readonly open: string | null;
  readonly panel: "none" | "add" | "paste";
  readonly onMachine: boolean;
  /** A file that could not be used, and why. */
  readonly refusal: { readonly title: string; readonly reasons: readonly string[] } | null;
  /** What has just happened, for the status line; gone with the next change. */
  readonly said: string | null;
}

export type PlanRoom = ReturnType<typeof planRoom>;

/** What goes on in the tab Kế hoạch: the round is entered once, each change is in use and kept by itself. */
export function planRoom(app: AppModel) {
  const { setting, host } = app;
  const store = createStore<PlanState>({
    open: null,
    panel: "none",
    onMachine: host.store.onMachine,
    refusal: null,
    said: null,
  });

  const units = (): readonly UnitView[] => {
    const { round, outline } = setting.state.get();
    return round?.units ?? outline?.units ?? [];
  };

  function change(part: Partial<Round>): void {
    const { round } = setting.state.get();
    if (!round) return;
    store.update({ refusal: null, said: null });
    setting.change({ ...round, ...part });
  }

  const plan = () => {
    const { round, outline } = setting.state.get();
    return round?.plan ?? { number: outline?.planNumber ?? "", date: outline?.planDate ?? "" };
  };

  async function replace(title: string, file: string, outline: unknown, round: unknown): Promise<void> {
    const reasons = await setting.replace({ outline, round });
    if (reasons.length > 0) refuse(title, file, reasons);
    else store.update({ refusal: null, said: null, open: null, panel: "none" });
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

    async create(): Promise<void> {
      const { ownOutline, outline } = setting.state.get();
      if (outline) await replace(PLAN.refused.round, outline.title, ownOutline, freshRound(outline.id));
    },

    setNumber: (number: string) => change({ plan: { ...plan(), number } }),
    setSigned: (date: string) => change({ plan: { ...plan(), date } }),
    /** Null: as the outline says. */
    setDeadline: (date: string | null) => change({ reportDeadline: date ?? undefined }),

    toggle: (code: string) => store.update({ open: store.get().open === code ? null : code }),
    showPanel: (panel: PlanState["panel"]) => store.update({ panel }),
    /** Empty names are never kept: the field shows what is wrong until there is one. */
    rename(code: string, part: { readonly name?: string; readonly short?: string }): void {
      change({ units: units().map((unit) => (unit.code === code ? { ...unit, ...part } : unit)) });
    },
    add(added: readonly UnitView[]): void {
      change({ units: [...units(), ...added] });
      store.update({ panel: "none" });
    },
    remove(code: string): void {
      const left = units().filter((unit) => unit.code !== code);
      if (left.length === 0) return;
      change({ units: left });
      store.update({ open: null });
    },

    keepOnMachine(keep: boolean): void {
      host.store.keepOnMachine(keep);
      store.update({ onMachine: host.store.onMachine });
    },

    async useBuiltIn(): Promise<void> {
      await replace(PLAN.refused.outline, PLAN.builtIn, null, freshRound("cchc"));
    },
    async useOutlineFile(file: PickedFile): Promise<void> {
      const json = await readJson(file);
      if (typeof json === "string") return refuse(PLAN.refused.outline, file.name, [json]);
      if (!("sections" in json)) return refuse(PLAN.refused.outline, file.name, [PLAN.noOutline]);
      const id = "id" in json && typeof json.id === "string" ? json.id : "dot";
      await replace(PLAN.refused.outline, file.name, json, freshRound(id));
    },

    async openFile(file: PickedFile): Promise<void> {
      const json = await readJson(file);
      if (typeof json === "string") return refuse(PLAN.refused.round, file.name, [json]);
      if ("sections" in json) return refuse(PLAN.refused.round, file.name, [PLAN.isOutline]);
      const kept = readKept(JSON.stringify(json));
      if (!kept || kept.round === null) return refuse(PLAN.refused.round, file.name, [PLAN.notJson]);
      await replace(PLAN.refused.round, file.name, kept.outline, kept.round);
    },

    async saveFile(): Promise<void> {
      await setting.settle();
      const { ownOutline, round } = setting.state.get();
      if (!round) return;
      const name = `dot-kiem-tra-${round.id}.json`;
      const bytes = new TextEncoder().encode(writeKept({ outline: ownOutline, round }));
      const saved = await host.save({ name, bytes });
      if (saved.ok) store.update({ said: fillIn(PLAN.saved, { name }) });
      else app.tellTrouble(saved.trouble);
    },
  };
}

/** The object in a file, or in words why there is none. */
async function readJson(file: PickedFile): Promise<object | string> {
  const bytes = await readPicked(file);
  if (!bytes) return PLAN.unreadable;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof json === "object" && json !== null && !Array.isArray(json) ? json : PLAN.notJson;
  } catch {
    return PLAN.notJson;
  }
}
