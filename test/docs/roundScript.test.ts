import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

// The example of a whole round in docs/ is run as it stands, with the built command line; it checks its results itself.
const ROOT = resolve(__dirname, "../..");
const CLI = join(ROOT, "build/cli/cchc.js");
let folder: string;

beforeAll(() => {
  if (!existsSync(CLI)) throw new Error("build/cli/cchc.js is missing: npm run build");
  folder = mkdtempSync(join(tmpdir(), "dot-kiem-tra-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(cchc: string, into: string): Promise<{ readonly ok: boolean; readonly told: string }> {
  const script = join(ROOT, "docs/vi-du-dot-kiem-tra.sh");
  try {
    const { stdout } = await promisify(execFile)("bash", [script, join(folder, into)], {
      env: { ...process.env, CCHC: cchc },
      maxBuffer: 1 << 26,
    });
    return { ok: true, told: stdout };
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    return { ok: false, told: `${stdout.slice(-2000)}\n${stderr}` };
  }
}

test("docs/vi-du-dot-kiem-tra.sh: from the plan to the corrected report", async () => {
  const { ok, told } = await run(`node ${CLI}`, "dot");
  expect([ok, told]).toEqual([true, expect.stringContaining("Xong: cả đợt kiểm tra ở")]);
}, 300_000);

test("it fails where the program does not do what it should", async () => {
  expect(await run("true", "other")).toMatchObject({ ok: false });
});

test("a folder with files of an earlier run is refused before anything is written into it", async () => {
  mkdirSync(join(folder, "full"));
  writeFileSync(join(folder, "full/VP.xlsx"), "");
  expect(await run("true", "full")).toEqual({ ok: false, told: expect.stringMatching(/đã có tệp: xóa đi/) as string });
  expect(readdirSync(join(folder, "full"))).toEqual(["VP.xlsx"]);
});
