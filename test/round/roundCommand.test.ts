import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRound } from "../../src/outline/loadRound";
import type { Round } from "../../src/outline/Round";
import { boardOf } from "../../src/round/boardOf";
import { readLog } from "../../src/round/readLog";
import { writeEml } from "../../src/mail/writeEml";
import { buildRound } from "../../src/workbook/round/buildRound";
import { unitForm } from "../../src/workbook/round/unitForm";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { runCchc } from "../cli/runCchc";
import { demoFillings } from "../support/demoFillings";
import { outline2025 } from "../support/outline2025";
import { expectValid } from "../support/validateOpenXml";

const ROUND: Round = {
  id: "dot-1",
  units: [
    { code: "VP", name: "Văn phòng HĐND và UBND", short: "Văn phòng" },
    { code: "KT", name: "Phòng Kinh tế", short: "Kinh tế", visit: { date: "2025-11-12" } },
    { code: "VHXH", name: "Phòng Văn hóa - Xã hội", short: "VHXH", visit: { date: "2025-11-19", surprise: true } },
  ],
};
const outline = inRound(outline2025(), ROUND);
let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-board-"));
  writeFileSync(at("dot.json"), JSON.stringify(ROUND));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function mailedReport(date: string): Promise<string> {
  const bytes = await writeXlsx(unitForm(outline, ROUND, outline.unitOf("KT"), { filling: demoFillings.KT }));
  const attachments = [{ name: "KT.xlsx", bytes }];
  writeFileSync(at("thu.eml"), writeEml({ to: [], subject: "", text: "", attachments, at: date }));
  return at("thu.eml");
}

interface BoardJson {
  readonly counts: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
  readonly units: readonly {
    readonly unit: string;
    readonly standing: string;
    readonly daysLate: number | null;
    readonly received: string | null;
  }[];
}

test("JSON → workbook → JSON loses nothing; every command takes the workbook", async () => {
  const first = await runCchc("round", "--round", at("dot.json"), "--out", at("dot.xlsx"));
  expect([first.status, first.complaint]).toEqual([0, ""]);
  expect(first.out).toContain("! Tệp này có lịch kiểm tra đột xuất, chỉ gửi trong Đoàn kiểm tra.");
  expectValid(readFileSync(at("dot.xlsx")));
  await runCchc("round", "--round", at("dot.xlsx"), "--out", at("lai.json"));
  expect(JSON.parse(readFileSync(at("lai.json"), "utf8"))).toEqual(ROUND);
  const ran = await runCchc("template", "--round", at("dot.xlsx"), "--out", at("mau"), "--unit", "KT");
  expect(ran.status).toBe(0);
});

test("a report that no mail brought: nobody says that it came in time", async () => {
  const file = at("KT chep tay.xlsx");
  const form = unitForm(outline, ROUND, outline.unitOf("KT"), { filling: demoFillings.KT });
  writeFileSync(file, await writeXlsx(form));
  const call = ["round", "--round", at("dot.json"), "--out", at("chua-ro.xlsx"), "--today", "13/11/2025", file];
  const { units } = JSON.parse((await runCchc(...call, "--json")).out) as BoardJson;
  expect(units[1]).toMatchObject({ unit: "KT", daysLate: null, received: "2025-11-13" });
  const read = readXlsx(readFileSync(at("chua-ro.xlsx")));
  const texts = read.ok ? [...read.cells.sheets[1]!.cells.values()].map(({ value }) => value) : [];
  expect(texts).toEqual(expect.arrayContaining(["chưa rõ", "Ngày nhận là ngày mở tệp"]));
});

test("the board: who is late with what, in words, as JSON, as a sheet with its timeline", async () => {
  const eml = await mailedReport("2025-11-10T01:00:00Z");
  const call = [
    "round",
    "--round",
    at("dot.json"),
    "--out",
    at("dot.xlsx"),
    "--today",
    "13/11/2025",
    "--log",
    at("nk.jsonl"),
    eml,
  ];
  const ran = await runCchc(...call, "--json");
  const { counts, units } = JSON.parse(ran.out) as BoardJson;
  expect(counts).toMatchObject({ overdue: 2 });
  expect(units.map(({ unit, standing, daysLate, received }) => [unit, standing, daysLate, received])).toEqual([
    ["VP", "overdue", 2, null],
    ["KT", expect.any(String), 3, "2025-11-10"],
    ["VHXH", "overdue", 2, null],
  ]);
  expect((await runCchc(...call)).out).toContain("VP  Văn phòng HĐND và UBND: Quá hạn (quá 02 ngày)");

  const read = readXlsx(readFileSync(at("dot.xlsx")));
  if (!read.ok) throw new Error(read.message);
  const [, board, log] = read.cells.sheets;
  const texts = (sheet: typeof board): unknown[] => [...sheet!.cells.values()].map(({ value }) => value);
  expect([board!.name, log!.name]).toEqual(["Tiến độ", "Nhật ký"]);
  expect(texts(board)).toEqual(expect.arrayContaining(["Quá hạn", "Đột xuất", "TH", "N", "K", "11/2025"]));
  expect(texts(log)).toEqual(
    expect.arrayContaining(["Đã nhận", "Phòng Kinh tế", "thu.eml › KT.xlsx", "10/11/2025 08:00"]),
  );
  expect(readLog(readFileSync(at("nk.jsonl"), "utf8")).entries.map(({ what, paper }) => [what, paper])).toEqual([
    ["received", undefined],
    ["generated", "round"],
    ["generated", "round"],
  ]);
});

test("written over as JSON, a round of the page keeps its outline, log and explanations", async () => {
  const beside = {
    outline: { id: "khac" },
    log: [{ at: "2025-10-27T05:00:00Z", what: "generated", file: "a.xlsx", sha256: "" }],
    explanations: [{ unit: "KT", rule: "D8", items: [], reason: "mưa lũ" }],
  };
  writeFileSync(at("dot.json"), JSON.stringify({ ...ROUND, ...beside }));
  const told = (): unknown => JSON.parse(readFileSync(at("dot.json"), "utf8"));
  await runCchc("round", "--round", at("dot.json"), "--out", at("dot.json"));
  expect(told()).toEqual({ ...ROUND, ...beside });
  await runCchc("round", "--round", at("dot.json"), "--out", at("dot.xlsx"));
  await runCchc("round", "--round", at("dot.xlsx"), "--out", at("dot.json"));
  expect(told()).toMatchObject({ id: ROUND.id, ...beside });
});

test("the merge tells who was late, and the log remembers the first mail", async () => {
  const eml = await mailedReport("2025-11-10T01:00:00Z");
  const merge = ["merge", "--round", at("dot.json"), "--out", at("th.xlsx"), "--log", at("nk.jsonl")];
  const late = "Phòng Kinh tế: gửi ngày 10/11/2025, chậm 03 ngày (hạn: hết ngày 07/11/2025).";
  expect((await runCchc(...merge, eml)).out).toContain(late);
  const bytes = await writeXlsx(
    unitForm(outline, ROUND, outline.unitOf("KT"), {
      filling: { ...demoFillings.KT, meta: { ...demoFillings.KT.meta, as_of: "2025-11-12" } },
    }),
  );
  writeFileSync(at("sua.xlsx"), bytes);
  expect((await runCchc(...merge, at("sua.xlsx"))).out).toContain(late);
  const { entries } = readLog(readFileSync(at("nk.jsonl"), "utf8"));
  expect(entries.map(({ what }) => what)).toEqual(["received", "merged", "received", "corrected", "merged"]);
});

test("a year without a list of holidays is said", async () => {
  writeFileSync(
    at("dot.json"),
    JSON.stringify({ ...ROUND, reportDeadline: "2027-11-11", units: ROUND.units!.slice(0, 1) }),
  );
  const ran = await runCchc("round", "--round", at("dot.json"), "--out", at("dot.xlsx"));
  expect(ran.out).toContain("! Chưa có danh sách ngày nghỉ năm 2027");
  expect(ran.out).not.toContain("đột xuất");
});

test.each([
  ["another ending", ["--out", "dot.pdf"], /phải là tệp \.xlsx hoặc \.json/],
  ["no place", [], /Cần --out/],
])("%s", async (_, words, reason) => {
  const ran = await runCchc("round", "--round", at("dot.json"), ...words);
  expect([ran.status, ran.complaint]).toEqual([2, expect.stringMatching(reason)]);
});

test("a file that is no round is not written over", async () => {
  await runCchc("template", "--out", folder, "--unit", "KT");
  const before = readFileSync(at("KT.xlsx"));
  const ran = await runCchc("round", "--round", at("dot.json"), "--out", at("KT.xlsx"));
  expect(ran.complaint).toMatch(/không phải tệp đợt kiểm tra/);
  expect(readFileSync(at("KT.xlsx")).equals(before)).toBe(true);
});

/** The workbook as somebody leaves it who typed something into it. */
async function typedInto(file: string, round: Round): Promise<Buffer> {
  const board = boardOf({ outline: inRound(outline2025(), round), round, assessment: null, today: "2025-11-03" });
  writeFileSync(
    at(file),
    await writeXlsx(buildRound({ outline: inRound(outline2025(), round), round, board, log: [] })),
  );
  return readFileSync(at(file));
}
const TYPED: Round = {
  ...ROUND,
  title: "Kiểm tra cuối năm",
  team: [{ name: "Trần Thị Bình", role: "head", email: "binh@camgiang.gov.vn" }],
};

describe("what people typed into a round's file is not written over", () => {
  const make = (from: string, out: string, ...more: string[]): ReturnType<typeof runCchc> =>
    runCchc("round", "--round", at(from), "--out", at(out), "--today", "03/11/2025", ...more);

  test("a workbook with a title and a team of its own stays, and the way out keeps them", async () => {
    await make("dot.json", "dot.xlsx");
    const typed = await typedInto("dot.xlsx", TYPED);
    const ran = await make("dot.json", "dot.xlsx");
    expect([ran.status, ran.complaint]).toEqual([2, expect.stringContaining(`dùng --round "${at("dot.xlsx")}"`)]);
    expect(readFileSync(at("dot.xlsx")).equals(typed)).toBe(true);
    expect((await make("dot.xlsx", "dot.xlsx")).status).toBe(0);
    await make("dot.xlsx", "lai.json");
    expect(JSON.parse(readFileSync(at("lai.json"), "utf8"))).toEqual(TYPED);
  });

  test("nor one with a mistake in it, which can't be read", async () => {
    const typed = await typedInto("dot.xlsx", { ...ROUND, team: [{ name: "Trần Thị Bình", email: "binh" }] });
    expect((await make("dot.json", "dot.xlsx")).complaint).toContain("ghi khác với tệp của --round");
    expect(readFileSync(at("dot.xlsx")).equals(typed)).toBe(true);
  });

  test.each(["dot-2.xlsx", "dot-2.json"])("another round's file stays: %s", async (out) => {
    writeFileSync(at("khac.json"), JSON.stringify({ ...ROUND, id: "dot-2" }));
    await make("khac.json", out);
    const before = readFileSync(at(out));
    const ran = await make("dot.json", out);
    expect([ran.status, ran.complaint]).toEqual([2, expect.stringMatching(/đợt kiểm tra khác \(dot-2\).*tên khác/)]);
    expect(readFileSync(at(out)).equals(before)).toBe(true);
  });

  test("JSON that says otherwise stays too", async () => {
    writeFileSync(at("lai.json"), JSON.stringify(TYPED));
    expect((await make("dot.json", "lai.json")).complaint).toContain("ghi khác với tệp của --round");
    expect(JSON.parse(readFileSync(at("lai.json"), "utf8"))).toEqual(TYPED);
  });

  test("the same call once more writes the same once more, also of a round that names no units", async () => {
    writeFileSync(at("ngan.json"), JSON.stringify({ id: "dot-1", title: " Kiểm tra ", team: [] }));
    const calls = [
      ["dot.json", "a.xlsx"],
      ["ngan.json", "b.xlsx"],
      ["b.xlsx", "ngan.json"],
    ] as const;
    for (const [from, out] of [...calls, ...calls])
      expect(await make(from, out)).toMatchObject({ status: 0, complaint: "" });
  });

  test("a board that the log knows as made here follows the round; typed into, it stays", async () => {
    const log = ["--log", at("nk.jsonl")];
    await make("dot.json", "tien-do.xlsx", ...log);
    writeFileSync(at("dot.json"), JSON.stringify(TYPED));
    expect(await make("dot.json", "tien-do.xlsx", ...log)).toMatchObject({ status: 0, complaint: "" });
    await typedInto("tien-do.xlsx", { ...TYPED, title: "Kiểm tra đầu năm" });
    expect((await make("dot.json", "tien-do.xlsx", ...log)).status).toBe(2);
  });
});

test("what is wrong in the sheet is told by its cell; a workbook without it as such", async () => {
  const units = [{ ...ROUND.units![0]!, people: [{ email: "vp camgiang" }] }];
  const board = boardOf({ outline, round: ROUND, assessment: null, today: "2025-11-03" });
  writeFileSync(at("sai.xlsx"), await writeXlsx(buildRound({ outline, round: { ...ROUND, units }, board, log: [] })));
  await runCchc("template", "--out", folder, "--unit", "KT");
  const complaint = async (file: string): Promise<string> =>
    (await runCchc("template", "--round", at(file), "--out", at("mau"))).complaint;
  expect(await complaint("sai.xlsx")).toMatch(/^Đợt kiểm tra ".*sai\.xlsx": Ô K\d+ \(E-mail\): phải là địa chỉ e-mail/);
  expect(await complaint("KT.xlsx")).toMatch(/không có trang tính "Đợt kiểm tra"/);
});

test("the files of the round may lie among the reports", async () => {
  await mailedReport("2025-11-10T01:00:00Z");
  await runCchc("round", "--round", at("dot.json"), "--out", at("dot.xlsx"), "--log", at("nk.jsonl"));
  rmSync(at("dot.json"));
  const ran = await runCchc(
    "merge",
    "--round",
    at("dot.xlsx"),
    "--log",
    at("nk.jsonl"),
    "--out",
    at("th.xlsx"),
    "--json",
    folder,
  );
  expect(JSON.parse(ran.out)).toMatchObject({ refused: [], merged: [{ unit: "KT" }] });
});
