import { inflateSync, strFromU8 } from "fflate";
import type { PieceRows, StreamedPiece } from "../../src/workbook/StreamedWorkbook";
import type { Row } from "../../src/workbook/Workbook";
import { crc32 } from "../../src/xlsx/crc32";
import { partInMemory, type PackedPart } from "../../src/xlsx/PackedPart";
import { SheetParts, type Around, type SheetPart } from "../../src/xlsx/SheetParts";
import { plainSheet } from "./exerciseWorkbook";

const around: Around = (sheet) => Promise.resolve([`<${sheet.name}>`, `</${sheet.name} ${sheet.merges.length}>`]);
const pieceOf = (name: string, merges: () => number = () => 0): StreamedPiece => ({
  name,
  shape: () =>
    plainSheet(name, { merges: Array.from({ length: merges() }, () => ({ top: 0, left: 0, bottom: 0, right: 1 })) }),
  names: () => [],
});
const row = (value: string | number): Row => ({ cells: [{ style: "text", value }] });
const xmlOf = (number: number, value: number): string =>
  `<row r="${number}"><c r="A${number}" s="1"><v>${value}</v></c></row>`;

function unpacked({ packed, size, crc }: PackedPart): string {
  const bytes = inflateSync(Buffer.concat([...packed()]));
  expect(bytes).toHaveLength(size);
  // The packer gives it with a sign.
  expect(crc32(bytes)).toBe(crc >>> 0);
  return strFromU8(bytes);
}

/** A source that gives what it is asked for, and one more row at the end. */
function partsFrom(
  last: readonly PieceRows[],
  newPart = partInMemory,
  most?: number,
): SheetParts<readonly PieceRows[]> {
  return new SheetParts({ take: (portion) => portion, finish: () => last }, around, () => 1, newPart, most);
}

test("each piece is a part of its own, its rows numbered from 1", async () => {
  const [a, b] = [pieceOf("a"), pieceOf("b")];
  const parts = partsFrom([{ piece: b, rows: [row(9)] }]);
  await parts.take([{ piece: a, rows: [row(1), row(2)] }]);
  await parts.take([
    { piece: a, rows: [row(3)] },
    { piece: b, rows: [row(4)] },
  ]);
  await parts.take([]);
  const made = await parts.finish();
  expect(made.map(({ piece, rows, part }) => [piece, rows, unpacked(part)])).toEqual([
    [a, 3, `<a>${xmlOf(1, 1)}${xmlOf(2, 2)}${xmlOf(3, 3)}</a 0>`],
    [b, 2, `<b>${xmlOf(1, 4)}${xmlOf(2, 9)}</b 0>`],
  ]);
});

test("a source without any piece has no part, a piece without rows has one", async () => {
  expect(await partsFrom([]).finish()).toEqual([]);
  const [{ rows, part }] = (await partsFrom([{ piece: pieceOf("a"), rows: [] }]).finish()) as readonly [SheetPart];
  expect([rows, unpacked(part)]).toEqual([0, "<a></a 0>"]);
});

test("what stands behind the rows is asked for once all of them have been given", async () => {
  let merges = 0;
  const parts = partsFrom([]);
  await parts.take([{ piece: pieceOf("a", () => merges), rows: [row(1)] }]);
  merges = 2;
  expect(unpacked((await parts.finish())[0]!.part)).toBe(`<a>${xmlOf(1, 1)}</a 2>`);
});

test("rows are packed in chunks while they come", async () => {
  const written: number[] = [];
  const newPart = () => {
    const part = partInMemory();
    return {
      ...part,
      write: (bytes: Uint8Array) => {
        written.push(bytes.length);
        part.write(bytes);
      },
    };
  };
  const parts = partsFrom([], newPart);
  const head = '<row r="1"><c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">';
  const tail = "</t></is></c></row>";
  const text = "x".repeat(30_000);
  const rows = Array.from({ length: 6 }, () => row(text));
  await parts.take([{ piece: pieceOf("a"), rows }]);
  const each = head.length + text.length + tail.length;
  expect(written).toEqual(["<a>".length + 5 * each]);
  const [{ part }] = (await parts.finish()) as readonly [SheetPart];
  expect(written.slice(1)).toEqual([each + "</a 0>".length]);
  const xml = unpacked(part);
  expect(xml).toHaveLength(written.reduce((sum, one) => sum + one));
  expect(xml.match(/<row r="\d+"/g)).toEqual(rows.map((_, at) => `<row r="${at + 1}"`));
  expect(xml.slice(-5)).toBe("a 0>".padStart(5, "/"));
});

test("a chunk of exactly 128 thousand characters (2^17) is packed", async () => {
  let written = 0;
  const parts = partsFrom([], () => ({ ...partInMemory(), write: () => (written += 1) }));
  const piece = pieceOf("a");
  const bare = '<a><row r="1"><c r="A1" s="1"><f></f></c></row>'.length;
  const long = (length: number): Row => ({ cells: [{ style: "text", formula: "x".repeat(length) }] });
  await parts.take([{ piece, rows: [long((1 << 17) - bare - 1)] }]);
  expect(written).toBe(0);
  const other = pieceOf("b");
  await parts.take([{ piece: other, rows: [] }]);
  written = 0;
  await parts.take([{ piece: other, rows: [long((1 << 17) - bare)] }]);
  expect(written).toBe(1);
});

test("more rows than a sheet holds are a fault that tells which sheet", async () => {
  const [full, other] = [pieceOf("Đầy"), pieceOf("Khác")];
  const parts = partsFrom([], partInMemory, 3);
  await parts.take([
    { piece: full, rows: [row(1), row(2), row(3)] },
    { piece: other, rows: [row(1), row(2)] },
  ]);
  await expect(parts.take([{ piece: other, rows: [row(3), row(4)] }])).rejects.toThrow(
    new Error("Sheet Khác: more rows than a sheet holds"),
  );
});
