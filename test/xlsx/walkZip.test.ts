import { deflateRawSync } from "node:zlib";
import { inflateFflate } from "../../src/xlsx/inflateFflate";
import { type Limits, LIMITS } from "../../src/xlsx/limits";
import { type ListedEntry, walkZip } from "../../src/xlsx/walkZip";
import { buildZip, type Entry } from "./buildZip";

const names = (entries: readonly ListedEntry[]): readonly string[] =>
  entries.map(({ nameBytes }) => Buffer.from(nameBytes).toString());

/** What is listed of a zip, and why no more is. */
function walk(bytes: Uint8Array, limits: Partial<Limits> = {}): { entries: readonly ListedEntry[]; refused?: string } {
  const entries: ListedEntry[] = [];
  const refusal = walkZip(bytes, { ...LIMITS, ...limits }, (entry) => void entries.push(entry));
  return { entries, ...(refusal && { refused: refusal.code }) };
}
const listed = (...entries: readonly Entry[]): ReturnType<typeof walk> => walk(buildZip(entries));
const A = { name: "a", data: "x".repeat(50) } as const;
const B = { name: "b", data: "y" } as const;

/** A zip whose directory has more bytes at its end, and says it has so many entries. */
function withTail(entries: readonly Entry[], tail: readonly number[], count: number): Uint8Array {
  const zip = Buffer.from(buildZip(entries));
  const end = Buffer.from(zip.subarray(zip.length - 22));
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(end.readUInt32LE(12) + tail.length, 12);
  return new Uint8Array(Buffer.concat([zip.subarray(0, zip.length - 22), Buffer.from(tail), end]));
}

/** The directory's record of the last entry begins so far from the end. */
function lastRecord(zip: Uint8Array, nameLength: number): number {
  return zip.length - 22 - 46 - nameLength;
}

function patched(zip: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = zip.slice();
  copy.set(values, at);
  return copy;
}

describe("the directory", () => {
  it("lists entries with what it says of them", () => {
    const { entries, refused } = listed(A, { ...B, method: 0 });
    expect(refused).toBeUndefined();
    expect(names(entries)).toEqual(["a", "b"]);
    expect(entries[0]).toMatchObject({ method: 8, size: 50, flags: 0x800 });
    expect(entries[1]).toMatchObject({ method: 0, size: 1, packedSize: 1 });
  });

  it("an entry may have a comment, within the directory", () => {
    const zip = withTail([A], [0x2e, 0x2e, 0x2e], 1);
    const record = zip.length - 22 - 3 - 47;
    expect(walk(patched(zip, record + 32, 3, 0)).entries).toHaveLength(1);
    expect(walk(patched(zip, record + 32, 3, 0)).refused).toBeUndefined();
    expect(walk(patched(zip, record + 32, 4, 0))).toEqual({ entries: [], refused: "damaged" });
    expect(walk(patched(zip, record + 32, 0, 3))).toEqual({ entries: [], refused: "damaged" });
  });

  it("an entry without a name may stand at its very end", () => {
    expect(listed(A, { name: "", data: "z" })).toMatchObject({ entries: [{}, {}] });
    expect(listed(A, { name: "", data: "z" }).refused).toBeUndefined();
  });

  it("is damaged where an entry is cut off, or is none", () => {
    expect(walk(withTail([A], [0x50, 0x4b, 1, 2], 2))).toMatchObject({ refused: "damaged" });
    expect(walk(withTail([A], [0x50, 0x4b, 1, 2], 1))).toMatchObject({ refused: "damaged" });
    const zip = buildZip([A, B]);
    const broken = walk(patched(zip, lastRecord(zip, 1), 0x50, 0x4b, 1, 3));
    expect([names(broken.entries), broken.refused]).toEqual([["a"], "damaged"]);
  });
});

describe("entries whose bytes can't be had", () => {
  it("are listed with the reason, and the rest too", () => {
    const { entries, refused } = listed({ ...A, flags: 1 }, { ...B, method: 12 }, { ...B, name: "c" });
    expect(refused).toBeUndefined();
    expect(entries.map(({ closed, size }) => [closed, size])).toEqual([
      ["encrypted", 50],
      ["method", 1],
      [undefined, 1],
    ]);
  });

  it("also where their size is not told", () => {
    const zip = buildZip([{ ...A, flags: 1 }]);
    const record = lastRecord(zip, 1);
    const untold = patched(zip, record + 24, 0xff, 0xff, 0xff, 0xff);
    expect(walk(untold)).toMatchObject({ entries: [{ closed: "encrypted", size: 0 }] });
    const plain = buildZip([A]);
    expect(walk(patched(plain, record + 24, 0xff, 0xff, 0xff, 0xff))).toEqual({ entries: [], refused: "damaged" });
  });
});

describe("the local header must say the same", () => {
  it.each<[string, Entry]>([
    ["another name", { ...A, local: { name: "b" } }],
    ["a shorter name", { ...A, name: "ab", local: { name: "a" } }],
    ["a longer name", { ...A, local: { name: "ab" } }],
    ["another size", { ...A, local: { size: 51 } }],
    ["no size, which doesn't follow", { ...A, local: { size: 0 } }],
    ["another size where sizes follow", { ...A, flags: 0x808, local: { size: 7 } }],
    ["another sum", { ...A, local: { crc: 1 } }],
    ["a sum in zip64", { ...A, local: { crc: 0xffffffff } }],
    ["another method", { ...A, local: { method: 0 } }],
    ["that it is encrypted", { ...A, local: { flags: 1 } }],
    ["nothing: it is elsewhere", { ...A, offset: 3 }],
    ["nothing: it is at the end of the file", { ...A, offset: buildZip([A]).length - 2 }],
    ["nothing: it is beyond the file", { ...A, offset: 100_000 }],
  ])("%s", (_, entry) => expect(listed(entry)).toEqual({ entries: [], refused: "damaged" }));

  it("nor is it one without its signature", () => {
    expect(walk(patched(buildZip([A]), 0, 0x50, 0x4b, 3, 5))).toEqual({ entries: [], refused: "damaged" });
  });

  it("sizes that follow are 0 there, those of zip64 stand elsewhere", () => {
    expect(listed({ ...A, descriptor: true }).refused).toBeUndefined();
    expect(listed({ ...A, zip64: true }).entries[0]).toMatchObject({ size: 50 });
  });
});

describe("sizes", () => {
  it("what is stored is as long as it is packed", () => {
    expect(listed({ ...A, method: 0, size: 51 })).toEqual({ entries: [], refused: "damaged" });
  });

  it("an entry that only a bomb makes is refused, from a size on", () => {
    const packed = new Uint8Array(10);
    const of = (size: number): string | undefined =>
      walk(buildZip([{ name: "a", data: "", packed, size }]), { ratioFrom: 50, ratio: 10 }).refused;
    expect(of(100)).toBeUndefined();
    expect(of(101)).toBe("bomb");
    const small = (size: number): string | undefined =>
      walk(buildZip([{ name: "a", data: "", packed, size }]), { ratioFrom: 50, ratio: 1 }).refused;
    expect(small(50)).toBeUndefined();
    expect(small(51)).toBe("bomb");
  });

  it("entries may stand in any order, and not on one another", () => {
    const same = { name: "a", data: "x", method: 0 } as const;
    const length = 30 + 1 + 1;
    expect(listed({ ...same, offset: length }, { ...same, offset: 0 }).refused).toBeUndefined();
    expect(listed(same, { ...same, offset: 0 }).refused).toBe("damaged");
  });
});

describe("inflating where the declared size is wrong", () => {
  const data = Buffer.from("Đã ban hành kế hoạch. ".repeat(20));
  const deflated = new Uint8Array(deflateRawSync(data));

  it("gives all bytes up to the limit, and nothing beyond it", () => {
    expect(Buffer.from(inflateFflate(deflated, 1, data.length)!)).toEqual(data);
    expect(inflateFflate(deflated, 1, data.length - 1)).toBeUndefined();
    expect(Buffer.from(inflateFflate(deflated, data.length, data.length)!)).toEqual(data);
  });

  it("of a stream that is cut off, or none, gives nothing", () => {
    const cut = deflated.subarray(0, deflated.length - 6);
    expect(inflateFflate(cut, 1, 100_000)).toHaveLength(0);
    expect(inflateFflate(new Uint8Array([7, 7, 7, 7]), 1, 100_000)).toHaveLength(0);
  });

  it("whatever falls on the borders of its slices", () => {
    const stored = (length: number): Uint8Array =>
      new Uint8Array(deflateRawSync(Buffer.alloc(length, 1), { level: 0 }));
    const whole = stored(16 * 1024 - 5);
    expect(whole).toHaveLength(16 * 1024);
    expect(inflateFflate(whole, 1, 100_000)).toHaveLength(16 * 1024 - 5);
    let seed = 1;
    const letters = Buffer.from(Array.from({ length: 60_000 }, () => ((seed = (seed * 48271) % 2147483647) % 64) + 48));
    const long = new Uint8Array(deflateRawSync(letters));
    for (const length of [16 * 1024, 20_000])
      expect(inflateFflate(long.subarray(0, length), 1, 100_000)).toHaveLength(0);
    expect(Buffer.from(inflateFflate(long, 1, 100_000)!)).toEqual(letters);
  });
});
