import { createEngine } from "../../../src/engine/createEngine";
import type { Engine } from "../../../src/engine/Engine";
import type { Cells } from "../../../src/report/Cells";
import { formsRoom } from "../../../src/taskpane/forms/formsRoom";
import { takenSheets } from "../../../src/taskpane/forms/takenSheets";
import { wayCards } from "../../../src/taskpane/forms/wayCards";
import { FORMS } from "../../../src/taskpane/forms/formsTexts";
import { engineWith } from "../support/engineWith";
import { startApp } from "../support/startApp";
import { TestBook } from "../support/TestBook";

const EMPTY: Cells = { sheets: [], names: [], date1904: false, properties: new Map() };

async function enter(book: TestBook | null = null, engine: Engine = createEngine()) {
  const { app, saved } = await startApp("de-cuong", book, engine);
  await app.setting.replace({ outline: null, round: { id: "dot-1", plan: { number: "187/KH-UBND", date: "" } } });
  return { app, saved, room: formsRoom(app) };
}

describe("Files for all units", () => {
  it("come as one packed file named by the plan, and one by one on demand", async () => {
    const { room, saved } = await enter();
    await room.make();
    expect(saved.map(({ name }) => name)).toEqual(["Biểu mẫu báo cáo - Kế hoạch 187-KH-UBND.zip"]);
    const { result } = room.get();
    if (result?.kind !== "files") throw new Error("no files");
    expect(result.files.map(({ unit }) => unit.code)).toEqual(["VP", "VHXH", "KT", "TTPVHCC"]);
    expect(result.stopped).toBe(false);
    const [first] = result.files;
    if (first) await room.saveOne(first.file);
    expect(saved[1]).toBe(first?.file);
    expect(room.get().said).toContain(first?.file.name);
  });

  it("of a single unit need no packing", async () => {
    const { app, room, saved } = await enter();
    await app.setting.replace({
      outline: null,
      round: { id: "dot-1", units: [{ code: "KT", name: "Phòng Kinh tế", short: "Kinh tế" }] },
    });
    await room.make();
    expect(saved).toHaveLength(1);
    expect(saved[0]?.name).toMatch(/\.xlsx$/);
  });

  it("stopped half-way stay in the list; nothing is downloaded", async () => {
    const engine = createEngine();
    let made = 0;
    const counting = engineWith(engine, {
      formFile: (unit) => {
        made += 1;
        if (made === 2) app.stop();
        return engine.formFile(unit);
      },
    });
    const { app, room, saved } = await enter(null, counting);
    await room.make();
    expect(saved).toEqual([]);
    expect(made).toBe(2);
    expect(room.get()).toMatchObject({ work: null, result: { kind: "files", stopped: true } });
    expect(app.state.get().job).toBeNull();
  });

  it("made for another round are forgotten", async () => {
    const { app, room } = await enter();
    await room.make();
    await app.setting.replace({ outline: null, round: { id: "dot-2" } });
    expect(room.get()).toMatchObject({ result: null, stale: false });
  });

  it("made before the plan changed are forgotten, which is told until they are made anew", async () => {
    const { app, room } = await enter();
    await room.make();
    for (const reportDeadline of ["2025-11-20", "2025-11-21"]) {
      app.setting.change({ ...app.setting.state.get().round!, reportDeadline });
      await app.setting.settle();
      expect(room.get()).toMatchObject({ result: null, stale: true });
    }
    await room.make();
    expect(room.get()).toMatchObject({ result: { kind: "files" }, stale: false });
  });

  it("are stopped where the plan changes while they are made, and none of the former plan stays", async () => {
    const engine = createEngine();
    let made = 0;
    const changing = engineWith(engine, {
      formFile: async (unit) => {
        made += 1;
        if (made === 2) {
          app.setting.change({ ...app.setting.state.get().round!, reportDeadline: "2025-11-20" });
          await app.setting.settle();
        }
        return engine.formFile(unit);
      },
    });
    const { app, room, saved } = await enter(null, changing);
    await room.make();
    expect(made).toBe(2);
    expect(saved).toEqual([]);
    expect(room.get()).toMatchObject({ result: null, forms: {}, stale: true, work: null });
    expect(app.setting.state.get().log).toEqual([]);
  });

  it("that the plan changes while they are packed is told like any later change", async () => {
    const engine = createEngine();
    const changing = engineWith(engine, {
      pack: async (files, name) => {
        app.setting.change({ ...app.setting.state.get().round!, reportDeadline: "2025-11-20" });
        await app.setting.settle();
        return engine.pack(files, name);
      },
    });
    const { app, room, saved } = await enter(null, changing);
    await room.make();
    expect(saved).toHaveLength(1);
    expect(room.get()).toMatchObject({ result: null, forms: {}, stale: true });
    expect(app.setting.state.get().log).toHaveLength(4);
  });

  it("take up a change typed just before they are made", async () => {
    const { app, room } = await enter();
    app.setting.change({ ...app.setting.state.get().round!, reportDeadline: "2025-11-20" });
    await room.make();
    expect(room.get()).toMatchObject({ result: { kind: "files", stopped: false }, stale: false });
  });

  it("that a form was sent is told where the engine fails on it, not noted", async () => {
    const digests = () => Promise.reject(new Error("worker lost"));
    const { app, room } = await enter(null, engineWith(createEngine(), { digests }));
    const [unit] = app.setting.state.get().outline!.units;
    await room.saveForm(unit!);
    app.tell(null);
    await room.markSent(unit!);
    expect(app.state.get().banner).toMatchObject({ tone: "error" });
    expect(app.setting.state.get().log).toEqual([]);
  });

  it("a fault is told, and the tab can be used again", async () => {
    const { app, room } = await enter(
      null,
      engineWith(createEngine(), { formFile: () => Promise.reject(new Error("boom")) }),
    );
    await room.make();
    expect(app.state.get().banner).toMatchObject({ tone: "error", text: expect.stringMatching(/E-\w+/) as string });
    expect(room.get().work).toBeNull();
    expect(app.state.get().job).toBeNull();
  });
});

describe("The open workbook", () => {
  it("gets the form's sheets, and the pane says which", async () => {
    const book = new TestBook("Book1.xlsx", EMPTY);
    const { room } = await enter(book);
    room.choose("write");
    room.chooseUnit("KT");
    await room.make();
    expect(book.written?.sheets).toHaveLength(13);
    expect(room.get().result).toMatchObject({ kind: "write" });
  });

  it.each([
    ["open", "openNew"],
    ["write", "write"],
  ] as const)(
    "that the plan changes while Excel is at it (%s) is told: what was made is no result",
    async (way, call) => {
      const book = new TestBook("Book1.xlsx", EMPTY);
      const { app, room } = await enter(book);
      jest.spyOn(book, call).mockImplementationOnce(async () => {
        app.setting.change({ ...app.setting.state.get().round!, reportDeadline: "2025-11-20" });
        await app.setting.settle();
        return { ok: true, value: { sheets: ["Trang bìa"], renamed: [], leftOut: [] } };
      });
      room.choose(way);
      await room.make();
      expect(room.get()).toMatchObject({ result: null, stale: true });
    },
  );

  it("goes to a unit with the form in it: that it keeps the round no longer is told", async () => {
    const { app, room } = await enter(new TestBook("Book1.xlsx", EMPTY));
    expect(app.setting.state.get().unsaved).toBe(false);
    app.host.store.write = () => Promise.resolve({ ok: false, trouble: { kind: "report" } });
    room.choose("write");
    await room.make();
    expect(app.setting.state.get().unsaved).toBe(true);
  });

  it("without a round there is nothing that it could keep", async () => {
    const { app } = await startApp("de-cuong", new TestBook("Book1.xlsx", EMPTY));
    app.host.store.write = () => Promise.resolve({ ok: false, trouble: { kind: "report" } });
    const room = formsRoom(app);
    room.choose("write");
    await room.make();
    expect(app.setting.state.get().unsaved).toBe(false);
  });

  it("is for the unit that was chosen, also while a change of the plan is not in use yet; for none that is left out", async () => {
    const { app, room } = await enter(new TestBook("Book1.xlsx", EMPTY));
    const { outline, round } = app.setting.state.get();
    app.setting.change({ ...round!, reportDeadline: "2025-11-20" });
    room.choose("write");
    room.chooseUnit("KT");
    await app.setting.settle();
    expect(room.get().unit).toBe("KT");
    const units = outline!.units.filter(({ code }) => code !== "KT");
    app.setting.change({ ...app.setting.state.get().round!, units });
    await app.setting.settle();
    expect(room.get().unit).toBeNull();
  });

  it("that is a unit's report is left alone, with a way out", async () => {
    const book = new TestBook("VP.xlsx", EMPTY);
    book.troubles.write = { kind: "report" };
    const { app, room } = await enter(book);
    room.choose("write");
    await room.make();
    expect(book.written).toBeNull();
    expect(room.get()).toMatchObject({ refused: true, result: null });
    expect(app.state.get().banner).toBeNull();
    room.choose("files");
    expect(room.get().refused).toBe(false);
  });

  it("a stranger's trouble is told under the tabs", async () => {
    const book = new TestBook("Book1.xlsx", EMPTY);
    book.troubles.write = { kind: "locked", sheets: ["Trang bìa"] };
    const { app, room } = await enter(book);
    room.choose("write");
    await room.make();
    expect(app.state.get().banner?.title).toContain("Trang bìa");
  });
});

describe("The ways", () => {
  it("a page has files only; Excel has three, and says why one can't be used", async () => {
    const page = await enter();
    const excel = await enter(new TestBook("Book1.xlsx", EMPTY));
    const outline = page.app.setting.state.get().outline;
    if (!outline) throw new Error("no outline");
    expect(wayCards(page.app.host, outline, null).map(({ key }) => key)).toEqual(["files"]);
    expect(
      wayCards(excel.app.host, outline, "Book1.xlsx").map(({ key, disabled }) => [key, disabled ?? false]),
    ).toEqual([
      ["files", false],
      ["open", false],
      ["write", false],
    ]);
    const { book } = excel.app.host;
    if (!book) throw new Error("no workbook");
    const old = { ...excel.app.host, book: { ...book, can: { ...book.can, openNew: false } } };
    expect(wayCards(old, outline, "Book1.xlsx")[1]).toMatchObject({ disabled: true, lines: [FORMS.open.unsupported] });
  });

  it("names taken are found as Excel compares them", () => {
    expect(takenSheets(["Trang bìa", "I. Chỉ đạo"], ["TRANG BÌA", "Sheet1"])).toEqual(["Trang bìa"]);
  });
});
