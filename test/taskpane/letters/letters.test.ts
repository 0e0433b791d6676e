import { createEngine } from "../../../src/engine/createEngine";
import { markedName } from "../../../src/marked/markedName";
import { createCheckRoom } from "../../../src/taskpane/check/checkRoom";
import { checkLetters } from "../../../src/taskpane/check/checkLetters";
import { formLetters } from "../../../src/taskpane/forms/formLetters";
import { formsRoom } from "../../../src/taskpane/forms/formsRoom";
import type { LetterRoom } from "../../../src/taskpane/letters/letterRoom";
import { tellSkipped } from "../../../src/taskpane/letters/tellSkipped";
import { letterObstacle } from "../../../src/taskpane/forms/letterObstacle";
import { buildTemplate } from "../../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { inflateNode } from "../../../src/xlsx/inflateNode";
import { demoFillings } from "../../support/demoFillings";
import { outline2025 } from "../../support/outline2025";
import { eventually } from "../../support/page/eventually";
import { engineWith } from "../support/engineWith";
import { TestBook } from "../support/TestBook";
import { pickedFile } from "../support/pickedFile";
import { startApp } from "../support/startApp";

const outline = outline2025();
const KT = { code: "KT", name: "Phòng Kinh tế", short: "Phòng Kinh tế" };
const ROUND = {
  id: "dot-1",
  plan: { number: "187/KH-UBND", date: "" },
  units: [{ ...KT, people: [{ email: "kt@x.vn" }] }],
};

/** More dossiers resolved than received. */
async function faulty(): Promise<Uint8Array> {
  const { meta, answers } = demoFillings.KT;
  const filling = { meta, answers: { ...answers, "dossiers.resolved": 1423 } };
  return writeXlsx(buildTemplate(outline, { unit: outline.unitOf("KT")!, filling }));
}

async function withRound(book: TestBook | null = null, round: object = ROUND) {
  const started = await startApp("kiem-tra", book);
  await started.app.setting.replace({ outline: null, round });
  return started;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const body = (eml: string) => Buffer.from(eml.split("base64\r\n\r\n")[1]!.split("\r\n--")[0]!, "base64").toString();

describe("A letter about findings", () => {
  async function written() {
    const started = await withRound();
    const room = createCheckRoom(started.app);
    await room.checkFiles([pickedFile("KT.xlsx", await faulty())]);
    const letters = started.app.room(checkLetters);
    await letters.open(room.letterSubject()!);
    return { ...started, room, letters };
  }

  it("names what is chosen, by the day that is chosen, to whom is typed", async () => {
    const { letters, saved, app } = await written();
    const before = letters.get();
    expect(before.to).toBe("kt@x.vn");
    const { letter } = before;
    if (!letter?.ok) throw new Error("no letter");
    expect(letter.counts.error).toBeGreaterThan(0);
    expect(letter.counts.target).toBeGreaterThan(0);
    expect(letter.body).toMatch(/lớn hơn số tiếp nhận/);
    expect(letter.copy).toBe(markedName("KT.xlsx"));

    await letters.name("target", false);
    await letters.setUntil("2025-11-20");
    letters.setTo("Lan <lan@x.vn>; kt@x.vn");
    await letters.openDraft();
    const [draft] = saved;
    expect(draft!.name).toMatch(/\.eml$/);
    const eml = text(draft!.bytes);
    expect(eml).toMatch(/^To: "Lan" <lan@x\.vn>, kt@x\.vn\r\n/);
    expect(body(eml)).toMatch(/hết ngày 20\/11\/2025/);
    expect(body(eml)).not.toMatch(/Chưa đạt/);
    expect(eml).toContain('filename="KT - can sua.xlsx"');
    expect(app.setting.state.get().log).toEqual([
      expect.objectContaining({ what: "generated", unit: "KT", paper: "findings", file: draft!.name }),
    ]);
    expect(app.setting.state.get().log[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("pressed for as soon as something is left out, the draft leaves it out too", async () => {
    const { letters, saved } = await written();
    const chosen = letters.name("target", false);
    await letters.openDraft();
    await chosen;
    expect(body(text(saved[0]!.bytes))).not.toMatch(/Chưa đạt/);
  });

  it("whose draft is still being made when another letter is opened is noted for its own unit, and told of nowhere else", async () => {
    const VP = { code: "VP", name: "Văn phòng", short: "Văn phòng" };
    const { app, letters } = await written();
    let give = (): void => undefined;
    const giving = new Promise<void>((resolve) => (give = resolve));
    const save = jest.spyOn(app.host, "save");
    save.mockImplementationOnce(() => giving.then(() => ({ ok: true, value: undefined })));
    const drafted = letters.openDraft();
    await eventually(() => expect(save).toHaveBeenCalled());
    letters.close();
    await letters.open({ kind: "remind", unit: VP });
    give();
    await drafted;
    expect(app.setting.state.get().log).toMatchObject([{ what: "generated", unit: "KT", paper: "findings" }]);
    expect(letters.get().status).toBeNull();
  });

  it.each([
    ["to whom it goes", (letters: LetterRoom) => letters.setTo("lan@x.vn")],
    ["what it names", (letters: LetterRoom) => void letters.name("target", false)],
  ])(
    "changed in %s while its draft is being made, it is told that the draft is the one before",
    async (_what, change) => {
      const { app, letters, saved } = await written();
      const markedCopy = app.engine.markedCopy.bind(app.engine);
      jest.spyOn(app.engine, "markedCopy").mockImplementationOnce((...call) => {
        change(letters);
        return markedCopy(...call);
      });
      await letters.openDraft();
      expect(text(saved[0]!.bytes)).toMatch(/^To: kt@x\.vn\r\n/);
      expect(body(text(saved[0]!.bytes))).toMatch(/Chưa đạt/);
      expect(letters.get().status).toMatchObject({ ok: false, text: expect.stringMatching(/vừa sửa/) as string });
      await letters.openDraft();
      expect(letters.get().status).toMatchObject({ ok: true, text: expect.stringMatching(/^Đã lưu/) as string });
    },
  );

  it("that is saved when another round is in work is not noted in that", async () => {
    const { app, letters } = await written();
    jest.spyOn(app.host, "save").mockImplementationOnce(async () => {
      await app.setting.replace({ outline: null, round: { ...ROUND, id: "dot-2" } });
      return { ok: true, value: undefined };
    });
    await letters.openDraft();
    expect(app.setting.state.get()).toMatchObject({ round: { id: "dot-2" }, log: [] });
  });

  it("goes to a person whose name has a comma", async () => {
    const people = [{ name: 'Lê Văn Cường, Phó phòng "KT"', email: "kt@x.vn" }];
    const { app, saved } = await withRound(null, { ...ROUND, units: [{ ...KT, people }] });
    const room = createCheckRoom(app);
    await room.checkFiles([pickedFile("KT.xlsx", await faulty())]);
    const letters = app.room(checkLetters);
    await letters.open(room.letterSubject()!);
    expect(letters.get().to).toBe("Lê Văn Cường Phó phòng KT <kt@x.vn>");
    await letters.openDraft();
    expect(text(saved[0]!.bytes)).toMatch(/^To: [^\r]*(\r\n [^\r]*)*<kt@x\.vn>\r\n/);
  });

  it("with nothing left to name there is none, and the reason is told", async () => {
    const { letters } = await written();
    for (const level of ["error", "blank", "warning", "target"] as const) await letters.name(level, false);
    expect(letters.get().letter).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/không có nội dung/) as string,
    });
    await letters.name("error", true);
    expect(letters.get().letter).toMatchObject({ ok: true });
  });

  it("is copied as text, and its copy saved by itself", async () => {
    const { letters, copied, saved } = await written();
    await letters.copy("body");
    await letters.copy("subject");
    expect(copied[0]).toMatch(/^Kính gửi: Phòng Kinh tế\n/);
    expect(copied[1]).toMatch(/^Đề nghị sửa, giải trình/);
    await letters.saveAttachment();
    const read = readXlsx(saved[0]!.bytes, { inflate: inflateNode });
    expect(read.ok && read.cells.sheets[0]!.name).toBe("Cần sửa");
  });

  it("is worded as the team wants it, and the report checked stays checked", async () => {
    const { letters, app } = await written();
    await letters.edit();
    expect(letters.get().templates?.letters.findings.subject).toMatch(/^Đề nghị sửa/);
    letters.setTemplate({ subject: "Gửi {đơn vị}", body: "{yêu cầu}" });
    await letters.endEdit();
    expect(letters.get().letter).toMatchObject({
      subject: "Gửi Phòng Kinh tế",
      body: expect.stringMatching(/^sửa \d\d/) as string,
    });
    expect(app.setting.state.get().round?.letters).toEqual({
      findings: { subject: "Gửi {đơn vị}", body: "{yêu cầu}" },
    });
    letters.setTemplate(null);
    await letters.endEdit();
    expect(letters.get().letter).toMatchObject({ subject: expect.stringMatching(/^Đề nghị sửa/) as string });
  });

  it("says what the round says when its tab is looked at again, to whom it is for then, unless that was typed", async () => {
    const { app, room, letters } = await written();
    const rename = async (name: string, email: string) => {
      const { round } = app.setting.state.get();
      app.setting.change({ ...round!, units: [{ ...KT, name, people: [{ email }] }] });
      await room.enter();
      await letters.enter();
    };
    await rename("Phòng Kinh tế mới", "moi@x.vn");
    expect(letters.get()).toMatchObject({
      to: "moi@x.vn",
      letter: { body: expect.stringContaining("Phòng Kinh tế mới") as string },
    });
    letters.setTo("lan@x.vn");
    await rename("Phòng Kinh tế", "khac@x.vn");
    expect(letters.get()).toMatchObject({ to: "lan@x.vn", letter: { to: ["khac@x.vn"] } });
    const { letter } = letters.get();
    await letters.enter();
    expect(letters.get().letter).toBe(letter);
  });

  it("without the templates of an engine that fails is not changed, which is told", async () => {
    const letterTemplates = () => Promise.reject(new Error("worker lost"));
    const { app } = await startApp("kiem-tra", null, engineWith(createEngine(), { letterTemplates }));
    const letters = app.room(checkLetters);
    await letters.edit();
    expect(letters.get().templates).toBeNull();
    expect(app.state.get().banner).toMatchObject({ tone: "error" });
  });

  it("of the workbook open in Excel takes its colours off for the copy, and puts them back", async () => {
    const bytes = await faulty();
    const read = readXlsx(bytes, { inflate: inflateNode });
    if (!read.ok) throw new Error(read.message);
    const book = new TestBook("KT.xlsx", read.cells);
    let marksWhenRead: TestBook["marks"] | undefined;
    book.bytes = () => {
      marksWhenRead = book.marks;
      return Promise.resolve({ ok: true, value: bytes });
    };
    const { app, saved } = await withRound(book);
    const room = createCheckRoom(app);
    await room.checkBook();
    expect(book.marks).not.toBeNull();
    await room.saveCopy();
    expect(marksWhenRead).toBeNull();
    expect(book.marks!.length).toBeGreaterThan(0);
    expect(saved[0]!.name).toBe("KT - can sua.xlsx");
  });

  it("where Excel gives no file the trouble is told, and no letter goes without its copy", async () => {
    const read = readXlsx(await faulty(), { inflate: inflateNode });
    if (!read.ok) throw new Error(read.message);
    const { app, saved } = await withRound(new TestBook("KT.xlsx", read.cells));
    const room = createCheckRoom(app);
    await room.checkBook();
    const letters = app.room(checkLetters);
    await letters.open(room.letterSubject()!);
    await letters.openDraft();
    expect(saved).toEqual([]);
    expect(app.state.get().banner?.title).toBe("Excel này chưa làm được việc đó");
  });
});

describe("Letters with the forms", () => {
  it.each([
    ["invite", undefined, "noEmail"],
    ["invite", { ...KT, people: [{ email: "kt@x.vn" }] }, null],
    ["notice", { ...KT, people: [{ email: "kt@x.vn" }] }, "noVisit"],
    ["notice", { ...KT, visit: { date: "2025-11-20" } }, "noEmail"],
    ["notice", { ...KT, people: [{ email: "kt@x.vn" }], visit: { date: "2025-11-20", surprise: true } }, "surprise"],
    ["invite", { ...KT, people: [{ email: "kt@x.vn" }], visit: { date: "2025-11-20", surprise: true } }, null],
  ] as const)("%s to %j: %s", (kind, unit, obstacle) => expect(letterObstacle(kind, unit)).toBe(obstacle));

  it("all drafts come as one file, and each thing is noted; what is said of people keeps the forms, another deadline doesn't", async () => {
    const VP = { code: "VP", name: "Văn phòng HĐND và UBND", short: "Văn phòng" };
    const { app, saved } = await withRound(null, { ...ROUND, units: [...ROUND.units, VP] });
    const room = formsRoom(app);
    await room.make();
    const { result } = room.get();
    if (result?.kind !== "files") throw new Error("no files");
    await room.saveDrafts(result.files.map(({ unit }) => unit));
    // Only one of the two has an address.
    expect(room.get().said).toMatch(/^Đã lưu 1 thư nháp .* Chưa có thư cho Văn phòng: chưa có e-mail/);
    expect(saved[1]!.name).toMatch(/Phòng Kinh tế\.eml$/);
    expect(room.get().drafted).toBe(true);
    await room.markSent(result.files[0]!.unit);
    expect(app.setting.state.get().log.map(({ what, unit, paper }) => [what, unit, paper])).toEqual([
      ["generated", "KT", "form"],
      ["generated", "VP", "form"],
      ["generated", "KT", "invite"],
      ["sent", "KT", "invite"],
    ]);
    const round = app.setting.state.get().round!;
    app.setting.change({ ...round, units: round.units!.map((unit) => ({ ...unit, people: [{ email: "a@x.vn" }] })) });
    await app.setting.settle();
    expect(room.get().result).not.toBeNull();
    app.setting.change({ ...app.setting.state.get().round!, reportDeadline: "2025-12-01" });
    await app.setting.settle();
    expect(room.get().result).toBeNull();
  });

  it("drafts that are stopped before they are saved are not noted", async () => {
    const { app, saved } = await withRound(null, ROUND);
    const room = formsRoom(app);
    await room.make();
    const digests = app.engine.digests.bind(app.engine);
    jest.spyOn(app.engine, "digests").mockImplementationOnce((files) => {
      app.stop();
      return digests(files);
    });
    await room.saveDrafts([KT]);
    expect(saved).toHaveLength(1);
    expect(app.setting.state.get().log.map(({ paper }) => paper)).toEqual(["form"]);
  });

  it("a unit that gets no draft is named, of many the first ones", async () => {
    const { app, saved } = await withRound(null, { ...ROUND, units: [{ ...KT, people: [] }] });
    const room = formsRoom(app);
    await room.make();
    for (const draft of [() => room.saveDrafts([KT]), () => room.openDraft(KT)]) {
      await draft();
      expect(room.get().said).toMatch(/^Chưa có thư cho Phòng Kinh tế: /);
      room.chooseLetter("invite");
    }
    expect(saved).toHaveLength(1);
    const many = Array.from({ length: 8 }, (_, n) => ({ ...KT, short: `Đơn vị ${n + 1}` }));
    expect(tellSkipped("Xong.", many)).toMatch(/^Xong\. .*Đơn vị 6 và 2 đơn vị khác: /);
    expect(tellSkipped("Xong.", [])).toBe("Xong.");
  });

  it("need no forms made before: each is made when its letter is, once, and noted", async () => {
    const { app, saved } = await withRound(null, ROUND);
    const room = formsRoom(app);
    await room.lookAt(KT);
    const letters = app.room(formLetters);
    expect(letters.get()).toMatchObject({
      letter: { ok: true },
      subject: { kind: "invite", attachment: { name: expect.stringMatching(/\.xlsx$/) as string } },
    });
    letters.close();
    await room.openDraft(KT);
    await room.saveDrafts([KT]);
    await room.saveForm(KT);
    expect(saved.map(({ name }) => name.split(".").pop())).toEqual(["eml", "eml", "xlsx"]);
    expect(text(saved[0]!.bytes)).toContain(".xlsx");
    await room.markSent(KT);
    const { log } = app.setting.state.get();
    expect(log.map(({ what, paper }) => [what, paper])).toEqual([
      ["generated", "form"],
      ["generated", "invite"],
      ["generated", "invite"],
      ["sent", "invite"],
    ]);
    expect(log[3]).toMatchObject({ file: saved[2]!.name, sha256: log[0]!.sha256 });
    expect(room.get().result).toBeNull();
  });

  it("pressed twice while the engine is busy, a letter is noted as sent once", async () => {
    const { app } = await withRound(null, ROUND);
    const room = formsRoom(app);
    await Promise.all([room.markSent(KT), room.markSent(KT)]);
    expect(app.setting.state.get().log).toMatchObject([{ what: "sent", unit: "KT", paper: "invite" }]);
  });

  it("what was made for a round that has given way to another one is not noted in that", async () => {
    const { app, saved } = await withRound(null, ROUND);
    const room = formsRoom(app);
    jest.spyOn(app.host, "save").mockImplementationOnce(async (file) => {
      saved.push(file);
      await app.setting.replace({ outline: null, round: { ...ROUND, id: "dot-2" } });
      return { ok: true, value: undefined };
    });
    await room.make();
    expect(saved).toHaveLength(1);
    expect(app.setting.state.get()).toMatchObject({ round: { id: "dot-2" }, log: [] });
  });

  it("a letter that is open closes when the form that goes with it no longer holds", async () => {
    const { app } = await withRound(null, ROUND);
    const room = formsRoom(app);
    await room.lookAt(KT);
    app.setting.change({ ...app.setting.state.get().round!, reportDeadline: "2025-12-01" });
    await app.setting.settle();
    expect(app.room(formLetters).get().subject).toBeNull();
    expect(room.get().forms).toEqual({});
  });

  it("a letter whose form no longer holds by the time it is made is not opened", async () => {
    const { app } = await withRound(null, ROUND);
    const room = formsRoom(app);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const digests = jest.spyOn(app.engine, "digests").mockImplementationOnce(() => held.then(() => [""]));
    const looked = room.lookAt(KT);
    await eventually(() => expect(digests).toHaveBeenCalled());
    app.setting.change({ ...app.setting.state.get().round!, reportDeadline: "2025-12-01" });
    await app.setting.settle();
    letGo();
    await looked;
    expect(app.room(formLetters).get().subject).toBeNull();
  });

  it("another kind chosen while drafts are saved: its own are not taken for saved", async () => {
    const { app, saved } = await withRound(null, ROUND);
    const room = formsRoom(app);
    await room.make();
    const drafting = room.saveDrafts([KT]);
    room.chooseLetter("notice");
    await drafting;
    expect(saved).toHaveLength(2);
    expect(room.get()).toMatchObject({ kind: "notice", drafted: false });
  });

  it("a surprise visit is in no letter, whatever the template asks", async () => {
    const letters = { invite: { subject: "Ngày {ngày kiểm tra}", body: "[Kiểm tra {thứ, ngày kiểm tra}]{hạn}" } };
    const unit = { ...ROUND.units[0]!, visit: { date: "2025-11-20", surprise: true } };
    const { app } = await withRound(null, { ...ROUND, letters, units: [unit] });
    const room = app.room(formLetters);
    await room.open({ kind: "invite", unit: KT });
    expect(JSON.stringify(room.get().letter)).not.toMatch(/20\/11/);
  });
});
