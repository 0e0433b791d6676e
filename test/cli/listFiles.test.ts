import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles } from "../../src/cli/listFiles";
import { returned } from "../support/engineFiles";
import { outline2025 } from "../support/outline2025";
import { runCchc } from "./runCchc";

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
const listed = (...names: string[]): string[] =>
  listFiles(names.map((name) => at(name))).map((file) => file.slice(folder.length + 1));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-list-"));
  mkdirSync(at("in", "sau"), { recursive: true });
  mkdirSync(at("kho"));
  writeFileSync(at("kho", "VP.xlsx"), "");
  writeFileSync(at("in", "KT.xlsx"), "");
  writeFileSync(at("in", "sau", "VHXH.xlsx"), "");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a link to a report is a report, a link to a folder is gone through", () => {
  symlinkSync(at("kho", "VP.xlsx"), at("in", "VP.xlsx"));
  expect(listed("in")).toEqual(["in/KT.xlsx", "in/VP.xlsx", "in/sau/VHXH.xlsx"]);
  rmSync(at("in", "VP.xlsx"));
  symlinkSync("../kho", at("in", "kho"));
  expect(listed("in")).toEqual(["in/KT.xlsx", "in/kho/VP.xlsx", "in/sau/VHXH.xlsx"]);
});

test("each file once, however often links and names lead to it, and never in a circle", () => {
  symlinkSync(at("in"), at("in", "sau", "tren"));
  symlinkSync(at("kho", "VP.xlsx"), at("in", "VP.xlsx"));
  symlinkSync(at("in", "KT.xlsx"), at("kho", "KT.xlsx"));
  expect(listed("in", "kho", "kho/VP.xlsx", "in/sau/../KT.xlsx")).toEqual([
    "in/KT.xlsx",
    "in/VP.xlsx",
    "in/sau/VHXH.xlsx",
  ]);
  expect(listed("in/KT.xlsx", "in")).toEqual(["in/KT.xlsx", "in/VP.xlsx", "in/sau/VHXH.xlsx"]);
});

test("files that are not meant stay out, through a link too", () => {
  symlinkSync(at("kho", "VP.xlsx"), at("in", "VP.xlsx"));
  expect(listFiles([at("in")], [at("kho", "VP.xlsx"), at("in", "sau", "VHXH.xlsx")])).toEqual([at("in", "KT.xlsx")]);
});

test("links that lead nowhere, and what is neither file nor folder, are told; the others are merged", async () => {
  writeFileSync(at("kho", "that.xlsx"), await returned(outline2025(), "KT"));
  rmSync(at("in", "KT.xlsx"));
  rmSync(at("in", "sau"), { recursive: true });
  symlinkSync(at("kho", "that.xlsx"), at("in", "KT.xlsx"));
  symlinkSync(at("khong-co.xlsx"), at("in", "VP.xlsx"));
  symlinkSync(at("in", "VHXH.xlsx"), at("in", "VHXH.xlsx"));
  spawnSync("mkfifo", [at("in", "ong.xlsx")]);
  const ran = await runCchc("merge", at("in"), "--out", at("th.xlsx"), "--json");
  expect(ran.status).toBe(2);
  const { merged, refused } = JSON.parse(ran.out) as { merged: unknown; refused: { file: string; message: string }[] };
  expect(merged).toEqual([{ file: at("in", "KT.xlsx"), unit: "KT" }]);
  expect(refused.map(({ file, message }) => [file, /\((.*?)\)/.exec(message)![1]])).toEqual([
    [at("in", "VHXH.xlsx"), "liên kết hỏng"],
    [at("in", "VP.xlsx"), "liên kết hỏng"],
    [at("in", "ong.xlsx"), "không phải tệp thường"],
  ]);
  const checked = await runCchc("check", at("in", "VP.xlsx"), at("in", "KT.xlsx"));
  expect(checked.out).toMatch(/Chưa dùng được: .*VP\.xlsx\n {2}Không đọc được tệp trên máy \(liên kết hỏng\)/);
});
