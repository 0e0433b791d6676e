import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CallError } from "../../../src/cli/CallError";
import { openSpool } from "../../../src/cli/many/readMany";
import { PieceFile } from "../../../src/cli/many/PieceFile";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "cchc-pieces-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode("abc");

test("whole or not at all", () => {
  const file = new PieceFile(join(folder, "in", "a.txt"));
  file.write(bytes);
  file.write(bytes);
  expect(readdirSync(join(folder, "in"))).not.toContain("a.txt");
  file.finish();
  expect(readFileSync(join(folder, "in", "a.txt"), "utf8")).toBe("abcabc");
  // Another file of the same call failed: this one is done.
  file.abandon();
  expect(readdirSync(join(folder, "in"))).toEqual(["a.txt"]);
});

test("what can't be put in its place is told to the person, and leaves nothing behind", () => {
  // As a workbook that is open in Excel: nothing may take its place.
  mkdirSync(join(folder, "a.txt", "in the way"), { recursive: true });
  const file = new PieceFile(join(folder, "a.txt"));
  file.write(bytes);
  expect(() => file.finish()).toThrow(CallError);
  expect(() => file.abandon()).not.toThrow();
  expect(readdirSync(folder)).toEqual(["a.txt"]);
});

test("where a file is in the way of the folder, the person is told", () => {
  writeFileSync(join(folder, "in"), "");
  expect(() => new PieceFile(join(folder, "in", "a.txt"))).toThrow(CallError);
});

test("a state file is its person's own", () => {
  openSpool(join(folder, "state")).close();
  // Windows has no such rights to give.
  const others = process.platform === "win32" ? 0 : statSync(join(folder, "state")).mode & 0o077;
  expect(others).toBe(0);
});

test("a state file has its folder made; where it can't be, the person is told", () => {
  openSpool(join(folder, "new", "state")).close();
  expect(readdirSync(join(folder, "new"))).toEqual(["state"]);
  expect(() => openSpool(join(folder, "new", "state", "state"))).toThrow(CallError);
});
