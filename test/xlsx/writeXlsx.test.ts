import type { Sheet, Workbook } from "../../src/workbook/Workbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { expectValid } from "../support/validateOpenXml";
import { area, at, cell, exerciseWorkbook, plainSheet } from "./exerciseWorkbook";
import { partsOf } from "./partsOf";

let parts: Record<string, string>;
/** Sheets of the exercise workbook: cover, section, charts, texts, store. */
const sheetXml = (number: number) => parts[`xl/worksheets/sheet${number}.xml`]!;

// Anew for each, so that mutation testing sees which tests reach what writes.
beforeEach(async () => {
  parts = partsOf(await writeXlsx(exerciseWorkbook));
});

/** The text of one sheet that has only what is given. */
async function written(more: Partial<Sheet>, rest: Partial<Workbook> = {}): Promise<string> {
  const bytes = await writeXlsx({ ...exerciseWorkbook, names: [], sheets: [plainSheet("Một", more)], ...rest });
  return partsOf(bytes)["xl/worksheets/sheet1.xml"]!;
}

test("the workbook with everything is valid", async () => {
  expectValid(await writeXlsx(exerciseWorkbook));
});

test("the emptiest workbook is valid", async () => {
  const sheet = plainSheet("Một", { columns: [] });
  const nothing = { title: "", modified: "2025-01-01", properties: {}, styles: {}, names: [], sheets: [sheet] };
  expectValid(await writeXlsx(nothing));
});

describe("rows", () => {
  test("only a fixed one has customHeight", () => {
    expect(sheetXml(2)).toContain('<row r="8" ht="33" customHeight="1">');
    expect(sheetXml(2)).toContain('<row r="9" ht="57">');
    expect(sheetXml(1)).toContain('<row r="6" ht="20">');
  });

  test("the default height holds for rows without one", () => {
    expect(sheetXml(1)).toContain('<sheetFormatPr defaultRowHeight="20" customHeight="1"/>');
    expect(sheetXml(2)).toContain('<sheetFormatPr defaultRowHeight="15.75"/>');
  });

  test("a fixed row without a height has the default one", async () => {
    const rows = [{ fixed: true, cells: [cell("a")] }, { cells: [cell("b")] }];
    const xml = await written({ rows, defaultHeight: 18 });
    expect(xml).toContain('<row r="1" ht="18" customHeight="1"><c ');
    expect(xml).toContain('<row r="2"><c ');
  });

  test("a height behind the last cell is kept", async () => {
    const xml = await written({ rows: [{ cells: [cell("a")] }, undefined, { height: 5, fixed: true, cells: [] }] });
    expect(xml).toContain('<row r="3" ht="5" customHeight="1"/>');
  });
});

describe("cells", () => {
  test("the cached value has the type of the value", () => {
    const xml = sheetXml(2);
    expect(xml).toMatch(
      /<c r="C5" s="\d+" t="str"><f>IF\(ISNUMBER\(B5\),"√ Hợp lệ","○ Chưa nhập"\)<\/f><v>√ Hợp lệ<\/v>/,
    );
    expect(xml).toMatch(/<c r="C6" s="\d+" t="str"><f>[^<]*<\/f><v\/>/);
    expect(xml).toMatch(/<c r="B7" s="\d+"><f>[^<]*<\/f><v>99.125<\/v>/);
    expect(xml).toMatch(/<c r="C7" s="\d+" t="e"><f>NA\(\)<\/f><v>#N\/A<\/v>/);
    expect(xml).toMatch(/<c r="C8" s="\d+" t="b"><f>B5&gt;B8<\/f><v>1<\/v>/);
    expect(xml).toMatch(/<c r="C9" s="\d+"><f>B5\*2<\/f><\/c>/);
  });

  test("a formula's text that looks like an error stays text", async () => {
    const row = [cell("#N/A", "text", { formula: '"#N/"&"A"' }), cell({ error: "#N/A" }, "text", { formula: "NA()" })];
    const xml = await written({ rows: [{ cells: row }] });
    expect(xml).toMatch(/<c r="A1" s="\d+" t="str">/);
    expect(xml).toMatch(/<c r="B1" s="\d+" t="e">/);
  });

  test("an error is one, a text that looks like it isn't", () => {
    expect(sheetXml(2)).toMatch(/<c r="A10" t="e" s="\d+"><v>#DIV\/0!<\/v>/);
    expect(sheetXml(4)).toMatch(/<c r="A6" t="inlineStr" s="\d+"><is><r><t>#N\/A<\/t>/);
    expect(sheetXml(4)).not.toContain('t="e"');
  });

  test("an empty text is an empty cell", async () => {
    expect(await written({ rows: [{ cells: [cell("", "head")] }] })).toMatch(/<row r="1"><c r="A1" s="\d+"\/><\/row>/);
  });

  test("what XML can't hold is escaped as Excel does it", () => {
    const strings = new Set(parts["xl/sharedStrings.xml"]!.match(/<t[ >].*?<\/t>/gs));
    for (const text of [
      "<t>_x005F_x0041_</t>",
      "<t>__x005F_x0041__x005F_x0042_</t>",
      "<t>_x005F_x005F_x005F_x0041_</t>",
      "<t>_x005F_X0041_</t>",
      "<t>a_x0000_b_x0001_c_x000B_d_x001F_e</t>",
      '<t xml:space="preserve">về_x000D_\nđầu_x000D_</t>',
      "<t>_xFFFE__xFFFF_</t>",
      '<t xml:space="preserve">  trước và sau  </t>',
      "<t>xe\u0301 va\u0302\u0323n NFD</t>",
    ]) {
      expect([text, strings.has(text)]).toEqual([text, true]);
    }
  });

  test("a link leads to a place inside and has no relationship", () => {
    expect(sheetXml(1)).toContain(
      `<hyperlink ref="A6" location="&apos;II.2 Cải cách &apos;&apos;TT&apos;&apos; HC&apos;!A4"/>`,
    );
    expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]).toBeUndefined();
  });
});

describe("styles", () => {
  test("no font of a cell has a colour", () => {
    const fonts = parts["xl/styles.xml"]!.split("<dxfs")[0]!;
    expect(/<fonts.*<\/fonts>/.exec(fonts)![0]).not.toContain("<color");
  });

  test("a differential fill is given twice", () => {
    const dxfs = parts["xl/styles.xml"]!.split("<dxfs")[1]!;
    expect(dxfs).toContain(
      '<dxf><font><b/><color rgb="FF9C0006"/></font><numFmt numFmtId="169" formatCode="#,##0.000"/>' +
        '<fill><patternFill patternType="solid"><fgColor rgb="FFF8D0CC"/><bgColor rgb="FFF8D0CC"/></patternFill></fill></dxf>',
    );
    expect(dxfs).toContain('<dxf><font><i/><color rgb="FF595959"/></font></dxf>');
  });

  test("an unlocked cell says so", () => {
    expect(parts["xl/styles.xml"]).toContain('<protection locked="0"/>');
  });

  test("columns count digits of Times New Roman 12", () => {
    expect(parts["xl/styles.xml"]).toMatch(
      /<fonts count="\d+"><font><sz val="12"\/><name val="Times New Roman"\/><\/font>/,
    );
    expect(sheetXml(1)).toContain('<col min="3" max="3" width="10" customWidth="true" hidden="true"/>');
  });
});

test("rules: several areas, priorities, each stops", () => {
  const xml = sheetXml(2);
  expect(xml).toMatch(/<dataValidation type="custom" sqref="B5 B6:B8" allowBlank="1"/);
  expect([...xml.matchAll(/priority="(\d)"/g)].map(([, priority]) => priority)).toEqual(["1", "2", "3", "4"]);
  expect(xml.match(/stopIfTrue="true"/g)).toHaveLength(4);
  expect(xml).toContain('<conditionalFormatting sqref="B5:B8 B9">');
  const [list, date, length] = sheetXml(1).match(/<dataValidation .*?<\/dataValidation>/gs)!;
  expect(list).toContain("<formula1>cchc.units</formula1>");
  expect(list).toContain("danh sách&#10;(bấm");
  expect(date).toContain('operator="between"');
  expect(date).toContain('errorStyle="warning"');
  expect(date).toContain("<formula1>45839</formula1><formula2>46022</formula2>");
  expect(length).toContain('operator="greaterThanOrEqual"');
  expect(length).not.toContain("showInputMessage");
});

test("a filter stands on its area, and where none is meant there is none", () => {
  expect(sheetXml(2)).toContain('<autoFilter ref="A4:C10"/>');
  expect(sheetXml(1)).not.toContain("<autoFilter");
});

test("names are quoted and scoped, the filter's is hidden", () => {
  const section = "'II.2 Cải cách ''TT'' HC'!";
  const names = [...parts["xl/workbook.xml"]!.matchAll(/<definedName ([^>]*)>([^<]*)</g)].map(([, key, range]) => [
    key,
    range,
  ]);
  expect(names).toEqual([
    ['name="cchc.value.dossiers.on_time"', `${section}$B$5`],
    ['name="cchc.units"', "'_cchc'!$A$1:$A$3"],
    ['name="cchc.words"', "'_cchc'!$B$1:$B$3"],
    ['name="_xlnm.Print_Area" localSheetId="0"', "'Trang bìa'!$A$1:$B$6"],
    ['name="_xlnm._FilterDatabase" hidden="1" localSheetId="1"', `${section}$A$4:$C$10`],
    ['name="_xlnm.Print_Area" localSheetId="1"', `${section}$A$2:$B$10`],
    ['name="_xlnm.Print_Titles" localSheetId="1"', `${section}$4:$4`],
  ]);
});

test("protection has no password and lets select", () => {
  expect(sheetXml(1)).toContain('<sheetProtection sheet="1" formatColumns="1" formatRows="1" autoFilter="1"/>');
  expect(sheetXml(2)).toContain('<sheetProtection sheet="1" formatColumns="0" formatRows="0" autoFilter="0"/>');
  expect(sheetXml(3)).not.toContain("<sheetProtection");
});

test("the first visible sheet is the open one", async () => {
  const sheets = [
    plainSheet("Ẩn", { visibility: "hidden" }),
    plainSheet("Sâu", { visibility: "veryHidden" }),
    plainSheet("Hiện"),
  ];
  const xml = partsOf(await writeXlsx({ ...exerciseWorkbook, names: [], sheets }))["xl/workbook.xml"]!;
  expect(xml).toContain('activeTab="2"');
  expect(xml).toMatch(/sheetId="1" r:id="rId1" state="hidden".*sheetId="2" r:id="rId2" state="veryHidden"/);
});

describe("print", () => {
  test("page, margins, one page wide", () => {
    expect(sheetXml(1)).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/>');
    expect(sheetXml(2)).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    const margins = /<pageMargins ([^>]*)\/>/.exec(sheetXml(2))![1]!;
    const millimetres = new Map(
      [...margins.matchAll(/(\w+)="([^"]*)"/g)].map(([, side, inches]) => [side!, Number(inches) * 25.4]),
    );
    for (const [side, wanted] of Object.entries({ left: 30, right: 15, top: 20, bottom: 20, header: 10, footer: 10 })) {
      expect(millimetres.get(side)).toBeCloseTo(wanted, 9);
    }
    expect(sheetXml(2)).toContain('<printOptions horizontalCentered="1"/>');
    expect(sheetXml(2)).toContain('showGridLines="0"');
    expect(sheetXml(4)).not.toContain('showGridLines="0"');
  });

  test("header and footer", () => {
    const header = '<oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;13&amp;P</oddHeader>';
    const footer = '&amp;L&amp;"Times New Roman,Italic"&amp;9';
    expect(sheetXml(1)).not.toContain("<headerFooter");
    expect(sheetXml(2)).toContain(
      `<headerFooter>${header}<oddFooter>${footer} 2025: II.2 &amp;&amp; Cải cách</oddFooter></headerFooter>`,
    );
    const both = `${footer}Tổng hợp đánh giá`;
    expect(sheetXml(3)).toContain(
      `<headerFooter differentFirst="1">${header}<oddFooter>${both}</oddFooter><firstFooter>${both}</firstFooter></headerFooter>`,
    );
  });

  test("a page ends after the row that is given", () => {
    expect(sheetXml(2)).toContain('<brk id="5" max="16383" man="1"/><brk id="7" max="16383" man="1"/>');
  });
});

test("merges: one of a single cell is none", () => {
  expect(sheetXml(1)).toContain('<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>');
});

test("freeze", async () => {
  expect(sheetXml(2)).toContain(
    '<pane xSplit="1" ySplit="4" topLeftCell="B5" state="frozen" activePane="bottomRight"/>',
  );
  expect(await written({ freeze: { rows: 0, columns: 0 } })).not.toContain("<pane");
});

test("title, times, properties", () => {
  const core = parts["docProps/core.xml"]!;
  expect(core).toContain("<dc:title>Báo cáo &lt;tự kiểm tra&gt; &amp; rà soát</dc:title>");
  expect(core.match(/2025-11-05T03:04:05Z/g)).toHaveLength(2);
  expect(parts["docProps/custom.xml"]).toContain('pid="3" name="cchc.digest"><vt:lpwstr>ab&amp;cd</vt:lpwstr>');
});

describe("charts", () => {
  const chart = (number: number) => parts[`xl/charts/chart${number}.xml`]!;

  test("values are cached as the cells have them; an error is a gap", () => {
    expect(chart(1)).toContain(
      "<c:f>'Tổng hợp đánh giá'!$F$1:$F$4</c:f><c:strCache><c:ptCount val=\"4\"/>" +
        '<c:pt idx="0"><c:v>Văn phòng</c:v></c:pt><c:pt idx="1"><c:v>Phòng VH - XH</c:v></c:pt>' +
        '<c:pt idx="2"><c:v>Phòng Kinh tế &amp; &lt;HT&gt; $&amp;</c:v></c:pt><c:pt idx="3"><c:v>Trung tâm PVHCC</c:v></c:pt></c:strCache>',
    );
    expect(chart(1)).toContain(
      "<c:f>'Tổng hợp đánh giá'!$G$1:$G$4</c:f><c:numCache><c:formatCode>0.00</c:formatCode><c:ptCount val=\"4\"/>" +
        '<c:pt idx="0"><c:v>99.87</c:v></c:pt><c:pt idx="1"><c:v>99.5</c:v></c:pt><c:pt idx="3"><c:v>97.4</c:v></c:pt></c:numCache>',
    );
    expect(chart(2).match(/<c:numCache>/g)).toHaveLength(2);
  });

  test("reversed: first category on top, value axis stays below", () => {
    expect(chart(1)).toMatch(/<c:catAx>.*<c:orientation val="maxMin"\/>.*<\/c:catAx>/);
    expect(chart(1)).toMatch(/<c:valAx>.*<c:crosses val="max"\/>.*<\/c:valAx>/);
    expect(chart(2)).not.toContain('val="maxMin"');
    expect(chart(2)).not.toContain('<c:crosses val="max"/>');
  });

  test("type, stack, axis, ticks, hidden cells", () => {
    expect(chart(1)).toContain('<c:barDir val="bar"/><c:grouping val="clustered"/>');
    expect(chart(2)).toContain('<c:barDir val="col"/>');
    expect(chart(3)).toContain('<c:grouping val="stacked"/>');
    expect(chart(3)).toContain('<c:overlap val="100"/>');
    expect(chart(1)).toMatch(/<c:max val="100"\/><c:min val="90"\/>.*<c:majorUnit val="2"\/>/);
    expect(chart(3)).toContain('<c:numFmt formatCode="0" sourceLinked="0"/>');
    expect(chart(1).match(/TickMark val="none"/g)).toHaveLength(4);
    for (const number of [1, 2, 3]) expect(chart(number)).toContain('<c:plotVisOnly val="0"/>');
  });

  test("labels, legend, outline", () => {
    expect(chart(1)).toMatch(/b="1"><a:solidFill><a:srgbClr val="FFFFFF"\/>.*<c:dLblPos val="inEnd"\/>/);
    expect(chart(2)).toContain('<c:dLblPos val="outEnd"/>');
    // Light points have dark labels.
    expect(chart(3)).toMatch(/b="1"><a:solidFill><a:srgbClr val="000000"\/>.*<c:dLblPos val="inEnd"\/>/);
    expect(chart(1)).not.toContain("<c:legend>");
    expect(chart(2)).toContain('<c:legendPos val="b"/>');
    const outlined =
      '<a:srgbClr val="F2F2F2"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln></c:spPr>';
    expect(chart(3)).toContain(outlined);
    expect(chart(2)).toContain('<a:srgbClr val="BFBFBF"/></a:solidFill></c:spPr>');
  });

  test("place and text for those who don't see it", () => {
    const drawing = parts["xl/drawings/drawing3.xml"]!;
    expect(drawing).toContain('descr="Biểu đồ &quot;tỷ lệ&quot; &lt;đúng hạn&gt; &amp; đơn vị"');
    expect(drawing).toMatch(/<xdr:from><xdr:col>2<.*?<xdr:row>0<.*?<xdr:to><xdr:col>4<.*?<xdr:row>20</);
  });

  test("series from other sheets, and from a row", async () => {
    const values = { sheet: "Số 'liệu' .", area: area(0, 0, 0, 2) };
    const source = plainSheet(values.sheet, { rows: [{ cells: [cell(1), cell(null), cell(true)] }] });
    const shown = plainSheet("Hình", {
      charts: [
        {
          ...exerciseWorkbook.sheets[2]!.charts[1]!,
          series: [{ name: "<Một>", color: "000000", categories: values, values, labels: "none" }],
        },
      ],
    });
    const bytes = await writeXlsx({ ...exerciseWorkbook, names: [], sheets: [source, shown] });
    const xml = partsOf(bytes)["xl/charts/chart1.xml"]!;
    expect(xml).toContain("'Số ''liệu'' .'!$A$1:$C$1");
    expect(xml).toContain('<c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="2"><c:v>TRUE</c:v></c:pt></c:strCache>');
    expectValid(bytes);
  });
});

test("many areas, many merges, many sheets stay valid", async () => {
  const validation = exerciseWorkbook.sheets[1]!.validations[0]!;
  const sheets = Array.from({ length: 30 }, (_, i) =>
    plainSheet(`Trang ${i}`, {
      merges: Array.from({ length: 50 }, (_, r) => area(r, 0, r, 3)),
      validations: [{ ...validation, formula: "B2>0", areas: Array.from({ length: 300 }, (_, r) => at(r * 2 + 1, 1)) }],
    }),
  );
  expectValid(await writeXlsx({ ...exerciseWorkbook, names: [], sheets }));
});
