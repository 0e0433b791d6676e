import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFiles } from "../../src/cli/readFiles";
import { takeFile } from "../../src/cli/takeFile";
import { outline2025 } from "../support/outline2025";

let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "cchc-take-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cases: readonly (readonly [string, (file: string) => unknown, string])[] = [
  ["gone since it was listed", () => undefined, "không có tệp này"],
  ["a folder that could not be opened", (file) => mkdirSync(file), "không mở được thư mục này"],
  ["a pipe, which would be waited for", (file) => spawnSync("mkfifo", [file]), "không phải tệp thường"],
  ["a link to itself", (file) => symlinkSync(file, file), "liên kết hỏng"],
];
test.each(cases)("%s is refused with its reason", (_, make, why) => {
  make(at("KT.xlsx"));
  expect(takeFile(at("KT.xlsx"))).toMatchObject({
    ok: false,
    refused: {
      file: at("KT.xlsx"),
      sha256: "",
      refusal: { message: `Không đọc được tệp trên máy (${why}): kiểm tra tệp rồi chọn lại.` },
    },
  });
});

test("the files beside it are read", async () => {
  writeFileSync(at("b.xlsx"), "không phải Excel");
  const terminal = { print: () => undefined, progress: () => ({ step: () => undefined, stop: () => undefined }) };
  const setting = { outline: outline2025(), round: null };
  const read = await readFiles([at("a.xlsx"), at("b.xlsx")], setting, terminal);
  const codes = read.map(({ members }) => members.map((member) => (member.ok ? "" : member.refusal.code)));
  expect(codes).toEqual([["damaged"], ["not-xlsx"]]);
});
