import { strToU8, unzipSync, zipSync } from "fflate";
import type { CellValue, Chart, Row, Sheet, Workbook } from "../../src/workbook/Workbook";
import { settleChart } from "../../src/xlsx/settleChart";
import { settleParts } from "../../src/xlsx/settleParts";
import { plainQuotes, settleSheet } from "../../src/xlsx/settleSheet";
import { area, at, exerciseWorkbook, plainSheet } from "./exerciseWorkbook";
import { partsOf } from "./partsOf";

describe("a sheet", () => {
  const settled = (xml: string, more: Partial<Sheet> = {}): string => settleSheet(xml, plainSheet("Một", more));
  const error: CellValue = { error: "#N/A" };
  const cellsOf = (...cells: readonly { readonly value?: CellValue; readonly formula?: string }[]): Row => ({
    cells: cells.map((cell) => ({ style: "text", ...cell })),
  });

  test.each<[string, string, string, Partial<Sheet>?]>([
    [
      "the height of rows without one is that of the font",
      '<sheetFormatPr baseColWidth="8" defaultRowHeight="15"/>',
      '<sheetFormatPr defaultRowHeight="15.75"/>',
    ],
    [
      "the height of rows without one is the sheet's",
      '<sheetFormatPr defaultRowHeight="15"/>',
      '<sheetFormatPr defaultRowHeight="18" customHeight="1"/>',
      { defaultHeight: 18 },
    ],
    [
      "only a fixed row keeps its height",
      '<row r="1" ht="20" customHeight="1"></row><row r="2" ht="30.5" customHeight="1"/><row r="12" ht="9" customHeight="1"/>',
      '<row r="1" ht="20"></row><row r="2" ht="30.5" customHeight="1"/><row r="12" ht="9"/>',
      {
        rows: [
          { height: 20, cells: [] },
          { height: 30.5, fixed: true, cells: [] },
          { fixed: true, cells: [] },
        ],
      },
    ],
    [
      "a formula's error is one, at its address only",
      '<c r="A1" s="13" t="str"><f>NA()</f><v>#N/A</v></c><c r="B1" s="1" t="str"/><c r="C1" s="1" t="str"/><c r="D1" t="str"/><c r="E1" t="str"/>',
      '<c r="A1" s="13" t="e"><f>NA()</f><v>#N/A</v></c><c r="B1" s="1" t="str"/><c r="C1" s="1" t="str"/><c r="D1" t="e"/><c r="E1" t="str"/>',
      {
        rows: [
          cellsOf(
            { formula: "NA()", value: error },
            { value: error },
            { formula: "A2", value: "#N/A" },
            { formula: "NA()", value: error },
            { formula: "A2", value: null },
          ),
        ],
      },
    ],
    [
      "a formula's error far away",
      '<c r="AB12" s="3" t="str"/><c r="AB1" s="3" t="str"/>',
      '<c r="AB12" s="3" t="e"/><c r="AB1" s="3" t="str"/>',
      {
        rows: [
          ...Array<undefined>(11).fill(undefined),
          { cells: [...Array<undefined>(27).fill(undefined), { style: "text", formula: "NA()", value: error }] },
        ],
      },
    ],
    [
      "quotes of formulas are plain, those of attributes stay",
      '<f>A1&amp;&quot;Đ&quot;&amp;&apos;b c&apos;!A1</f><x y="&quot;"/><f>&quot;&quot;</f><v>&quot;</v>',
      '<f>A1&amp;"Đ"&amp;\'b c\'!A1</f><x y="&quot;"/><f>""</f><v>&quot;</v>',
    ],
  ])("%s", (...[, xml, wanted, more]: [string, string, string, Partial<Sheet>?]) => {
    expect(settled(xml, more)).toBe(wanted);
  });

  test("plain quotes", () => {
    expect(plainQuotes("&quot;a&quot; &apos;b&apos; &amp;quot;")).toBe("\"a\" 'b' &amp;quot;");
  });
});

const values: readonly (CellValue | undefined)[] = [1.5, null, { error: "#N/A" }, "2", undefined, true];
const names: readonly (CellValue | undefined)[] = ["<Đạt> & $&", "", { error: "#REF!" }, true, undefined, 7];
const source = plainSheet("Nguồn", {
  rows: [
    ...names.map((name, row): Row | undefined =>
      row === 4
        ? undefined
        : {
            cells: [
              { style: "text", value: name },
              { style: row === 0 ? "share" : "text", value: values[row] },
            ],
          },
    ),
    {
      cells: [
        { style: "lạ", value: "a\u0001b" },
        { style: "text", value: 0 },
      ],
    },
  ],
});
const series = {
  name: "Đạt",
  color: "2F6B3A",
  categories: { sheet: "Nguồn", area: area(0, 0, 5, 0) },
  values: { sheet: "Nguồn", area: area(0, 1, 5, 1) },
  labels: "none",
} as const;
const chart: Chart = {
  type: "bar",
  title: "Biểu đồ",
  altText: "",
  area: at(0, 0),
  series: [
    series,
    {
      ...series,
      outlined: true,
      categories: { sheet: "Nguồn", area: area(5, 0, 6, 0) },
      values: { sheet: "Nguồn", area: area(6, 0, 6, 1) },
    },
  ],
  axis: {},
  legend: true,
};
const styles: Workbook["styles"] = {
  text: exerciseWorkbook.styles.text!,
  share: { ...exerciseWorkbook.styles.text!, format: '0"<&>"' },
};
const workbook: Workbook = {
  ...exerciseWorkbook,
  styles,
  names: [],
  sheets: [source, plainSheet("Hình", { charts: [chart] })],
};

const ser =
  "<c:ser><c:spPr><a:solidFill/><a:ln><a:noFill/></a:ln></c:spPr><c:cat><c:strRef><c:f>A</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>B</c:f></c:numRef></c:val></c:ser>";
const drawn = (outline: string, texts: string, numbers: string): string =>
  `<c:ser><c:spPr><a:solidFill/>${outline}</c:spPr><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>A</c:f><c:strCache>${texts}</c:strCache></c:strRef></c:cat>` +
  `<c:val><c:numRef><c:f>B</c:f><c:numCache>${numbers}</c:numCache></c:numRef></c:val></c:ser>`;
const line = (color: string, width: number): string =>
  `<a:ln w="${width}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln>`;
const point = (index: number, text: string): string => `<c:pt idx="${index}"><c:v>${text}</c:v></c:pt>`;
const settledChart =
  drawn(
    "",
    `<c:ptCount val="6"/>${point(0, "&lt;Đạt&gt; &amp; $&amp;")}${point(2, "#REF!")}${point(3, "TRUE")}${point(5, "7")}`,
    `<c:formatCode>0"&lt;&amp;&gt;"</c:formatCode><c:ptCount val="6"/>${point(0, "1.5")}`,
  ) +
  drawn(
    line("404040", 9525),
    `<c:ptCount val="2"/>${point(0, "7")}${point(1, "a b")}`,
    `<c:formatCode>General</c:formatCode><c:ptCount val="2"/>${point(1, "0")}`,
  ) +
  `<c:majorGridlines><c:spPr>${line("D9D9D9", 6350)}</c:spPr></c:majorGridlines>`;

describe("a chart", () => {
  test("has pale grid lines, outlines, and the values of its cells; what is none is a gap", () => {
    expect(settleChart(`${ser}${ser}<c:majorGridlines/>`, chart, workbook)).toBe(settledChart);
  });

  test("of cells that are not there has no values", () => {
    const far = { sheet: "Nguồn", area: area(4, 1, 4, 2) };
    const empty = { ...chart, series: [{ ...series, categories: far, values: far }] };
    expect(settleChart(ser, empty, workbook)).toBe(
      drawn("", '<c:ptCount val="2"/>', '<c:formatCode>General</c:formatCode><c:ptCount val="2"/>'),
    );
  });
});

describe("the parts", () => {
  const written = {
    "xl/workbook.xml":
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0">A</definedName><definedName name="cchc.a">B</definedName>',
    "xl/worksheets/sheet1.xml": '<sheetFormatPr a="1"/><f>&quot;</f>',
    "xl/worksheets/sheet2.xml": "<f>&apos;</f>",
    "xl/charts/chart1.xml": `${ser}${ser}<c:majorGridlines/>`,
    "xl/other.xml": "&quot;",
  };
  const settle = (parts: Record<string, string>): Uint8Array =>
    settleParts(
      zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))),
      workbook,
    );

  test("are put right one by one", () => {
    expect(partsOf(settle(written))).toEqual({
      "xl/workbook.xml":
        '<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0">A</definedName><definedName name="cchc.a">B</definedName>',
      "xl/worksheets/sheet1.xml": '<sheetFormatPr defaultRowHeight="15.75"/><f>"</f>',
      "xl/worksheets/sheet2.xml": "<f>'</f>",
      "xl/charts/chart1.xml": settledChart,
      "xl/other.xml": "&quot;",
    });
  });

  test("shared texts, where there are any, have plain quotes", () => {
    expect(partsOf(settle({ ...written, "xl/sharedStrings.xml": "<t>&quot;&apos;</t>" }))["xl/sharedStrings.xml"]).toBe(
      "<t>\"'</t>",
    );
  });

  test("have one fixed time, and are packed", () => {
    const bytes = settle({ ...written, "xl/other.xml": "x".repeat(1000) });
    expect(bytes.length).toBeLessThan(2500);
    expect(Object.keys(unzipSync(bytes))).toHaveLength(5);
    const times = [
      ...Buffer.from(bytes)
        .toString("latin1")
        .matchAll(/PK\x01\x02.{8}(.{4})/gs),
    ].map(([, time]) => time);
    expect(times).toEqual(Array<string>(5).fill("\x00\x60\x21\x00"));
  });

  test.each(["xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/charts/chart1.xml"])("%s must be there", (path) => {
    const rest = Object.fromEntries(Object.entries(written).filter(([one]) => one !== path));
    expect(() => settle(rest)).toThrow(new Error(`hucre wrote no part ${path}`));
  });
});
