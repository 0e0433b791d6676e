import { writeXlsx as writeHucre } from "hucre/xlsx";
import fc from "fast-check";
import { cellKey, type Cell } from "../../src/report/Cells";
import { cellAddress } from "../../src/report/cellAddress";
import { inflateFflate } from "../../src/xlsx/inflateFflate";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { xstring } from "../../src/xlsx/xstring";
import { buildXlsx, workbookParts, type Workbook } from "./buildXlsx";
import { buildZip } from "./buildZip";
import { byAddress, read } from "./reading";

const rich: Workbook = {
  sheets: [
    '<row r="1" spans="1:3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1&amp;"a"</f><v>1.5</v></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><r><rPr><rFont val=\'.VnTime\'/></rPr><t xml:space="preserve"> a&#10;</t></r></is></c><c r="B2"><f t="shared" si="0"/></c></row>',
    '<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2025-11-12</v></c><c t="str"><v><![CDATA[x]]>_x0041_</v></c></row><!-- c -->',
  ],
  strings: "<si><t>Cải cách</t></si><si><r><t>a</t></r><r><t>b</t></r></si>",
  styles:
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts><font><name val="Arial"/></font></fonts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>',
  before: '<workbookPr date1904="1"/>',
  after: '<definedNames><definedName name="a" localSheetId="0">Sheet1!$A$1</definedName></definedNames>',
};

/** Reads with both inflaters; they must say the same. */
function readTwice(bytes: Uint8Array): void {
  const started = Date.now();
  const results = [inflateFflate, inflateNode].map((inflate) => readXlsx(bytes, { inflate }));
  const [a, b] = results.map((result) => (result.ok ? "ok" : result.code));
  // Both refuse a broken stream; how far each gets before it notices may differ.
  expect(a === "ok").toBe(b === "ok");
  expect(Date.now() - started).toBeLessThan(5000);
}

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  byte: fc.integer({ min: 0, max: 255 }),
  kind: fc.constantFrom("set", "flip", "insert", "remove", "repeat"),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const out = Array.from(bytes);
  for (const { at, byte, kind } of edits) {
    const index = Math.floor(at * out.length);
    if (kind === "set") out[index] = byte;
    else if (kind === "flip") out[index] = (out[index] ?? 0) ^ (1 << (byte & 7));
    else if (kind === "insert") out.splice(index, 0, byte);
    else if (kind === "remove") out.splice(index, 1 + (byte & 7));
    else out.splice(index, 0, ...out.slice(index, index + byte));
  }
  return Uint8Array.from(out);
}

test("a file with any bytes changed is read or refused, never an exception", () => {
  const whole = buildXlsx(rich);
  readTwice(whole);
  expect(readXlsx(whole).ok).toBe(true);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => readTwice(edited(whole, edits))),
    { numRuns: 1500 },
  );
});

test("a part with any bytes changed, packed anew, is read or refused, never an exception", () => {
  const entries = workbookParts(rich);
  let read = 0;
  fc.assert(
    fc.property(fc.nat(entries.length - 1), fc.array(edit, { minLength: 1, maxLength: 4 }), (which, edits) => {
      const bytes = buildZip(
        entries.map((entry, i) =>
          i === which ? { ...entry, data: edited(Buffer.from(entry.data as string), edits) } : entry,
        ),
      );
      const result = readXlsx(bytes);
      if (result.ok) read++;
    }),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(0);
});

test("any bytes after the head of a zip are refused", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 2000 }),
      fc.constantFrom("PK\x03\x04", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ""),
      (bytes, head) => {
        expect(readXlsx(Buffer.concat([Buffer.from(head, "latin1"), bytes])).ok).toBe(false);
      },
    ),
  );
});

/** Text without what XML can't hold even escaped: lone surrogates. */
const text = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom("_", "x", "0", "D", "\n", "&", "<", "]", ">", '"', "ậ", "😀", " "),
      maxLength: 40,
    }),
  )
  .filter((value) => !/[\ud800-\udfff]/u.test(value));
const asRead = (value: string): string => value.replace(/\r\n?/g, "\n");
const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), text);
const place = fc.record({ row: fc.oneof(fc.nat(20), fc.nat(1048575)), column: fc.oneof(fc.nat(20), fc.nat(16383)) });
const table = fc.uniqueArray(fc.record({ place, value }), {
  maxLength: 40,
  selector: ({ place: { row, column } }) => cellKey(row, column),
});

test("written by hand, read: the same cells", () => {
  const escaped = (stored: string): string =>
    xstring(stored).replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]!);
  fc.assert(
    fc.property(table, fc.boolean(), (cells, inline) => {
      const strings: string[] = [];
      const rows = new Map<number, string>();
      for (const {
        place: { row, column },
        value,
      } of cells) {
        const r = cellAddress(row, column);
        const cell =
          typeof value === "number"
            ? `<c r="${r}"><v>${value}</v></c>`
            : typeof value === "boolean"
              ? `<c r="${r}" t="b"><v>${Number(value)}</v></c>`
              : inline
                ? `<c r="${r}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
                : `<c r="${r}" t="s"><v>${strings.push(`<si><t>${escaped(value)}</t></si>`) - 1}</v></c>`;
        rows.set(row, (rows.get(row) ?? "") + cell);
      }
      const data = [...rows].map(([row, xml]) => `<row r="${row + 1}">${xml}</row>`).join("");
      const found = read(buildXlsx({ sheets: [data], strings: strings.join("") })).sheets[0]!.cells;
      const expected = new Map<number, Partial<Cell>>(
        cells.map(({ place: { row, column }, value }) => [
          cellKey(row, column),
          typeof value === "string"
            ? { type: "text", value: asRead(value) }
            : { value: Object.is(value, -0) ? 0 : value },
        ]),
      );
      expect(found.size).toBe(expected.size);
      for (const [key, cell] of expected) expect(found.get(key)).toMatchObject(cell);
    }),
  );
});

test("written by hucre, read: the same cells", async () => {
  const rows = fc.array(fc.array(fc.oneof(value, fc.constant(null)), { maxLength: 6 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom("shared", "inline"), async (given, stringMode) => {
      const stored = given.map((row) => row.map((cell) => (typeof cell === "string" ? xstring(cell) : cell)));
      const bytes = new Uint8Array(await writeHucre({ stringMode, sheets: [{ name: "a", rows: stored }] }));
      const at = byAddress(read(bytes));
      given.forEach((row, r) =>
        row.forEach((cell, c) => {
          const found = at[cellAddress(r, c)]?.value;
          if (cell === null) expect(found).toBeUndefined();
          else if (cell === "") expect(found ?? "").toBe("");
          else expect(found).toBe(typeof cell === "string" ? asRead(cell) : Object.is(cell, -0) ? 0 : cell);
        }),
      );
    }),
  );
});
