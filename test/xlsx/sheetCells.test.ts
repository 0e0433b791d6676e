import { LIMITS } from "../../src/xlsx/limits";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { xmlAsUtf8 } from "../../src/xlsx/xmlAsUtf8";
import { decodeContent, decodeEscaped } from "../../src/xlsx/xmlText";
import { buildXlsx, MAIN, RELS } from "./buildXlsx";
import { outcome, read, readCells } from "./reading";

/** Cells as programs write them who write more, or less, than we know. */
const utf8 = new TextEncoder();
const A1 = (cell: string): unknown => readCells(`<row r="1">${cell}</row>`).A1?.value;
const sheet = (data: string): Uint8Array => buildXlsx({ sheets: [data] });

describe("the value of a cell", () => {
  it.each<[string, unknown]>([
    ['<c r="A1" t="inlineStr"><is><t>a</t></is></c>', "a"],
    ['<c r="A1" t="inlineStr"><v>5</v><is><t>a</t></is></c>', "a"],
    ['<c r="A1" t="inlineStr"><v>b</v></c>', "b"],
    ['<c r="A1" t="inlineStr"><v>2025-11-10</v></c>', "2025-11-10"],
    ['<c r="A1"><is><t>a</t></is></c>', "a"],
    ['<c r="A1"><v>5</v><is><t>a</t></is></c>', 5],
    ['<c r="A1" t="str"><v>a&amp;b</v></c>', "a&b"],
    ['<c r="A1" t="str"><v>a<!-- -->b</v></c>', "ab"],
    ['<c r="A1"><v><!-- -->5</v></c>', 5],
    ['<c r="A1"><v><!-- --></v></c>', undefined],
    ['<c r="A1"><v></v></c>', undefined],
    ['<c r="A1"><ext><t>a</t></ext></c>', undefined],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v> true </v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="b"><v>false</v></c>', false],
    ['<c r="A1" t="e"><v>#N/A</v></c>', "#N/A"],
  ])("%s: %j", (cell, value) => expect(A1(cell)).toBe(value));

  it.each([
    '<c r="A1" t="x"><v>1</v></c>',
    '<c r="A1"><v>1</v><v>2</v></c>',
    '<c r="A1"><f>1</f><f>2</f><v>2</v></c>',
    '<c r="A1" t="s"><v>0</v></c>',
    '<c r="A1"><v>&bad;</v></c>',
    '<c r="A1"><v/x</c>',
    '<c r="A1"><vx></c>',
  ])("%s is damaged", (cell) => expect(outcome(sheet(`<row>${cell}</row>`))).toBe("damaged"));

  it("that is damaged is told before the sheet is too large", () => {
    for (const second of [
      '<c r="B1" t="s"><f>1</f><v>99</v></c>',
      '<c r="B1" t="s" x="1"><f>1</f><v>99</v></c>',
      '<c r="B1"><v>1</v><v>2</v></c>',
    ]) {
      const bytes = sheet(`<row><c r="A1"><v>1</v></c>${second}</row>`);
      const result = readXlsx(bytes, { limits: { ...LIMITS, cells: 1 } });
      expect(!result.ok && result.code).toBe("damaged");
    }
  });

  it("has a font only where there is one", () => {
    const [cell] = read(sheet('<row><c r="A1"><v>1</v></c></row>')).sheets[0]!.cells.values();
    expect(Object.keys(cell!)).toEqual(["type", "value", "format"]);
    const [made] = read(sheet('<row><c r="A1"><f>1</f><v>1</v></c></row>')).sheets[0]!.cells.values();
    expect(made!.font).toBeUndefined();
    expect(made!.formula).toBe("1");
    const [walked] = read(sheet('<row><c r="A1" x="1"><f>1</f><v>1</v></c></row>')).sheets[0]!.cells.values();
    expect(Object.keys(walked!)).toEqual(["type", "value", "formula", "format"]);
  });

  it("shared texts are those of their own elements, as many as there are", () => {
    const of = (strings: string, at: number): Uint8Array =>
      buildXlsx({ sheets: [`<row><c r="A1" t="s"><v>${at}</v></c></row>`], strings });
    const [cell] = read(of("<x><t>no</t></x><si><t>a</t></si>", 0)).sheets[0]!.cells.values();
    expect(cell!.value).toBe("a");
    expect(outcome(of("<si><t>a</t></si>", 1))).toBe("damaged");
    expect(outcome(of("<si><x>a</x></si>", 0))).toBe("ok");
    expect(read(of("<si><x>a</x></si>", 0)).sheets[0]!.cells.get(0)?.value).toBe("");
    for (const part of ["<x/>", `<sst xmlns="${MAIN}"/><si><t>a</t></si>`]) {
      const parts = { "xl/sharedStrings.xml": part };
      expect(outcome(buildXlsx({ sheets: [""], strings: "", parts }))).toBe("damaged");
    }
  });
});

describe("the formula of a cell", () => {
  const formula = (cells: string, address: string): string | undefined => readCells(cells)[address]!.formula;

  it("of a data table names its inputs, as far as there are any", () => {
    const table = (attributes: string): string | undefined =>
      formula(`<row><c r="A1"><f t="dataTable" ref="A1:A2"${attributes}/><v>1</v></c></row>`, "A1");
    expect(table(' r1="B1" r2="B2"')).toBe("TABLE(B1,B2)");
    for (const yes of ["1", "true", "on"]) expect(table(` r1="B1" dtr="${yes}"`)).toBe("TABLE(B1,)");
    expect(table(' r1="B1"')).toBe("TABLE(,B1)");
    expect(table("")).toBe("TABLE(,)");
  });

  it("may be empty, or begin with a sign of its tags", () => {
    expect(formula('<row><c r="A1"><f>>1</f><v>1</v></c></row>', "A1")).toBe(">1");
    expect(formula('<row><c r="A1"><f/><v>1</v></c></row>', "A1")).toBeUndefined();
    expect(formula('<row><c r="A1"><f></f><v>1</v></c></row>', "A1")).toBeUndefined();
    expect(outcome(sheet('<row><c r="A1"><f/x><v>1</v></c></row>'))).toBe("damaged");
  });

  it("is shared only where it says so, in whatever order", () => {
    const master = '<row r="1"><c r="A1"><f t="shared" ref="A1:A9" si="0">B1</f><v>1</v></c></row>';
    const other = (type: string): string => `<row r="2"><c r="A2"><f t="${type}" si="0"/><v>1</v></c></row>`;
    expect(formula(master + other("shared"), "A2")).toBe("B2");
    expect(formula(master + other("array"), "A2")).toBeUndefined();
    const below = '<row r="3"><c r="A3"><f t="shared" ref="A1:A9" si="0">B3</f><v>1</v></c></row>';
    expect(formula(other("shared") + below, "A2")).toBe("B2");
    expect(formula(other("shared"), "A2")).toBe("#REF!");
    const long = readXlsx(sheet(other("shared") + below), { limits: { ...LIMITS, sharedFormulas: 1 } });
    expect(!long.ok && long.code).toBe("too-large");
    const damagedBehind = buildXlsx({ sheets: [`${other("shared")}${below}</sheetData><x>&bad;</x><sheetData>`] });
    const first = readXlsx(damagedBehind, { limits: { ...LIMITS, sharedFormulas: 1 } });
    expect(!first.ok && first.code).toBe("damaged");
  });

  it("that begins a shared one anew leaves those before as they are", () => {
    const shared = (row: number, text: string): string =>
      `<row r="${row}"><c r="A${row}"><f t="shared" si="0"${text === "" ? "/>" : `>${text}</f>`}<v>1</v></c></row>`;
    const rows = shared(1, "B1") + shared(2, "") + shared(3, "C3") + shared(4, "");
    expect(["A1", "A2", "A3", "A4"].map((address) => formula(rows, address))).toEqual(["B1", "B2", "C3", "C4"]);
  });
});

describe("the place of a cell", () => {
  it.each(["A1", "Z1", "AA1", "AZ1", "BA1", "ZZ1", "AAA1", "XFD1"])("%s", (address) => {
    expect(Object.keys(readCells(`<row><c r="${address}"><v>1</v></c></row>`))).toEqual([address]);
    expect(Object.keys(readCells(`<row><c t="n" r="${address}" x="1"><v>1</v></c></row>`))).toEqual([address]);
  });

  it("is told by its own attribute, between quotes that belong together", () => {
    expect(readCells('<row><c r="A1" x="str"><v>7</v></c></row>').A1).toMatchObject({ type: "number", value: 7 });
    expect(readCells('<row><c rx="Z9" r="A1"><v>7</v></c></row>')).toHaveProperty("A1");
    expect(readCells('<row><c r="A1" rx="Z9"><v>7</v></c></row>')).toHaveProperty("A1");
    for (const attributes of [
      `r='A1"`,
      `r="A1'`,
      `r#"A1"`,
      `r=#A1#`,
      `r"A1"`,
      `r="A1" r="A1"`,
      `r="A1" 1="x"`,
      `r=&A1&`,
    ])
      expect(outcome(sheet(`<row><c ${attributes}><v>1</v></c></row>`))).toBe("damaged");
  });

  it("a cell without anything in it counts for the next", () => {
    expect(Object.keys(readCells('<row><c r="A1"></c><c><v>1</v></c></row>'))).toEqual(["B1"]);
    expect(Object.keys(readCells('<row><c r="A1"/><c><v>1</v></c></row>'))).toEqual(["B1"]);
  });

  it.each(["XFE1", "AAAA1", "ABCD1", "A2", "1", "@1", "[1", "A`1", "`1", "!1", "A", "A1B", "", "aa1x"])(
    "%j is none",
    (address) => expect(outcome(sheet(`<row><c r="${address}" x="1"><v>1</v></c></row>`))).toBe("damaged"),
  );

  it("cells and rows without one follow one another; twice the same is damaged", () => {
    expect(Object.keys(readCells("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"))).toEqual([
      "A1",
      "B1",
      "A2",
    ]);
    expect(outcome(sheet('<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'))).toBe("damaged");
    expect(outcome(sheet('<row r="1048576"><c><v>1</v></c></row>'))).toBe("ok");
    expect(outcome(sheet('<row r="1048577"/>'))).toBe("damaged");
    expect(outcome(sheet('<row r="0"/>'))).toBe("damaged");
  });
});

describe("elements of other names", () => {
  const part = (inside: string): Uint8Array =>
    buildXlsx({
      sheets: [""],
      parts: { "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">${inside}</worksheet>` },
    });
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const keys = (inside: string): number => read(part(inside)).sheets[0]!.cells.size;

  it("are passed over, beside the rows, among them and among the cells", () => {
    expect(keys(`<cols>${row}</cols><sheetData/>`)).toBe(0);
    expect(keys(`<sheetData><x><c r="A1"><v>1</v></c></x></sheetData>`)).toBe(0);
    expect(keys(`<sheetData><row r="1"><x r="A1"><v>1</v></x><c r="B1"><v>1</v></c></row></sheetData>`)).toBe(1);
    expect(keys(`<sheetData>${row}</sheetData>`)).toBe(1);
  });
});

describe("what is wanted of a sheet", () => {
  const two = buildXlsx({
    sheets: ['<row r="2"><c r="B2"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>', ""],
  });

  it("each row in passing, of which nothing is kept", () => {
    const rows: (readonly [number, readonly number[]])[] = [];
    const result = readXlsx(two, {
      wanted: (name) => (name === "Sheet1" ? (at, cells) => void rows.push([at, [...cells.keys()]]) : "nothing"),
    });
    expect(rows).toEqual([
      [1, [1]],
      [3, [0]],
    ]);
    expect(result.ok && result.cells.sheets.map(({ cells }) => cells.size)).toEqual([0, 0]);
  });

  it("a formula in passing that is shared from a row below is not known yet", () => {
    const below =
      '<row r="1"><c r="A1"><f t="shared" si="0"/></c></row><row r="2"><c r="A2"><f t="shared" si="0">B2</f></c></row>';
    const formulas: unknown[] = [];
    const result = readXlsx(sheet(below), {
      wanted: () => (_at, cells) => void formulas.push(cells.get(0)?.formula),
    });
    expect(result.ok).toBe(true);
    expect(formulas).toEqual(["#REF!", "B2"]);
  });

  it("a row with a fault is not shown", () => {
    const rows: number[] = [];
    const broken = sheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>',
    );
    const result = readXlsx(broken, { wanted: () => (at) => void rows.push(at) });
    expect(result.ok).toBe(false);
    expect(rows).toEqual([0]);
  });
});

describe("the package", () => {
  it("has macros where a part of them is related", () => {
    const related = (type: string): boolean | undefined => {
      const inside =
        `<Relationship Id="rId1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId9" Type="x/${type}" Target="vbaProject.bin"/>`;
      const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
      return read(buildXlsx({ parts: { "xl/_rels/workbook.xml.rels": rels, "xl/vbaProject.bin": "x" } })).macros;
    };
    expect(related("vbaProject")).toBe(true);
    expect(related("other")).toBeUndefined();
  });

  it("of several parts of one kind the first that is there counts", () => {
    const inside =
      `<Relationship Id="rId1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="a" Type="${RELS}/sharedStrings" Target="lost.xml"/>` +
      `<Relationship Id="b" Type="${RELS}/sharedStrings" Target="sharedStrings.xml"/>`;
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
    const book = buildXlsx({
      sheets: ['<row><c r="A1" t="s"><v>0</v></c></row>'],
      strings: "<si><t>a</t></si>",
      parts: { "xl/_rels/workbook.xml.rels": rels },
    });
    expect([...read(book).sheets[0]!.cells.values()][0]!.value).toBe("a");
  });

  it("needs each sheet's part, once", () => {
    const book = (sheets: string): Uint8Array =>
      buildXlsx({
        sheets: [""],
        parts: {
          "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${sheets}</sheets></workbook>`,
        },
      });
    const one = '<sheet name="A" r:id="rId1"/>';
    expect(outcome(book(one))).toBe("ok");
    expect(outcome(book(`${one}<sheet name="B" r:id="rId1"/>`))).toBe("damaged");
    expect(outcome(book(`${one}<sheet name="B" r:id="rId9"/>`))).toBe("damaged");
  });

  it("that is an empty zip is none; beyond a limit the limit is told, else the part", () => {
    expect(outcome(new Uint8Array([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)]))).toBe("not-xlsx");
    const rows = sheet("<row><c><v>1</v></c><c><v>2</v></c></row>");
    const limited = readXlsx(rows, { limits: { ...LIMITS, cells: 1 } });
    expect(!limited.ok && limited.message).toMatch(/\b1\b/);
    const many = readXlsx(sheet(`<row>${"<c><v>1</v></c>".repeat(101)}</row>`), { limits: { ...LIMITS, cells: 100 } });
    expect(!many.ok && many.message).toMatch(/ 100\b/);
    const damaged = readXlsx(sheet("<row><c r='A9'/></row>"));
    expect(!damaged.ok && damaged.message).toContain("sheet1.xml");
  });
});

describe("text of XML", () => {
  it("has references of every length in it", () => {
    const decoded = (text: string): string | undefined => {
      const bytes = utf8.encode(text);
      return decodeContent(bytes, 0, bytes.length);
    };
    expect(decoded("&#65;&#233;&#2047;&#2048;&#7845;&#128512;")).toBe("Aé\u07ff\u0800ấ😀");
    expect(decoded("a b\t")).toBe("a b\t");
    expect(decoded("a\u0001")).toBeUndefined();
    expect(decoded("a&bad;")).toBeUndefined();
    expect(decoded(`${"é".repeat(6000)}&amp;`)).toBe(`${"é".repeat(6000)}&`);
    expect(decoded("x&amp;")).toBe("x&");
    const inside = utf8.encode("&bad; a&amp;b &bad;");
    expect(decodeContent(inside, 6, 13)).toBe("a&b");
    expect(decodeEscaped(inside, 6, 13, false)).toBe("a&b");
  });

  it("may be long", () => {
    const bytes = utf8.encode(`${"x".repeat(1_200_000)}&amp;`);
    expect(decodeContent(bytes, 0, bytes.length)).toHaveLength(1_200_001);
  });

  it("is told to be of another encoding by its declaration alone", () => {
    const taken = (text: string): boolean => xmlAsUtf8(utf8.encode(text)) !== undefined;
    expect(taken('<?xml version="1.0" encoding = "latin1"?><r/>')).toBe(false);
    expect(taken('<?xml version="1.0" encoding="utf-8"?><r/>')).toBe(true);
    expect(taken('<?pi <?xml version="1.0" encoding="latin1"?><r/>')).toBe(true);
    expect(taken('<r a="encoding"/>')).toBe(true);
    expect(taken('<?xml version="1.0"\n encoding="windows-1258"?><r/>')).toBe(false);
    expect(taken('<?xml version="1.0"?><r a=\' encoding="latin1"\'/>')).toBe(true);
    expect(taken(`<?xml ${"x".repeat(300_000)}`)).toBe(true);
    const odd = new Uint8Array([0xef, 0xaa, 0xbf, 0x3c, 0x72, 0x2f, 0x3e]);
    expect(xmlAsUtf8(odd)).toHaveLength(7);
  });
});
