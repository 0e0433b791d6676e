import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { smallOutline } from "../support/smallOutline";
import type { Outcome } from "../../src/taskpane/Host";
import { addIn, openBook, troubleOf, valueOf } from "./openBook";
import { snapshotOf } from "./snapshotOf";

const form = buildTemplate(smallOutline({ items: { "a.count": "count" } }));

describe("going to a cell", () => {
  test("shows the sheet and selects the cell, in two requests", async () => {
    const { excel, book } = openBook();
    excel.book.addSheet("II.2 Cải cách");
    await valueOf(book.goTo("II.2 Cải cách", "D8"));
    expect([excel.book.active.name, excel.book.selection.area]).toEqual([
      "II.2 Cải cách",
      { top: 7, left: 3, bottom: 7, right: 3 },
    ]);
    await valueOf(book.goTo("Sheet1", null));
    expect(excel.book.active.name).toBe("Sheet1");
    expect(excel.requests.length).toBe(4);
    expect(excel.references.count).toBe(0);
  });

  test.each([
    ["a sheet that is gone", "Không còn", "A1"],
    ["a hidden sheet", "Ẩn", "A1"],
    ["what is no cell", "Sheet1", "XFE1"],
  ])("%s", async (_, sheet, cell) => {
    const { excel, book } = openBook();
    excel.book.addSheet("Ẩn").visibility = "Hidden";
    expect(await troubleOf(book.goTo(sheet, cell))).toEqual({ kind: "gone", sheet });
  });
});

describe("watching", () => {
  test("tells what people change, until stopped; marks and sheets of ours do not count", async () => {
    const { excel, book, write } = openBook();
    const changes: number[] = [];
    const stop = await valueOf(book.watch((cells) => changes.push(cells)));
    excel.type("Sheet1", "B2", 5);
    await settled();
    expect(changes).toEqual([1]);
    await valueOf(book.mark([{ sheet: "Sheet1", cell: "B2", level: "error" }]));
    await valueOf(book.unmark());
    await valueOf(write(form, "form"));
    await settled();
    expect(changes).toEqual([1]);
    excel.type("Sheet1", "B3", 6);
    await settled();
    expect(changes).toEqual([1, 1]);
    stop();
    await settled();
    excel.type("Sheet1", "B4", 7);
    await settled();
    expect(changes).toEqual([1, 1]);
    expect(excel.watched.size).toBe(0);
  });
});

describe("while a cell is being edited", () => {
  test("a call waits for Enter, and the pane is told", async () => {
    const { excel, book } = openBook();
    const told: boolean[] = [];
    const forget = book.onEditing((waiting) => told.push(waiting));
    excel.editing = true;
    const calls = [book.read(), book.goTo("Sheet1", "A1"), book.overview()];
    await settled();
    expect(told).toEqual([true]);
    expect(excel.waitingCalls).toBe(3);
    excel.editing = false;
    expect((await Promise.all(calls)).map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(told).toEqual([true, false]);
    forget();
    excel.editing = true;
    const more = book.read();
    await settled();
    excel.editing = false;
    await valueOf(more);
    expect(told).toEqual([true, false]);
  });

  test("a cell opened in the middle of writing: the write begins anew, and comes to its end", async () => {
    const { excel, outcome } = await editedWhileWriting();
    excel.editing = false;
    await valueOf(outcome);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", ...form.sheets.map(({ name }) => name)]);
    expect(excel.book.settings.size).toBe(0);
  });

  test("a cell opened in the middle of writing, which is then stopped: the workbook is as it was, with the round", async () => {
    const { excel, outcome, stop } = await editedWhileWriting();
    stop();
    excel.editing = false;
    expect(await troubleOf(outcome)).toEqual({ kind: "cancelled" });
    expect([...excel.book.settings.values()]).toEqual(["đợt 1"]);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  /** A form on its way into the workbook that holds the round; a cell has been opened, and the write waits for Enter. */
  async function editedWhileWriting() {
    const { excel, write } = openBook();
    excel.book.settings.set("cchc.round", "đợt 1");
    const controller = new AbortController();
    let edited = false;
    const outcome = write(form, "form", {
      signal: controller.signal,
      onProgress: () => {
        if (!edited) excel.editing = true;
        edited = true;
      },
    });
    while (excel.waitingCalls === 0) await settled();
    expect([...excel.book.settings.values()]).toEqual(["đợt 1"]);
    return { excel, outcome, stop: () => controller.abort() };
  }
});

test("a new workbook opens from bytes", async () => {
  const { excel, book } = openBook();
  const bytes = await writeXlsx(form);
  await valueOf(book.openNew({ name: "Mau.xlsx", bytes }));
  expect(excel.book.opened).toEqual([Buffer.from(bytes).toString("base64")]);
  expect(await troubleOf(book.openNew({ name: "x.xlsx", bytes: new Uint8Array([1, 2]) }))).toMatchObject({
    kind: "fault",
  });
  const old = openBook({ set: "1.7" });
  expect(await troubleOf(old.book.openNew({ name: "Mau.xlsx", bytes }))).toEqual({ kind: "unsupported" });
});

test("on a Mac files open as workbooks, and what is none can't be saved", async () => {
  const { excel, host } = openBook({ platform: "Mac" });
  expect(host.saves).toBe("open");
  const bytes = await writeXlsx(form);
  await valueOf(host.save({ name: "Mau.xlsx", bytes }));
  expect(excel.book.opened.length).toBe(1);
  expect(await troubleOf(host.save({ name: "Tat ca.zip", bytes }))).toEqual({ kind: "unsupported" });
});

describe("the round", () => {
  const machine = new Map<string, string>();
  let refuses = false;
  const storage = {
    getItem: (key: string) => (refuses ? fail() : (machine.get(key) ?? null)),
    setItem: (key: string, value: string) => void (refuses ? fail() : machine.set(key, value)),
    removeItem: (key: string) => void (refuses ? fail() : machine.delete(key)),
  };
  const fail = (): never => {
    throw new Error("SecurityError");
  };
  beforeAll(() => void Object.assign(globalThis, { localStorage: storage }));
  beforeEach(() => {
    machine.clear();
    refuses = false;
  });
  afterAll(() => void Reflect.deleteProperty(globalThis, "localStorage"));

  test("stays in the workbook, and nowhere else unless agreed", async () => {
    const { host } = openBook();
    expect(await valueOf(host.store.read())).toBeNull();
    await valueOf(host.store.write("đợt 1"));
    expect(await valueOf(addIn().host.store.read())).toBe("đợt 1");
    expect([host.store.onMachine, machine.size]).toEqual([false, 0]);
  });

  test("agreed: another workbook finds it on the machine; its own comes first; taken back, it is gone", async () => {
    const { host } = openBook();
    await valueOf(host.store.write("đợt 1"));
    host.store.keepOnMachine(true);
    await valueOf(host.store.write("đợt 2"));
    const other = openBook().host.store;
    expect([other.onMachine, await valueOf(other.read())]).toEqual([true, "đợt 2"]);
    await valueOf(other.write("đợt 3"));
    expect(await valueOf(addIn().host.store.read())).toBe("đợt 3");
    other.keepOnMachine(false);
    expect([other.onMachine, machine.size]).toEqual([false, 0]);
  });

  test("goes into no form and no report of a unit, and out of one that got it", async () => {
    const { excel, host, book, write } = openBook();
    await valueOf(host.store.write("đợt có kiểm tra đột xuất"));
    expect([...excel.book.settings.values()]).toEqual(["đợt có kiểm tra đột xuất"]);
    await valueOf(write(form, "form"));
    expect(excel.book.settings.size).toBe(0);
    expect(await troubleOf(host.store.write("đợt 2"))).toEqual({ kind: "report" });
    expect(excel.book.settings.size).toBe(0);
    // As an earlier version of the pane may have left it.
    excel.book.settings.set("cchc.round", "đợt cũ");
    await valueOf(book.bytes());
    expect(excel.book.settings.size).toBe(0);
    host.store.keepOnMachine(true);
    await valueOf(host.store.write("đợt 3"));
    expect([excel.book.settings.size, machine.get("cchc.round")]).toEqual([0, "đợt 3"]);
  });

  test("entered while a form is being written: kept where that is stopped, and never in the form", async () => {
    for (const stopped of [true, false]) {
      const { excel, host, write } = openBook();
      await valueOf(host.store.write("đợt 1"));
      const controller = new AbortController();
      let entered: Promise<Outcome<void>> | undefined;
      const outcome = await write(form, "form", {
        signal: controller.signal,
        onProgress: ({ done }) => {
          entered ??= host.store.write("đợt 2");
          if (stopped && done === 2) controller.abort();
        },
      });
      expect([outcome.ok, (await entered)?.ok]).toEqual([!stopped, stopped]);
      expect([...excel.book.settings.values()]).toEqual(stopped ? ["đợt 2"] : []);
    }
  });

  test("a machine that refuses: the workbook is enough", async () => {
    refuses = true;
    const { host } = openBook();
    host.store.keepOnMachine(true);
    expect(host.store.onMachine).toBe(false);
    await valueOf(host.store.write("đợt 1"));
    expect(await valueOf(host.store.read())).toBe("đợt 1");
  });
});

test("the overview names the file and its sheets", async () => {
  const { excel, book } = openBook();
  excel.book.addSheet("Ẩn").visibility = "Hidden";
  expect(await valueOf(book.overview())).toEqual({ name: "Book1.xlsx", sheets: ["Sheet1", "Ẩn"] });
});

describe("a call that fails is a trouble, and the workbook is as before", () => {
  test.each([
    // Of what newer ones tell beside it, seenFaults.test.ts.
    ["read", (one: ReturnType<typeof openBook>) => one.book.read(), "1.8"],
    ["overview", (one: ReturnType<typeof openBook>) => one.book.overview()],
    ["goTo", (one: ReturnType<typeof openBook>) => one.book.goTo("Sheet1", "B2")],
    ["watch", (one: ReturnType<typeof openBook>) => one.book.watch(() => {})],
    [
      "openNew",
      (one: ReturnType<typeof openBook>) =>
        one.book.openNew({ name: "a.xlsx", bytes: new Uint8Array([0x50, 0x4b, 3]) }),
    ],
    ["settings read", (one: ReturnType<typeof openBook>) => one.host.store.read()],
    ["settings write", (one: ReturnType<typeof openBook>) => one.host.store.write("x")],
  ])("%s", async (_, call, set = "1.14") => {
    const trial = openBook({ set });
    await call(trial);
    const total = trial.excel.requests.reduce((sum, { actions }) => sum + actions, 0);
    expect(total).toBeGreaterThan(0);
    for (let at = 0; at < total; at += 1) {
      for (const [code, trouble] of [
        ["GeneralException", { kind: "fault" }],
        ["AccessDenied", { kind: "locked", sheets: [] }],
        ["ApiNotFound", { kind: "unsupported" }],
      ] as const) {
        const opened = openBook({ set });
        const before = snapshotOf(opened.excel);
        opened.excel.failNext(code, at);
        const found = await troubleOf(call(opened));
        expect(found).toMatchObject(trouble);
        if (found.kind === "fault") {
          expect(found.id).toMatch(/^E-[0-9A-Z]{5}$/);
          expect(found.detail).toContain("GeneralException");
        }
        expect(snapshotOf(opened.excel)).toBe(before);
      }
    }
  });
});

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}
