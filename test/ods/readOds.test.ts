import { cellKey, type Cell, type Cells } from "../../src/report/Cells";
import { isOpenDocument, readOds } from "../../src/ods/readOds";
import { odsFormula } from "../../src/ods/odsFormula";
import { buildZip, type Entry } from "../xlsx/buildZip";

const SPACES = ["office", "table", "text", "style", "fo", "svg", "meta"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");
const ROOT = `${SPACES} xmlns:number="urn:number" xmlns:calcext="urn:calcext" xmlns:dc="urn:dc"`;

interface Book {
  /** Content of the tables, or of one. */
  readonly tables?: string;
  readonly rows?: string;
  readonly styles?: string;
  readonly others?: readonly Entry[];
}

function ods({
  rows = "",
  tables = `<table:table table:name="A">${rows}</table:table>`,
  styles = "",
  others = [],
}: Book): Uint8Array {
  const content = `<office:document-content ${ROOT}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const mimetype = { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", method: 0 };
  return buildZip([mimetype, { name: "content.xml", data: content }, ...others]);
}

function read(book: Book): Cells {
  const opened = readOds(ods(book));
  if (!opened.ok) throw new Error(opened.message);
  return opened.cells;
}

function cell(xml: string, styles = ""): Cell | undefined {
  const row = `<table:table-row><table:table-cell/>${xml}</table:table-row>`;
  return read({ rows: `<table:table-row/>${row}`, styles }).sheets[0]!.cells.get(cellKey(1, 1));
}

const STYLES =
  '<number:percentage-style style:name="P"/><number:text-style style:name="T"/>' +
  '<style:style style:name="pc" style:family="table-cell" style:data-style-name="P"/>' +
  '<style:style style:name="child" style:family="table-cell" style:parent-style-name="pc"><style:text-properties style:font-name=".VnTime"/></style:style>';

test.each<[string, string, Cell | undefined]>([
  [
    "a number",
    '<table:table-cell office:value-type="float" office:value="1423.5"/>',
    { type: "number", value: 1423.5, format: "General" },
  ],
  [
    "a percentage",
    '<table:table-cell office:value-type="percentage" office:value="0.975"><text:p>97,5%</text:p></table:table-cell>',
    { type: "number", value: 0.975, format: "0.00%" },
  ],
  [
    "a date",
    '<table:table-cell office:value-type="date" office:date-value="2025-11-10"/>',
    { type: "number", value: 45971, format: "yyyy-mm-dd" },
  ],
  [
    "a time",
    '<table:table-cell office:value-type="time" office:time-value="PT12H00M00S"/>',
    { type: "number", value: 0.5, format: "[h]:mm:ss" },
  ],
  [
    "a boolean",
    '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
    { type: "boolean", value: true, format: "General" },
  ],
  [
    "lines of text",
    '<table:table-cell office:value-type="string"><text:p>một</text:p><text:p/><text:p>ba</text:p></table:table-cell>',
    { type: "text", value: "một\n\nba", format: "General" },
  ],
  [
    "blanks, tabs, line breaks and links",
    '<table:table-cell office:value-type="string"><text:p>a<text:s text:c="3"/>b<text:tab/>&lt;<text:line-break/><text:a xlink="&gt;">c<text:span>d</text:span></text:a></text:p></table:table-cell>',
    { type: "text", value: "a   b\t<\ncd", format: "General" },
  ],
  [
    "no note of the cell",
    '<table:table-cell office:value-type="float" office:value="7"><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>7</text:p></table:table-cell>',
    { type: "number", value: 7, format: "General" },
  ],
  [
    "an error",
    '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
    { type: "error", value: "#DIV/0!", format: "General", formula: "1/0" },
  ],
  [
    "an error of LibreOffice's own",
    '<table:table-cell table:formula="of:=x" office:value-type="float" office:value="0" calcext:value-type="error"><text:p>Err:508</text:p></table:table-cell>',
    { type: "error", value: "Err:508", format: "General", formula: "x" },
  ],
  [
    "a number that is none is its text, never 0",
    '<table:table-cell office:value-type="float" office:value="x1"><text:p>x1</text:p></table:table-cell>',
    { type: "text", value: "x1", format: "General" },
  ],
  [
    "a formula without a value",
    '<table:table-cell table:formula="of:=SUM([.A1:.A2])"/>',
    { type: "empty", value: "", format: "General", formula: "SUM(A1:A2)" },
  ],
  [
    "text in a cell of percent, by the style it stands on, with its font",
    '<table:table-cell table:style-name="child" office:value-type="string"><text:p>97,5</text:p></table:table-cell>',
    { type: "text", value: "97,5", format: "0%", font: ".VnTime" },
  ],
  ["a styled cell without a value", '<table:table-cell table:style-name="pc"/>', undefined],
])("%s", (_, xml, expected) => {
  expect(cell(xml, STYLES)).toEqual(expected);
});

test("rows and cells stand as often as they are repeated, in groups too; blank ones move what follows", () => {
  const one = '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/>';
  const rows = `<table:table-row table:number-rows-repeated="1000000"/><table:table-row-group><table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:covered-table-cell table:number-columns-repeated="3"/>${one}</table:table-row></table:table-header-rows></table:table-row-group>`;
  const { cells } = read({ rows }).sheets[0]!;
  expect([...cells.keys()]).toEqual([
    cellKey(1_000_000, 3),
    cellKey(1_000_000, 4),
    cellKey(1_000_001, 3),
    cellKey(1_000_001, 4),
  ]);
});

test("comments are kept apart from what the cell shows, on blank cells too", () => {
  const note = (text: string): string =>
    `<office:annotation><dc:creator>A</dc:creator><text:p>${text}</text:p></office:annotation>`;
  const figure = `<table:table-cell office:value-type="string">${note('<text:span text:style-name="T1">30</text:span> hồ sơ')}<text:p>7</text:p></table:table-cell>`;
  const rows = `<table:table-row><table:table-cell>${note("trống")}</table:table-cell>${figure}<table:table-cell>${note(" ")}</table:table-cell></table:table-row>`;
  const styles =
    '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>';
  const { cells, comments } = read({ rows, styles }).sheets[0]!;
  expect(comments).toEqual(
    new Map([
      [cellKey(0, 0), "trống"],
      [cellKey(0, 1), "30 hồ sơ"],
    ]),
  );
  expect([...cells]).toEqual([[cellKey(0, 1), { type: "text", value: "7", format: "General" }]]);
});

describe("crossed-out and small text", () => {
  const style = (name: string, family: string, properties: string, more = ""): string =>
    `<style:style style:name="${name}" style:family="${family}"${more}><style:text-properties ${properties}/></style:style>`;
  const styles =
    style("out", "table-cell", 'style:text-line-through-style="solid"') +
    style("on", "table-cell", 'fo:color="#000000"', ' style:parent-style-name="out"') +
    style("off", "table-cell", 'style:text-line-through-style="none"', ' style:parent-style-name="out"') +
    style("typed", "table-cell", 'style:text-line-through-style="solid" style:text-line-through-type="none"') +
    style("T1", "text", 'style:text-line-through-style="solid" style:text-line-through-type="single"') +
    style("T2", "text", 'style:text-position="super 58%"') +
    style("T3", "text", 'style:text-position="-33% 58%"') +
    style("T4", "text", 'style:text-position="0% 100%" style:text-line-through-style="none"');
  const figure = (name: string): string =>
    `<table:table-cell table:style-name="${name}" office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell>`;
  const spans = (...names: readonly string[]): string => {
    const parts = names.map((name) => `<text:span text:style-name="${name}">1</text:span>`);
    return `<table:table-cell office:value-type="string"><text:p>a</text:p><text:p>b${parts.join("")}</text:p></table:table-cell>`;
  };

  test.each([
    ["the cell's style", figure("out"), "struck"],
    ["a style it stands on", figure("on"), "struck"],
    ["switched off again", figure("off"), undefined],
    ["a line of no type", figure("typed"), undefined],
    ["a part crossed out", spans("T1"), "struck"],
    ["a part above the line", spans("T2"), "raised"],
    ["a part below the line", spans("T3"), "raised"],
    ["a part as usual", spans("T4", "unknown"), undefined],
    ["parts of both: crossed out comes before", spans("T2", "T1", "T2"), "struck"],
  ])("%s", (_, xml, look) => expect(cell(xml, styles)?.look).toBe(look));
});

test("merged areas: as many rows and columns as the first cell spans, in each row that stands for several", () => {
  const wide =
    '<table:table-cell table:number-columns-spanned="3"/><table:covered-table-cell table:number-columns-repeated="2"/>';
  const tall =
    '<table:table-cell/><table:table-cell table:number-rows-spanned="2" office:value-type="float" office:value="9"/>';
  const under = '<table:table-cell/><table:covered-table-cell office:value-type="float" office:value="8"/>';
  const rows = `<table:table-row table:number-rows-repeated="2">${wide}</table:table-row><table:table-row>${tall}</table:table-row><table:table-row>${under}</table:table-row>`;
  const { cells, merged } = read({ rows }).sheets[0]!;
  expect(merged).toEqual([
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 1, left: 0, bottom: 1, right: 2 },
    { top: 2, left: 1, bottom: 3, right: 1 },
  ]);
  expect(cells.get(cellKey(3, 1))).toMatchObject({ value: 8 });
  expect(read({}).sheets[0]).not.toHaveProperty("merged");
});

test("merged areas in rows without end are told for as many as a form may have", () => {
  const row = `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-spanned="2"/></table:table-row>`;
  expect(read({ rows: row }).sheets[0]!.merged).toHaveLength(3000);
});

test("a cell without a style has that of its row, else of its column", () => {
  const columns =
    '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="pc"/>';
  const text =
    '<table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="string"><text:p>5</text:p></table:table-cell>';
  const { cells } = read({ rows: `${columns}<table:table-row>${text}</table:table-row>`, styles: STYLES }).sheets[0]!;
  expect(cells.get(cellKey(0, 2))!.format).toBe("0%");
  const row = `<table:table-row table:default-cell-style-name="pc">${text}</table:table-row>`;
  expect(read({ rows: row, styles: STYLES }).sheets[0]!.cells.get(cellKey(0, 2))!.format).toBe("0%");
});

test("names of the workbook and of a sheet, hidden sheets, properties, the time it was saved, macros", () => {
  const name = (of: string, at: string): string =>
    `<table:named-expressions><table:named-range table:name="${of}" table:cell-range-address="${at}"/><table:named-expression table:name="f" table:expression="1"/></table:named-expressions>`;
  const tables =
    `<table:table table:name="II.2 Cải cách"/><table:table table:name="_cchc" table:style-name="h">${name("b", "$_cchc.$A$1")}</table:table>` +
    name("cchc.a", "$&apos;II.2 Cải cách&apos;.$D$5");
  const styles =
    '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const meta = `<office:document-meta ${ROOT}><office:meta><dc:date>2025-11-10T16:45:00</dc:date><meta:user-defined meta:name="cchc.outline">x</meta:user-defined></office:meta></office:document-meta>`;
  const others = [
    { name: "meta.xml", data: meta },
    { name: "Basic/script-lc.xml", data: "<x/>" },
  ];
  const cells = read({ tables, styles, others });
  expect(cells.names).toEqual([
    { name: "b", target: "_cchc!$A$1", sheet: 1 },
    { name: "cchc.a", target: "'II.2 Cải cách'!$D$5" },
  ]);
  expect(cells.sheets.map(({ visibility }) => visibility)).toEqual(["visible", "hidden"]);
  expect(cells).toMatchObject({ modified: "2025-11-10T16:45:00", macros: true, date1904: false });
  expect(cells.properties.get("cchc.outline")).toBe("x");
});

test.each([
  ['of:=IF([.D5]=0;"a;[b]";[$\'II.2 "x\'.$D$6])', 'IF(D5=0,"a;[b]",\'II.2 "x\'!$D$6)'],
  ["of:=SUM([.A1:.B2];[$Sheet1.A1:.A9])", "SUM(A1:B2,Sheet1!A1:A9)"],
  ["oooc:=ROUND(cchc.value.a/cchc.value.b*100;2)", "ROUND(cchc.value.a/cchc.value.b*100,2)"],
])("the formula %s", (stored, expected) => {
  expect(odsFormula(stored)).toBe(expected);
});

/** Ways to read it double with each pair of quotes, where a quoted part may be read in two ways. */
test.each([
  ["a reference", `of:=[${"'".repeat(60)}`],
  ["a sheet's name", `of:=['${"''a".repeat(40)}`],
  ["brackets", `of:=${"[".repeat(8000)}`],
])("%s that is never closed costs no more than its length", (_, formula) => {
  const start = performance.now();
  expect(odsFormula(formula)).toBe(formula.slice(4));
  expect(performance.now() - start).toBeLessThan(500);
});

test("columns are not looked through for each cell", () => {
  const columns = "<table:table-column/>".repeat(16_384);
  const row = `<table:table-row>${"<table:table-cell/>".repeat(20_000)}</table:table-row>`;
  const start = performance.now();
  expect(read({ rows: columns + row.repeat(15) }).sheets[0]!.cells.size).toBe(0);
  expect(performance.now() - start).toBeLessThan(1500);
});

test("text beside comments and in CDATA is all read", () => {
  const text = "<text:p>1<!-- 2 > 3 --><![CDATA[4 > <5]]><text:s/>6</text:p>";
  expect(cell(`<table:table-cell office:value-type="string">${text}</table:table-cell>`)).toMatchObject({
    value: "14 > <5 6",
  });
});

test("only a zip that begins with its type is an OpenDocument file", () => {
  expect(isOpenDocument(ods({}))).toBe(true);
  expect(isOpenDocument(buildZip([{ name: "content.xml", data: "" }]))).toBe(false);
});

describe("what people don't see of a sheet", () => {
  const table =
    '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>';
  const row = (visibility: string, repeated = 1): string =>
    `<table:table-row table:visibility="${visibility}" table:number-rows-repeated="${repeated}"><table:table-cell/></table:table-row>`;

  it("columns and rows, hidden by hand or by a filter", () => {
    const rows = row("visible") + row("collapse", 2) + row("visible") + row("filter");
    const [sheet] = read({ tables: `<table:table table:name="A">${table}${rows}</table:table>` }).sheets;
    expect(sheet!.hidden).toEqual({ rows: new Set([1, 2, 4]), columns: [{ first: 1, last: 2 }] });
    expect(read({ rows: row("visible") }).sheets[0]).not.toHaveProperty("hidden");
  });

  it("of rows hidden to the end of the sheet those where answers may stand", () => {
    const [sheet] = read({ rows: row("visible", 2998) + row("collapse", 1_000_000) }).sheets;
    expect([...sheet!.hidden!.rows]).toEqual([2998, 2999]);
  });

  const item = (shown: string): string =>
    `<config:config-item config:name="ShowZeroValues" config:type="boolean">${shown}</config:config-item>`;
  const settings = (ofView: string, ofFile: string): Entry => ({
    name: "settings.xml",
    data: `<office:document-settings xmlns:office="urn:office" xmlns:config="urn:config"><office:settings><config:config-item-set><config:config-item-map-indexed><config:config-item-map-entry>${ofView}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set><config:config-item-set>${ofFile}</config:config-item-set></office:settings></office:document-settings>`,
  });

  it.each([
    ["the view hides them", item("false"), item("true"), true],
    ["the view shows them", item("true"), item("false"), undefined],
    ["the file hides them, the view says nothing", "", item("false"), true],
    ["nothing is said", "", "", undefined],
  ])("zeros: %s", (_, ofView, ofFile, hides) => {
    expect(read({ others: [settings(ofView, ofFile)] }).sheets[0]!.hidesZeros).toBe(hides);
  });

  it("settings that are damaged are told", () => {
    const opened = readOds(ods({ others: [{ name: "settings.xml", data: "<a>" }] }));
    expect(opened).toMatchObject({ ok: false, code: "damaged" });
  });
});
