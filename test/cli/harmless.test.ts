import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { harmless } from "../../src/cli/harmless";
import { runCchc } from "./runCchc";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "cchc-cli-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

/** CSI, which colours what follows, and the mark that turns text around. */
const STEERING = "\u009b31m\u202e";
const STEERS = /(?!\n)[\p{Cc}\p{Cf}]/u;

/** The form of Phòng Kinh tế, its second sheet renamed by somebody who means harm. */
async function renamedForm(): Promise<{ readonly file: string; readonly name: string }> {
  await runCchc("template", "--out", folder, "--unit", "KT");
  const parts = unzipSync(readFileSync(at("KT.xlsx")));
  const book = strFromU8(parts["xl/workbook.xml"]!);
  const [, old] = [...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name!);
  const name = `II${STEERING}X`;
  parts["xl/workbook.xml"] = strToU8(book.replaceAll(old!, name));
  writeFileSync(at("KT.xlsx"), zipSync(parts));
  return { file: at("KT.xlsx"), name };
}

test("the name of a sheet in a unit's file can't steer the terminal", async () => {
  const { file } = await renamedForm();
  const { out } = await runCchc("check", file);
  expect(out).toContain("II 31m X, ô ");
  expect(out).not.toMatch(STEERS);
});

test("JSON has the name as it is, and steers nothing either", async () => {
  const { file, name } = await renamedForm();
  const { out } = await runCchc("check", "--json", file);
  expect(out).not.toMatch(STEERS);
  const { files } = JSON.parse(out) as { files: { findings: { sheet: string | null }[] }[] };
  expect(files[0]!.findings.map(({ sheet }) => sheet)).toContain(name);
});

test("what is wrong with a call is told without what the call would do to the terminal", async () => {
  const ran = await runCchc("check", at(`khong-co${STEERING}.xlsx`));
  expect(ran.complaint).toContain("khong-co 31m.xlsx");
  expect(ran.complaint).not.toMatch(STEERS);
});

test.each([
  ["Vietnamese, composed and apart, and lines", "Đơn vị ở xã\nTiê\u0301n đô\u0323", "Đơn vị ở xã\nTiê\u0301n đô\u0323"],
  ["symbols of ours", "√ … › – 👍🏽", "√ … › – 👍🏽"],
  ["escape sequences", "a\u001b[2Jb\u001b]0;c\u0007d", "a [2Jb ]0;c d"],
  ["a line that writes over itself", "lỗi\rđúng\tx\u2028y", "lỗi đúng x y"],
  ["marks that can't be seen", "a\u200d\u00ad\u2066\ufeff\u{e0041}b", "ab"],
])("%s", (_, text, shown) => {
  expect(harmless(text)).toBe(shown);
});
