import { oleKind } from "../../src/xlsx/oleKind";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { readZip64Sizes } from "../../src/xlsx/readZip64Sizes";
import { olePackage } from "./olePackage";

const codeOf = (...bytes: number[]): string => {
  const result = readXlsx(Uint8Array.of(...bytes, ...new Array<number>(40).fill(0)));
  return result.ok ? "ok" : result.code;
};

test.each<[string, number[]]>([
  ["xls", [0x09, 0x00, 0x04, 0x00]],
  ["xls", [0x09, 0x02, 0x06, 0x00]],
  ["xls", [0x09, 0x04, 0x06, 0x00]],
  ["xls", [0x09, 0x08, 0x08, 0x00]],
  ["not-xlsx", [0x08, 0x00, 0x04, 0x00]],
  ["not-xlsx", [0x09, 0x01, 0x04, 0x00]],
  ["not-xlsx", [0x09, 0x00, 0x03, 0x00]],
  ["not-xlsx", [0x09, 0x00, 0x09, 0x00]],
  ["not-xlsx", [0x09, 0x00, 0x04, 0x01]],
  ["not-xlsx", [0x50, 0x4b, 0x05, 0x06]],
  ["not-xlsx", [0x51, 0x4b, 0x03, 0x04]],
  ["not-xlsx", [0x50, 0x4c, 0x03, 0x04]],
  ["damaged", [0x50, 0x4b, 0x05, 0x04]],
  ["damaged", [0x50, 0x4b, 0x03, 0x06]],
])("%s: a file that begins with %j", (code, bytes) => {
  expect(codeOf(...bytes)).toBe(code);
});

/** Of a compound file after one byte has been changed. */
function changed(stream: string, at: number, byte: number): string | undefined {
  const bytes = olePackage(stream);
  bytes[at] = byte;
  return oleKind(bytes);
}

describe("a compound file", () => {
  test.each<[string | undefined, string[]]>([
    ["xls", []],
    ["xls", ["Workbook"]],
    ["xls", ["Book"]],
    ["other", ["WordDocument"]],
    ["other", ["PowerPoint Document"]],
    ["xls", ["WordDocument", "Workbook"]],
    ["xls", ["Workbook", "WordDocument"]],
    ["encrypted", ["EncryptedPackage"]],
    ["xls", ["EncryptedPackage", "Workbook"]],
    ["xls", ["EncryptedPackage", "Book"]],
    ["other", ["EncryptedPackage", "PowerPoint Document"]],
    ["encrypted", ["EEncryptedPackage"]],
    ["encrypted", ["Workbooks", "EncryptedPackage"]],
    ["xls", ["EncryptedPackag"]],
  ])("%s: with %j", (kind, streams) => {
    expect(oleKind(olePackage(...streams))).toBe(kind);
  });

  test("is one by all eight bytes", () => {
    for (let at = 0; at < 8; at++) expect(changed("Workbook", at, 0)).toBeUndefined();
  });

  test("a stream has its name, the closing zero, and the length of both", () => {
    expect(changed("WordDocument", 1024 + 64, 24)).toBe("xls");
    expect(changed("WordDocument", 1024 + 65, 1)).toBe("xls");
    expect(changed("WordDocument", 1024, 0x77)).toBe("xls");
    expect(changed("WordDocument", 1024 + 1, 1)).toBe("xls");
    expect(changed("WordDocument", 1024 + 22, 0x54)).toBe("xls");
    expect(changed("WordDocument", 1024 + 23, 1)).toBe("xls");
  });

  test("its last whole entry of the directory counts", () => {
    const bytes = olePackage("WordDocument");
    expect(oleKind(bytes.subarray(0, 1024 + 128))).toBe("other");
    expect(oleKind(bytes.subarray(0, 1024 + 127))).toBe("xls");
  });
});

describe("sizes of an entry in its zip64 field", () => {
  const UNSAID = 0xffffffff;
  const none = Buffer.alloc(0);
  const field = (id: number, length: number, ...numbers: number[]): Buffer => {
    const bytes = Buffer.alloc(4 + 8 * numbers.length);
    bytes.writeUInt16LE(id, 0);
    bytes.writeUInt16LE(length, 2);
    numbers.forEach((number, i) => bytes.writeBigUInt64LE(BigInt(number), 4 + 8 * i));
    return bytes;
  };
  /** [size, packed size, offset]; the extra fields stand right behind the 46 bytes of the header, `behind` after them. */
  const sizes = (plain: readonly number[], extra: Uint8Array, behind: Uint8Array = none): number[] | undefined => {
    const header = Buffer.alloc(46);
    [24, 20, 42].forEach((at, i) => header.writeUInt32LE(plain[i]!, at));
    const { buffer, byteOffset, byteLength } = new Uint8Array(Buffer.concat([header, extra, behind]));
    const view = new DataView(buffer, byteOffset, byteLength);
    const read = readZip64Sizes(view, 0, 46, 46 + extra.length);
    return read && [read.size, read.packedSize, read.local];
  };
  const other = field(0x9999, 8, 1);
  const room = Buffer.alloc(64);

  test.each<[string, number[] | undefined, number[], Uint8Array, Uint8Array?]>([
    ["not needed", [1, 2, 3], [1, 2, 3], none],
    ["all three", [7, 8, 9], [UNSAID, UNSAID, UNSAID], field(1, 24, 7, 8, 9)],
    ["only what is missing", [1, 7, 3], [1, UNSAID, 3], field(1, 8, 7)],
    ["the offset alone", [1, 2, 5_000_000_000], [1, 2, UNSAID], field(1, 8, 5_000_000_000)],
    ["behind another", [7, 2, 3], [UNSAID, 2, 3], Buffer.concat([other, field(1, 8, 7)])],
    ["with more than is asked for", [7, 2, 3], [UNSAID, 2, 3], field(1, 16, 7, 8)],
    ["no field at all", undefined, [UNSAID, 2, 3], none],
    ["no field, another entry's behind", undefined, [UNSAID, 2, 3], none, field(1, 8, 7)],
    ["only another", undefined, [UNSAID, 2, 3], other, field(1, 8, 7)],
    ["a head cut off", undefined, [UNSAID, 2, 3], field(1, 8).subarray(0, 3), Buffer.concat([Buffer.alloc(1), room])],
    ["empty", undefined, [UNSAID, 2, 3], field(1, 0), room],
    ["too short for two", undefined, [UNSAID, UNSAID, 3], field(1, 8, 7), room],
    ["a number cut off", undefined, [UNSAID, 2, 3], field(1, 7, 7), room],
    ["longer than the fields", undefined, [UNSAID, 2, 3], field(1, 16, 7), room],
    ["a number beyond 2^53", undefined, [UNSAID, 2, 3], field(1, 8, 2 ** 60)],
  ])("%s", (...[, wanted, plain, extra, behind]: [string, number[] | undefined, number[], Uint8Array, Uint8Array?]) => {
    expect(sizes(plain, extra, behind)).toEqual(wanted);
  });
});
