import type { Explanation } from "../../assessment/loadExplanations";
import type { ExplainView, UnitView } from "../../engine/Engine";
import type { AppModel } from "../AppModel";
import { faultOf } from "../faultOf";
import { createStore } from "../Store";
import { createMergeRoom } from "./mergeRoom";

export interface ExplainState {
  /** Whose findings are explained, and the file that they were found in. */
  readonly of: { readonly unit: UnitView; readonly id: string } | null;
  /** Null until the engine has told. */
  readonly list: readonly ExplainView[] | null;
}

/** Versions of one explanation that may still stand in a workbook. */
const MOST_SEEN = 5;

/** What a person enters for one finding. */
export type Given = Pick<Explanation, "reason" | "evidence" | "author" | "accepted">;

export type ExplainRoom = ReturnType<typeof explainRoom>;

/** Reasons that a unit gives for its findings, and whether the team accepts them. Kept with the round, and written into the consolidated workbook. */
export function explainRoom(app: AppModel) {
  const { engine, setting } = app;
  const store = createStore<ExplainState>({ of: null, list: null });
  let turn = 0;

  async function look(): Promise<void> {
    const mine = ++turn;
    const { of } = store.get();
    if (!of) return;
    try {
      await setting.settle();
      const list = await engine.explainable(of.id, app.room(createMergeRoom).choices());
      if (mine === turn) store.update({ list });
    } catch (error) {
      app.tellTrouble(faultOf(error));
    }
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    open(unit: UnitView, id: string): Promise<void> {
      store.set({ of: { unit, id }, list: null });
      return look();
    },
    /** The tab is looked at: what can be explained may be something else since another one. */
    enter: look,
    close: (): void => {
      store.set({ of: null, list: null });
      // States may be others now.
      void app.room(createMergeRoom).again();
    },

    /** A finding without a reason has none any more. */
    async give({ key, rule, items, finding, texts }: ExplainView, given: Given): Promise<void> {
      const { of, list } = store.get();
      if (!of || !list) return;
      const { explanations } = setting.state.get();
      const former = explanations.find((one) => isOf(one, of.unit.code, rule, items));
      const others = explanations.filter((one) => one !== former);
      const { reason, evidence = "", author = "", accepted } = given;
      const next: Explanation = {
        unit: of.unit.code,
        rule,
        items,
        reason: reason.trim(),
        ...(evidence.trim() !== "" && { evidence: evidence.trim() }),
        ...(author.trim() !== "" && { author: author.trim() }),
        ...(accepted !== undefined && { accepted }),
        on: finding.message,
        over: [...(former?.over ?? []), texts].slice(-MOST_SEEN),
      };
      const explained = setting.explain(next.reason === "" ? others : [...others, next]);
      if (next.reason !== "") {
        // What is entered next goes by what was given, not by what the engine told before: keeping may take the host a while.
        turn += 1;
        const words = { reason: next.reason, evidence: evidence.trim(), author: author.trim() };
        const now = { ...words, accepted: accepted ?? null };
        store.update({ list: list.map((one) => (one.key === key ? { ...one, ...now } : one)) });
      }
      await explained;
      await look();
    },
  };
}

function isOf(one: Explanation, unit: string, rule: string, items: readonly string[]): boolean {
  return one.unit === unit && one.rule === rule && one.items.join() === items.join();
}
