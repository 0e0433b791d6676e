import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { unzipSync, zipSync } from "fflate";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { demoFillings } from "../support/demoFillings";
import { outline2025 } from "../support/outline2025";
import { randomSource } from "../support/randomAnswers";
import { buildZip } from "../xlsx/buildZip";

/** Files that mean harm, among good ones, through the built command line: each refused with a Vietnamese reason, or read right. */
const outline = outline2025();
const CLI = resolve(__dirname, "../../build/cli/cchc.js");
const SECONDS = 10;
const MEGABYTES = 500;
let folder: string;
let form: Uint8Array;

beforeAll(async () => {
  if (!existsSync(CLI)) throw new Error("build/cli/cchc.js is missing: npm run build");
  folder = mkdtempSync(join(tmpdir(), "cchc-hostile-"));
  mkdirSync(join(folder, "in"));
  form = await writeXlsx(buildTemplate(outline, { unit: outline.unitOf("KT"), filling: demoFillings.KT }));
  writeFileSync(join(folder, "in", "KT.xlsx"), form);
  // What the process took at most, told when it ends.
  writeFileSync(
    join(folder, "peak.cjs"),
    `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(join(folder, "peak"))}, String(process.resourceUsage().maxRSS)));`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Made = (good: Uint8Array) => Uint8Array;
const SHEET = "xl/worksheets/sheet4.xml";

const hostile: readonly (readonly [string, string, Made])[] = [
  [
    "a bomb that is honest about its size",
    "bomb",
    (good) => withPart(good, SHEET, new Uint8Array(31 * 2 ** 20).fill(32)),
  ],
  ["a bomb that lies about its size", "bomb|damaged", () => lyingBomb()],
  ["many parts that are too much together", "bomb|too-large", () => manyParts()],
  ["truncated in the middle", "damaged|not-xlsx", (good) => good.slice(0, good.length / 2)],
  ["truncated by one byte", "damaged|not-xlsx", (good) => good.slice(0, -1)],
  ["a flipped byte in a sheet", "damaged", (good) => flipped(good)],
  ["protected by a password", "encrypted", () => ole("EncryptedPackage")],
  ["an Excel 97 workbook", "xls", () => ole("Workbook")],
  ["a text file", "not-xlsx", () => new TextEncoder().encode("Kính gửi Đoàn kiểm tra")],
  ["empty", "not-xlsx|damaged", () => new Uint8Array(0)],
  ["a PDF", "not-xlsx", () => new TextEncoder().encode("%PDF-1.7\n")],
  ["a zip of something else", "not-xlsx", () => zipSync({ "a.txt": new Uint8Array(3) })],
  [
    "entities",
    "damaged",
    (good) =>
      withText(good, SHEET, (xml) =>
        xml.replace("?>", '?><!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'),
      ),
  ],
  [
    "an external entity",
    "damaged",
    (good) =>
      withText(good, "xl/workbook.xml", (xml) => xml.replace("?>", '?><!DOCTYPE x SYSTEM "file:///etc/passwd">')),
  ],
  [
    "nested a hundred thousand deep",
    "damaged",
    (good) => withText(good, SHEET, (xml) => xml.replace("<sheetData>", `<sheetData>${"<a>".repeat(100_000)}`)),
  ],
  ["larger than the limit", "too-large", () => new Uint8Array(21 * 2 ** 20)],
];

test.each(hostile)("%s", (_name, codes, make) => {
  const file = join(folder, "in", "xau.xlsx");
  writeFileSync(file, make(form));
  try {
    const { json, seconds, megabytes } = run("check", join(folder, "in", "KT.xlsx"), file, "--json");
    const [good, bad] = json.files;
    expect(codes.split("|")).toContain(bad!.refused?.code);
    expect(bad!.refused!.message).toMatch(/[à-ỹđ]/i);
    expect(bad!.refused!.message).not.toMatch(/Error|undefined|at .*\.js/);
    expect(good).toMatchObject({ unit: "KT" });
    expect(good!.refused).toBeUndefined();
    expect(seconds).toBeLessThan(SECONDS);
    expect(megabytes).toBeLessThan(MEGABYTES);
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
  expect(megabytes).toBeLessThan(MEGABYTES);
});

interface Told {
  readonly unit: string | null;
  readonly entries: unknown;
  readonly refused?: { readonly code: string; readonly message: string };
}

function run(...words: string[]): { json: { files: Told[] }; seconds: number; megabytes: number } {
  const start = performance.now();
  const ran = spawnSync(process.execPath, ["--require", join(folder, "peak.cjs"), CLI, ...words], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - start) / 1000;
  expect(ran.stderr).toBe("");
  return {
    json: JSON.parse(ran.stdout) as { files: Told[] },
    seconds,
    megabytes: Number(readFileSync(join(folder, "peak"), "utf8")) / 1024,
  };
}

function withPart(good: Uint8Array, part: string, bytes: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(good), [part]: bytes });
}

function withText(good: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const before = new TextDecoder().decode(unzipSync(good)[part]);
  const after = change(before);
  expect(after).not.toBe(before);
  return withPart(good, part, new TextEncoder().encode(after));
}

function flipped(good: Uint8Array): Uint8Array {
  const bytes = good.slice();
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = bytes[middle]! ^ 0xff;
  return bytes;
}

/** 1 GB of blanks in a megabyte, said to be a hundred bytes. */
function lyingBomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(2 ** 28, 32));
  const parts = Object.entries(unzipSync(form)).map(([name, data]) =>
    name === SHEET ? { name, data, packed, size: 100, crc: 0 } : { name, data },
  );
  return buildZip(parts);
}

function manyParts(): Uint8Array {
  const parts = Object.entries(unzipSync(form)).map(([name, data]) =>
    name.startsWith("xl/worksheets/sheet") ? { name, data: sheetOfComments(name) } : { name, data },
  );
  return buildZip(parts);
}

/** 12 MB that pack badly enough to be no bomb, and are a sheet without cells. */
function sheetOfComments(name: string): string {
  const random = randomSource(name.length);
  const comments = Array.from(
    { length: 12 * 2 ** 10 },
    () => `<!--${String.fromCharCode(97 + random() * 26).repeat(1000)}${random()}-->`,
  );
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/>${comments.join("")}</worksheet>`;
}

/** The head of a compound file with one stream's name in UTF-16, as its directory has it. */
function ole(stream: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from(stream, "utf16le").copy(bytes, 1024);
  return bytes;
}
