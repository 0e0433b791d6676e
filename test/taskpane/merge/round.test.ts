import { createEngine } from "../../../src/engine/createEngine";
import { writeEml } from "../../../src/mail/writeEml";
import { boardRoom } from "../../../src/taskpane/merge/boardRoom";
import { explainRoom } from "../../../src/taskpane/merge/explainRoom";
import { mergeLetters } from "../../../src/taskpane/merge/mergeLetters";
import { createMergeRoom } from "../../../src/taskpane/merge/mergeRoom";
import { buildTemplate } from "../../../src/workbook/template/buildTemplate";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { demoFillings } from "../../support/demoFillings";
import { outline2025 } from "../../support/outline2025";
import { pickedFile } from "../support/pickedFile";
import { startApp } from "../support/startApp";

const outline = outline2025();
type Code = keyof typeof demoFillings;

/** Everybody has an address but the office; the deadline is the 11th. */
const ROUND = {
  id: "dot-1",
  reportDeadline: "2025-11-11",
  units: outline.units.map(({ code, name, short }) => ({
    code,
    name,
    short,
    people: code === "VP" ? [] : [{ email: `${code.toLowerCase()}@x.vn` }],
  })),
};

async function report(code: Code, answers: Readonly<Record<string, string | number>> = {}): Promise<Uint8Array> {
  const { meta, answers: own } = demoFillings[code];
  return writeXlsx(
    buildTemplate(outline, { unit: outline.unitOf(code)!, filling: { meta, answers: { ...own, ...answers } } }),
  );
}

function mail(name: string, bytes: Uint8Array, from: string, at: string) {
  const eml = writeEml({ to: [], subject: "Báo cáo", text: "", attachments: [{ name, bytes }], at });
  const head = new TextEncoder().encode(`From: ${from}\r\n`);
  return pickedFile(`${name}.eml`, new Uint8Array([...head, ...eml]));
}

async function open(now?: () => Date) {
  const started = await startApp("tong-hop", null, createEngine(), now);
  const { app } = started;
  await app.setting.replace({ outline: null, round: ROUND });
  const room = app.room(createMergeRoom);
  await room.enter();
  const board = app.room(boardRoom);
  const row = (code: Code) => board.get().board!.rows.find(({ unit }) => unit.code === code)!;
  const log = () => app.setting.state.get().log.map(({ what, unit, about }) => [what, unit ?? null, about ?? null]);
  return { ...started, room, board, row, log };
}

test("the board tells where each unit stands, by mails and by the log; a thing noted is seen at once", async () => {
  const { app, room, board, row } = await open();
  await room.take([
    mail("KT.xlsx", await report("KT"), "kt@x.vn", "2025-11-10T03:00:00Z"),
    mail("TTPVHCC.xlsx", await report("TTPVHCC"), "kt@x.vn", "2025-11-12T18:00:00Z"),
  ]);
  const { received } = room.state.get().review!;
  expect(received.map(({ unit, arrival }) => [unit.code, arrival?.day, arrival?.late, arrival?.sender?.code])).toEqual([
    ["KT", "2025-11-10", 0, undefined],
    // One in the morning of the 13th here.
    ["TTPVHCC", "2025-11-13", 2, "KT"],
  ]);
  await board.open();
  expect(row("KT")).toMatchObject({ standing: "explain", received: "2025-11-10", daysLate: 0, word: "Cần giải trình" });
  expect(row("TTPVHCC")).toMatchObject({ received: "2025-11-13", daysLate: 2 });
  expect(row("VP")).toMatchObject({ standing: "overdue", sent: null, daysLate: 2, file: null });
  await app.setting.note([{ what: "sent", unit: "VP", paper: "invite", file: "", sha256: "" }]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(row("VP").sent).toBe("2025-11-13");
});

test("the board goes by the round as it is when its tab is looked at again", async () => {
  const { app, board, row } = await open();
  await board.enter();
  expect(board.get().board).toBeNull();
  await board.open();
  expect(row("VP").binding).toBe("2025-11-11");
  app.setting.change({ ...app.setting.state.get().round!, reportDeadline: "2025-11-12" });
  await board.enter();
  expect(row("VP").binding).toBe("2025-11-12");
});

test("a day begins in Việt Nam, wherever the machine stands", async () => {
  for (const [at, today, daysLate] of [
    ["2025-11-11T16:59:00Z", "2025-11-11", 0],
    ["2025-11-11T17:01:00Z", "2025-11-12", 1],
  ] as const) {
    const { board, row } = await open(() => new Date(at));
    await board.open();
    expect([board.get().board!.today, row("VP").daysLate]).toEqual([today, daysLate]);
  }
});

test("each file read is noted once, whatever is read again; a later one of the same unit as a correction", async () => {
  const { room, log } = await open();
  const kt = await report("KT");
  await room.take([pickedFile("KT.xlsx", kt), pickedFile("scan.pdf", new TextEncoder().encode("%PDF-1.4"))]);
  await room.take([pickedFile("VP.xlsx", await report("VP"))]);
  await room.take([pickedFile("KT sua.xlsx", await report("KT", { "dossiers.received": 1300 }))]);
  expect(log()).toEqual([
    ["received", "KT", null],
    ["refused", null, expect.any(String)],
    ["received", "VP", null],
    ["received", "KT", null],
    ["corrected", "KT", expect.stringMatching(/^[0-9a-f]{64}$/)],
  ]);
});

test("those who have not reported are reminded at once; who has no address gets no draft, and is named", async () => {
  const { room, board, saved, log } = await open();
  await room.take([pickedFile("KT.xlsx", await report("KT"))]);
  await board.open();
  expect(board.waiting().map(({ unit }) => unit.code)).toEqual(["VP", "VHXH", "TTPVHCC"]);
  await board.remindAll();
  expect(saved[0]!.name).toBe("Thư đôn đốc.zip");
  expect(board.get().status).toBe(
    "Đã lưu 2 thư nháp: Thư đôn đốc.zip. Chưa gửi thư nào. Chưa có thư cho Văn phòng: chưa có e-mail, hoặc e-mail chưa đúng.",
  );
  expect(log().filter(([what]) => what === "generated")).toEqual([
    ["generated", "VHXH", null],
    ["generated", "TTPVHCC", null],
  ]);
  await board.saveLog();
  const lines = new TextDecoder().decode(saved[1]!.bytes).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line) as object)).toHaveLength(log().length);
  await board.saveBook();
  expect(saved[2]!.name).toBe("Tiến độ - dot-1.xlsx");
});

test("a received report goes back with its marked copy, out of the mail that brought it", async () => {
  const { app, room, saved } = await open();
  await room.take([
    mail("KT.xlsx", await report("KT", { "dossiers.resolved": 1423 }), "kt@x.vn", "2025-11-10T03:00:00Z"),
  ]);
  const { id, unit } = room.state.get().review!.received[0]!;
  const letters = app.room(mergeLetters);
  await letters.open({ kind: "findings", unit, report: { id } });
  await letters.openDraft();
  expect(new TextDecoder().decode(saved[0]!.bytes)).toContain('filename="KT - can sua.xlsx"');
});

test("an accepted explanation settles a missed target on the screen and in the workbook; without a reason it is none", async () => {
  const { app, room, log } = await open();
  await room.take([pickedFile("KT.xlsx", await report("KT"))]);
  const before = room.state.get().review!.received[0]!;
  const explain = app.room(explainRoom);
  await explain.open(before.unit, before.id);
  const list = explain.get().list!;
  expect(list.length).toBe(before.explainable);
  for (const one of list)
    await explain.give(one, { reason: "Do sáp nhập", evidence: "BB 01", author: "Lan", accepted: true });
  expect(explain.get().list!.map(({ reason, accepted }) => [reason, accepted])).toEqual(
    list.map(() => ["Do sáp nhập", true]),
  );
  explain.close();
  await room.again();
  expect(room.state.get().review!.received[0]).toMatchObject({ state: "valid", explained: list.length });
  const letters = app.room(mergeLetters);
  await letters.open({ kind: "findings", unit: before.unit, report: { id: before.id } });
  expect(letters.get().letter).toMatchObject({ ok: false });
  // What else the log has to say about it does not make it explained.
  await app.setting.note([{ what: "refused", file: "a.xlsx", sha256: "", about: list[0]!.key }]);
  await room.intoFile();
  expect(room.state.get().done?.summary.explained).toHaveLength(list.length);
  expect(log().filter(([what]) => what === "explained")).toEqual(list.map(({ key }) => ["explained", "KT", key]));
  // A second time nothing is new.
  await room.intoFile();
  expect(log().filter(([what]) => what === "explained")).toHaveLength(list.length);

  await explain.open(before.unit, before.id);
  for (const one of explain.get().list!) await explain.give(one, { reason: " " });
  await room.again();
  expect(room.state.get().review!.received[0]).toMatchObject({ state: before.state, explained: 0 });
  expect(app.setting.state.get().explanations).toEqual([]);
});

test("what was concluded while an explanation is still being kept stays, whatever is entered next", async () => {
  const { app, room } = await open();
  await room.take([pickedFile("KT.xlsx", await report("KT"))]);
  const { unit, id } = room.state.get().review!.received[0]!;
  const explain = app.room(explainRoom);
  await explain.open(unit, id);
  const [one] = explain.get().list!;
  let isKept = (): void => undefined;
  const writing = new Promise<void>((resolve) => (isKept = resolve));
  const write = jest.spyOn(app.host.store, "write");
  write.mockImplementationOnce(() => writing.then(() => ({ ok: true, value: undefined })));
  const given = explain.give(one!, { reason: "Do sáp nhập", accepted: true });
  const shown = () => explain.get().list!.find(({ key }) => key === one!.key);
  expect(shown()).toMatchObject({ reason: "Do sáp nhập", accepted: true });
  isKept();
  await given;
  expect(shown()).toMatchObject({ reason: "Do sáp nhập", accepted: true });
});

test("a round that begins while reminders are worded or a consolidation is saved has nothing of them in its log", async () => {
  const { app, room, board, log } = await open();
  await board.open();
  const draft = jest.spyOn(app.engine, "draft");
  draft.mockImplementationOnce(async () => {
    await app.setting.replace({ outline: null, round: { ...ROUND, id: "dot-2" } });
    return { name: "Thư.eml", bytes: new Uint8Array() };
  });
  await board.remindAll();
  expect(draft).toHaveBeenCalled();
  expect(log()).toEqual([]);

  await room.take([pickedFile("KT.xlsx", await report("KT"))]);
  const save = jest.spyOn(app.host, "save");
  save.mockImplementationOnce(async () => {
    await app.setting.replace({ outline: null, round: { ...ROUND, id: "dot-3" } });
    return { ok: true, value: undefined };
  });
  await room.intoFile();
  expect(save).toHaveBeenCalled();
  expect(app.setting.state.get()).toMatchObject({ round: { id: "dot-3" }, log: [] });
});

test.each([
  ["another round", "draft", { ...ROUND, id: "dot-2" }],
  ["another deadline", "draft", { ...ROUND, reportDeadline: "2025-11-12" }],
  ["another deadline while they are packed", "pack", { ...ROUND, reportDeadline: "2025-11-12" }],
] as const)("reminders are stopped by %s: none is saved or noted, which is told", async (_change, step, round) => {
  const { app, board, saved, log } = await open();
  await board.open();
  jest.spyOn(app.engine, step).mockImplementationOnce(async () => {
    await app.setting.replace({ outline: null, round });
    return { name: "Thư.eml", bytes: new Uint8Array() };
  });
  await board.remindAll();
  expect(saved).toEqual([]);
  expect(log()).toEqual([]);
  expect(board.get().status).toMatch(/^Kế hoạch vừa thay đổi/);
  await board.remindAll();
  expect(saved).toHaveLength(1);
});

test("what can be explained is asked for anew when its tab is looked at again", async () => {
  const { room, app } = await open();
  await room.take([pickedFile("KT.xlsx", await report("KT"))]);
  const { unit, id } = room.state.get().review!.received[0]!;
  const explain = app.room(explainRoom);
  await explain.open(unit, id);
  expect(explain.get().list).not.toEqual([]);
  await app.engine.removeFiles([id]);
  await explain.enter();
  expect(explain.get().list).toEqual([]);
});

test("an explanation accepted in the pane waits when the unit sends other figures", async () => {
  const { app, room } = await open();
  await room.take([pickedFile("KT.xlsx", await report("KT"))]);
  const first = room.state.get().review!.received[0]!;
  const explain = app.room(explainRoom);
  await explain.open(first.unit, first.id);
  for (const one of explain.get().list!) await explain.give(one, { reason: "Do sáp nhập", accepted: true });
  await room.again();
  expect(room.state.get().review!.received[0]).toMatchObject({ state: "valid" });

  await room.startOver();
  const changed = { "dossiers.overdue": 34, "dossiers.overdue_pending": 7 };
  await room.take([pickedFile("KT 2.xlsx", await report("KT", changed))]);
  const [second] = room.state.get().review!.received;
  expect(second).toMatchObject({ state: "explain" });
  await explain.open(second!.unit, second!.id);
  const late = explain.get().list!.find(({ rule }) => rule === "D8")!;
  expect(late).toMatchObject({ reason: "Do sáp nhập", accepted: null, again: true });
  await explain.give(late, { reason: late.reason, accepted: true });
  await room.again();
  expect(room.state.get().review!.received[0]).toMatchObject({ state: "valid" });
});

test("a notice that went out too late is noted beside the files and stands in the consolidated workbook", async () => {
  const { app, room, saved } = await open();
  const units = ROUND.units.map((unit) => (unit.code === "KT" ? { ...unit, visit: { date: "2025-11-17" } } : unit));
  await app.setting.replace({ outline: null, round: { ...ROUND, units } });
  await room.take([pickedFile("KT.xlsx", await report("KT"))]);
  const late = () => room.state.get().review!.notes.filter(({ code }) => code === "K2");
  expect(late()).toEqual([]);
  await app.setting.note([{ what: "sent", unit: "KT", paper: "notice", file: "", sha256: "" }]);
  await room.enter();
  const [note] = late();
  expect(note!.message).toBe(
    "Phòng Kinh tế: thông báo gửi ngày 13/11/2025 cho lịch kiểm tra ngày 17/11/2025, chưa đủ 05 ngày.",
  );
  await room.intoFile();
  const made = readXlsx(saved[0]!.bytes);
  if (!made.ok) throw new Error(made.message);
  const words = made.cells.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value));
  expect(words).toContainEqual(expect.stringContaining(note!.message));
});
