import { readXlsx } from "../../src/xlsx/readXlsx";
import { buildXlsx } from "./buildXlsx";
import { outcome, readCells } from "./reading";

/** One cell's XML inside a row; A1 unless it says otherwise. */
const inRow = (cell: string): string => `<row r="1">${cell}</row>`;
const strings =
  "<si><t>Nội dung</t></si>" +
  '<si><r><rPr><b/><rFont val=".VnTime"/></rPr><t>Kh«ng </t></r><r><rPr><rFont val="Arial"/></rPr><t xml:space="preserve">cã </t></r></si>' +
  '<si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="1"/></si>' +
  "<si><t/></si><si/>" +
  '<si><r><t>a</t></r><r><rPr><rFont val="Arial"/></rPr><t>b</t></r></si>' +
  '<si><r><rPr><rFont val="Tahoma"/></rPr><t></t></r><r><rPr><rFont val="Arial"/></rPr><t>b</t></r></si>' +
  '<si><r><rPr><rFont val="Tahoma"/></rPr><t></t></r><r><t>b</t></r></si>' +
  "<si><t>a&amp;b &lt;&#x1F600;&#65;&gt;</t></si>" +
  "<si><t><![CDATA[a&b]]>c<!-- no -->d<?no no?></t></si>" +
  "<si><t>a</t><t>b</t></si>";

describe("value by type", () => {
  test.each<[string, string, string, unknown]>([
    ["number", '<c r="A1"><v>12.5</v></c>', "number", 12.5],
    ["type n", '<c r="A1" t="n"><v>-3</v></c>', "number", -3],
    ["17 digits", '<c r="A1"><v>0.10000000000000001</v></c>', "number", 0.1],
    ["exponent", '<c r="A1"><v>1.5E-3</v></c>', "number", 0.0015],
    ["minus nothing", '<c r="A1"><v>-0</v></c>', "number", 0],
    ["blanks around", '<c r="A1"><v>\n 7 </v></c>', "number", 7],
    ["number with a reference", '<c r="A1"><v>&#49;2</v></c>', "number", 12],
    ["number in CDATA", '<c r="A1"><v><![CDATA[12]]></v></c>', "number", 12],
    ["no number", '<c r="A1"><v>1.234,5</v></c>', "text", "1.234,5"],
    ["NaN", '<c r="A1"><v>NaN</v></c>', "text", "NaN"],
    ["infinite", '<c r="A1"><v>1e999</v></c>', "text", "1e999"],
    ["hexadecimal", '<c r="A1"><v>0x1F</v></c>', "text", "0x1F"],
    ["shared", '<c r="A1" t="s"><v>0</v></c>', "text", "Nội dung"],
    ["shared runs", '<c r="A1" t="s"><v>1</v></c>', "text", "Kh«ng cã "],
    ["reading left out", '<c r="A1" t="s"><v>2</v></c>', "text", "課"],
    ["shared empty", '<c r="A1" t="s"><v>3</v></c>', "text", ""],
    ["shared emptier", '<c r="A1" t="s"><v>4</v></c>', "text", ""],
    ["references", '<c r="A1" t="s"><v>8</v></c>', "text", "a&b <😀A>"],
    ["CDATA, comment, instruction", '<c r="A1" t="s"><v>9</v></c>', "text", "a&bcd"],
    ["inline", '<c r="A1" t="inlineStr"><is><t> a </t></is></c>', "text", " a "],
    ["inline runs", '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', "text", "ab"],
    ["inline in v", '<c r="A1" t="inlineStr"><v>a</v></c>', "text", "a"],
    ["str", '<c r="A1" t="str"><v>=1+1</v></c>', "text", "=1+1"],
    ["str empty", '<c r="A1" t="str"><v></v></c>', "text", ""],
    ["true", '<c r="A1" t="b"><v>1</v></c>', "boolean", true],
    ["false", '<c r="A1" t="b"><v>false</v></c>', "boolean", false],
    ["no boolean", '<c r="A1" t="b"><v>2</v></c>', "text", "2"],
    ["error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', "error", "#DIV/0!"],
    ["date", '<c r="A1" t="d"><v>2025-11-12</v></c>', "number", 45973],
    ["no date", '<c r="A1" t="d"><v>2025-02-30</v></c>', "text", "2025-02-30"],
    ["single quotes", "<c r='A1' t='str'><v>a</v></c>", "text", "a"],
    ["blanks in tags", '<c\n r = "A1"\tt="str" ><v >a</v ></c >', "text", "a"],
    [
      "escapes",
      '<c r="A1" t="str"><v>a_x000D_\nb_x005F_x000D_ _x0041_ _xD83D__xDE00_ _x41_</v></c>',
      "text",
      "a\nb_x000D_ A 😀 _x41_",
    ],
    ["line breaks", '<c r="A1" t="str"><v>a\r\nb\rc\nd&#13;&#10;e&#13;f</v></c>', "text", "a\nb\nc\nd\ne\nf"],
    ["zero-width no-break space kept", '<c r="A1" t="str"><v>\uFEFFa</v></c>', "text", "\uFEFFa"],
    ["unknown children", '<c r="A1"><extLst><ext><v>1</v></ext></extLst><v>2</v></c>', "number", 2],
  ])("%s", (_, cell, type, value) => {
    expect(readCells(inRow(cell), { strings }).A1).toMatchObject({ type, value });
  });

  test.each([
    ["no value", '<c r="A1" s="3"/>'],
    ["empty v", '<c r="A1"><v></v></c>'],
    ["empty v, shared", '<c r="A1" t="s"><v/></c>'],
    ["empty formula", '<c r="A1"><f/></c>'],
    ["empty formula with attribute", '<c r="A1"><f ca="1"/><v/></c>'],
  ])("no cell: %s", (_, cell) => {
    expect(readCells(inRow(cell), { strings })).toEqual({});
  });

  test.each([
    ["an unknown type", '<c r="A1" t="x"><v>1</v></c>'],
    ["a shared string that isn't there", '<c r="A1" t="s"><v>11</v></c>'],
    ["a shared string before the first", '<c r="A1" t="s"><v>-1</v></c>'],
    ["a shared string by name", '<c r="A1" t="s"><v>constructor</v></c>'],
    ["two values", '<c r="A1"><v>1</v><v>2</v></c>'],
    ["two formulas", '<c r="A1"><f>1</f><f>2</f></c>'],
    ["two texts inline", '<c r="A1" t="inlineStr"><is><t>a</t><t>b</t></is></c>'],
    ["two texts of a run", '<c r="A1" t="inlineStr"><is><r><t>a</t><t>b</t></r></is></c>'],
    ["two texts of a shared string", '<c r="A1" t="s"><v>10</v></c>'],
  ])("damaged: %s", (_, cell) => {
    expect(outcome(buildXlsx({ sheets: [inRow(cell)], strings }))).toBe("damaged");
  });

  test.each(["sheet", "shared string"])("damaged: bytes that are no UTF-8 in a %s", (where) => {
    const bad = (xml: string): Buffer => Buffer.from(xml, "latin1");
    const parts =
      where === "shared string"
        ? { "xl/sharedStrings.xml": bad("<sst><si><t>\xff</t></si></sst>") }
        : {
            "xl/worksheets/sheet1.xml": bad(
              `<worksheet><sheetData>${inRow('<c t="str"><v>\xff</v></c>')}</sheetData></worksheet>`,
            ),
          };
    expect(outcome(buildXlsx({ sheets: [inRow('<c t="s"><v>0</v></c>')], strings, parts }))).toBe("damaged");
  });
});

test("many shared strings, of all kinds side by side, asked for in any order", () => {
  const kinds: ((i: number) => [stored: string, text: string])[] = [
    (i) => [`<t>ậ${i}</t>`, `ậ${i}`],
    (i) => [`<t>😀&amp;\r\n&#x1F600;${i}</t>`, `😀&\n😀${i}`],
    (i) => [`<r><t>a</t></r><r><t>${i}</t></r>`, `a${i}`],
    (i) => [`<t><![CDATA[&${i}]]></t>`, `&${i}`],
    () => ["<t></t>", ""],
    (i) => [`<t>_x0041_${i}</t><phoneticPr/>`, `A${i}`],
  ];
  const all = Array.from({ length: 200 }, (_, i) => kinds[(i * 7) % kinds.length]!(i));
  const order = all.map((_, i) => (i * 89) % all.length);
  const data = order.map((index) => `<row><c t="s"><v>${index}</v></c></row>`).join("");
  const cells = readCells(data, { strings: all.map(([stored]) => `<si>${stored}</si>`).join("") });
  expect(Object.values(cells).map(({ value }) => value)).toEqual(order.map((index) => all[index]![1]));
});

describe("fonts of runs", () => {
  const styles =
    '<fonts><font><name val="Times New Roman"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/></cellXfs>';
  test.each<[string, number, string]>([
    ["no runs: the cell's", 0, "Times New Roman"],
    ["first run's", 1, ".VnTime"],
    ["first run has none: the cell's", 5, "Times New Roman"],
    ["first run without text is passed over", 6, "Arial"],
    ["first run without text is passed over, the next has none: the cell's", 7, "Times New Roman"],
  ])("%s", (_, index, font) => {
    expect(readCells(inRow(`<c r="A1" t="s"><v>${index}</v></c>`), { strings, styles }).A1!.font).toBe(font);
  });
});

describe("places", () => {
  test("without r rows and cells follow each other", () => {
    const data =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(Object.keys(readCells(data))).toEqual(["A1", "B1", "C4", "D4", "A5"]);
  });

  test("the last cell of the sheet costs nothing", () => {
    expect(readCells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')).toEqual({
      XFD1048576: { type: "number", value: 1, format: "General" },
    });
  });

  test.each([
    ["beyond the last column", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["beyond the last row", '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ["counted beyond the last column", '<row r="1"><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>'],
    ["counted beyond the last row", '<row r="1048576"/><row><c><v>1</v></c></row>'],
    ["row 0", '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ["negative row", '<row r="-1"><c><v>1</v></c></row>'],
    ["another row", '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ["no column", '<row r="1"><c r="1"><v>1</v></c></row>'],
    ["no row", '<row r="1"><c r="A"><v>1</v></c></row>'],
    ["dollars", '<row r="1"><c r="$A$1"><v>1</v></c></row>'],
    ["not a letter", '<row r="1"><c r="@1"><v>1</v></c></row>'],
    ["long letters", `<row r="1"><c r="${"A".repeat(5000)}1"><v>1</v></c></row>`],
    ["empty", '<row r="1"><c r=""><v>1</v></c></row>'],
    ["twice", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ["twice, in two rows", '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'],
  ])("damaged: %s", (_, data) => {
    expect(outcome(buildXlsx({ sheets: [data] }))).toBe("damaged");
  });

  test("rows elsewhere than in sheetData are none of ours", () => {
    const part =
      '<worksheet><row r="1"><c r="A1"><v>1</v></c></row><ext><sheetData><row><c><v>1</v></c></row></sheetData></ext><sheetData/></worksheet>';
    expect(readCells("", { parts: { "xl/worksheets/sheet1.xml": part } })).toEqual({});
  });
});

describe("formulas", () => {
  test("with and without cached value", () => {
    const data = inRow(
      '<c r="A1"><f>SUM(B1:B2)&amp;"&lt;"</f><v>3</v></c><c r="B1" t="str"><f>C1</f><v></v></c><c r="C1"><f>NOW()</f></c>' +
        '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><f t="array" ref="E1:F1">B1:C1*2</f><v>6</v></c><c r="F1"><v>7</v></c>' +
        '<c r="G1"><f ca="1">RAND()</f><v></v></c>',
    );
    const format = "General";
    expect(readCells(data)).toEqual({
      A1: { type: "number", value: 3, formula: 'SUM(B1:B2)&"<"', format },
      B1: { type: "text", value: "", formula: "C1", format },
      C1: { type: "empty", value: "", formula: "NOW()", format },
      D1: { type: "error", value: "#DIV/0!", formula: "1/0", format },
      E1: { type: "number", value: 6, formula: "B1:C1*2", format },
      F1: { type: "number", value: 7, format },
      G1: { type: "empty", value: "", formula: "RAND()", format },
    });
  });

  test("shared ones move, also before their master, and are #REF! without one", () => {
    const data =
      '<row r="1"><c r="B1"><f t="shared" si="1"/><v>0</v></c><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" ref="B1:B2" si="1">A2+1</f><v>0</v></c><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="C3"><f t="shared" si="0"/></c><c r="D3"><f t="shared" si="7"/><v>5</v></c></row>';
    const cells = readCells(data);
    expect(Object.fromEntries(Object.entries(cells).map(([at, { formula, value }]) => [at, [formula, value]]))).toEqual(
      {
        B1: ["A1+1", 0],
        C1: ["A1*$B$1", 1],
        B2: ["A2+1", 0],
        C2: ["A2*$B$1", 2],
        C3: ["A3*$B$1", ""],
        D3: ["#REF!", 5],
      },
    );
  });

  test.each([
    ['<f t="dataTable" ref="A1:A3" dt2D="1" dtr="1" r1="B1" r2="C1"/>', "TABLE(B1,C1)"],
    ['<f t="dataTable" ref="A1:A3" dtr="1" r1="B1"/>', "TABLE(B1,)"],
    ['<f t="dataTable" ref="A1:A3" r1="B1"/>', "TABLE(,B1)"],
  ])("data table %s", (f, formula) => {
    expect(readCells(inRow(`<c r="A1">${f}<v>1</v></c>`)).A1!.formula).toBe(formula);
  });
});

describe("number formats and dates", () => {
  const styles =
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy&quot; năm&quot;"/><numFmt numFmtId="3" formatCode="0.000"/></numFmts>' +
    '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><name val=".VnTime"/></font><font/></fonts>' +
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="1"/><xf numFmtId="3" fontId="2"/><xf numFmtId="14"/><xf numFmtId="57"/><xf numFmtId="999" fontId="99"/><xf/></cellXfs>';

  test.each<[number, string, string | undefined]>([
    [0, "General", "Calibri"],
    [1, 'dd/mm/yyyy" năm"', ".VnTime"],
    [2, "0.000", undefined],
    [3, "mm-dd-yy", "Calibri"],
    [4, "yyyy/m", "Calibri"],
    [5, "General", undefined],
    [6, "General", "Calibri"],
    [99, "General", undefined],
  ])("style %d", (index, format, font) => {
    const cell = readCells(inRow(`<c r="A1" s="${index}"><v>1</v></c>`), { styles }).A1;
    expect(cell).toEqual({ type: "number", value: 1, format, ...(font !== undefined && { font }) });
  });

  test("the style of no style is the first", () => {
    expect(readCells(inRow('<c r="A1"><v>1</v></c>'), { styles }).A1).toMatchObject({ font: "Calibri" });
  });

  test("an ISO date has a date format, the style's if that is one", () => {
    const data = inRow(
      '<c r="A1" t="d"><v>2025-11-12T06:00:00</v></c><c r="B1" s="1" t="d"><v>2025-11-12</v></c><c r="C1" s="2" t="d"><v>2025-11-12</v></c>',
    );
    const cells = readCells(data, { styles });
    expect(cells.A1).toMatchObject({ value: 45973.25, format: "yyyy-mm-dd hh:mm:ss" });
    expect(cells.B1).toMatchObject({ value: 45973, format: 'dd/mm/yyyy" năm"' });
    expect(cells.C1).toMatchObject({ value: 45973, format: "yyyy-mm-dd" });
    const from1904 = readCells(data, { styles, before: '<workbookPr date1904="1"/>' });
    expect(from1904.B1).toMatchObject({ value: 44511 });
  });
});

test("a Buffer with an offset is read as well as an array", () => {
  const bytes = buildXlsx({ sheets: [inRow('<c r="A1"><v>1</v></c>')] });
  const buffer = Buffer.concat([Buffer.from("xyz"), bytes]).subarray(3);
  expect(readXlsx(buffer).ok).toBe(true);
});
