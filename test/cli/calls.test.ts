import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import file from "../../src/outline/outline-2025.json";
import { runCchc } from "./runCchc";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "cchc-cli-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => join(folder, ...names);

describe("a wrong call is one Vietnamese sentence and exit status 2", () => {
  const calls: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["no command", [], /^Chưa có lệnh/],
    ["unknown command", ["tonghop"], /^Không có lệnh "tonghop"/],
    ["a command that every object has", ["constructor"], /^Không có lệnh "constructor"/],
    ["unknown option", ["check", "--jsno", "x.xlsx"], /^Lựa chọn "--jsno"/],
    ["option without its value", ["template", "--out"], /^Lựa chọn "--out" cần một giá trị/],
    ["option twice", ["template", "--out", "a", "--out", "b"], /hai lần/],
    ["option of another command", ["template", "--out", "a", "--previous", "b"], /^Lựa chọn "--previous"/],
    ["a file where none belongs", ["template", "x.xlsx", "--out", "a"], /^Lệnh này không nhận "x.xlsx"/],
    ["template without --out", ["template"], /^Cần --out/],
    ["no files", ["check"], /^Cần ít nhất một tệp/],
    ["file that is not there", ["check", "khong-co.xlsx"], /^Không đọc được "khong-co.xlsx": không có tệp này/],
    [
      "unknown unit",
      ["template", "--out", "a", "--unit", "PNV"],
      /^Không có đơn vị "PNV" trong đề cương\. Các mã: VP, VHXH, KT, TTPVHCC/,
    ],
    ["merge without --out", ["merge", "x.xlsx"], /^Cần --out/],
    [
      "merge into a file that is no .xlsx",
      ["merge", "x.xlsx", "--out", "ket-qua/th.xls"],
      /^--out phải là tên tệp \.xlsx, đang ghi "ket-qua\/th\.xls": ghi lại là "ket-qua\/th\.xlsx"\.$/,
    ],
    ["outline that is not there", ["template", "--out", "a", "--outline", "x.json"], /^Không đọc được "x.json"/],
    ["round that is not there", ["template", "--out", "a", "--round", "x.json"], /^Không đọc được "x.json"/],
  ];
  test.each(calls)("%s", async (_name, words, sentence) => {
    const ran = await runCchc(...words);
    expect(ran).toMatchObject({ status: 2, out: "" });
    expect(ran.complaint).toMatch(sentence);
    expect(ran.complaint.split("\n")).toHaveLength(1);
  });
});

describe("a bad outline or round is one Vietnamese sentence and exit status 2", () => {
  const outlines: readonly (readonly [string, unknown, RegExp])[] = [
    ["not JSON", "{", /không phải tệp JSON đúng/],
    ["another kind of JSON", [], /^Đề cương: /],
    ["a field is missing", { ...file, title: undefined }, /^Đề cương: trường title: thiếu trường này/],
    [
      "an unknown id in a rule",
      withRule({ holds: "dossiers.resolvd <= dossiers.received" }),
      /quy tắc D1, trường holds: không có nội dung "dossiers\.resolvd"/,
    ],
    [
      "an example that does not do what it says",
      withRule({ holds: "dossiers.resolved >= 0", blankIsZero: undefined, message: "Sai" }),
      /quy tắc D1, trường examples\.fail/,
    ],
  ];
  test.each(outlines)("%s", async (_name, json, sentence) => {
    writeFileSync(at("outline.json"), typeof json === "string" ? json : JSON.stringify(json));
    const ran = await runCchc("template", "--out", at("out"), "--outline", at("outline.json"));
    expect(ran).toMatchObject({ status: 2, out: "" });
    expect(ran.complaint).toMatch(sentence);
    expect(ran.complaint.split("\n")).toHaveLength(1);
  });

  test("a round without an id", async () => {
    writeFileSync(at("round.json"), "{}");
    const ran = await runCchc("template", "--out", at("out"), "--round", at("round.json"));
    expect(ran.status).toBe(2);
    expect(ran.complaint).toMatch(/^Đợt kiểm tra ".*": Mã đợt \(trường id\): thiếu trường này/);
  });
});

test("help is no error", async () => {
  for (const word of ["--help", "-h", "help"]) {
    expect(await runCchc(word)).toMatchObject({ status: 0, complaint: "" });
  }
  expect((await runCchc("merge", "--help")).out).toContain("--dossiers-from");
});

test("template writes one form for each unit, or for the one asked for; a plan of the round is printed", async () => {
  expect((await runCchc("template", "--out", at("all"))).status).toBe(0);
  expect(readdirSync(at("all")).sort()).toEqual(["KT.xlsx", "TTPVHCC.xlsx", "VHXH.xlsx", "VP.xlsx"]);
  writeFileSync(
    at("round.json"),
    JSON.stringify({ id: "2025-11", plan: { number: "61/KH-UBND", date: "2025-10-20" }, reportDeadline: "2025-11-06" }),
  );
  expect((await runCchc("template", "--out", at("one"), "--unit", "KT", "--round", at("round.json"))).status).toBe(0);
  expect(readdirSync(at("one"))).toEqual(["KT.xlsx"]);
  expect(readFileSync(at("one", "KT.xlsx")).equals(readFileSync(at("all", "KT.xlsx")))).toBe(false);
});

function withRule(change: Record<string, unknown>): unknown {
  return { ...file, rules: file.rules.map((rule) => (rule.id === "D1" ? { ...rule, ...change } : rule)) };
}
