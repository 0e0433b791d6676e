import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { CallError } from "../../../src/cli/CallError";
import { ScratchFile } from "../../../src/cli/many/ScratchFile";
import { crc32 } from "../../../src/xlsx/crc32";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "cchc-scratch-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("parts that are written at the same time come back each as it was, and the file is gone", () => {
  const scratch = new ScratchFile(join(folder, "new", "out.xlsx"));
  const texts = ["số liệu ", "thuyết minh "].map((word) =>
    Array.from({ length: 60 }, (_, at) => `${word}${at} `.repeat(1000)),
  );
  const writers = texts.map(() => scratch.newPart());
  for (let at = 0; at < 60; at += 1)
    writers.forEach((writer, nth) => writer.write(new TextEncoder().encode(texts[nth]![at])));
  const parts = writers.map((writer) => writer.finish());
  parts.forEach(({ packed, crc, size }, nth) => {
    const bytes = new TextEncoder().encode(texts[nth]!.join(""));
    const pieces = [...packed()];
    expect(pieces.length).toBeGreaterThan(1);
    expect(Buffer.compare(inflateRawSync(Buffer.concat(pieces)), bytes)).toBe(0);
    expect([crc, size]).toEqual([crc32(bytes), bytes.length]);
  });
  expect(readdirSync(join(folder, "new"))).toHaveLength(1);
  scratch.remove();
  expect(readdirSync(join(folder, "new"))).toEqual([]);
});

test("a part without bytes is a part", () => {
  const scratch = new ScratchFile(join(folder, "out.xlsx"));
  const { packed, crc, size } = scratch.newPart().finish();
  expect(inflateRawSync(Buffer.concat([...packed()]))).toHaveLength(0);
  expect([crc, size]).toEqual([0, 0]);
  scratch.remove();
});

test("where no file can be made, the person is told of the workbook", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => new ScratchFile(join(folder, "file", "out.xlsx"))).toThrow(CallError);
  expect(() => new ScratchFile(join(folder, "file", "out.xlsx"))).toThrow("out.xlsx");
});
