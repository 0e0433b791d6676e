import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { demoFillings } from "../support/demoFillings";
import { outline2025 } from "../support/outline2025";
import { proveKinds } from "../support/IntakeKind";
import { hostileInLot, SHEET, withText } from "./hostileKinds";

/** Files that mean harm, among good ones, through the built command line: each refused with a Vietnamese reason, or read right. */
const outline = outline2025();
const CLI = resolve(__dirname, "../../build/cli/cchc.js");
const TELL_PEAK = resolve(__dirname, "../../bench/peakMemory.cjs");
const SECONDS = 10;
/** Beyond what the program takes for the good file alone. */
const MEGABYTES = 300;
let folder: string;
let form: Uint8Array;
let idle: number;

beforeAll(async () => {
  if (!existsSync(CLI)) throw new Error("build/cli/cchc.js is missing: npm run build");
  folder = mkdtempSync(join(tmpdir(), "cchc-hostile-"));
  mkdirSync(join(folder, "in"));
  form = await writeXlsx(buildTemplate(outline, { unit: outline.unitOf("KT"), filling: demoFillings.KT }));
  writeFileSync(join(folder, "in", "KT.xlsx"), form);
  idle = run("check", join(folder, "in", "KT.xlsx"), "--json").megabytes;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

proveKinds(hostileInLot, ({ codes, make }) => {
  const file = join(folder, "in", "xau.xlsx");
  writeFileSync(file, make(form));
  try {
    const { json, seconds, megabytes } = run("check", join(folder, "in", "KT.xlsx"), file, "--json");
    const [good, bad] = json.files;
    expect(bad!.refused?.code).toMatch(codes);
    expect(bad!.refused!.message).toMatch(/[à-ỹđ]/i);
    expect(bad!.refused!.message).not.toMatch(/Error|undefined|at .*\.js/);
    expect(good).toMatchObject({ unit: "KT" });
    expect(good!.refused).toBeUndefined();
    expect(seconds).toBeLessThan(SECONDS);
    expect(megabytes - idle).toBeLessThan(MEGABYTES);
  } finally {
    rmSync(file);
  }
});

test("a lone cell at XFD1048576 and names such as __proto__ are read right", () => {
  const far = withText(form, SHEET, (xml) =>
    xml.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
  );
  const named = withText(far, "xl/workbook.xml", (xml) =>
    xml.replace(
      "</definedNames>",
      '<definedName name="__proto__">\'Trang bìa\'!$A$1</definedName><definedName name="constructor">1</definedName></definedNames>',
    ),
  );
  const file = join(folder, "xa.xlsx");
  writeFileSync(file, named);
  const { json, seconds, megabytes } = run("check", file, join(folder, "in", "KT.xlsx"), "--json");
  const [far_, good] = json.files;
  expect(far_!.refused).toBeUndefined();
  expect(far_!.entries).toEqual(good!.entries);
  expect(seconds).toBeLessThan(SECONDS);
  expect(megabytes - idle).toBeLessThan(MEGABYTES);
});

interface Told {
  readonly unit: string | null;
  readonly entries: unknown;
  readonly refused?: { readonly code: string; readonly message: string };
}

function run(...words: string[]): { json: { files: Told[] }; seconds: number; megabytes: number } {
  const start = performance.now();
  const ran = spawnSync(process.execPath, ["--require", TELL_PEAK, CLI, ...words], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - start) / 1000;
  const [line = "", megabytes] = /used [\d.]+ s, (\d+) MB\n$/.exec(ran.stderr) ?? [];
  expect(ran.stderr.slice(0, ran.stderr.length - line.length)).toBe("");
  return {
    json: JSON.parse(ran.stdout) as { files: Told[] },
    seconds,
    megabytes: Number(megabytes),
  };
}
