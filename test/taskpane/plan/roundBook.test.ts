import { planRoom } from "../../../src/taskpane/plan/planRoom";
import { pickedFile } from "../support/pickedFile";
import { startApp } from "../support/startApp";

const encode = (text: string) => new TextEncoder().encode(text);

async function filled() {
  const started = await startApp("ke-hoach");
  const room = planRoom(started.app);
  await room.create();
  room.setNumber("187/KH-UBND");
  room.setTeam([{ name: "Nguyễn Văn An", role: "head" }]);
  room.changeUnit("KT", { people: [{ email: "kt@x.vn" }], visit: { date: "2025-11-14", surprise: true } });
  await started.app.setting.settle();
  return { ...started, room };
}

const roundOf = ({ app }: Awaited<ReturnType<typeof startApp>>) => app.setting.state.get().round;

describe("The round goes to another machine", () => {
  it("as a workbook that people may edit", async () => {
    const { app, room, saved } = await filled();
    await app.setting.note([{ what: "sent", unit: "KT", paper: "invite", file: "", sha256: "" }]);
    await room.saveBook();
    const [book] = saved;
    await room.openFile(pickedFile(book!.name, book!.bytes));
    expect(app.setting.state.get().log).toHaveLength(1);
    expect(book!.name).toMatch(/^Đợt kiểm tra.*\.xlsx$/);
    const other = await startApp("ke-hoach");
    await planRoom(other.app).openFile(pickedFile(book!.name, book!.bytes));
    expect(roundOf(other)).toMatchObject({
      id: app.setting.state.get().round!.id,
      plan: { number: "187/KH-UBND" },
      team: [{ name: "Nguyễn Văn An", role: "head" }],
    });
    expect(roundOf(other)!.units!.find(({ code }) => code === "KT")).toMatchObject({
      people: [{ email: "kt@x.vn" }],
      visit: { date: "2025-11-14", surprise: true },
    });
  });

  it("back as that workbook it keeps what is noted while it is taken into use, which stands in no file", async () => {
    const { app, room, saved, asksOnLeaving } = await filled();
    await room.saveBook();
    expect(asksOnLeaving()).toBe(false);
    const take = app.engine.use.bind(app.engine);
    jest.spyOn(app.engine, "use").mockImplementationOnce(async (setting) => {
      await app.setting.note([{ what: "sent", unit: "KT", paper: "invite", file: "", sha256: "" }]);
      return take(setting);
    });
    await room.openFile(pickedFile(saved[0]!.name, saved[0]!.bytes));
    expect(app.setting.state.get().log).toMatchObject([{ what: "sent", unit: "KT" }]);
    expect(asksOnLeaving()).toBe(true);
  });

  it("as a file with the log and the explanations", async () => {
    const { app, room, saved } = await filled();
    await app.setting.note([{ what: "sent", unit: "KT", paper: "invite", file: "KT.xlsx", sha256: "0" }]);
    await app.setting.explain([{ unit: "KT", rule: "D8", items: [], reason: "Mất điện" }]);
    await room.saveFile();
    const other = await startApp("ke-hoach");
    await planRoom(other.app).openFile(pickedFile(saved[0]!.name, saved[0]!.bytes));
    const { log, explanations } = other.app.setting.state.get();
    expect(log).toEqual([
      expect.objectContaining({ what: "sent", unit: "KT", at: expect.stringMatching(/^2025-11-13/) as string }),
    ]);
    expect(explanations).toEqual([{ unit: "KT", rule: "D8", items: [], reason: "Mất điện" }]);
  });

  it("a workbook without the sheet, or damaged, is told, and the round stays", async () => {
    const { app, room } = await filled();
    const before = app.setting.state.get().round;
    await room.openFile(pickedFile("dot.xlsx", encode("PK\u0003\u0004 hỏng")));
    expect(room.get().refusal).toMatchObject({ title: "Chưa mở được “dot.xlsx”" });
    const form = await app.engine.formFile("KT");
    await room.openFile(pickedFile(form.name, form.bytes));
    expect(room.get().refusal?.reasons[0]).toMatch(/Đợt kiểm tra/);
    expect(app.setting.state.get().round).toEqual(before);
  });

  it("what was noted by mistake is struck out; without a round nothing is noted", async () => {
    const { app } = await filled();
    await app.setting.note([{ what: "sent", unit: "KT", paper: "invite", file: "", sha256: "" }]);
    const [entry] = app.setting.state.get().log;
    await app.setting.strike([entry!]);
    expect(app.setting.state.get().log).toEqual([]);
    const empty = await startApp("ke-hoach");
    await empty.app.setting.note([{ what: "merged", file: "", sha256: "" }]);
    expect(empty.app.setting.state.get().log).toEqual([]);
  });
});
