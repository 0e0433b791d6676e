import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/xlsx/crc32";
import type { Inflate } from "../../src/xlsx/Inflate";
import { inflateFflate } from "../../src/xlsx/inflateFflate";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { LIMITS } from "../../src/xlsx/limits";
import { Package } from "../../src/xlsx/Package";
import { Refusal } from "../../src/xlsx/Refusal";
import { zipPath } from "../../src/xlsx/zipPath";
import { buildZip, type Entry, type ZipOptions } from "./buildZip";

const inflates: [string, Inflate][] = [
  ["fflate", inflateFflate],
  ["zlib", inflateNode],
];
const text = "Cải cách hành chính ".repeat(50);
const file = (entry: Partial<Entry> = {}): Entry => ({ name: "a.xml", data: text, ...entry });

/** Text of a part, "-" if it isn't there, or the code of the refusal. */
function part(
  entries: readonly Entry[],
  options?: ZipOptions,
  name = "a.xml",
  inflate: Inflate = inflateFflate,
): string {
  const parts = Package.open(buildZip(entries, options), inflate, LIMITS);
  if (parts instanceof Refusal) return parts.code;
  const path = parts.find(name);
  const bytes = path === undefined ? undefined : parts.read(path);
  if (bytes instanceof Refusal) return bytes.code;
  return bytes === undefined ? "-" : new TextDecoder().decode(bytes);
}

describe.each(inflates)("on %s", (_, inflate) => {
  const read = (entry: Partial<Entry>, options?: ZipOptions): string => part([file(entry)], options, "a.xml", inflate);

  test.each<[string, Partial<Entry>, ZipOptions?]>([
    ["deflated", {}],
    ["stored", { method: 0 }],
    ["a data descriptor", { descriptor: true }],
    ["zip64 sizes", { zip64: true }],
    ["zip64 sizes and a descriptor", { zip64: true, descriptor: true }],
    ["a zip64 end record", {}, { zip64: true }],
    ["another extra field before the zip64 one", { zip64: true, extra: Uint8Array.of(0x99, 0x99, 2, 0, 1, 2) }],
    ["a comment", {}, { comment: "xin chào" }],
    ["a comment that holds an end signature", {}, { comment: `PK\x05\x06${"\0".repeat(18)}` }],
    ["bytes behind", {}, { trailing: Buffer.from("\r\n\0\0") }],
    ["bytes after the last block of deflate", { packed: Buffer.concat([deflateRawSync(text), Buffer.from("abc")]) }],
  ])("reads %s", (...[, entry, options]: [string, Partial<Entry>, ZipOptions?]) => {
    expect(read(entry, options)).toBe(text);
  });

  test.each<[string, string, Partial<Entry>, ZipOptions?]>([
    ["damaged", "a wrong CRC", { crc: 1 }],
    ["damaged", "a wrong CRC, stored", { crc: 1, method: 0 }],
    ["damaged", "fewer bytes than declared", { size: 2000 }],
    ["damaged", "more bytes than declared", { size: 10 }],
    ["damaged", "other sizes stored", { method: 0, size: 10 }],
    ["damaged", "packed bytes cut off", { packed: deflateRawSync(text).subarray(0, 20) }],
    ["damaged", "no deflate stream", { packed: Buffer.from([0xff, 0xff, 0xff]) }],
    ["damaged", "an empty deflate stream", { packed: Buffer.alloc(0) }],
    ["damaged", "packed bytes beyond the directory", { packedSize: 5000 }],
    ["damaged", "packed bytes that reach into the directory", { packedSize: deflateRawSync(text).length + 5 }],
    ["damaged", "another name in the local header", { local: { name: "b.xml" } }],
    ["damaged", "another size in the local header", { local: { size: 3 } }],
    ["damaged", "another CRC in the local header", { local: { crc: 3 } }],
    ["damaged", "another method in the local header", { local: { method: 0 } }],
    ["encrypted", "an encrypted entry", { flags: 1 }],
    ["damaged", "encrypted only in the local header", { local: { flags: 1 } }],
    ["damaged", "an unknown method", { method: 9, packed: Buffer.alloc(9) }],
    ["damaged", "a name that climbs", { name: "../a.xml" }],
    ["damaged", "a name that climbs with backslashes", { name: "xl\\..\\..\\a.xml" }],
    ["damaged", "a name with NUL", { name: "a.xml\0.txt" }],
    ["damaged", "a name with a drive", { name: "C:\\a.xml" }],
    ["damaged", "a folder with bytes", { name: "a.xml/" }],
    ["damaged", "a local header elsewhere", { offset: 7 }],
    ["damaged", "a local header beyond the file", { offset: 0x7fffffff }],
    ["damaged", "more entries than there are", {}, { count: 2 }],
    ["damaged", "fewer entries than there are", {}, { count: 0 }],
    ["damaged", "a directory elsewhere", {}, { directoryOffset: 3 }],
    ["damaged", "a zip64 directory elsewhere", {}, { directoryOffset: 3, zip64: true }],
    ["too-large", "too many entries", {}, { count: 2001 }],
    ["too-large", "too many entries, zip64", {}, { count: 2 ** 40, zip64: true }],
    ["too-large", "a part declared as 33 MB", { size: 33 << 20, packedSize: 1 << 20, packed: Buffer.alloc(1 << 20) }],
    ["bomb", "a ratio above 400", { size: 5 << 20 }],
    ["bomb", "a ratio above 400 in zip64", { size: 2 ** 40, zip64: true }],
  ])("%s: %s", (...[code, , entry, options]: [string, string, Partial<Entry>, ZipOptions?]) => {
    expect(read(entry, options)).toBe(code);
  });

  test("a stream of 100 MB that declares 200 bytes is stopped on the way", () => {
    const packed = deflateRawSync(Buffer.alloc(100 << 20));
    const started = process.cpuUsage();
    expect(inflate(packed, 200, 32 << 20)).toBeUndefined();
    expect(read({ packed, size: 200 })).toBe("bomb");
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  test("the limit is exact", () => {
    const packed = deflateRawSync(Buffer.alloc(1000));
    expect(inflate(packed, 1000, 1000)).toHaveLength(1000);
    expect(inflate(packed, 999, 1000)).toHaveLength(1000);
    expect(inflate(packed, 1000, 999)).toBeUndefined();
  });

  test("large streams and stored blocks", () => {
    const noise = Uint8Array.from({ length: 700_000 }, (_, i) => (i * 2654435761) >>> 13);
    for (const level of [0, 1, 9]) {
      const packed = deflateRawSync(noise, { level });
      expect(crc32(inflate(packed, noise.length, 1 << 20)!)).toBe(crc32(noise));
      expect(inflate(packed, 10, 1 << 19)).toBeUndefined();
      expect(crc32(inflate(packed, 10, 1 << 20)!)).toBe(crc32(noise));
    }
  });
});

test.each<[string, Entry[]]>([
  ["the same name twice", [file(), file()]],
  ["the same name but for case", [file(), file({ name: "A.XML" })]],
  ["the same name but for the slash", [file({ name: "x/a" }), file({ name: "x\\a" })]],
  ["the same name but for a slash before", [file({ name: "x/a" }), file({ name: "/x//./a" })]],
  ["two entries over the same bytes", [file(), file({ name: "a.xml", offset: 0, local: {} }), file({ name: "b.xml" })]],
  ["overlapping entries", overlapping()],
])("damaged: %s", (_, entries) => {
  expect(part(entries)).toBe("damaged");
});

/** The second entry lies inside the stored bytes of the first. */
function overlapping(): Entry[] {
  const inner = buildZip([file({ name: "b.xml", method: 0 })]);
  const local = inner.subarray(0, 35 + Buffer.byteLength(text));
  return [file({ data: local, method: 0 }), file({ name: "b.xml", method: 0, offset: 35 })];
}

test("names are found in any case, with backslashes and percent-encoded", () => {
  const entries = [file({ name: "XL\\Trang tính.XML" })];
  expect(part(entries, {}, "/xl/trang tính.xml")).toBe(text);
  expect(part(entries, {}, "xl/Trang%20t%C3%ADnh.xml")).toBe(text);
  expect(part(entries, {}, "xl/%E0%A4%A.xml")).toBe("-");
  expect(part(entries, {}, "../xl/trang tính.xml")).toBe("-");
});

test("letters beyond ASCII keep their case", () => {
  expect(zipPath("XL/Ü\u212A.xml")).toBe("xl/Ü\u212A.xml");
});

test("all parts together have one budget", () => {
  const limits = { ...LIMITS, part: 1000, total: 1500 };
  const entries = [file({ name: "a", data: "a".repeat(900) }), file({ name: "b", data: "b".repeat(900) })];
  const parts = Package.open(buildZip(entries), inflateFflate, limits) as Package;
  expect(parts.read("a")).toHaveLength(900);
  expect(parts.read("b")).toMatchObject({ code: "too-large" });
});

test("crc32", () => {
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
  expect(crc32(Buffer.from("The quick brown fox jumps over the lazy dog"))).toBe(0x414fa339);
});
