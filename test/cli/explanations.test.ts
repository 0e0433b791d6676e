import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Filling } from "../../src/workbook/template/LiveForm";
import { returned } from "../support/engineFiles";
import { outline2025 } from "../support/outline2025";
import { runCchc } from "./runCchc";

/** The way back by the command line: findings, explanations, the corrected file. */
const outline = outline2025();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-explain-"));
  mkdirSync(join(folder, "in"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => join(folder, ...names);

async function sendBack(change: Filling): Promise<void> {
  writeFileSync(at("in", "KT.xlsx"), await returned(outline, "KT", change));
}
function explain(...explanations: readonly unknown[]): string {
  writeFileSync(at("giai-trinh.json"), JSON.stringify(explanations));
  return at("giai-trinh.json");
}
interface Merged {
  readonly states: Readonly<Record<string, string>>;
  readonly remarks: { readonly kept: number };
  readonly stale: readonly string[];
  readonly again: readonly string[];
  readonly changes: readonly {
    readonly items: readonly { readonly item: string }[];
    readonly gone: readonly { readonly rule: string }[];
    readonly new: readonly { readonly rule: string }[];
  }[];
}
async function merge(...words: string[]): Promise<Merged> {
  const ran = await runCchc("merge", at("in"), "--out", at("tong-hop.xlsx"), "--json", ...words);
  expect(ran.complaint).toBe("");
  return JSON.parse(ran.out) as Merged;
}

const [late, city] = ["D8", "C3"].map((rule) => ({
  unit: "KT",
  rule,
  reason: "Thiếu hồ sơ địa chính",
  accepted: true,
}));

test("explained, corrected, merged again: the state follows, the explanation is kept, then told as stale", async () => {
  await sendBack({ answers: { "dossiers.resolved": 1423 } });
  const first = await merge("--explanations", explain(late, city));
  expect([first.states.KT, first.remarks.kept, first.changes]).toEqual(["wrong", 2, []]);

  await sendBack({});
  const second = await merge();
  expect([second.states.KT, second.remarks.kept, second.stale]).toEqual(["valid", 2, []]);
  const [changed] = second.changes;
  expect(changed!.items.map(({ item }) => item)).toEqual(["dossiers.resolved"]);
  expect(changed!.gone.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["D1", "D3"]));

  await sendBack({ answers: { "dossiers.overdue": 0, "dossiers.overdue_resolved": 0, "dossiers.overdue_pending": 0 } });
  const third = await merge();
  expect(third.stale).toEqual([
    'Phòng Kinh tế, quy tắc D8, TT 35: kết quả rà soát này không còn: "Thiếu hồ sơ địa chính"',
  ]);
  const told = await runCchc("merge", at("in"), "--out", at("tong-hop.xlsx"));
  expect(told.out).toContain("  Phòng Kinh tế, quy tắc D8, TT 35: kết quả rà soát này không còn");
});

test("an explanation accepted for other figures waits to be looked at again", async () => {
  await sendBack({});
  expect((await merge("--explanations", explain(late, city))).states.KT).toBe("valid");
  await sendBack({ answers: { "dossiers.overdue": 34, "dossiers.overdue_pending": 7 } });
  const after = await merge();
  expect(after).toMatchObject({
    states: { KT: "explain" },
    again: ['Phòng Kinh tế, quy tắc D8, TT 35: "Thiếu hồ sơ địa chính"'],
  });
  const told = await runCchc("merge", at("in"), "--out", at("tong-hop.xlsx"));
  expect(told.out).toContain("nhưng số liệu đổi sau đó; đề nghị Đoàn xem lại:");
});

test("the same command again, file of explanations and all, accepts nothing for figures that changed", async () => {
  await sendBack({});
  const file = explain(late, city);
  expect((await merge("--explanations", file)).states.KT).toBe("valid");
  await sendBack({ answers: { "dossiers.overdue": 34, "dossiers.overdue_pending": 7 } });
  for (let times = 0; times < 2; times++) {
    const after = await merge("--explanations", file);
    expect([after.states.KT, after.again]).toEqual([
      "explain",
      ['Phòng Kinh tế, quy tắc D8, TT 35: "Thiếu hồ sơ địa chính"'],
    ]);
  }
});

test("beside the workbook of the time before, what was written into that which stands there is kept as well", async () => {
  await sendBack({});
  await merge("--explanations", explain(late));
  renameSync(at("tong-hop.xlsx"), at("cu.xlsx"));
  expect((await merge("--explanations", explain(city))).remarks.kept).toBe(1);
  const both = await merge("--previous", at("cu.xlsx"));
  expect([both.states.KT, both.remarks.kept]).toEqual(["valid", 2]);
  expect((await merge("--previous", at("cu.xlsx"))).remarks.kept).toBe(2);
});

test("what changed, in words", async () => {
  await sendBack({ answers: { "dossiers.resolved": 1423 } });
  await merge();
  await sendBack({});
  const told = await runCchc("merge", at("in"), "--out", at("tong-hop.xlsx"));
  expect(told.out).toMatch(
    /Phòng Kinh tế: so với .*KT\.xlsx, đổi 1 số liệu; kết quả rà soát hết \d+, còn \d+, mới \d+\./,
  );
});

test("a letter does not ask again for what was explained and accepted, in a file or in the workbook", async () => {
  writeFileSync(at("dot.json"), JSON.stringify({ id: "dot-1" }));
  await sendBack({});
  const letters = async (...words: string[]): Promise<number> => {
    const options = ["--round", at("dot.json"), "--kind", "findings", "--unit", "KT", "--out", at("thu"), "--json"];
    const ran = await runCchc("mail", at("in"), ...options, "--today", "2025-11-12", ...words);
    expect(ran.complaint).toBe("");
    return (JSON.parse(ran.out) as { letters: readonly unknown[] }).letters.length;
  };
  expect(await letters()).toBe(1);
  expect(await letters("--explanations", explain(late))).toBe(1);
  await merge("--explanations", explain(late, city));
  expect(await letters("--previous", at("tong-hop.xlsx"))).toBe(0);
});

test("a file of explanations that can't be used stops the merge and says why", async () => {
  await sendBack({});
  const file = explain({ ...late, unit: "XX" });
  const ran = await runCchc("merge", at("in"), "--out", at("a.xlsx"), "--explanations", file);
  expect(ran.status).toBe(2);
  expect(ran.complaint).toContain('0.unit: không có đơn vị mã "XX"');
});
