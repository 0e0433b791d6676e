import { findZipDirectory, uint64, type ZipDirectory } from "../../src/xlsx/findZipDirectory";

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;

const bytesOf = (size: 2 | 4, values: readonly number[]): number[] =>
  values.flatMap((value) => Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) & 0xff));
const u16 = (...values: number[]): number[] => bytesOf(2, values);
const u32 = (...values: number[]): number[] => bytesOf(4, values);
const u64 = (...values: number[]): number[] =>
  values.flatMap((value) => u32(value % 2 ** 32, Math.floor(value / 2 ** 32)));
const filler = (length: number): number[] => Array<number>(length).fill(0x2e);

interface End {
  readonly disk?: number;
  readonly directoryDisk?: number;
  readonly here?: number;
  readonly entries?: number;
  readonly size?: number;
  readonly start?: number;
  readonly comment?: number;
}

/** The end record of a directory of 46 bytes with one entry at 100, apart from what is given. */
function end(more: End = {}): number[] {
  const { disk = 0, directoryDisk = 0, here = 1, entries = 1, size = 46, start = 100, comment = 0 } = more;
  return [...u32(END), ...u16(disk, directoryDisk, here, entries), ...u32(size, start), ...u16(comment)];
}

interface End64 {
  readonly signature?: number;
  readonly entries?: number;
  readonly size?: number;
  readonly start?: number;
  readonly locator?: number;
  readonly record?: number;
}

/** Zip64's record and locator, 76 bytes, of the same directory. */
function end64(more: End64 = {}): number[] {
  const { signature = END_64, entries = 1, size = 46, start = 100, locator = LOCATOR_64, record = 146 } = more;
  const head = [...u32(signature), ...u64(44), ...u16(45, 45), ...u32(0, 0)];
  return [...head, ...u64(entries, entries, size, start), ...u32(locator, 0), ...u64(record), ...u32(1)];
}

function found(...parts: readonly number[][]): ZipDirectory | undefined {
  const bytes = Uint8Array.from(parts.flat());
  return findZipDirectory(new DataView(bytes.buffer));
}

const files = filler(146);
const directory: ZipDirectory = { start: 100, end: 146, entries: 1 };
/** Fields of an end record that send the reader to zip64. */
const told64 = { here: 0xffff, entries: 0xffff, size: 0xffffffff, start: 0xffffffff };

test.each<[string, number[][]]>([
  ["nothing behind", [files, end()]],
  ["a comment", [files, end({ comment: 9 }), filler(9)]],
  ["a comment of the greatest length", [files, end({ comment: 0xffff }), filler(0xffff)]],
  ["bytes behind", [files, end(), filler(5)]],
  ["bytes behind a comment", [files, end({ comment: 9 }), filler(12)]],
  ["a signature in the comment, no record", [files, end({ comment: 26 }), u32(END), filler(22)]],
  ["a record of another directory in the comment", [files, end({ comment: 22 }), end({ start: 7 })]],
  [
    "a record in the comment that is cut off by its own",
    [files, end({ comment: 22 }), end({ start: 122, comment: 1 })],
  ],
  ["zip64's mark in the directory itself", [filler(126), u32(LOCATOR_64), filler(16), end()]],
  ["zip64, where the plain fields say all", [files, end64(), end()]],
  ["zip64, where they say nothing", [files, end64(), end(told64)]],
  ["zip64 only for the number", [files, end64(), end({ here: 0xffff, entries: 0xffff })]],
  ["zip64 only for the size", [files, end64(), end({ size: 0xffffffff })]],
  ["zip64 only for the place", [files, end64(), end({ start: 0xffffffff })]],
])("found with %s", (_, parts) => {
  expect(found(...parts)).toEqual(directory);
});

test("found at the very beginning, empty", () => {
  const none = { here: 0, entries: 0, size: 0, start: 0 };
  expect(found(end(none))).toEqual({ start: 0, end: 0, entries: 0 });
  expect(found(end64({ entries: 0, size: 0, start: 0, record: 0 }), end(none))).toEqual({
    start: 0,
    end: 0,
    entries: 0,
  });
  expect(found(end64({ entries: 0, size: 0, start: 0, record: 0 }), end(told64))).toEqual({
    start: 0,
    end: 0,
    entries: 0,
  });
});

test("the last record that has a directory right before it counts", () => {
  const later = end({ here: 2, entries: 2, size: 3, start: 165 });
  expect(found(files, end({ comment: 22 }), later)).toEqual({ start: 165, end: 168, entries: 2 });
});

test.each<[string, number[][]]>([
  ["an empty file", []],
  ["fewer bytes than a record has", [end({ here: 0, entries: 0, size: 0, start: 0 }).slice(0, 21)]],
  ["a record cut off", [files, end().slice(0, 21)]],
  ["no record", [files, filler(22)]],
  ["a record further away than the longest comment", [files, end(), filler(0x10000)]],
  ["a comment beyond the file", [files, end({ comment: 10 }), filler(9)]],
  ["a disk", [files, end({ disk: 1 })]],
  ["the directory on a disk", [files, end({ directoryDisk: 1 })]],
  ["two disks that are the same", [files, end({ disk: 1, directoryDisk: 1 })]],
  ["a disk beyond 255", [files, end({ disk: 0x100 })]],
  ["entries on other disks", [files, end({ entries: 2 })]],
  ["a directory that ends before the record", [files, end({ size: 45 })]],
  ["a directory that ends behind the record's begin", [files, end({ start: 101 })]],
  ["a directory whose place less its size is the record's", [files, end({ start: 156, size: 10 })]],
  ["76 bytes between that are no zip64", [files, end64({ locator: END }), end()]],
  ["76 bytes more, no zip64 at all", [files, filler(76), end()]],
  ["nothing before, but zip64 needed", [end(told64)]],
  ["zip64 without a locator", [files, end64({ locator: END_64 }), end(told64)]],
  ["zip64 without a record", [files, end64({ signature: LOCATOR_64 }), end(told64)]],
  ["zip64 whose record is elsewhere", [files, end64({ record: 145 }), end(told64)]],
  ["zip64 whose record lies in the locator", [files, end64({ record: 147 }), end(told64)]],
  ["zip64 whose record lies beyond 2^53", [files, end64({ record: 2 ** 53 }), end(told64)]],
  ["zip64 whose record lies beyond the file", [files, end64({ record: 2 ** 40 }), end(told64)]],
  ["zip64 of 2^53 entries", [files, end64({ entries: 2 ** 53 }), end(told64)]],
  ["zip64 of 2^53 bytes", [files, end64({ size: 2 ** 53 }), end(told64)]],
  ["zip64 with a directory beyond 2^53", [files, end64({ start: 2 ** 53 }), end(told64)]],
  ["zip64 whose directory ends elsewhere", [files, end64({ size: 45 }), end(told64)]],
  ["zip64 whose record would begin before the file", [end64().slice(1), end(told64)]],
])("none in %s", (_, parts) => {
  expect(found(...parts)).toBeUndefined();
});

test("zip64's number of entries may be greater than the plain field can say", () => {
  expect(found(files, end64({ entries: 2 ** 40 + 7 }), end(told64))).toEqual({ ...directory, entries: 2 ** 40 + 7 });
});

test("eight bytes are a number up to 2^53", () => {
  const read = (value: number): number | undefined =>
    uint64(new DataView(Uint8Array.from([0, ...u64(value)]).buffer), 1);
  for (const value of [0, 1, 2 ** 32 - 1, 2 ** 32, 2 ** 52 + 1, Number.MAX_SAFE_INTEGER])
    expect(read(value)).toBe(value);
  expect(read(2 ** 53)).toBeUndefined();
});
