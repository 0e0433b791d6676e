import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { exerciseWorkbook } from "./exerciseWorkbook";

/** Of the exercise workbook, on every machine. Changes with the workbook, with the writer, with hucre and fflate, never by itself. */
const digest = "1540e0a3780e6c0ff4770e53163db4da6177f61393c5adea77e9bfe84eba0b57";

test("the bytes are the same everywhere", async () => {
  const bytes = await writeXlsx(exerciseWorkbook);
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest);
});

test("two runs at different times give the same bytes", async () => {
  const first = await writeXlsx(exerciseWorkbook);
  jest.useFakeTimers({
    now: Date.parse("2031-07-01T12:00:00Z"),
    doNotFake: ["nextTick", "setImmediate", "queueMicrotask"],
  });
  try {
    expect(Buffer.from(await writeXlsx(structuredClone(exerciseWorkbook))).equals(first)).toBe(true);
  } finally {
    jest.useRealTimers();
  }
});

// A process has one time zone, so the first test runs again in others.
const zones = process.env.WRITE_XLSX_ZONE ? [] : ["Pacific/Kiritimati", "America/St_Johns", "Asia/Ho_Chi_Minh"];
for (const zone of zones) {
  test(`the bytes are the same in ${zone}`, () => {
    const jestBin = join(__dirname, "../../node_modules/jest/bin/jest.js");
    const run = spawnSync(process.execPath, [jestBin, "--runTestsByPath", __filename, "-t", "everywhere"], {
      cwd: join(__dirname, "../.."),
      env: { ...process.env, TZ: zone, WRITE_XLSX_ZONE: zone },
      encoding: "utf8",
    });
    expect([run.status, run.status === 0 ? "" : run.stderr]).toEqual([0, ""]);
  });
}
