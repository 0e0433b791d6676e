import { createEngine } from "../../src/engine/createEngine";
import builtIn from "../../src/outline/outline-2025.json";
import { SettingModel } from "../../src/taskpane/SettingModel";
import { memoryStore } from "./support/memoryStore";

const NOON = new Date("2025-11-13T12:00:00");
const ROUND = { id: "dot-1", plan: { number: "187/KH-UBND", date: "2025-10-15" } };

async function open(kept: unknown = null) {
  const store = memoryStore(kept === null ? null : typeof kept === "string" ? kept : JSON.stringify(kept));
  const engine = createEngine();
  const model = new SettingModel(engine, store, () => NOON);
  const understood = await model.start();
  return { store, engine, model, understood };
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

  it("that can't be used is taken back with its reason, and what was kept stays", async () => {
    const { model, store } = await open(ROUND);
    const kept = store.kept;
    model.change({ ...ROUND, units: [] });
    await model.settle();
    expect(model.state.get().round).toEqual(ROUND);
    expect(model.state.get().reasons).toHaveLength(1);
    expect(store.kept).toBe(kept);
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

describe("Another setting as a whole", () => {
  it("that is bad changes nothing", async () => {
    const { model, store } = await open(ROUND);
    const before = model.state.get();
    const kept = store.kept;
    expect(await model.replace({ outline: { id: "x" }, round: null })).not.toEqual([]);
    expect(model.state.get()).toEqual(before);
    expect(store.kept).toBe(kept);
  });
});
