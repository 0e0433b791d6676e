import type { RowSource, StreamedPiece, StreamedWorkbook } from "../../src/workbook/StreamedWorkbook";
import type { Row, Sheet, Style, Workbook, WorkbookCell } from "../../src/workbook/Workbook";
import { streamRow } from "../../src/xlsx/streamRow";
import { reorderStyles, styleNumbers } from "../../src/xlsx/streamStyles";
import { streamXlsx } from "../../src/xlsx/streamXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { area, exerciseWorkbook, plainSheet } from "./exerciseWorkbook";
import { partsOf } from "./partsOf";
import { byAddress, read } from "./reading";

describe("a row", () => {
  const cellXml = (cell: Partial<WorkbookCell>): string =>
    streamRow({ cells: [{ style: "text", ...cell }] }, 4, () => 7)
      .replace(/^<row r="5"><c r="A5" s="7"/, "")
      .replace(/<\/row>$/, "");

  test.each<[string, Partial<WorkbookCell>, string]>([
    ["nothing", {}, "/>"],
    ["null", { value: null }, "/>"],
    ["an empty text", { value: "" }, "/>"],
    ["zero", { value: 0 }, "><v>0</v></c>"],
    ["a number", { value: -12.5 }, "><v>-12.5</v></c>"],
    ["true", { value: true }, ' t="b"><v>1</v></c>'],
    ["false", { value: false }, ' t="b"><v>0</v></c>'],
    ["an error", { value: { error: "#N/A" } }, ' t="e"><v>#N/A</v></c>'],
    ["a text", { value: " Đạt " }, ' t="inlineStr"><is><t xml:space="preserve"> Đạt </t></is></c>'],
    [
      "signs of XML",
      { value: "&<&>&lt;" },
      ' t="inlineStr"><is><t xml:space="preserve">&amp;&lt;&amp;&gt;&amp;lt;</t></is></c>',
    ],
    ["nothing but signs of XML", { value: "<>" }, ' t="inlineStr"><is><t xml:space="preserve">&lt;&gt;</t></is></c>'],
    ["only <", { value: "a<b" }, ' t="inlineStr"><is><t xml:space="preserve">a&lt;b</t></is></c>'],
    [
      "characters XML can't hold",
      { value: "a\u0000_x0041_" },
      ' t="inlineStr"><is><t xml:space="preserve">a_x0000__x005F_x0041_</t></is></c>',
    ],
    ["a formula without a value", { formula: "A1<B1" }, "><f>A1&lt;B1</f></c>"],
    ["a formula with null", { formula: "A1", value: null }, "><f>A1</f></c>"],
    ["a formula's text", { formula: 'A1&""', value: "x>y" }, ' t="str"><f>A1&amp;""</f><v>x&gt;y</v></c>'],
    ["a formula's empty text", { formula: "A1", value: "" }, ' t="str"><f>A1</f><v></v></c>'],
    ["a formula's number", { formula: "A1>0", value: 3 }, "><f>A1&gt;0</f><v>3</v></c>"],
    ["a formula's truth value", { formula: "A1", value: true }, ' t="b"><f>A1</f><v>1</v></c>'],
    ["a formula's error", { formula: "NA()", value: { error: "#N/A" } }, ' t="e"><f>NA()</f><v>#N/A</v></c>'],
  ])("with %s", (_, cell, xml) => {
    expect(cellXml(cell)).toBe(xml);
  });

  test.each<[Row, string]>([
    [{ cells: [] }, '<row r="5"></row>'],
    [{ height: 0.5, cells: [] }, '<row r="5" ht="0.5"></row>'],
    [{ height: 33, fixed: true, cells: [] }, '<row r="5" ht="33" customHeight="1"></row>'],
    [{ fixed: true, cells: [] }, '<row r="5"></row>'],
    [
      { cells: [undefined, { style: "b" }, undefined, { style: "a" }] },
      '<row r="5"><c r="B5" s="2"/><c r="D5" s="1"/></row>',
    ],
  ])("%j", (row, xml) => {
    expect(streamRow(row, 4, (style) => (style === "a" ? 1 : 2))).toBe(xml);
  });

  test("what a cell can't hold is a fault that tells where", () => {
    const longest = "x".repeat(32_767);
    expect(cellXml({ value: longest })).toContain(longest);
    expect(cellXml({ value: longest, formula: "A1" })).toContain(`<v>${longest}</v>`);
    const told = `A5: a text of 32768 characters, "${"x".repeat(20)}"`;
    expect(() => cellXml({ value: `${longest}x` })).toThrow(new Error(told));
    expect(() => cellXml({ value: `${longest}x`, formula: "A1" })).toThrow(new Error(told));
    for (const value of [NaN, Infinity, -Infinity])
      expect(() => cellXml({ value })).toThrow(new Error(`A5: ${value} is no number Excel knows`));
  });
});

describe("styles", () => {
  test("are numbered by their place", () => {
    const { text, title } = exerciseWorkbook.styles;
    const numberOf = styleNumbers({ text: text!, title: title! });
    expect([numberOf("text"), numberOf("title")]).toEqual([1, 2]);
    expect(() => numberOf("lạ")).toThrow(new Error("there is no style lạ"));
  });

  const table = (...formats: string[]) =>
    `<styleSheet><cellXfs count="9">${formats.join("")}</cellXfs><dxfs/></styleSheet>`;
  const plain = '<xf numFmtId="0"/>';
  const bold = '<xf fontId="1" applyFont="1"/>';
  const wrapped = '<xf fontId="2">\n<alignment wrapText="1"/></xf>';

  test("stand in the order of their names, those of one look twice", () => {
    const { xml, numberOf } = reorderStyles(table(plain, bold, wrapped), [2, 1, 2, 0]);
    expect(xml).toBe(table(plain, wrapped, bold, wrapped, plain).replace('"9"', '"5"'));
    expect([0, 1, 2].map(numberOf)).toEqual([0, 2, 1]);
    expect(() => numberOf(3)).toThrow(new Error("style 3 of the file has no name"));
  });

  test("a table without attributes, or with patterns of a replacement in it", () => {
    const odd = '<xf name="$&amp;$1"/>';
    expect(reorderStyles(`<cellXfs>${odd}</cellXfs>`, []).xml).toBe(`<cellXfs count="1">${odd}</cellXfs>`);
    for (const none of ["<styleSheet/>", '<styleSheet><cellXfs count="0"></cellXfs></styleSheet>'])
      expect(() => reorderStyles(none, [])).toThrow(new Error("the styles have no cellXfs"));
  });
});

interface Made {
  readonly bytes: Uint8Array;
  readonly parts: Record<string, string>;
  readonly sheets: unknown;
}

async function streamed(workbook: StreamedWorkbook<readonly Row[]>): Promise<Made> {
  const chunks: Uint8Array[] = [];
  const sheets = await streamXlsx(workbook, (chunk) => chunks.push(chunk.slice()));
  const bytes = new Uint8Array(Buffer.concat(chunks));
  return { bytes, parts: partsOf(bytes), sheets };
}

const { text, title, head } = exerciseWorkbook.styles;
/** The second and the third look the same. */
const styles: Workbook["styles"] = { text: text!, title: title!, again: title!, head: head! };
const store = plainSheet("Kho", {
  visibility: "veryHidden",
  rows: [{ height: 20, cells: [{ style: "head", value: 1 }] }],
});
const about = { styles, title: "Thử", modified: "2025-11-30T08:00:00Z", properties: { round: "2025" } };

const pieceOf = (sheet: Sheet): StreamedPiece => ({
  name: sheet.name,
  shape: () => sheet,
  names: () => [{ name: `cchc.${sheet.columns.length}`, sheet: sheet.name, area: area(0, 0, 1, 1) }],
});

/** Each portion goes to the first piece until it has `most` rows, then to the next. */
function sourceOf(pieces: readonly StreamedPiece[], most: number): () => RowSource<readonly Row[]> {
  return () => {
    let given = 0;
    return {
      *take(portion) {
        for (const row of portion) yield { piece: pieces[Math.floor(given++ / most)]!, rows: [row] };
      },
      *finish() {
        yield { piece: pieces.at(-1)!, rows: [{ cells: [{ style: "again", value: "Hết" }] }] };
      },
    };
  };
}

const first = plainSheet("Một", { freeze: { rows: 1, columns: 0 }, merges: [area(2, 0, 2, 1)] });
const second = plainSheet("Hai", { visibility: "hidden", columns: [{ width: 9 }] });
const rows: readonly Row[] = [
  { height: 33, fixed: true, cells: [{ style: "title", value: "<Bảng>" }] },
  { cells: [undefined, { style: "head", value: 2 }, { style: "text", value: true, formula: "B2=2" }] },
  { height: 20, cells: [{ style: "again", value: "Đạt", formula: '"Đ"&"ạt"' }] },
];
const workbook: StreamedWorkbook<readonly Row[]> = {
  ...about,
  sheets: [
    plainSheet("Bìa", {
      rows: [
        {
          cells: [
            { style: "text", value: "a" },
            { style: "head", value: "b" },
          ],
        },
      ],
    }),
    { start: sourceOf([pieceOf(first), pieceOf(second)], 2) },
    { make: () => plainSheet("Sau", { rows: [{ cells: [{ style: "again", value: "c" }] }] }) },
    store,
  ],
  portions: () => [rows.slice(0, 1), rows.slice(1)],
  names: [{ name: "cchc.bia", sheet: "Bìa", area: area(0, 0, 0, 0) }],
  told: [],
};
const end: Row = { cells: [{ style: "again", value: "Hết" }] };
const whole: Workbook = {
  ...about,
  sheets: [
    workbook.sheets[0] as Sheet,
    { ...first, rows: rows.slice(0, 2) },
    { ...second, rows: [rows[2], end] },
    plainSheet("Sau", { rows: [{ cells: [{ style: "again", value: "c" }] }] }),
    store,
  ],
  names: [...workbook.names, ...pieceOf(first).names(), ...pieceOf(second).names()],
};

describe("a workbook", () => {
  let made: Made;
  let parts: Record<string, string>;
  beforeEach(async () => {
    made = await streamed(workbook);
    parts = partsOf(await writeXlsx(whole));
  });

  test("reads back as if it had been made whole", async () => {
    const cellsOf = (bytes: Uint8Array): unknown => {
      const cells = read(bytes);
      return cells.sheets.map(({ name }, at) => [name, byAddress(cells, at)]);
    };
    const cells = cellsOf(made.bytes);
    expect(cells).toEqual(cellsOf(await writeXlsx(whole)));
    expect(cells).toHaveLength(5);
    expect(made.sheets).toEqual([
      { sheet: "Một", rows: 2 },
      { sheet: "Hai", rows: 2 },
    ]);
  });

  test("has the parts of one made whole, those with the streamed rows under names of their own", () => {
    const own = new Map([
      ["xl/worksheets/sheet2.xml", "xl/worksheets/rows1.xml"],
      ["xl/worksheets/sheet3.xml", "xl/worksheets/rows2.xml"],
    ]);
    expect(Object.keys(made.parts).sort()).toEqual(
      Object.keys(parts)
        .map((path) => own.get(path) ?? path)
        .sort(),
    );
    const renamed = (xml: string): string =>
      xml.replace("/sheet2.xml", "/rows1.xml").replace("/sheet3.xml", "/rows2.xml");
    for (const path of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"])
      expect(made.parts[path]).toBe(renamed(parts[path]!));
    for (const path of ["xl/workbook.xml", "docProps/core.xml", "docProps/custom.xml"])
      expect(made.parts[path]).toBe(parts[path]);
  });

  test("around the rows of a sheet stands what would stand there without them", () => {
    const bare = (xml: string): string =>
      xml.replace(/<dimension [^>]*>/, "").replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>");
    expect(bare(made.parts["xl/worksheets/rows1.xml"]!)).toBe(bare(parts["xl/worksheets/sheet2.xml"]!));
    expect(made.parts["xl/worksheets/rows1.xml"]).toContain('<mergeCell ref="A3:B3"/>');
    expect(made.parts["xl/worksheets/rows1.xml"]).not.toContain("<dimension");
    const numberOf = styleNumbers(styles);
    const data = rows.slice(0, 2).map((row, at) => streamRow(row, at, numberOf));
    expect(made.parts["xl/worksheets/rows1.xml"]).toContain(`<sheetData>${data.join("")}</sheetData>`);
    const next = [rows[2]!, end].map((row, at) => streamRow(row, at, numberOf));
    expect(made.parts["xl/worksheets/rows2.xml"]).toContain(`<sheetData>${next.join("")}</sheetData>`);
  });

  test("each cell has the look of its style", () => {
    const formats = (xml: string): string[] => {
      const [table] = /<cellXfs.*?<\/cellXfs>/s.exec(xml)!;
      return table.match(/<xf\b[^>]*\/>|<xf\b.*?<\/xf>/gs)!;
    };
    const looks = formats(made.parts["xl/styles.xml"]!);
    expect(looks).toHaveLength(5);
    expect(looks[2]).toBe(looks[3]);
    const before = formats(parts["xl/styles.xml"]!);
    const look = (from: Record<string, string>, table: string[], path: string, cell: string): string | undefined =>
      table[Number(new RegExp(`<c r="${cell}"[^>]*? s="([0-9]+)"`).exec(from[path]!)?.[1] ?? "0")];
    const wanted = (number: number, cell: string) => look(parts, before, `xl/worksheets/sheet${number}.xml`, cell);
    for (const [number, path, cell] of [
      [1, "sheet1", "A1"],
      [1, "sheet1", "B1"],
      [2, "rows1", "A1"],
      [2, "rows1", "B2"],
      [2, "rows1", "C2"],
      [3, "rows2", "A1"],
      [4, "sheet4", "A1"],
      [5, "sheet5", "A1"],
    ] as const)
      expect([path, cell, look(made.parts, looks, `xl/worksheets/${path}.xml`, cell)]).toEqual([
        path,
        cell,
        wanted(number, cell),
      ]);
  });

  test("the hidden sheet keeps what it has, and shows each style once far behind it", () => {
    const xml = made.parts["xl/worksheets/sheet5.xml"]!;
    expect(xml).toMatch(/<row r="1" ht="20"><c r="A1" s="4"><v>1<\/v><\/c><c r="CV1" s="1"\/><\/row>/);
    expect(xml.match(/<c r="CV\d" s="\d+"\/>/g)).toEqual([
      '<c r="CV1" s="1"/>',
      '<c r="CV2" s="2"/>',
      '<c r="CV3" s="2"/>',
      '<c r="CV4" s="4"/>',
    ]);
  });

  test("equal inputs give equal bytes, of one fixed time", async () => {
    expect(Buffer.compare((await streamed(workbook)).bytes, made.bytes)).toBe(0);
    const times = [
      ...Buffer.from(made.bytes)
        .toString("latin1")
        .matchAll(/PK\x01\x02.{8}(.{4})/gs),
    ].map(([, time]) => time);
    expect(times).toHaveLength(Object.keys(made.parts).length);
    // Noon of the first day that a zip knows (APPNOTE 4.4.6).
    expect(new Set(times)).toEqual(new Set(["\x00\x60\x21\x00"]));
  });
});

test("more rows in the hidden sheet than styles are all kept", async () => {
  const long = { ...store, rows: [1, 2, 3, 4, 5, 6].map((value): Row => ({ cells: [{ style: "text", value }] })) };
  const { parts } = await streamed({ ...workbook, sheets: [workbook.sheets[1]!, plainSheet("Bìa"), long] });
  const xml = parts["xl/worksheets/sheet4.xml"]!;
  expect([...xml.matchAll(/<c r="A\d" s="1"><v>(\d)<\/v>/g)].map(([, value]) => value)).toEqual([..."123456"]);
  expect(xml).not.toContain("CV5");
});

test("the hidden sheet may be the first, and styles may be many", async () => {
  const { font } = text!;
  const sizes = Array.from({ length: 12 }, (_, at): [string, Style] => [
    `cỡ ${at}`,
    { font: { ...font, size: 20 + at } },
  ]);
  const many = { ...styles, ...Object.fromEntries(sizes) };
  const sized = plainSheet("Cỡ", { rows: [{ cells: sizes.map(([style], value) => ({ style, value })) }] });
  const sheets = [store, sized, workbook.sheets[1]!];
  const { parts } = await streamed({ ...workbook, styles: many, sheets, names: [] });
  const cells = [...parts["xl/worksheets/sheet2.xml"]!.matchAll(/<c r="[A-L]1" s="(\d+)"/g)];
  // Behind the default one, and the four that stand before them.
  expect(cells.map(([, number]) => Number(number))).toEqual(sizes.map((_, at) => at + 5));
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="CV16" s="16"/>');
});

test.each<[string, Partial<StreamedWorkbook<readonly Row[]>>, string]>([
  ["without a hidden sheet", { sheets: workbook.sheets.slice(0, 3) }, "a streamed workbook needs a very hidden sheet"],
  [
    "with conditional formats",
    {
      sheets: [
        { start: sourceOf([pieceOf({ ...first, conditionals: exerciseWorkbook.sheets[1]!.conditionals })], 9) },
        store,
      ],
    },
    "Sheet Một: conditional formats and charts can't be streamed",
  ],
  [
    "with charts",
    { sheets: [{ start: sourceOf([pieceOf({ ...first, charts: exerciseWorkbook.sheets[2]!.charts })], 9) }, store] },
    "Sheet Một: conditional formats and charts can't be streamed",
  ],
  ["with a style nobody knows", { portions: () => [[{ cells: [{ style: "lạ" }] }]] }, "there is no style lạ"],
])("a workbook %s can't be streamed", async (_, more, message) => {
  await expect(streamed({ ...workbook, ...more })).rejects.toThrow(new Error(message));
});
