import { createEngine } from "../../../src/engine/createEngine";
import type { Engine } from "../../../src/engine/Engine";
import { chooseBanner } from "../../../src/taskpane/frame/chooseBanner";
import { FRAME } from "../../../src/taskpane/frame/frameTexts";
import { troubleBanner } from "../../../src/taskpane/frame/troubleBanner";
import { engineWith } from "../support/engineWith";
import { startApp } from "../support/startApp";

describe("One job at a time", () => {
  it("while it runs the other tabs' buttons say why they wait, its own does not", async () => {
    const { app } = await startApp("kiem-tra");
    const end = app.begin("tong-hop", "tổng hợp", () => undefined);
    expect(app.busyReason("kiem-tra")).toContain("tổng hợp");
    expect(app.busyReason("tong-hop")).toBeNull();
    expect(app.begin("kiem-tra", "kiểm tra", () => undefined)).toBeNull();
    expect(await app.run("kiem-tra", "kiểm tra", () => Promise.resolve())).toBe(false);
    end?.();
    expect(app.busyReason("kiem-tra")).toBeNull();
    expect(await app.run("kiem-tra", "kiểm tra", () => Promise.resolve())).toBe(true);
  });

  it("is stopped by its own signal, once", async () => {
    const { app } = await startApp("kiem-tra");
    const seen: boolean[] = [];
    const running = app.run("kiem-tra", "kiểm tra", async (signal) => {
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      seen.push(signal.aborted);
    });
    await Promise.resolve();
    app.stop();
    expect(app.state.get().job?.stopping).toBe(true);
    await running;
    expect(seen).toEqual([true]);
    app.stop();
    expect(app.state.get().job).toBeNull();
  });

  it("starts with the last change of the round in use, and without the former banner", async () => {
    const { app } = await startApp("de-cuong");
    app.tell({ tone: "info", title: "cũ", text: "" });
    app.setting.change({ id: "dot-1", plan: { number: "9/KH", date: "" } });
    let number: string | undefined;
    await app.run("de-cuong", "tạo tệp", () => {
      number = app.setting.state.get().outline?.planNumber;
      return Promise.resolve();
    });
    expect(number).toBe("9/KH");
    expect(app.state.get().banner).toBeNull();
  });
});

describe("An engine that fails", () => {
  it("on the last change: no job runs on the round before it, and the next press tries again", async () => {
    const built = createEngine();
    const faults = [new Error("worker lost")];
    const use: Engine["use"] = (setting) => {
      const fault = setting.round ? faults.shift() : undefined;
      return fault ? Promise.reject(fault) : built.use(setting);
    };
    const { app } = await startApp("de-cuong", null, engineWith(built, { use }));
    app.setting.change({ id: "dot-1", plan: { number: "9/KH", date: "" } });
    const seen: unknown[] = [];
    const work = () => Promise.resolve(void seen.push(app.setting.state.get().outline?.planNumber));
    await app.run("de-cuong", "tạo tệp", work);
    expect(seen).toEqual([]);
    expect(app.state.get()).toMatchObject({ job: null, banner: { title: FRAME.fault.title } });
    await app.run("de-cuong", "tạo tệp", work);
    expect(seen).toEqual(["9/KH"]);
    expect(app.state.get().banner).toBeNull();
  });

  it("to load: the screen is told that it waits in vain", async () => {
    const lost = new Error("the worker failed: refused");
    const { app } = await startApp("ke-hoach", null, engineWith(createEngine(), { use: () => Promise.reject(lost) }));
    expect(app.state.get().broken).toBe(lost);
    expect(app.setting.state.get().outline).toBeNull();
  });
});

describe("What stands under the tabs", () => {
  const state = { tab: "kiem-tra", job: null, banner: null, editing: false, offline: false, broken: null } as const;
  const told = { tone: "ok", title: "xong", text: "" } as const;

  it("editing before what was told before the network", () => {
    expect(chooseBanner({ ...state, editing: true, banner: told, offline: true }, null)?.title).toBe(
      FRAME.editing.title,
    );
    expect(chooseBanner({ ...state, banner: told, offline: true }, { ...told })).toBe(told);
    const done = { ...told };
    expect(chooseBanner({ ...state, offline: true }, done)).toBe(done);
    expect(chooseBanner({ ...state, offline: true }, null)?.title).toBe(FRAME.offline.title);
    expect(chooseBanner(state, null)).toBeNull();
  });

  it("names the job that will go on", () => {
    const job = { tab: "kiem-tra", doing: "kiểm tra", stopping: false } as const;
    expect(chooseBanner({ ...state, editing: true, job }, null)?.text).toContain("Việc kiểm tra sẽ tự chạy tiếp");
  });

  it("a fault says its id; in a page nothing of an open workbook", () => {
    const fault = { kind: "fault", id: "E-1234", detail: "…" } as const;
    expect(troubleBanner(fault, "excel").text).toMatch(/^Tệp đang mở không bị thay đổi.*E-1234\.$/);
    expect(troubleBanner(fault, "page").text).toMatch(/^Bấm lại.*E-1234\.$/);
  });
});
