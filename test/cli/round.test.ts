import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256Node } from "../../src/cli/files";
import { readRemarks } from "../../src/assessment/readRemarks";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import type { Filling } from "../../src/workbook/template/LiveForm";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { demoFillings } from "../support/demoFillings";
import { outline2025 } from "../support/outline2025";
import { runCchc, type Ran } from "./runCchc";

/** The whole round as the team works it: units fill in and send back, the team checks and merges. */
const outline = outline2025();
type Code = keyof typeof demoFillings;
const CODES = Object.keys(demoFillings) as Code[];
let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "cchc-round-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => join(folder, ...names);

async function sendBack(code: Code, change: Filling = {}, name = `${code}.xlsx`): Promise<string> {
  const sample = demoFillings[code];
  const filling = {
    meta: { ...sample.meta, ...change.meta },
    answers: { ...sample.answers, ...change.answers },
    notes: sample.notes,
  };
  mkdirSync(at("in"), { recursive: true });
  writeFileSync(at("in", name), await writeXlsx(buildTemplate(outline, { unit: outline.unitOf(code), filling })));
  return at("in", name);
}

const json = (ran: Ran): never => JSON.parse(ran.out) as never;
interface Found {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  readonly items: readonly string[];
}
interface Merged {
  readonly out: string | null;
  readonly merged: readonly { readonly file: string; readonly unit: string }[];
  readonly refused: readonly { readonly file: string; readonly code: string; readonly message: string }[];
  readonly missing: readonly string[];
  readonly duplicates: readonly { readonly unit: string; readonly used: string; readonly others: readonly string[] }[];
  readonly remarks: { readonly kept: number; readonly orphaned: readonly unknown[] };
  readonly findings: number;
  readonly across: readonly Found[];
}

test("read tells every item with its state, place and raw text", async () => {
  const file = await sendBack("KT", { answers: { "dossiers.resolved": "1.423", "feedback.received": "...." } });
  const ran = await runCchc("read", file, "--json");
  expect(ran.status).toBe(0);
  const { files } = json(ran) as { files: readonly { entries: Record<string, unknown> }[] };
  expect(files[0]).toMatchObject({
    file,
    sha256: sha256Node(readFileSync(file)),
    unit: "KT",
    asOf: "2025-11-10",
    outline: { id: outline.id, version: outline.version },
    repaired: [],
  });
  const { entries } = files[0]!;
  expect(Object.keys(entries)).toEqual(outline.items.map(({ id }) => id));
  expect(entries["dossiers.resolved"]).toMatchObject({
    state: "value",
    value: 1423,
    raw: "1.423",
    sheet: "II.2 Cải cách TTHC",
  });
  expect(entries["feedback.received"]).toMatchObject({ state: "blank", raw: "...." });
});

test("check finds a mistake at its sheet and cell; status 1 for errors, 0 for warnings", async () => {
  const wrong = await runCchc("check", await sendBack("KT", { answers: { "dossiers.resolved": 1423 } }), "--json");
  expect(wrong.status).toBe(1);
  const { files, across } = json(wrong) as {
    files: readonly { findings: readonly Found[] }[];
    across: readonly Found[];
  };
  const found = files[0]!.findings.find(({ code }) => code === "D1")!;
  expect(found).toMatchObject({
    severity: "error",
    sheet: "II.2 Cải cách TTHC",
    items: ["dossiers.resolved", "dossiers.received", "dossiers.carried_in"],
  });
  expect(found.message).toContain("(1.423) lớn hơn số tiếp nhận (1.291)");
  expect(across).toEqual([]);
  expect((await runCchc("check", await sendBack("KT"))).status).toBe(0);
});

test("merge puts the units together, tells what is missing, refused and doubled, and goes on", async () => {
  await sendBack("VP");
  await sendBack("KT");
  await sendBack("KT", { meta: { as_of: "2025-10-31" } }, "KT-cu.xlsx");
  writeFileSync(at("in", "ghi-chu.xlsx"), "không phải tệp Excel");
  writeFileSync(at("in", "~$KT.xlsx"), "khóa");
  const ran = await runCchc("merge", at("in"), "--out", at("tong-hop.xlsx"), "--json");
  expect(ran.status).toBe(2);
  const merged: Merged = json(ran);
  expect(merged.out).toBe(at("tong-hop.xlsx"));
  expect(merged.merged).toEqual([
    { file: at("in", "VP.xlsx"), unit: "VP" },
    { file: at("in", "KT.xlsx"), unit: "KT" },
  ]);
  expect(merged.refused).toMatchObject([{ file: at("in", "ghi-chu.xlsx"), code: "not-xlsx" }]);
  expect(merged.missing).toEqual(["VHXH", "TTPVHCC"]);
  const file = at("in", "KT-cu.xlsx");
  expect(merged.duplicates).toEqual([
    { unit: "KT", used: at("in", "KT.xlsx"), others: [file], differences: [{ file, items: [] }] },
  ]);
  expect(merged.across.map(({ code }) => code)).toEqual(expect.arrayContaining(["X1", "X2"]));
});

test("--use takes the older of two files of one unit", async () => {
  await sendBack("KT");
  const older = await sendBack("KT", { meta: { as_of: "2025-10-31" } }, "KT-cu.xlsx");
  const ran = await runCchc("merge", at("in"), "--use", older, "--out", at("a.xlsx"), "--json");
  const merged: Merged = json(ran);
  const file = at("in", "KT.xlsx");
  expect(merged.duplicates).toEqual([{ unit: "KT", used: older, others: [file], differences: [{ file, items: [] }] }]);
  expect((await runCchc("merge", at("in"), "--use", "x.xlsx", "--out", at("a.xlsx"))).complaint).toMatch(
    /^Tệp "x.xlsx" của --use không có/,
  );
});

test("same inputs, same bytes, whatever their order", async () => {
  const files: string[] = [];
  for (const code of CODES) files.push(await sendBack(code));
  await runCchc("merge", ...files, "--out", at("once.xlsx"));
  await runCchc("merge", ...files.reverse(), files[0]!, "--out", at("again.xlsx"));
  expect(readFileSync(at("once.xlsx")).equals(readFileSync(at("again.xlsx")))).toBe(true);
});

test("--dossiers-from takes the owner's figures; a re-run keeps the choice", async () => {
  for (const code of CODES) await sendBack(code);
  const sum = json(await runCchc("merge", at("in"), "--out", at("sum.xlsx"), "--json")) as Merged;
  expect(sum.across.some(({ code }) => code === "X5")).toBe(true);
  await runCchc("merge", at("in"), "--out", at("owner.xlsx"), "--dossiers-from", "TTPVHCC");
  cpSync(at("owner.xlsx"), at("first.xlsx"));
  await runCchc("merge", at("in"), "--out", at("owner.xlsx"));
  expect(readFileSync(at("owner.xlsx")).equals(readFileSync(at("first.xlsx")))).toBe(true);
  expect((await runCchc("merge", at("in"), "--out", at("x.xlsx"), "--dossiers-from", "KT")).complaint).toMatch(
    /^Chỉ lấy được theo đơn vị đầu mối TTPVHCC/,
  );
});

test("a file that names no unit is refused until --unit names it", async () => {
  const file = await sendBack("VP", { meta: { unit: "Phòng Nội vụ" } });
  const refused = json(await runCchc("merge", file, "--out", at("a.xlsx"), "--json")) as Merged;
  expect(refused).toMatchObject({ out: null, refused: [{ code: "X9" }] });
  const named = await runCchc("merge", file, "--unit", `${file}=VP`, "--out", at("a.xlsx"), "--json");
  expect(json(named)).toMatchObject({ out: at("a.xlsx"), merged: [{ unit: "VP" }], refused: [] });
});

test("--source chooses whose figure counts; wrong pairs are told", async () => {
  await sendBack("KT");
  await sendBack("VP", { answers: { "budget.revenue": 150_100_000_000 } });
  const open = json(await runCchc("merge", at("in"), "--out", at("a.xlsx"), "--json")) as Merged;
  expect(open.across.filter(({ code }) => code === "X4").map(({ items }) => items[0])).toEqual(["budget.revenue"]);
  const chosen = json(
    await runCchc("merge", at("in"), "--out", at("a.xlsx"), "--source", "budget.revenue=KT", "--json"),
  ) as Merged;
  expect(chosen.across.some(({ code }) => code === "X4")).toBe(false);
  for (const [pair, sentence] of [
    ["budget.revenue", /phải có dạng NỘI_DUNG=MÃ/],
    ["budget.x=KT", /^Không có nội dung "budget.x"/],
    ["staff.quota=KT", /không phải số liệu chung/],
    ["budget.revenue=XX", /^Không có đơn vị "XX"/],
  ] as const) {
    const ran = await runCchc("merge", at("in"), "--out", at("b.xlsx"), "--source", pair);
    expect(ran.complaint).toMatch(sentence);
    expect(ran.status).toBe(2);
  }
});

test("a foreign file at --out is not overwritten; a consolidated workbook is replaced and its remarks are kept", async () => {
  await sendBack("KT");
  writeFileSync(at("cua-toi.xlsx"), "bảng tính của tôi");
  const foreign = await runCchc("merge", at("in"), "--out", at("cua-toi.xlsx"));
  expect(foreign.status).toBe(2);
  expect(foreign.complaint).toMatch(/không phải bảng tổng hợp của chương trình này/);
  expect(readFileSync(at("cua-toi.xlsx"), "utf8")).toBe("bảng tính của tôi");

  const report = await sendBack("KT");
  const asReport = await runCchc("merge", at("in"), "--out", report);
  expect(asReport.status).toBe(2);

  await runCchc("merge", at("in"), "--out", at("in", "tong-hop.xlsx"));
  const again = await runCchc("merge", at("in"), "--out", at("in", "tong-hop.xlsx"), "--json");
  expect(again.status).toBe(0);
  expect((json(again) as Merged).refused).toEqual([]);
  const read = readXlsx(readFileSync(at("in", "tong-hop.xlsx")));
  expect(read.ok && readRemarks(read.cells).ok).toBe(true);
});

test("a consolidated workbook among the reports is told as what it is", async () => {
  await sendBack("KT");
  await runCchc("merge", at("in"), "--out", at("a.xlsx"));
  cpSync(at("a.xlsx"), at("in", "nham.xlsx"));
  const merged: Merged = json(await runCchc("merge", at("in"), "--out", at("b.xlsx"), "--json"));
  expect(merged.refused).toMatchObject([{ file: at("in", "nham.xlsx"), code: "no-report" }]);
  expect(merged.refused[0]!.message).toMatch(/tổng hợp/);
});

test("a report of another round is refused, of no round is taken", async () => {
  await sendBack("KT");
  writeFileSync(at("round.json"), JSON.stringify({ id: "dot-2" }));
  const file = at("in", "VP.xlsx");
  writeFileSync(
    file,
    await writeXlsx(buildTemplate(outline, { unit: outline.unitOf("VP"), round: "dot-1", filling: demoFillings.VP })),
  );
  const merged: Merged = json(
    await runCchc("merge", at("in"), "--round", at("round.json"), "--out", at("a.xlsx"), "--json"),
  );
  expect(merged.merged.map(({ unit }) => unit)).toEqual(["KT"]);
  expect(merged.refused).toMatchObject([{ file, code: "X7" }]);
});

test("a round of other units: their forms, their reports, no other unit is missed", async () => {
  const units = [
    { code: "NV", name: "Phòng Nội vụ", short: "Nội vụ" },
    { code: "TC", name: "Phòng Tài chính", short: "Tài chính" },
  ];
  writeFileSync(at("round.json"), JSON.stringify({ id: "dot-2", units }));
  const round = ["--round", at("round.json")];
  expect((await runCchc("template", "--out", at("in"), ...round)).status).toBe(0);
  rmSync(at("in", "TC.xlsx"));
  const merged: Merged = json(await runCchc("merge", at("in"), ...round, "--out", at("a.xlsx"), "--json"));
  expect(merged.merged).toEqual([{ file: at("in", "NV.xlsx"), unit: "NV" }]);
  expect(merged.missing).toEqual(["TC"]);
  expect((await runCchc("merge", at("in"), "--out", at("b.xlsx"), "--json")).status).toBe(2);
});

test("demo runs the whole round and finds every seeded mistake", async () => {
  const ran = await runCchc("demo", "--out", at("demo"));
  expect(ran).toMatchObject({ status: 0, complaint: "" });
  expect(ran.out).not.toContain("KHÔNG TÌM RA");
  const { files } = json(await runCchc("check", at("demo", "2-bao-cao-mau"), "--json")) as {
    files: readonly { findings: readonly Found[] }[];
  };
  expect(files.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "error")).toEqual([]);
}, 120_000);
