import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
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

async function run(cchc: string): Promise<{ readonly ok: boolean; readonly told: string }> {
  const script = join(ROOT, "docs/vi-du-dot-kiem-tra.sh");
  try {
    const { stdout } = await promisify(execFile)("bash", [script, join(folder, "dot")], {
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
  const { ok, told } = await run(`node ${CLI}`);
  expect([ok, told]).toEqual([true, expect.stringContaining("Xong: cả đợt kiểm tra ở")]);
}, 300_000);

test("it fails where the program does not do what it should", async () => {
  expect(await run("true")).toMatchObject({ ok: false });
});
