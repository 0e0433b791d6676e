import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SpoolFile } from "../../../src/cli/many/SpoolFile";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "cchc-spool-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const texts = (spool: SpoolFile): string[] => spool.takeNotes().map((note) => new TextDecoder().decode(note));
const open = (): SpoolFile => SpoolFile.open(join(folder, "s"))!;

test("records and notes are there again when it is opened anew", () => {
  const first = open();
  const extent = first.append(bytes("một báo cáo"));
  first.note(bytes("ghi chú"));
  first.append(bytes(""));
  first.close();
  const second = open();
  expect(texts(second)).toEqual(["ghi chú"]);
  expect(second.read(extent)).toEqual(bytes("một báo cáo"));
  second.note(bytes("nữa"));
  second.close();
  expect(texts(open())).toEqual(["ghi chú", "nữa"]);
});

test("wherever writing stopped, what was written before is there, and writing goes on behind it", () => {
  const whole = open();
  whole.note(bytes("a"));
  const kept = statSync(join(folder, "s")).size;
  whole.append(bytes("báo cáo"));
  whole.note(bytes("b"));
  whole.close();
  const all = readFileSync(join(folder, "s"));
  for (let length = kept; length < all.length; length += 1) {
    writeFileSync(join(folder, "s"), all);
    truncateSync(join(folder, "s"), length);
    const spool = open();
    expect(texts(spool)).toEqual(["a"]);
    spool.note(bytes("c"));
    spool.close();
    expect(texts(open())).toEqual(["a", "c"]);
  }
});

test("a record that is not as it was written is none; nor is anything behind a broken note", () => {
  const spool = open();
  const extent = spool.append(bytes("1234567890"));
  spool.note(bytes("a"));
  spool.note(bytes("b"));
  spool.close();
  const file = readFileSync(join(folder, "s"));
  file[extent.at + 3]! ^= 1;
  writeFileSync(join(folder, "s"), file);
  expect(open().read(extent)).toBeUndefined();
  expect(texts(open())).toEqual(["a", "b"]);
  file[file.length - 1]! ^= 1;
  writeFileSync(join(folder, "s"), file);
  expect(texts(open())).toEqual(["a"]);
});

test("what is somebody else's is left alone", () => {
  writeFileSync(join(folder, "s"), "bảng tính của tôi, dài hơn dấu đầu tệp");
  expect(SpoolFile.open(join(folder, "s"))).toBeNull();
  appendFileSync(join(folder, "s"), ".");
  expect(readFileSync(join(folder, "s"), "utf8")).toBe("bảng tính của tôi, dài hơn dấu đầu tệp.");
});
