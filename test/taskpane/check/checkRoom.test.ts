import { createEngine } from "../../../src/engine/createEngine";
import type { Engine } from "../../../src/engine/Engine";
import { checkPrimary } from "../../../src/taskpane/check/checkPrimary";
import { createCheckRoom } from "../../../src/taskpane/check/checkRoom";
import { otherOutline } from "../../support/otherOutline";
import { outline2025 } from "../../support/outline2025";
import { form, type TestForm } from "../../support/cellsOf";
import { engineWith } from "../support/engineWith";
import { pickedFile } from "../support/pickedFile";
import { startApp } from "../support/startApp";
import { TestBook } from "../support/TestBook";

const outline = outline2025();

/** On time more than resolved: an error at the cells of both; all else is blank. */
const wrong = (): TestForm => form(outline).fill({ "dossiers.resolved": 10, "dossiers.on_time": 11 });
const righted = (): TestForm => form(outline).fill({ "dossiers.resolved": 10, "dossiers.on_time": 10 });

async function openInExcel(book: TestBook, engine?: Engine) {
  const { app, saved } = await startApp("kiem-tra", book, engine);
  const room = createCheckRoom(app);
  await room.enter();
  return { app, room, saved };
}

function reportIn(room: ReturnType<typeof createCheckRoom>) {
  const { result } = room.state.get();
  if (result?.kind !== "report") throw new Error(`no report but ${result?.kind}`);
  return result.report;
}

const errorsIn = (room: ReturnType<typeof createCheckRoom>) =>
  reportIn(room).findings.filter(({ level }) => level === "error");

test("a form that is open waits for the button; another workbook is told as such", async () => {
  const { app, room } = await openInExcel(new TestBook("KT.xlsx", wrong().cells()));
  expect(room.state.get().book).toEqual({ name: "KT.xlsx", likely: true });
  expect(checkPrimary(room.state.get(), "excel", true)).toMatchObject({
    act: "checkBook",
    text: "Kiểm tra báo cáo này",
  });
  expect(app.state.get().job).toBeNull();

  const other = await openInExcel(new TestBook("Book1.xlsx", { ...wrong().cells(), sheets: [], names: [] }));
  expect(other.room.state.get().book).toEqual({ name: "Book1.xlsx", likely: false });
  await other.room.checkBook();
  expect(other.room.state.get().result).toMatchObject({ kind: "refused", foreign: true });
});

test("the open workbook is checked, coloured, and a finding leads to its cell", async () => {
  const book = new TestBook("KT.xlsx", wrong().cells());
  const { room } = await openInExcel(book);
  await room.checkBook();
  expect(reportIn(room).unit.name).toBe("Phòng Kinh tế");
  const [error] = errorsIn(room);
  expect(book.marks).toContainEqual({ sheet: error!.sheet, cell: error!.cell, level: "error" });
  // One colour a cell, however many findings stand there.
  expect(new Set(book.marks!.map(({ sheet, cell }) => `${sheet}!${cell}`)).size).toBe(book.marks!.length);

  await room.goTo(error!);
  expect(book.at).toBe(`${error!.sheet}!${error!.cell}`);
  expect(room.state.get().current).toBe(error!.key);
});

test("colours go and come with the switch; sheets with a password are named", async () => {
  const book = new TestBook("KT.xlsx", wrong().cells());
  const { room } = await openInExcel(book);
  await room.checkBook();
  await room.setMarks(false);
  expect(book.marks).toBeNull();
  // Off stays off at the next check.
  await room.again();
  expect(book.marks).toBeNull();
  book.locked = ["II.2 Cải cách TTHC"];
  await room.setMarks(true);
  expect(room.state.get().marks).toEqual({ wanted: true, shown: true, skipped: ["II.2 Cải cách TTHC"] });
});

test("checked again, filter and folds stay, and it is told what was fixed", async () => {
  const book = new TestBook("KT.xlsx", wrong().cells());
  const { room } = await openInExcel(book);
  await room.checkBook();
  const before = reportIn(room).findings.length;
  room.filterBy("error");
  room.fold("II.2 Cải cách TTHC");
  book.becomes(righted().cells(), 2);
  expect(room.state.get().changed).toBe(2);
  await room.again();
  expect(errorsIn(room)).toEqual([]);
  const left = reportIn(room).findings.length;
  expect(room.state.get().status).toBe(`Đã sửa ${before - left} chỗ, còn ${left}`);
  expect(room.state.get()).toMatchObject({ changed: 0, filter: "error" });
  expect(room.state.get().folded.has("II.2 Cải cách TTHC")).toBe(true);
  // Another report begins anew.
  await room.checkFiles([pickedFile("hong.xlsx", new Uint8Array([1, 2, 3]))]);
  expect(room.state.get()).toMatchObject({ filter: null, result: { kind: "refused", foreign: false } });
});

test("what is typed while a check reads still counts as changed", async () => {
  const book = new TestBook("KT.xlsx", wrong().cells());
  const engine = createEngine();
  const slow: Engine = engineWith(engine, {
    checkCells: async (...call: Parameters<Engine["checkCells"]>) => {
      const checked = await engine.checkCells(...call);
      book.becomes(righted().cells(), 1);
      return checked;
    },
  });
  const { room } = await openInExcel(book, slow);
  await room.checkBook();
  await room.again();
  expect(room.state.get().changed).toBe(1);
});

describe("of its own accord", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test("it checks again once people pause, and only where they asked for it", async () => {
    const book = new TestBook("KT.xlsx", wrong().cells());
    const { room } = await openInExcel(book);
    await room.checkBook();
    book.becomes(righted().cells(), 1);
    await jest.advanceTimersByTimeAsync(5000);
    expect(errorsIn(room)).not.toEqual([]);

    room.setLive(true);
    await jest.advanceTimersByTimeAsync(1000);
    book.becomes(righted().cells(), 1);
    await jest.advanceTimersByTimeAsync(1000);
    expect(errorsIn(room)).not.toEqual([]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(errorsIn(room)).toEqual([]);
    expect(room.state.get().changed).toBe(0);
  });

  test("it leaves it to the button where a job begins while it waits for the setting", async () => {
    const book = new TestBook("KT.xlsx", wrong().cells());
    const { app, room } = await openInExcel(book);
    await room.checkBook();
    room.setLive(true);
    book.becomes(righted().cells(), 1);
    const settle = jest.spyOn(app.setting, "settle").mockImplementationOnce(() => {
      app.begin("tong-hop", "tổng hợp", () => undefined);
      return Promise.resolve(true);
    });
    await jest.advanceTimersByTimeAsync(2000);
    expect(settle).toHaveBeenCalled();
    expect(errorsIn(room)).not.toEqual([]);
    expect(room.state.get()).toMatchObject({ work: "none", changed: 1 });
  });
});

test("stopped, nothing that comes later is shown", async () => {
  const book = new TestBook("KT.xlsx", wrong().cells());
  const engine = createEngine();
  let letGo: () => void = () => undefined;
  const held: Engine = engineWith(engine, {
    checkCells: async (...call: Parameters<Engine["checkCells"]>) => {
      await new Promise<void>((resolve) => (letGo = resolve));
      return engine.checkCells(...call);
    },
  });
  const { app, room } = await openInExcel(book, held);
  const checking = room.checkBook();
  while (room.state.get().work === "none") await Promise.resolve();
  expect(room.state.get().work).toBe("first");
  app.stop();
  await checking;
  letGo();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(room.state.get()).toMatchObject({ work: "none", result: null });
  expect(app.state.get().job).toBeNull();
});

test("a sheet that is gone is told, the findings stay", async () => {
  const book = new TestBook("KT.xlsx", wrong().cells());
  const { app, room } = await openInExcel(book);
  await room.checkBook();
  book.troubles.goTo = { kind: "gone", sheet: "II.2 Cải cách TTHC" };
  await room.goTo(errorsIn(room)[0]!);
  expect(app.state.get().banner?.title).toBe("Ô, trang tính này không còn");
  expect(errorsIn(room)).not.toEqual([]);
});

test("another outline's report, a broken file, a file that is gone: each says what to do", async () => {
  const { room } = await openInExcel(new TestBook("khac.xlsx", form(otherOutline()).cells()));
  await room.checkBook();
  expect(room.state.get().result).toMatchObject({ kind: "refused", foreign: false, refusal: { code: "X7" } });
  expect(checkPrimary(room.state.get(), "excel", true).act).toBe("checkBook");

  const page = createCheckRoom((await startApp("kiem-tra")).app);
  await page.checkFiles([pickedFile("scan.pdf", new TextEncoder().encode("%PDF-1.4"))]);
  expect(page.state.get().result).toMatchObject({ kind: "refused", refusal: { code: "not-xlsx" } });
  expect(checkPrimary(page.state.get(), "page", true).act).toBe("pick");
  await page.checkFiles([pickedFile("da-xoa.xlsx", null)]);
  expect(page.state.get().result).toEqual({ kind: "unreadable", name: "da-xoa.xlsx" });
});

test("several files dropped: the first is checked, the others are told", async () => {
  const { app } = await startApp("kiem-tra");
  const room = createCheckRoom(app);
  await room.checkFiles([
    pickedFile("a.pdf", new Uint8Array([1])),
    pickedFile("b.xlsx", null),
    pickedFile("c.xlsx", null),
  ]);
  expect(room.state.get().result).toMatchObject({ kind: "refused", name: "a.pdf" });
  expect(app.state.get().banner?.text).toMatch(/^Chưa đọc 2 tệp còn lại/);
});

test("several files dropped, and a fault at the first: that is what is told", async () => {
  const checkFile = () => Promise.reject(new Error("worker lost"));
  const { app } = await startApp("kiem-tra", null, engineWith(createEngine(), { checkFile }));
  await createCheckRoom(app).checkFiles([1, 2].map((n) => pickedFile(`${n}.xlsx`, new Uint8Array([n]))));
  expect(app.state.get().banner).toMatchObject({ tone: "error" });
});

test("another setting while a check is under way: its result is found again by that", async () => {
  const book = new TestBook("KT.xlsx", wrong().cells());
  const engine = createEngine();
  let checks = 0;
  const changing: Engine = engineWith(engine, {
    checkCells: async (...call: Parameters<Engine["checkCells"]>) => {
      const checked = await engine.checkCells(...call);
      if ((checks += 1) === 1) await app.setting.replace({ outline: null, round: { id: "dot-2" } });
      return checked;
    },
  });
  const { app, room } = await openInExcel(book, changing);
  await room.checkBook();
  expect(checks).toBe(1);
  await room.enter();
  expect(checks).toBe(2);
});

test("what is found while the copy is made gets its colours after it, not in it", async () => {
  const book = new TestBook("KT.xlsx", wrong().cells());
  const { app, room } = await openInExcel(book);
  await room.checkBook();
  const before = book.marks!;
  await app.setting.replace({ outline: null, round: { id: "dot-2" } });
  book.becomes(righted().cells(), 2);
  const found = room.enter();
  while (room.state.get().work === "none") await Promise.resolve();
  let marksInCopy: TestBook["marks"] | undefined;
  book.bytes = async () => {
    await found;
    marksInCopy = book.marks;
    return { ok: false, trouble: { kind: "unsupported" } };
  };
  await room.saveCopy();
  expect(marksInCopy).toBeNull();
  expect(errorsIn(room)).toEqual([]);
  expect(before.some(({ level }) => level === "error")).toBe(true);
  expect(book.marks!.some(({ level }) => level === "error")).toBe(false);
});

test("a fault of the program is told with its id, and the next try works", async () => {
  const book = new TestBook("KT.xlsx", wrong().cells());
  const { app, room } = await openInExcel(book);
  book.troubles.read = { kind: "fault", id: "E-1234", detail: "" };
  await room.checkBook();
  expect(app.state.get().banner?.text).toContain("E-1234");
  delete book.troubles.read;
  await room.checkBook();
  expect(reportIn(room).unit.code).toBe("KT");
  expect(app.state.get().banner).toBeNull();
});
