import { createEngine } from "../../../src/engine/createEngine";
import type { Engine } from "../../../src/engine/Engine";
import builtIn from "../../../src/outline/outline-2025.json";
import { planRoom, type PlanRoom as Room } from "../../../src/taskpane/plan/planRoom";
import { PLAN } from "../../../src/taskpane/plan/planTexts";
import { eventually } from "../../support/page/eventually";
import { engineWith } from "../support/engineWith";
import { pickedFile } from "../support/pickedFile";
import { startApp } from "../support/startApp";

const file = (name: string, json: unknown) =>
  pickedFile(name, new TextEncoder().encode(typeof json === "string" ? json : JSON.stringify(json)));

async function enter(engine: Engine = createEngine()) {
  const { app, saved, asksOnLeaving } = await startApp("ke-hoach", null, engine);
  const room = planRoom(app);
  const setting = () => app.setting.state.get();
  return { app, room, setting, saved, asksOnLeaving };
}

async function withRound() {
  const entered = await enter();
  await entered.room.create();
  return entered;
}

/** The next setting waits for `letGo`. */
function held(engine: Engine) {
  const take = engine.use.bind(engine);
  let letGo = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (letGo = resolve));
  const use = jest.spyOn(engine, "use").mockImplementationOnce((setting) => waiting.then(() => take(setting)));
  return { use, letGo: () => letGo() };
}

describe("Tab Kế hoạch", () => {
  it("a new round starts from the outline, with an id of its own", async () => {
    const { room, setting } = await withRound();
    expect(setting().round).toEqual({ id: "cam-giang-2025-h2.20251113-1432", plan: { number: "", date: "" } });
    expect(room.units().map(({ code }) => code)).toEqual(["VP", "VHXH", "KT", "TTPVHCC"]);
  });

  it("a round that the engine fails on is told, and can be begun again", async () => {
    const built = createEngine();
    const lost = { times: 1 };
    const use: Engine["use"] = (setting) =>
      setting.round && lost.times-- > 0 ? Promise.reject(new Error("worker lost")) : built.use(setting);
    const { app, room, setting } = await enter(engineWith(built, { use }));
    await room.create();
    expect(app.state.get().banner).toMatchObject({ tone: "error", title: "Chưa làm được việc này" });
    expect(setting().round).toBeNull();
    await room.create();
    expect(setting().round).not.toBeNull();
  });

  it.each([
    ["a new round", (room: Room) => room.create()],
    ["one begun anew", (room: Room) => room.startNew()],
    [
      "one from a file",
      (room: Room) => room.openFile(file("dot.json", { id: "khac", plan: { number: "", date: "" } })),
    ],
  ])(
    "what a person does while %s is being kept stays: an open unit, a number that asks to be kept",
    async (_, begin) => {
      const { app, room, setting, asksOnLeaving } = await withRound();
      await room.saveFile();
      let isKept = (): void => undefined;
      const writing = new Promise<void>((resolve) => (isKept = resolve));
      const write = jest.spyOn(app.host.store, "write");
      write.mockImplementationOnce(() => writing.then(() => ({ ok: true, value: undefined })));
      const begun = begin(room);
      await eventually(() => expect(write).toHaveBeenCalledTimes(1));
      room.toggle("KT");
      room.setNumber("187/KH-UBND");
      isKept();
      await begun;
      expect(room.get().open).toBe("KT");
      expect(setting().round?.plan?.number).toBe("187/KH-UBND");
      expect(asksOnLeaving()).toBe(true);
    },
  );

  it("what is typed and noted until a new round is on show comes back with the former one", async () => {
    const { app, room, setting } = await withRound();
    const { use, letGo } = held(app.engine);
    const begun = room.startNew();
    await eventually(() => expect(use).toHaveBeenCalledTimes(1));
    room.setNumber("187/KH-UBND");
    await app.setting.note([{ what: "sent", unit: "KT", paper: "invite", file: "", sha256: "" }]);
    letGo();
    await begun;
    expect(setting()).toMatchObject({ round: { plan: { number: "" } }, log: [] });
    await room.goBack();
    expect(setting()).toMatchObject({ round: { plan: { number: "187/KH-UBND" } }, log: [{ what: "sent" }] });
  });

  it("a file on which the engine fails is told, opened or saved", async () => {
    const lost = () => Promise.reject(new Error("worker lost"));
    const { app, room } = await enter(engineWith(createEngine(), { openRound: lost, roundFile: lost }));
    await room.openFile(file("dot.xlsx", "PK\u0003\u0004"));
    expect(app.state.get().banner).toMatchObject({ tone: "error", title: "Chưa làm được việc này" });
    app.tell(null);
    await room.create();
    await room.saveBook();
    expect(app.state.get().banner).toMatchObject({ tone: "error", title: "Chưa làm được việc này" });
    expect(room.get().said).toBeNull();
  });

  it("a change on which the engine fails goes into no workbook as if it were there", async () => {
    const built = createEngine();
    const use: Engine["use"] = (setting) =>
      JSON.stringify(setting).includes("187/KH") ? Promise.reject(new Error("worker lost")) : built.use(setting);
    const { room, saved, asksOnLeaving } = await enter(engineWith(built, { use }));
    await room.create();
    room.setNumber("187/KH");
    await room.saveBook();
    expect(saved).toEqual([]);
    expect(asksOnLeaving()).toBe(true);
  });

  it("number, day of signing and deadline come into use", async () => {
    const { app, room, setting } = await withRound();
    room.setNumber("187/KH-UBND");
    room.setSigned("2025-10-15");
    room.setDeadline("2025-11-20");
    await app.setting.settle();
    expect(setting().outline).toMatchObject({
      planNumber: "187/KH-UBND",
      planDate: "2025-10-15",
      reportDeadline: "2025-11-20",
    });
    room.setDeadline(null);
    await app.setting.settle();
    expect(setting().outline?.reportDeadline).toBe(builtIn.reportDeadline);
  });

  it("period, team, holidays and what is said of a unit come into use; its days follow", async () => {
    const { app, room, setting } = await withRound();
    room.setPeriod({ to: "2025-11-05" });
    room.setTeam([{ name: "Nguyễn Văn A", role: "head" }]);
    room.setHolidays({ off: ["2025-11-10"], worked: [] });
    room.changeUnit("KT", { people: [{ email: "kt@x.vn" }], visit: { date: "2025-11-13", notified: "2025-11-10" } });
    await app.setting.settle();
    expect(setting().reasons).toEqual([]);
    expect(setting().outline).toMatchObject({ periodFrom: builtIn.periodFrom, periodTo: "2025-11-05" });
    // Three working days before Thursday 13, Monday 10 being off.
    expect(setting().calendar?.days.KT).toEqual({
      notice: "2025-11-07",
      report: "2025-11-07",
      binding: "2025-11-07",
      warning: "Thông báo gửi ngày 10/11/2025 cho lịch kiểm tra ngày 13/11/2025: chưa đủ 05 ngày.",
    });
    expect(setting().calendar?.days.VP).toMatchObject({ notice: null, binding: builtIn.reportDeadline, warning: null });
    room.setHolidays(null);
    room.changeUnit("KT", { visit: { date: "2025-11-13", surprise: true } });
    await app.setting.settle();
    expect(setting().calendar?.holidays.off).toContain("2025-09-02");
    expect(setting().calendar?.days.KT).toEqual({
      notice: null,
      report: null,
      binding: builtIn.reportDeadline,
      warning: null,
    });
  });

  it("a unit left out by mistake comes back where it stood, with all that was said of it", async () => {
    const { app, room, setting } = await withRound();
    room.changeUnit("VHXH", { people: [{ email: "vhxh@x.vn" }] });
    const before = room.units();
    room.remove("VHXH");
    expect(room.get().removed?.unit.code).toBe("VHXH");
    room.restore();
    await app.setting.settle();
    expect(room.units()).toEqual(before);
    expect(setting().round?.units).toEqual(before);
    expect(room.get().removed).toBeNull();
  });

  it("the focus is led to the unit that another tab asks for, not to one that is opened by hand before it is on show", async () => {
    const { room } = await withRound();
    room.openUnit("KT");
    expect(room.get()).toMatchObject({ open: "KT", reach: true });
    room.toggle("VP");
    expect(room.get()).toMatchObject({ open: "VP", reach: false });

    room.remove("KT");
    room.openUnit("KT");
    expect(room.get()).toMatchObject({ open: null, reach: false });

    room.openUnit("VHXH");
    room.restore();
    expect(room.get()).toMatchObject({ open: "KT", reach: false });
  });

  it("units are added, renamed, left out; never all of them", async () => {
    const { app, room, setting } = await withRound();
    room.add([{ code: "TYT", name: "Trạm Y tế", short: "Trạm Y tế" }]);
    room.changeUnit("KT", { name: "Phòng Kinh tế, Hạ tầng" });
    room.remove("VP");
    await app.setting.settle();
    expect(setting().reasons).toEqual([]);
    expect(setting().outline?.units.map(({ code, name }) => [code, name])).toEqual([
      ["VHXH", "Phòng Văn hóa - Xã hội"],
      ["KT", "Phòng Kinh tế, Hạ tầng"],
      ["TTPVHCC", "Trung tâm Phục vụ hành chính công xã"],
      ["TYT", "Trạm Y tế"],
    ]);
    for (const { code } of room.units()) room.remove(code);
    await app.setting.settle();
    expect(setting().outline?.units).toHaveLength(1);
  });

  it("a round saved to a file is the same when it is opened on another machine", async () => {
    const { app, room, setting, saved } = await withRound();
    room.setNumber("187/KH-UBND");
    room.add([{ code: "TYT", name: "Trạm Y tế", short: "Trạm" }]);
    await app.setting.settle();
    await room.saveFile();
    const [output] = saved;
    expect(output?.name).toBe("dot-kiem-tra-cam-giang-2025-h2.20251113-1432.json");

    const other = await enter();
    await other.room.openFile(pickedFile("dot.json", output?.bytes ?? null));
    expect(other.room.get().refusal).toBeNull();
    expect(other.setting().round).toEqual(setting().round);
  });

  it("another outline is used, and the built-in one again", async () => {
    const { app, room, setting } = await withRound();
    room.setNumber("187/KH-UBND");
    await app.setting.settle();
    await room.useOutlineFile(file("khac.json", { ...builtIn, id: "xa-khac", title: "Đề cương khác" }));
    expect(setting()).toMatchObject({
      outline: { title: "Đề cương khác", planNumber: "187/KH-UBND" },
      round: { id: "xa-khac.20251113-1432" },
    });
    await room.useBuiltIn();
    expect(setting()).toMatchObject({ outline: { title: builtIn.title }, ownOutline: null });
  });

  it.each([
    ["useOutlineFile", "hong.json", "{", PLAN.notJson],
    ["useOutlineFile", "dot.json", { id: "dot-1" }, PLAN.noOutline],
    ["useOutlineFile", "thieu.json", { ...builtIn, units: [] }, expect.stringMatching(/đơn vị/)],
    ["openFile", "de-cuong.json", builtIn, PLAN.isOutline],
    ["openFile", "rong.json", {}, PLAN.notJson],
    ["openFile", "dot.json", { id: "dot-1", reportDeadline: "11/2025" }, expect.stringMatching(/reportDeadline/)],
  ] as const)("%s refuses %s in words, and the round stays", async (action, name, json, reason) => {
    const { room, setting } = await withRound();
    const before = setting();
    await room[action](file(name, json));
    expect(room.get().refusal?.title).toContain(name);
    expect(room.get().refusal?.reasons[0]).toEqual(reason);
    expect(setting()).toEqual(before);
  });

  it("a file that is gone is told", async () => {
    const { room } = await enter();
    await room.openFile(pickedFile("dot.json", null));
    expect(room.get().refusal?.reasons).toEqual([PLAN.unreadable]);
  });
});

describe("Another round in place of the one in work", () => {
  const UNITS = [{ code: "KT", name: "Phòng Kinh tế", short: "Kinh tế" }];

  it("opened from a file is told, and the one before it can be had back, to and fro", async () => {
    const { app, room, setting } = await withRound();
    room.setNumber("187/KH-UBND");
    await app.setting.note([{ what: "sent", unit: "KT", paper: "invite", file: "", sha256: "" }]);
    await app.setting.settle();
    const { round, log } = setting();
    await room.openFile(file("khac.json", { id: "dot-khac", units: UNITS }));
    expect(setting()).toMatchObject({ round: { id: "dot-khac" }, log: [] });
    expect(room.get().replaced?.text).toContain("khac.json");
    room.setNumber("1/KH");
    await room.goBack();
    expect(setting()).toMatchObject({ round, log });
    await room.goBack();
    expect(setting()).toMatchObject({ round: { id: "dot-khac", plan: { number: "1/KH" } } });
  });

  it("opened first of all is told, with nothing to go back to", async () => {
    const { room } = await enter();
    await room.openFile(file("khac.json", { id: "dot-khac" }));
    expect(room.get().replaced).toMatchObject({ before: null });
    room.setNumber("1/KH");
    expect(room.get().replaced).toBeNull();
  });

  it("begun anew keeps whom letters go to; what is of the former round alone is gone, and can be had back", async () => {
    const { app, room, setting } = await withRound();
    room.setNumber("187/KH-UBND");
    room.setDeadline("2025-11-20");
    room.setTeam([{ name: "Nguyễn Văn A", role: "head" }]);
    room.changeUnit("KT", { people: [{ email: "kt@x.vn" }], visit: { date: "2025-11-13" } });
    await app.setting.settle();
    const before = setting().round;
    await room.startNew();
    expect(setting().reasons).toEqual([]);
    const { round } = setting();
    expect(round?.id).not.toBe(before?.id);
    expect(round).toMatchObject({ plan: { number: "", date: "" }, team: [{ name: "Nguyễn Văn A", role: "head" }] });
    expect(round?.units?.find(({ code }) => code === "KT")).toEqual({
      code: "KT",
      name: "Phòng Kinh tế",
      short: "Phòng Kinh tế",
      people: [{ email: "kt@x.vn" }],
    });
    expect(round).not.toHaveProperty("reportDeadline");
    await room.goBack();
    expect(setting().round).toEqual(before);
  });

  it("begun anew again and again within a minute has an id of its own each time", async () => {
    const { room, setting } = await withRound();
    const ids = new Set([setting().round?.id]);
    for (let times = 0; times < 3; times += 1) {
      await room.startNew();
      ids.add(setting().round?.id);
    }
    expect(ids.size).toBe(4);
  });
});

describe("Closing the page", () => {
  it("asks while something entered is in no file, and only then", async () => {
    const { app, room, setting, asksOnLeaving } = await enter();
    expect(asksOnLeaving()).toBe(false);
    await room.create();
    expect(asksOnLeaving()).toBe(false);
    room.setNumber("187/KH-UBND");
    expect(asksOnLeaving()).toBe(true);
    await room.saveFile();
    expect(asksOnLeaving()).toBe(false);
    await app.setting.note([{ what: "sent", unit: "KT", paper: "invite", file: "", sha256: "" }]);
    expect(asksOnLeaving()).toBe(true);
    // The workbook brings no log back.
    await room.saveBook();
    expect(asksOnLeaving()).toBe(true);
    await app.setting.strike(setting().log);
    await room.saveBook();
    expect(asksOnLeaving()).toBe(false);
  });

  it("asks for what was typed while the workbook was being made", async () => {
    const built = createEngine();
    let type = (): void => undefined;
    const roundFile: Engine["roundFile"] = (...given) => {
      const made = built.roundFile(...given);
      type();
      return made;
    };
    const { room, asksOnLeaving } = await enter(engineWith(built, { roundFile }));
    await room.create();
    type = () => room.setNumber("187/KH-UBND");
    await room.saveBook();
    expect(room.get().said).toContain(".xlsx");
    expect(asksOnLeaving()).toBe(true);
  });
});

it("that the round was saved to a file is no longer said once it is to be kept on the machine", async () => {
  const { room } = await withRound();
  await room.saveFile();
  expect(room.get().said).not.toBeNull();
  room.keepOnMachine(true);
  expect(room.get().said).toBeNull();
});

it("a deadline on a Saturday ends the day before, and the calendar says so", async () => {
  const { app, room, setting } = await withRound();
  room.setDeadline("2025-11-15");
  await app.setting.settle();
  expect(setting().calendar?.due).toBe("2025-11-14");
});
