import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRound } from "../../src/outline/loadRound";
import { unitForm } from "../../src/workbook/round/unitForm";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { countryRound } from "../support/countryRound";
import { demoFillings } from "../support/demoFillings";
import { outline2025 } from "../support/outline2025";
import { runCchc } from "./runCchc";

/** Two communes whose units are called the same: what is printed names the commune, wherever it names the unit. */
const round = countryRound(outline2025(), 2);
const country = inRound(outline2025(), round);
const NAMED = /Phòng Kinh tế - Xã số ([12])|Xã số ([12]): Phòng Kinh tế/g;
let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

async function formOf(unit: string, resolved?: number): Promise<Uint8Array> {
  const { KT } = demoFillings;
  const answers = { ...KT.answers, ...(resolved !== undefined && { "dossiers.resolved": resolved }) };
  return writeXlsx(unitForm(country, round, country.unitOf(unit), { filling: { ...KT, answers } }));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cchc-communes-"));
  mkdirSync(at("in"));
  writeFileSync(at("dot.json"), JSON.stringify(round));
  writeFileSync(at("in", "1.xlsx"), await formOf("X1KT"));
  writeFileSync(at("in", "2.xlsx"), await formOf("X2KT"));
  writeFileSync(at("in", "2 cũ.xlsx"), await formOf("X2KT", 7));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = async (...words: string[]): Promise<string[]> => {
  const ran = await runCchc(...words, "--round", at("dot.json"), "--today", "2025-11-12");
  expect(ran.complaint).toBe("");
  return ran.out.split("\n").filter((line) => line.includes("Phòng Kinh tế"));
};
const unnamed = (told: readonly string[]): string[] =>
  told.filter((line) => line.replace(NAMED, "").includes("Phòng Kinh tế"));

test.each([
  ["check", () => ["check", at("in")]],
  ["merge", () => ["merge", at("in"), "--out", at("tong-hop.xlsx")]],
  ["round", () => ["round", at("in"), "--out", at("dot.xlsx")]],
])("%s", async (_, words) => {
  const told = await lines(...words());
  expect(unnamed(told)).toEqual([]);
  const communes = told.flatMap((line) => [...line.matchAll(NAMED)].map(([, behind, before]) => behind ?? before));
  expect(new Set(communes)).toEqual(new Set(["1", "2"]));
});

test("letters that are not made, and those that went out", async () => {
  const skipped = await lines("mail", "--kind", "notice", "--out", at("thu"));
  expect([skipped.length, unnamed(skipped)]).toEqual([2, []]);
  const sent = await lines("mail", "--kind", "invite", "--sent", "--unit", "X2KT", "--log", at("nk.jsonl"));
  expect(sent).toEqual([expect.stringMatching(/Phòng Kinh tế - Xã số 2$/)]);
});

test("what changed since the last merge, and an explanation that has no place any more", async () => {
  const explained = [{ unit: "X1KT", rule: "D1", reason: "Đã gửi lại", accepted: true }];
  writeFileSync(at("giai-trinh.json"), JSON.stringify(explained));
  const merge = ["merge", at("in"), "--out", at("lai.xlsx"), "--use", at("in", "2 cũ.xlsx")];
  await lines(...merge, "--explanations", at("giai-trinh.json"));
  const told = await lines(...merge.slice(0, 4), "--use", at("in", "2.xlsx"));
  expect(unnamed(told)).toEqual([]);
  expect(told).toContainEqual(expect.stringMatching(/Phòng Kinh tế - Xã số 2: so với .*đổi \d+ số liệu/));
  expect(told).toContainEqual(expect.stringMatching(/^ {2}Phòng Kinh tế - Xã số 1, quy tắc D1: kết quả rà soát này/));
});
