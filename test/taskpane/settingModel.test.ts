import { createEngine } from "../../src/engine/createEngine";
import type { Engine } from "../../src/engine/Engine";
import builtIn from "../../src/outline/outline-2025.json";
import type { Round } from "../../src/outline/Round";
import { SettingModel } from "../../src/taskpane/SettingModel";
import type { Trouble } from "../../src/taskpane/Host";
import { engineWith } from "./support/engineWith";
import { memoryStore } from "./support/memoryStore";

const NOON = new Date("2025-11-13T12:00:00");
const ROUND = { id: "dot-1", plan: { number: "187/KH-UBND", date: "2025-10-15" } };

async function open(kept: unknown = null) {
  const store = memoryStore(kept === null ? null : typeof kept === "string" ? kept : JSON.stringify(kept));
  const troubles: Trouble[] = [];
  const built = createEngine();
  /** What the engine waits for before it takes the next setting; a rejected one is a fault of it. */
  const hurdles: Promise<void>[] = [];
  const use: Engine["use"] = async (setting) => {
    await hurdles.shift();
    return built.use(setting);
  };
  const engine = engineWith(built, { use });
  const model = new SettingModel(
    engine,
    store,
    () => NOON,
    (trouble) => troubles.push(trouble),
  );
  const understood = await model.start();
  return { store, engine, model, understood, troubles, hurdles };
}

function numbered(number: string): Round {
  return { ...ROUND, plan: { ...ROUND.plan, number } };
}

describe("The round that was kept", () => {
  it("is in use when the pane opens again", async () => {
    const { model, understood } = await open(ROUND);
    expect(understood).toBe(true);
    expect(model.state.get()).toMatchObject({ round: ROUND, outline: { planNumber: "187/KH-UBND" } });
  });

  it("comes with its own outline where it had one", async () => {
    const { model } = await open({ ...ROUND, outline: { ...builtIn, id: "xa-khac", title: "Đề cương xã khác" } });
    expect(model.state.get()).toMatchObject({ outline: { id: "xa-khac", title: "Đề cương xã khác" }, round: ROUND });
  });

  it.each([["chữ lạ"], ['{"id":"có dấu"}'], ["[]"]])("is told where it can't be used: %s", async (kept) => {
    const { model, understood } = await open(kept);
    expect(understood).toBe(false);
    expect(model.state.get()).toMatchObject({ outline: { id: builtIn.id }, round: null });
  });

  it("none is no fault", async () => {
    expect((await open()).understood).toBe(true);
  });
});

describe("A change", () => {
  it("is on show at once, in use and kept after settling, once for many strokes", async () => {
    const { model, store } = await open(ROUND);
    const before = model.state.get().used;
    for (const number of ["1", "18", "188/KH-UBND"]) model.change({ ...ROUND, plan: { number, date: "" } });
    expect(model.state.get().round?.plan?.number).toBe("188/KH-UBND");
    expect(model.state.get().outline?.planNumber).toBe("187/KH-UBND");
    await model.settle();
    expect(model.state.get()).toMatchObject({
      outline: { planNumber: "188/KH-UBND" },
      used: before + 1,
      savedAt: NOON,
      unsaved: false,
    });
    expect(JSON.parse(store.kept ?? "")).toMatchObject({ id: "dot-1", plan: { number: "188/KH-UBND" } });
  });

  it("made while the engine works on an earlier one stays on show, and comes into use itself", async () => {
    const typed = (number: string) => ({ ...ROUND, plan: { number, date: "" } });
    const engine = createEngine();
    const taken: string[] = [];
    const slow = engineWith(engine, {
      use: async (setting) => {
        const answer = await engine.use(setting);
        taken.push(answer.ok ? answer.outline.planNumber : "");
        if (taken.length === 2) {
          model.change(typed("18"));
          void model.settle();
        }
        return answer;
      },
    });
    const model = new SettingModel(
      slow,
      memoryStore(JSON.stringify(ROUND)),
      () => NOON,
      () => undefined,
    );
    await model.start();
    model.change(typed("1"));
    await model.settle();
    expect(model.state.get().round).toEqual(typed("18"));
    await model.settle();
    expect(model.state.get()).toMatchObject({ round: typed("18"), outline: { planNumber: "18" } });
    expect(taken).toEqual(["187/KH-UBND", "1", "18"]);
  });

  it("that can't be used is taken back with its reason, and what was kept stays", async () => {
    const { model, store } = await open(ROUND);
    const kept = store.kept;
    model.change({ ...ROUND, units: [] });
    await model.settle();
    expect(model.state.get().round).toEqual(ROUND);
    expect(model.state.get().reasons).toHaveLength(1);
    expect(store.kept).toBe(kept);
  });

  it.each([
    ["that can't be used", { ...ROUND, units: [] }],
    ["that can be used", numbered("1")],
  ])("typed while the engine works on one %s stays on show, and is in use and kept after it", async (_, former) => {
    const { model, store, hurdles } = await open(ROUND);
    let go = (): void => undefined;
    hurdles.push(new Promise((resolve) => (go = resolve)));
    model.change(former);
    const first = model.settle();
    await Promise.resolve();
    model.change(numbered("gõ tiếp"));
    // Once with its turn still to come, once waiting for the engine already.
    const second = former.units ? null : model.settle();
    go();
    await first;
    expect(model.state.get().round).toEqual(numbered("gõ tiếp"));
    await (second ?? model.settle());
    expect(model.state.get()).toMatchObject({ round: numbered("gõ tiếp"), outline: { planNumber: "gõ tiếp" } });
    expect(JSON.parse(store.kept ?? "")).toMatchObject(numbered("gõ tiếp"));
  });

  it("typed on top of one that can't be used is taken back with it, and the reason stays until the next", async () => {
    const { model, hurdles } = await open(ROUND);
    let go = (): void => undefined;
    hurdles.push(new Promise((resolve) => (go = resolve)));
    model.change({ ...ROUND, units: [] });
    const first = model.settle();
    await Promise.resolve();
    model.change({ ...numbered("gõ tiếp"), units: [] });
    go();
    await first;
    expect(model.state.get()).toMatchObject({ round: numbered("gõ tiếp"), reasons: [expect.any(String)] });
    await model.settle();
    await model.settle();
    expect(model.state.get()).toMatchObject({ round: ROUND, reasons: [expect.any(String)] });
    model.change(numbered("2"));
    expect(model.state.get().reasons).toEqual([]);
  });

  it("taken up together with the one before it is judged once, so that its reason stays", async () => {
    const { model } = await open(ROUND);
    model.change(numbered("1"));
    void model.settle();
    model.change({ ...ROUND, units: [] });
    await model.settle();
    await model.settle();
    expect(model.state.get()).toMatchObject({ round: ROUND, reasons: [expect.any(String)] });
  });

  it("on which the engine fails is told, stays on show unsaved, and is tried again", async () => {
    const { model, store, hurdles, troubles } = await open(ROUND);
    hurdles.push(Promise.reject(new Error("worker lost")));
    model.change(numbered("1"));
    expect(await model.settle()).toBe(false);
    expect(troubles).toMatchObject([{ kind: "fault", detail: expect.stringContaining("worker lost") as string }]);
    expect(model.state.get()).toMatchObject({ round: numbered("1"), unsaved: true });
    expect(await model.settle()).toBe(true);
    expect(model.state.get()).toMatchObject({ outline: { planNumber: "1" }, unsaved: false });
    expect(JSON.parse(store.kept ?? "")).toMatchObject(numbered("1"));
  });

  it("after one on which the engine failed is used and kept like any other", async () => {
    const { model, store, hurdles } = await open(ROUND);
    hurdles.push(Promise.reject(new Error("worker lost")));
    model.change(numbered("1"));
    await model.settle();
    model.change(numbered("2"));
    expect(await model.settle()).toBe(true);
    expect(JSON.parse(store.kept ?? "")).toMatchObject(numbered("2"));
  });

  it("that the host can't keep is told", async () => {
    const { model, store } = await open(ROUND);
    store.fails = true;
    model.change({ ...ROUND, reportDeadline: "2025-11-20" });
    await model.settle();
    expect(model.state.get()).toMatchObject({
      unsaved: true,
      savedAt: null,
      outline: { reportDeadline: "2025-11-20" },
    });
  });
});

describe("What is kept", () => {
  const sent = { what: "sent", paper: "invite", file: "", sha256: "" } as const;

  it("is written one after the other, and the last one holds all: entries, explanations and the change", async () => {
    const { model, store } = await open(ROUND);
    const write = store.write.bind(store);
    // The first one meets a cell that is being edited.
    const delays = [30, 0, 0, 0];
    store.write = async (text) => {
      await new Promise((resolve) => setTimeout(resolve, delays.shift()));
      return write(text);
    };
    const first = model.note([{ ...sent, unit: "KT" }]);
    await Promise.resolve();
    model.change(numbered("2"));
    await Promise.all([
      first,
      model.note([{ ...sent, unit: "VP" }]),
      model.explain([{ unit: "KT", rule: "D2", items: [], reason: "Do sáp nhập" }]),
      model.settle(),
    ]);
    expect(JSON.parse(store.kept ?? "")).toMatchObject({
      ...numbered("2"),
      log: [{ unit: "KT" }, { unit: "VP" }],
      explanations: [{ reason: "Do sáp nhập" }],
    });
    // What changed while the first one waited goes together.
    expect(delays.length).toBeGreaterThan(0);
  });

  it("where the host fails on it, is told and the next one is written", async () => {
    const { model, store } = await open(ROUND);
    const write = store.write.bind(store);
    store.write = () => Promise.reject(new Error("lost"));
    await model.note([{ ...sent, unit: "KT" }]);
    expect(model.state.get().unsaved).toBe(true);
    store.write = write;
    await model.note([{ ...sent, unit: "VP" }]);
    expect(model.state.get().unsaved).toBe(false);
    expect(JSON.parse(store.kept ?? "")).toMatchObject({ log: [{ unit: "KT" }, { unit: "VP" }] });
  });
});

describe("Another setting as a whole", () => {
  it("that is bad changes nothing", async () => {
    const { model, store } = await open(ROUND);
    const before = model.state.get();
    const kept = store.kept;
    expect(await model.replace({ outline: { id: "x" }, round: null })).not.toEqual([]);
    expect(model.state.get()).toEqual(before);
    expect(store.kept).toBe(kept);
  });

  it.each(["before", "while"])(
    "stands whatever was typed into the former round %s the engine took it up",
    async (when) => {
      const { model, store, hurdles } = await open(ROUND);
      let go = (): void => undefined;
      const slow = new Promise<void>((resolve) => (go = resolve));
      hurdles.push(...(when === "before" ? [slow, Promise.resolve()] : [slow]));
      if (when === "before") model.change(numbered("gõ trước"));
      const replaced = model.replace({ outline: null, round: { ...ROUND, id: "dot-2" } });
      await Promise.resolve();
      await Promise.resolve();
      model.change(numbered("gõ tiếp"));
      const settled = model.settle();
      go();
      expect(await replaced).toEqual([]);
      await settled;
      expect(model.state.get()).toMatchObject({
        round: { ...ROUND, id: "dot-2" },
        outline: { planNumber: "187/KH-UBND" },
      });
      expect(JSON.parse(store.kept ?? "")).toMatchObject({ ...ROUND, id: "dot-2" });
    },
  );

  it("that is bad leaves what was typed meanwhile its turn", async () => {
    const { model, hurdles } = await open(ROUND);
    let go = (): void => undefined;
    hurdles.push(new Promise((resolve) => (go = resolve)));
    const replaced = model.replace({ outline: { id: "x" }, round: null });
    await Promise.resolve();
    model.change(numbered("gõ tiếp"));
    const settled = model.settle();
    go();
    expect(await replaced).not.toEqual([]);
    await settled;
    expect(model.state.get()).toMatchObject({ round: numbered("gõ tiếp"), outline: { planNumber: "gõ tiếp" } });
  });
});
