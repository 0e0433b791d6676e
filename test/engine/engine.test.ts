import fc from "fast-check";
import { unzipSync } from "fflate";
import { mergeReports } from "../../src/assessment/mergeReports";
import { checkReport } from "../../src/checks/checkReport";
import { tellFinding } from "../../src/checks/tellFinding";
import { createEngine } from "../../src/engine/createEngine";
import type { Engine, Review, TakenFile } from "../../src/engine/Engine";
import { readFile } from "../../src/intake/readFile";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { compoundFile, DEMO_UNITS, NO_CHOICES, returned, zipBomb } from "../support/engineFiles";
import { outline2025 } from "../support/outline2025";
import { expectValid } from "../support/validateOpenXml";

// The engine as the screens use it, against what the core gives for the same files.
const outline = outline2025();
const means = { inflate: inflateNode };
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

let good: Record<string, Uint8Array>;
let wrong: Uint8Array;
let blank: Uint8Array;
let foreign: Uint8Array;

beforeAll(async () => {
  good = {};
  for (const unit of DEMO_UNITS) good[unit] = await returned(outline, unit);
  wrong = await returned(
    outline,
    "KT",
    { answers: { "dossiers.resolved": 9999 } },
    { modified: "2025-11-12T01:00:00Z" },
  );
  blank = await writeXlsx(buildTemplate(outline, { filling: { answers: { "dossiers.received": 7 } } }));
  const other = outline2025((json) => ({ ...json, id: "khac", title: "Đề cương phường X" }));
  foreign = await writeXlsx(buildTemplate(other, { unit: other.unitOf("KT") }));
});

async function with4(): Promise<Engine> {
  const engine = createEngine(means);
  for (const unit of DEMO_UNITS) await engine.addFile(unit, `${unit}.xlsx`, good[unit]!);
  return engine;
}

describe("setting", () => {
  test("the view of the built-in outline; sheets are those of the workbooks", async () => {
    const engine = createEngine(means);
    const used = await engine.use({ outline: null, round: { id: "r", reportDeadline: "2025-11-07" } });
    expect(used).toMatchObject({
      ok: true,
      round: { id: "r" },
      outline: { items: 95, sections: 10, owner: "TTPVHCC", reportDeadline: "2025-11-07" },
    });
    if (!used.ok) return;
    expect((await engine.formWorkbook("KT")).sheets.map(({ name }) => name)).toEqual(used.outline.formSheets);
    const { workbook } = await engine.consolidate(NO_CHOICES, null, "workbook");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(used.outline.assessmentSheets);
  });

  test("a bad one says why and leaves the one before in use, with its files", async () => {
    const engine = await with4();
    expect(await engine.use({ outline: { id: 5 }, round: null })).toMatchObject({ ok: false, of: "outline" });
    const bad = await engine.use({ outline: null, round: { id: "" } });
    expect(bad).toMatchObject({
      ok: false,
      of: "round",
      reasons: [expect.stringMatching(/^Đợt kiểm tra: Mã đợt \(trường id\): /)],
    });
    expect((await engine.review(NO_CHOICES)).received).toHaveLength(4);
  });

  test("another one forgets the files and the report checked last", async () => {
    const engine = await with4();
    await engine.checkFile("KT.xlsx", good.KT!);
    expect(await engine.use({ outline: null, round: { id: "dot-2" } })).toMatchObject({ ok: true, kept: false });
    expect((await engine.review(NO_CHOICES)).received).toEqual([]);
    expect(await engine.findingsFile()).toBeNull();
  });

  test("people, visits, holidays and letters are no reason to read anything again", async () => {
    const engine = createEngine();
    const KT = { code: "KT", name: "Phòng Kinh tế", short: "Phòng Kinh tế" };
    const round = { id: "dot-1", units: [KT] };
    await engine.use({ outline: null, round });
    await engine.addFile("KT", "KT.xlsx", good.KT!);
    const visit = { date: "2025-11-12" };
    const more = {
      ...round,
      units: [{ ...KT, people: [{ email: "kt@x.vn" }], visit }],
      holidays: { off: [], worked: [] },
      letters: { remind: { subject: "A", body: "B" } },
    };
    expect(await engine.use({ outline: null, round: more })).toMatchObject({
      kept: true,
      calendar: { days: { KT: { binding: "2025-11-07" } } },
    });
    expect((await engine.review(NO_CHOICES)).received).toHaveLength(1);
  });
});

describe("forms", () => {
  test("the bytes of the core, by a name that Windows takes; several in one archive", async () => {
    const engine = createEngine(means);
    const form = await engine.formFile("KT");
    expect(form).toEqual({
      name: "Biểu mẫu báo cáo - Phòng Kinh tế.xlsx",
      bytes: await writeXlsx(buildTemplate(outline, { unit: outline.unitOf("KT"), round: null })),
    });
    const zip = await engine.pack([form, { ...form, bytes: text("x") }], "tat-ca.zip");
    const parts = unzipSync(zip.bytes);
    expect(Object.keys(parts)).toEqual([form.name, "Biểu mẫu báo cáo - Phòng Kinh tế (2).xlsx"]);
    expect(Buffer.from(parts[form.name]!).equals(Buffer.from(form.bytes))).toBe(true);
  });
});

describe("checking one report", () => {
  test("says what the core finds, for bytes and for cells alike", async () => {
    const engine = createEngine(means);
    const checked = await engine.checkFile("KT.xlsx", wrong);
    const read = readFile("KT.xlsx", wrong, outline);
    if (!checked.ok || !read.ok) throw new Error("not read");
    const core = checkReport(read.report, outline);
    expect(checked.report.findings.map(({ code, message, sheet, cell }) => ({ code, message, sheet, cell }))).toEqual(
      core.map((finding) => ({
        code: finding.code,
        message: tellFinding(outline, finding),
        sheet: finding.sheet,
        cell: finding.cell,
      })),
    );
    expect(new Set(checked.report.findings.map(({ key }) => key)).size).toBe(core.length);
    expect(checked.report).toMatchObject({ unit: { code: "KT" }, state: "wrong", asOf: "2025-11-10", asked: 85 });
    const { answered, declined, asked, counts } = checked.report;
    expect({ declined, all: answered + declined + counts.blanks }).toEqual({ declined: 25, all: asked });
    expect(checked.report.sheets[0]).toBe("Trang bìa");
    const cells = readXlsx(wrong);
    expect(cells.ok && (await engine.checkCells("KT.xlsx", cells.cells))).toEqual(checked);
  });

  test("its findings as a valid workbook, without what is for the team alone; none after a file that can't be read", async () => {
    const engine = createEngine(means);
    await engine.checkFile("KT.xlsx", wrong);
    const file = await engine.findingsFile();
    expect(file!.name).toBe("Kết quả rà soát - Phòng Kinh tế.xlsx");
    expectValid(file!.bytes);
    const read = readXlsx(file!.bytes);
    const written = read.ok ? [...read.cells.sheets[0]!.cells.values()].map(({ value }) => value) : [];
    expect(written).toContain("Đơn vị báo cáo: Phòng Kinh tế");
    expect(written.filter((value) => value === "× Lỗi").length).toBeGreaterThan(0);
    await engine.checkFile("x.pdf", text("%PDF-1.7"));
    expect(await engine.findingsFile()).toBeNull();
  });
});

describe("taking in", () => {
  test("each file as what it is; what can't be used says why and what to do", async () => {
    const engine = createEngine(means);
    const { bytes: earlier } = (await (await with4()).consolidate(NO_CHOICES, null, "file")).file;
    const files: readonly (readonly [string, Uint8Array, Partial<TakenFile>])[] = [
      ["good", good.VP!, { kind: "report", unit: "VP" }],
      ["twin", good.VP!, { kind: "twin", same: "good.xlsx" }],
      ["nameless", blank, { kind: "nameless" }],
      ["earlier", earlier, { kind: "previous", remarks: 0 }],
      ["xls", compoundFile("Workbook"), { kind: "refused" }],
      ["password", compoundFile("EncryptedPackage"), { kind: "refused" }],
      ["pdf", text("%PDF-1.7"), { kind: "refused" }],
      ["damaged", good.VP!.slice(0, -100), { kind: "refused" }],
      ["bomb", zipBomb(good.VP!), { kind: "refused" }],
      ["foreign", foreign, { kind: "refused" }],
    ];
    for (const [id, bytes, taken] of files)
      expect(await engine.addFile(id, `${id}.xlsx`, bytes)).toMatchObject([{ id, name: `${id}.xlsx`, ...taken }]);
    const { refused, twins, previous, questions, missing } = await engine.review(NO_CHOICES);
    expect(Object.fromEntries(refused.map(({ id, refusal }) => [id, refusal.code]))).toEqual({
      xls: "xls",
      password: "encrypted",
      pdf: "not-xlsx",
      damaged: "damaged",
      bomb: "bomb",
      foreign: "X7",
    });
    for (const { refusal } of refused) {
      expect(refusal.reason).not.toMatch(/[.:]$/);
      expect(refusal.remedy).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect(twins).toEqual([{ id: "twin", file: "twin.xlsx", same: "good.xlsx" }]);
    expect(previous).toEqual([{ id: "earlier", file: "earlier.xlsx", remarks: 0 }]);
    expect(questions).toEqual([{ kind: "unit", id: "nameless", file: "nameless.xlsx", unit: null }]);
    expect(missing.map(({ code }) => code)).toEqual(["VHXH", "KT", "TTPVHCC"]);
    await engine.removeFiles(["good"]);
    const left = await engine.review(NO_CHOICES);
    expect(left.received.map(({ id }) => id)).toEqual(["twin"]);
    expect(left.twins).toEqual([]);
  });

  test("a consolidated workbook of another outline is refused in words", async () => {
    const engine = createEngine(means);
    const other = outline2025((json) => ({ ...json, id: "khac" }));
    const bytes = await writeXlsx(buildConsolidated(mergeReports([], other)));
    expect(await engine.addFile("a", "a.xlsx", bytes)).toMatchObject([
      { kind: "refused", refusal: { code: "X7", reason: "Bảng tổng hợp của đề cương khác: khac" } },
    ]);
  });
});

describe("choices", () => {
  test("of two files the newest counts, unless the other one is chosen", async () => {
    const engine = await with4();
    await engine.addFile("new", "KT-2.xlsx", wrong);
    const usedIn = ({ received }: Review): string => received.find(({ unit }) => unit.code === "KT")!.id;
    const review = await engine.review(NO_CHOICES);
    expect(usedIn(review)).toBe("new");
    expect(review.questions[0]).toMatchObject({
      kind: "duplicate",
      files: [
        { id: "new", newest: true, used: true },
        { id: "KT", newest: false, used: false },
      ],
    });
    const chosen = await engine.review({ ...NO_CHOICES, chosen: { KT: "KT" } });
    expect(usedIn(chosen)).toBe("KT");
    expect(chosen.questions[0]).toMatchObject({ files: [{ used: false }, { used: true }] });
  });

  test("of two files of one day, saved at one time, none is called the newer", async () => {
    const engine = await with4();
    await engine.addFile("new", "KT-2.xlsx", await returned(outline, "KT", { answers: { "dossiers.received": 1300 } }));
    const [question] = (await engine.review(NO_CHOICES)).questions;
    if (question?.kind !== "duplicate") throw new Error();
    expect(question.files.map(({ newest, used }) => [newest, used])).toEqual([
      [false, true],
      [false, false],
    ]);
  });

  test("a nameless file is of the unit that a person names; of an unknown one it stays out", async () => {
    const engine = createEngine(means);
    await engine.addFile("x", "x.xlsx", blank);
    const named = await engine.review({ ...NO_CHOICES, units: { x: "VP" } });
    expect(named.received).toMatchObject([{ id: "x", unit: { code: "VP" } }]);
    expect(named.questions).toEqual([{ kind: "unit", id: "x", file: "x.xlsx", unit: "VP" }]);
    for (const unit of ["XX", "__proto__"])
      expect((await engine.review({ ...NO_CHOICES, units: { x: unit } })).received).toEqual([]);
  });

  test("double counting: both sums, off until chosen; the totals follow", async () => {
    const engine = await with4();
    const asked = async (dossiersFrom?: string): Promise<unknown> =>
      (await engine.review({ ...NO_CHOICES, dossiersFrom })).questions.find(({ kind }) => kind === "double");
    expect(await asked()).toMatchObject({ sum: 12428, owned: 6214, others: 6214, equal: true, taken: false });
    expect(await asked("TTPVHCC")).toMatchObject({ taken: true });
    const { summary } = await engine.consolidate({ ...NO_CHOICES, dossiersFrom: "TTPVHCC" }, null, "workbook");
    expect(summary.totals[0]).toEqual({ label: "Tổng số hồ sơ TTHC tiếp nhận", text: "6.214" });
    // The unit of a rate is said once.
    expect(summary.totals.filter(({ text }) => text.endsWith("%")).map(({ label }) => label)).toEqual(
      expect.not.arrayContaining([expect.stringContaining("%")]),
    );
  });

  test("a figure of the whole commune that two units gave: the question stays when it is answered", async () => {
    const engine = await with4();
    const item = outline.items.find(({ scope, kind }) => scope === "commune" && kind === "money")!.id;
    for (const unit of ["VP", "KT"] as const)
      await engine.addFile(
        unit,
        `${unit}.xlsx`,
        await returned(outline, unit, { answers: { [item]: unit === "VP" ? 5e9 : 7e9 } }),
      );
    const source = async (sources: Record<string, string>): Promise<unknown> =>
      (await engine.review({ ...NO_CHOICES, sources })).questions.find(
        (one) => one.kind === "source" && one.item === item,
      );
    expect(await source({})).toMatchObject({ source: null });
    expect(await source({ [item]: "KT" })).toMatchObject({ source: "KT" });
  });
});

describe("consolidating", () => {
  test("makes the bytes that the core makes of the same files", async () => {
    const { file, summary } = await (await with4()).consolidate(NO_CHOICES, null, "file");
    const reports = DEMO_UNITS.map((unit) => {
      const read = readFile(`${unit}.xlsx`, good[unit]!, outline);
      if (!read.ok) throw new Error(read.refusal.message);
      return read.report;
    });
    const core = await writeXlsx(buildConsolidated(mergeReports(reports, outline)));
    expect(Buffer.from(file.bytes).equals(Buffer.from(core))).toBe(true);
    expect(summary).toMatchObject({ merged: 4, units: 4, remarksKept: 0, remarksOrphaned: 0 });
    expect(summary.totals.map(({ text }) => text)[0]).toBe("12.428");
  });

  test("remarks of the open workbook stand above those of a file, and none is lost", async () => {
    const remarked = async (texts: Record<string, string>) => {
      const previous = new Map(Object.entries(texts).map(([key, remark]) => [key, { key, texts: { remark } }]));
      return writeXlsx(buildConsolidated(mergeReports([], outline, { previous })));
    };
    const engine = await with4();
    await engine.addFile("old", "th.xlsx", await remarked({ KT: "cũ", VP: "chỉ ở tệp", "XX|gone": "mất chỗ" }));
    const open = readXlsx(await remarked({ KT: "đang mở" }));
    if (!open.ok) throw new Error(open.message);
    const { file, summary } = await engine.consolidate(NO_CHOICES, open.cells, "file");
    expect(summary).toMatchObject({ remarksKept: 2, remarksOrphaned: 1 });
    const again = createEngine(means);
    expect(await again.addFile("a", "a.xlsx", file.bytes)).toMatchObject([{ kind: "previous" }]);
    const written = readXlsx(file.bytes);
    const words = written.ok
      ? written.cells.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value))
      : [];
    expect(words).toEqual(expect.arrayContaining(["đang mở", "chỉ ở tệp", "mất chỗ"]));
    expect(words).not.toContain("cũ");
  });
});

test("the order in which files come never matters", async () => {
  const files: readonly (readonly [string, string, Uint8Array])[] = [
    ...DEMO_UNITS.map((unit) => [unit, `${unit}.xlsx`, good[unit]!] as const),
    ["new", "KT-2.xlsx", wrong],
    ["copy", "A-KT.xlsx", good.KT!],
    ["x", "x.xlsx", blank],
    ["pdf", "y.pdf", text("%PDF")],
  ];
  const told = async (order: typeof files): Promise<unknown> => {
    const engine = createEngine(means);
    for (const [id, name, bytes] of order) await engine.addFile(id, name, bytes);
    const { summary } = await engine.consolidate(NO_CHOICES, null, "workbook");
    return { review: await engine.review(NO_CHOICES), summary };
  };
  const expected = await told(files);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...files], { minLength: files.length }), async (order) => {
      expect(await told(order)).toEqual(expected);
    }),
    { numRuns: 4 },
  );
});
