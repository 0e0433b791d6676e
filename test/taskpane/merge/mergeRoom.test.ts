import { createEngine } from "../../../src/engine/createEngine";
import type { Engine } from "../../../src/engine/Engine";
import { bandsOf } from "../../../src/taskpane/merge/bandsOf";
import { mergeBanner } from "../../../src/taskpane/merge/mergeBanner";
import { mergePrimary } from "../../../src/taskpane/merge/mergePrimary";
import { createMergeRoom, type MergeRoom } from "../../../src/taskpane/merge/mergeRoom";
import type { PickedFile } from "../../../src/taskpane/PickedFile";
import { buildTemplate } from "../../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { form } from "../../support/cellsOf";
import { demoFillings } from "../../support/demoFillings";
import { outline2025 } from "../../support/outline2025";
import { engineWith } from "../support/engineWith";
import { pickedFile } from "../support/pickedFile";
import { startApp } from "../support/startApp";
import { TestBook } from "../support/TestBook";

const outline = outline2025();
type Code = keyof typeof demoFillings;

/** A report as its unit sent it back; `asOf` and `unit` where the cover says something else. */
async function report(code: Code, name = `${code}.xlsx`, meta: { as_of?: string; unit?: string } = {}) {
  const filling = demoFillings[code];
  const unit = meta.unit === "" ? null : outline.unitOf(code)!;
  const workbook = buildTemplate(outline, {
    ...(unit && { unit }),
    filling: { ...filling, meta: { ...filling.meta, ...meta } },
  });
  return pickedFile(name, await writeXlsx(workbook));
}

let all: PickedFile[];
let older: PickedFile;
let nameless: PickedFile;
const pdf = pickedFile("scan.pdf", new TextEncoder().encode("%PDF-1.4"));

beforeAll(async () => {
  all = [await report("VP"), await report("KT"), await report("TTPVHCC")];
  older = await report("KT", "KT cu.xlsx", { as_of: "2025-10-31" });
  nameless = await report("VHXH", "bao cao.xlsx", { unit: "" });
});

const emptyBook = () => new TestBook("Book1.xlsx", { ...form(outline).cells(), sheets: [], names: [] });

async function openTab(book: TestBook | null = null, engine: Engine = createEngine(), now?: () => Date) {
  const { app, saved } = await startApp("tong-hop", book, engine, now);
  const room = createMergeRoom(app);
  await room.enter();
  const primary = () => mergePrimary(room.state.get(), app.host);
  return { app, room, saved, primary };
}

const bands = (room: MergeRoom) => bandsOf(room.state.get());
const units = (list: readonly { readonly unit: { readonly code: string } }[]) => list.map(({ unit }) => unit.code);

test("a round changed in another tab while files are read: those before it are read again, none is lost", async () => {
  const engine = createEngine();
  const read: string[] = [];
  const { app, room } = await openTab(
    null,
    engineWith(engine, {
      addFile: async (id, name, bytes) => {
        read.push(name);
        if (read.length === 2) await app.setting.replace({ outline: null, round: { id: "dot-2" } });
        return engine.addFile(id, name, bytes);
      },
    }),
  );
  await room.take(all);
  expect(read).toHaveLength(6);
  expect(units(bands(room).received)).toHaveLength(3);
});

test("what the engine has forgotten while another tab's job runs stays on show until it is read again", async () => {
  const { app, room } = await openTab();
  await app.setting.replace({ outline: null, round: { id: "dot-1" } });
  await room.take(all);
  const end = app.begin("de-cuong", "tạo biểu mẫu báo cáo", () => undefined)!;
  await app.setting.replace({ outline: null, round: { id: "dot-2" } });
  await room.enter();
  expect(bands(room).received).toHaveLength(3);
  end();
  await room.enter();
  expect(bands(room).received).toHaveLength(3);
});

test("files in, bands in order, one file out", async () => {
  const { room, saved, primary } = await openTab();
  expect(primary().act).toBe("pick");
  await room.take([...all, older, nameless, pdf, pickedFile("VP lan 2.xlsx", await bytesOf(all[0]!))]);
  const { received, missing, questions, refused, twins } = bands(room);
  expect(units(received)).toEqual(["VP", "KT", "TTPVHCC"]);
  expect(missing.map(({ code }) => code)).toEqual(["VHXH"]);
  expect(questions.map(({ kind }) => kind)).toEqual(["duplicate", "unit", "double"]);
  expect(refused.map(({ reason }) => reason)).toEqual(["Không phải tệp Excel kiểu .xlsx"]);
  expect(twins.map(({ same }) => same)).toEqual([expect.stringMatching(/^VP/)]);
  expect(primary()).toMatchObject({ act: "intoFile", text: "Tổng hợp và tải về" });
  await room.intoFile();
  expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(/^Tổng hợp đánh giá.*\.xlsx$/)]);
  expect(room.state.get()).toMatchObject({ phase: "done", done: { summary: { merged: 3, units: 4 } } });
  room.backToReview();
  expect(room.state.get().phase).toBe("review");
});

test("a unit that is named, a file chosen, and both taken back", async () => {
  const { room } = await openTab();
  await room.take([...all, older, nameless]);
  const asked = bands(room).questions.find((question) => question.kind === "unit")!;
  if (asked.kind !== "unit") throw new Error();
  await room.chooseUnit(asked.id, "VHXH");
  expect(units(bands(room).received)).toContain("VHXH");
  await room.chooseUnit(asked.id, "skip");
  expect(units(bands(room).received)).not.toContain("VHXH");
  expect(room.state.get().skipped.has(asked.id)).toBe(true);

  const duplicate = bands(room).questions.find((question) => question.kind === "duplicate")!;
  if (duplicate.kind !== "duplicate") throw new Error();
  const other = duplicate.files.find(({ used }) => !used)!;
  expect(other.file).toBe("KT cu.xlsx");
  await room.chooseFile("KT", other.id);
  expect(bands(room).received.find(({ unit }) => unit.code === "KT")!.file).toBe("KT cu.xlsx");
});

test("the owner's dossiers stand for the sums only when chosen", async () => {
  const { room, app } = await openTab(emptyBook());
  await room.take(all);
  const double = () => {
    const question = bands(room).questions.find(({ kind }) => kind === "double");
    if (question?.kind !== "double") throw new Error();
    return question;
  };
  expect(double()).toMatchObject({ taken: false, owned: 6214 });
  await room.intoBook();
  const received = () => room.state.get().done!.summary.totals[0]!.text;
  const sum = received();
  room.backToReview();
  await room.chooseDossiers(double().owner.code);
  await room.intoBook();
  expect(received()).toBe("6.214");
  expect(sum).not.toBe("6.214");
  expect(app.state.get().banner).toBeNull();
});

test("nothing usable: said so, and the way on is other files", async () => {
  const { room, primary, app } = await openTab(emptyBook());
  await room.take([pdf, pickedFile("rong.xlsx", new Uint8Array()), pickedFile("da-xoa.xlsx", null)]);
  expect(
    bands(room)
      .refused.map(({ file }) => file)
      .sort(),
  ).toEqual(["da-xoa.xlsx", "rong.xlsx", "scan.pdf"]);
  expect(mergeBanner(room.state.get(), bands(room), app.host)).toMatchObject({
    title: "Không có tệp nào dùng được",
    text: "Cả 3 tệp đều không dùng được. Tệp đang mở không thay đổi.",
  });
  expect(primary()).toMatchObject({ act: "pick", text: "Chọn tệp khác…" });
  await room.startOver();
  expect(room.state.get()).toMatchObject({ phase: "empty", read: 0, review: null });
  await room.take(all);
  expect(units(bands(room).received)).toEqual(["VP", "KT", "TTPVHCC"]);
});

describe("many files", () => {
  /** An engine that takes a file in after `ms` of the clock, without reading it. */
  function manyFiles(ms: number, count: number) {
    let at = 0;
    const engine = createEngine();
    const taken: string[] = [];
    const known = new Set<string>();
    const quick = engineWith(engine, {
      addFile: (id) => {
        at += ms;
        taken.push(id);
        if (known.has(id)) throw new Error(`${id} is there already`);
        known.add(id);
        return Promise.resolve([{ kind: "report", id, name: id, unit: "KT" }]);
      },
      removeFiles: (ids) => {
        for (const id of ids) known.delete(id);
        return Promise.resolve();
      },
    });
    const files = Array.from({ length: count }, (_, n) => pickedFile(`${n + 1}.xlsx`, new Uint8Array([n])));
    return { engine: quick, files, taken, known, now: () => new Date(Date.UTC(2025, 10, 13) + at) };
  }

  test("are told at most ten times a second, with an estimate after three seconds", async () => {
    const { engine, files, now } = manyFiles(50, 114);
    const { room } = await openTab(null, engine, now);
    const told = new Map<number, number | null>();
    room.state.subscribe(() => {
      const { phase, reading } = room.state.get();
      if (phase === "reading") told.set(reading.done, reading.secondsLeft);
    });
    await room.take(files);
    expect(told.size).toBeGreaterThan(40);
    expect(told.size).toBeLessThanOrEqual(60);
    expect(told.get(2)).toBeNull();
    expect(told.get(114)).toBe(1);
    // 100 files in 5 seconds: 14 more take 0,7.
    expect(told.get(100)).toBe(1);
    expect(told.get(64)).toBe(3);
    expect(room.state.get()).toMatchObject({ phase: "review", read: 114, unread: 0 });
  });

  test("stop between two; the one in hand is let go of and read again, none is lost or read twice", async () => {
    const { engine, files, taken, known, now } = manyFiles(50, 114);
    let letGo: () => void = () => undefined;
    const held = engineWith(engine, {
      addFile: async (id, name, bytes) => {
        if (id === "f61" && taken.length < 61) await new Promise<void>((resolve) => (letGo = resolve));
        return engine.addFile(id, name, bytes);
      },
    });
    const { app, room, primary } = await openTab(null, held, now);
    const reading = room.take(files);
    while (taken.length < 60) await new Promise((resolve) => setImmediate(resolve));
    const stoppedAt = Date.now();
    app.stop();
    await reading;
    expect(Date.now() - stoppedAt).toBeLessThan(200);
    expect(room.state.get()).toMatchObject({ phase: "review", read: 60, unread: 54, status: "Đã dừng ở tệp 60/114" });
    expect(primary()).toMatchObject({ act: "readOn", text: "Đọc tiếp 54 tệp" });
    letGo();
    await room.readOn();
    expect(room.state.get()).toMatchObject({ read: 114, unread: 0 });
    expect(known.size).toBe(114);
    expect(taken.filter((id) => id === "f61")).toHaveLength(2);
    expect(taken).toHaveLength(115);
  });

  test("those that were not read can be left out", async () => {
    const { engine, files, taken } = manyFiles(50, 10);
    const { app, room, primary } = await openTab(null, engine);
    const stop = room.state.subscribe(() => {
      if (taken.length === 4) app.stop();
    });
    const reading = room.take(files);
    while (taken.length < 4) await Promise.resolve();
    app.stop();
    await reading;
    stop();
    room.dropUnread();
    expect(room.state.get().unread).toBe(0);
    expect(primary().act).not.toBe("readOn");
  });
});

test("a file on which the program fails is told with its id and stops no other; picked again it is read", async () => {
  const engine = createEngine();
  let broken = true;
  const addFile: Engine["addFile"] = async (id, name, bytes) => {
    const taken = await engine.addFile(id, name, bytes);
    if (broken && name === "KT.xlsx") throw new Error("a fault of ours");
    return taken;
  };
  const { app, room, primary } = await openTab(null, engineWith(engine, { addFile }));
  await room.take(all);
  expect(room.state.get()).toMatchObject({ phase: "review", read: 3, unread: 0, reading: { usable: 2, refused: 1 } });
  expect(units(bands(room).received)).toEqual(["VP", "TTPVHCC"]);
  expect(bands(room).refused).toMatchObject([
    { file: "KT.xlsx", code: null, remedy: expect.stringMatching(/E-[0-9A-Z]{6}\.$/) as string },
  ]);
  expect(app.state.get().banner).toBeNull();
  expect(primary().act).toBe("intoFile");
  broken = false;
  await room.take([all[1]!]);
  expect(units(bands(room).received)).toEqual(["VP", "KT", "TTPVHCC"]);
});

test("an engine lost while reading is told, what was read stays, and the reading can go on", async () => {
  const engine = createEngine();
  let broken = true;
  const { app, room, primary } = await openTab(
    null,
    engineWith(engine, {
      addFile: (id, name, bytes) =>
        broken && name === "KT.xlsx" ? Promise.reject(new Error("worker lost")) : engine.addFile(id, name, bytes),
      removeFiles: (ids) => (broken ? Promise.reject(new Error("worker lost")) : engine.removeFiles(ids)),
    }),
  );
  await room.take(all);
  expect(app.state.get().banner).toMatchObject({ tone: "error", title: "Chưa làm được việc này" });
  expect(room.state.get()).toMatchObject({ phase: "review", read: 1, unread: 2 });
  broken = false;
  expect(primary().act).toBe("readOn");
  await room.readOn();
  expect(units(bands(room).received)).toEqual(["VP", "KT", "TTPVHCC"]);
});

test("units changed a moment before the tab is opened: what it shows goes by the new ones", async () => {
  const { room, app } = await openTab();
  await room.take(all);
  const { outline: view, round } = app.setting.state.get();
  const left = view!.units.filter(({ code }) => code !== "VHXH");
  app.setting.change({ id: "dot", plan: { number: "1", date: "2025-10-15" }, ...round, units: [...left] });
  await room.enter();
  expect(bands(room).missing).toEqual([]);
  expect(units(bands(room).received)).toEqual(["VP", "KT", "TTPVHCC"]);
});

test("another setting: the files are read once more before anything is made of them", async () => {
  const { app, room } = await openTab(emptyBook());
  await room.take(all);
  app.setting.change({ id: "dot-2", reportDeadline: "2025-11-09" });
  await room.intoBook();
  expect(room.state.get()).toMatchObject({ phase: "done", done: { summary: { merged: 3 } } });
  expect(app.setting.state.get().round).toMatchObject({ id: "dot-2" });
});

test("what was made under another setting is not shown again where making it anew fails", async () => {
  const { app, room } = await openTab();
  await app.setting.replace({ outline: null, round: { id: "dot-1" } });
  await room.take(all);
  await room.intoFile();
  expect(room.state.get().phase).toBe("done");
  app.setting.change({ id: "dot-2", reportDeadline: "2025-11-09" });
  app.host.save = () => Promise.resolve({ ok: false, trouble: { kind: "unsupported" } });
  await room.intoFile();
  expect(room.state.get()).toMatchObject({ phase: "review", done: null });
});

test("another setting while Excel is waited for: nothing is made of files that the engine has forgotten", async () => {
  const book = emptyBook();
  const { app, room } = await openTab(book);
  await app.setting.replace({ outline: null, round: { id: "dot-1" } });
  await room.take(all);
  const { cells } = book;
  jest.spyOn(book, "read").mockImplementationOnce(async () => {
    await app.setting.replace({ outline: null, round: { id: "dot-2" } });
    return { ok: true, value: cells };
  });
  await room.intoBook();
  expect(book.written).toBeNull();
  expect(room.state.get()).toMatchObject({ phase: "review", done: null });
});

describe("into the open workbook", () => {
  test("the sheets are written with progress, and the first one can be opened", async () => {
    const book = emptyBook();
    const { room, primary } = await openTab(book);
    await room.take(all);
    expect(primary().text).toBe("Tổng hợp 3 đơn vị");
    const sheets: string[] = [];
    room.state.subscribe(() => {
      const { phase, writing } = room.state.get();
      if (phase === "writing" && writing.sheet !== null) sheets.push(`${writing.done}/${writing.of} ${writing.sheet}`);
    });
    await room.intoBook();
    expect(sheets[0]).toMatch(/Tổng hợp đánh giá$/);
    expect(book.written?.sheets[0]!.name).toBe("Tổng hợp đánh giá");
    expect(primary()).toMatchObject({ act: "openResult", text: "Mở trang tính Tổng hợp đánh giá" });
    await room.openResult();
    expect(book.at).toBe("Tổng hợp đánh giá");
  });

  test.each([
    [{ kind: "locked", sheets: ["Số liệu"] }, "Trang tính “Số liệu” đang khóa"],
    [{ kind: "locked", sheets: [] }, "Tệp đang mở đang khóa, không thêm được trang tính"],
    [{ kind: "report" }, "Tệp đang mở là báo cáo của một đơn vị"],
    [{ kind: "unsupported" }, "Excel này chưa làm được việc đó"],
  ] as const)("%j: told, and a file is the way out", async (trouble, title) => {
    const book = emptyBook();
    book.troubles.write = { ...trouble };
    const { app, room, primary, saved } = await openTab(book);
    await room.take(all);
    await room.intoBook();
    expect(app.state.get().banner?.title).toBe(title);
    expect(room.state.get().phase).toBe("review");
    expect(primary()).toMatchObject({ act: "intoFile", text: "Lưu bảng tổng hợp ra tệp" });
    await room.intoFile();
    expect(saved).toHaveLength(1);
    expect(book.written).toBeNull();
  });

  test.each([
    [1, undefined],
    [2, undefined],
    [3, "Bảng tổng hợp đang có người nhập"],
  ])("somebody writes into the old one %i times meanwhile: read and made anew, at last told", async (times, title) => {
    const book = emptyBook();
    book.writtenMeanwhile = times;
    const { app, room, primary } = await openTab(book);
    await room.take(all);
    await room.intoBook();
    expect(app.state.get().banner?.title).toBe(title);
    expect(book.written === null).toBe(title !== undefined);
    if (title !== undefined) expect(primary().text).toBe("Tổng hợp 3 đơn vị");
  });

  test("a unit's report is seen beforehand: nothing offers to write into it", async () => {
    const { room, primary } = await openTab(new TestBook("KT.xlsx", form(outline).cells()));
    await room.take(all);
    expect(room.state.get().book).toEqual({ name: "KT.xlsx", replaces: false, report: true });
    expect(primary().act).toBe("intoFile");
  });

  test("stopped while it writes: taken back, said so, and it can be done again", async () => {
    const book = emptyBook();
    const { app, room, primary } = await openTab(book);
    await room.take(all);
    const stop = room.state.subscribe(() => {
      if (room.state.get().writing.sheet !== null) app.stop();
    });
    await room.intoBook();
    stop();
    expect(book.written).toBeNull();
    expect(app.state.get().banner).toMatchObject({ title: "Đã dừng", text: "Chưa ghi gì vào tệp đang mở." });
    expect(primary().act).toBe("intoBook");
    await room.intoBook();
    expect(book.written).not.toBeNull();
  });
});

test("while another tab works, files that are dropped wait for the button", async () => {
  const { app, room, primary } = await openTab();
  const end = app.begin("de-cuong", "tạo tệp", () => undefined)!;
  await room.take(all);
  expect(room.state.get()).toMatchObject({ phase: "review", unread: 3, read: 0 });
  expect(primary().act).toBe("readOn");
  end();
  await room.readOn();
  expect(units(bands(room).received)).toEqual(["VP", "KT", "TTPVHCC"]);
});

async function bytesOf(file: PickedFile): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, file.size).arrayBuffer());
}
