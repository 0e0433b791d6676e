import { strFromU8, unzipSync } from "fflate";
import { markedCopy } from "../../src/marked/markedCopy";
import type { Cells } from "../../src/report/Cells";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { buildXlsx } from "../xlsx/buildXlsx";
import { at, marked } from "./marking";

/** What the programs of the world write, each in a package of a few cells. */
const ROW = '<row r="1"><c r="A1"><v>12</v></c></row>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function cellsOf(bytes: Uint8Array): Cells {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.message);
  return read.cells;
}

/** Without the font, which a workbook without styles does not name. */
function valuesOf(bytes: Uint8Array): unknown[] {
  return cellsOf(bytes).sheets.map(({ name, visibility, cells }) => ({
    name,
    visibility,
    cells: [...cells].map(([key, { type, value, formula, format }]) => ({ key, type, value, formula, format })),
  }));
}

function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name]!);
}

/** Sheet, its cells and its formats of a copy whose only mark stands at A1 of the first sheet. */
function markA1(bytes: Uint8Array, sheet = "Sheet1"): { readonly copy: Uint8Array; readonly xml: string } {
  const copy = marked(bytes, [at(sheet, "A1")]);
  const [, ...others] = valuesOf(copy);
  expect(others).toEqual(valuesOf(bytes));
  return { copy, xml: partOf(copy, "xl/worksheets/sheet1.xml") };
}

const RULE = `<cfRule type="expression" dxfId="0" priority="1"><formula>IFERROR(AND(N(&#34;cchc.mark&#34;)=0,ISNUMBER($A$1),$A$1=12),FALSE)</formula></cfRule>`;

test("a workbook without styles gets them, and its cells look as before", () => {
  const { copy, xml } = markA1(buildXlsx({ sheets: [ROW] }));
  expect(xml).toContain(`</sheetData><conditionalFormatting sqref="A1">${RULE}</conditionalFormatting></worksheet>`);
  const styles = partOf(copy, "xl/cchcStyles1.xml");
  expect(styles).toContain('<cellXfs count="13"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  expect(styles).toMatch(
    /<fills count="\d"><fill><patternFill patternType="none"\/><\/fill><fill><patternFill patternType="gray125"\/>/,
  );
  expect(partOf(copy, "[Content_Types].xml")).toContain('PartName="/xl/cchcStyles1.xml"');
});

test("styles without looks, with empty lists, in single quotes", () => {
  const styles = `<fonts count='1'><font/></fonts><fills/><cellXfs count='1'><xf/></cellXfs><dxfs count='0'/><tableStyles count='0'/>`;
  const { copy, xml } = markA1(buildXlsx({ sheets: [ROW], styles }));
  expect(xml).toContain(RULE);
  const text = partOf(copy, "xl/styles.xml");
  expect(text).toMatch(/<font\/><font>/);
  expect(text).toMatch(/<dxfs count="4"><dxf>.*<\/dxfs><tableStyles count='0'\/>/);
  expect(text.indexOf("<borders")).toBeGreaterThan(text.indexOf("<fills"));
  expect(text.indexOf("<cellStyleXfs")).toBeLessThan(text.indexOf("<cellXfs"));
});

test("prefixes, in every part", () => {
  const bytes = buildXlsx({
    styles: undefined,
    parts: {
      "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="Sheet1" sheetId="7" q:id="rId1" xmlns:q="${RELS}"/></x:sheets></x:workbook>`,
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>12</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      "[Content_Types].xml": `<t:Types xmlns:t="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
  });
  const { copy, xml } = markA1(bytes);
  expect(xml).toContain('<x:conditionalFormatting sqref="A1"><x:cfRule type="expression"');
  expect(xml).toContain("</x:formula></x:cfRule></x:conditionalFormatting></x:worksheet>");
  expect(partOf(copy, "xl/workbook.xml")).toContain(
    `<x:sheet xmlns:r="${RELS}" name="Cần sửa" sheetId="8" r:id="rIdCchc2"/><x:sheet`,
  );
  expect(partOf(copy, "[Content_Types].xml")).toContain("<t:Override PartName=");
});

test("strict Open XML stays strict", () => {
  const strict = "http://purl.oclc.org/ooxml";
  const bytes = buildXlsx({
    sheets: [ROW],
    parts: {
      "xl/workbook.xml": `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:r="${strict}/officeDocument/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
  });
  const { copy } = markA1(bytes);
  expect(partOf(copy, "xl/worksheets/cchcMarked1.xml")).toContain(`<worksheet xmlns="${strict}/spreadsheetml/main">`);
  expect(partOf(copy, "xl/_rels/workbook.xml.rels")).toContain(
    `Type="${strict}/officeDocument/relationships/worksheet"`,
  );
});

test("a part in UTF-16 is written as UTF-8, and says so", () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData>${ROW}</sheetData></worksheet>`;
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, "utf16le")]);
  expect(markA1(buildXlsx({ parts: { "xl/worksheets/sheet1.xml": utf16 } })).xml).toContain('encoding="UTF-8"');
});

test("marks stand above all formats that are there, whose order stays", () => {
  const formats = `<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0" priority="2"><formula>A1&gt;1</formula></cfRule><cfRule type="cellIs" operator="equal" priority="1" dxfId="0"><formula>5</formula></cfRule></conditionalFormatting><dataValidations count="0"/><extLst><ext><e:conditionalFormattings xmlns:e="x"><e:cfRule type="expression" priority="3" id="a"/></e:conditionalFormattings></ext></extLst>`;
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${ROW}</sheetData>${formats}</worksheet>`;
  const { xml } = markA1(
    buildXlsx({ styles: '<dxfs count="1"><dxf/></dxfs>', parts: { "xl/worksheets/sheet1.xml": sheet } }),
  );
  const mark = RULE.replace('dxfId="0"', 'dxfId="1"');
  expect(xml).toContain(
    `</mergeCells><conditionalFormatting sqref="A1">${mark}</conditionalFormatting><conditionalFormatting`,
  );
  expect([...xml.matchAll(/<(?:\w:)?cfRule[^>]*priority="(\d+)"/g)].map(([, priority]) => priority)).toEqual([
    "1",
    "3",
    "2",
    "4",
  ]);
});

test("a sheet without anything, and one before whose data other things stand", () => {
  const bytes = buildXlsx({
    sheets: [ROW, ROW],
    parts: {
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"/>`,
      "xl/worksheets/sheet2.xml": `<worksheet xmlns="${MAIN}"><sheetPr/><!-- </worksheet> --><sheetViews><sheetView workbookViewId="0" tabSelected='1'/></sheetViews><sheetData>${ROW}</sheetData><sheetProtection sheet="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></worksheet>`,
    },
  });
  const copy = marked(bytes, [at("Sheet1", "B2"), at("sheet2 ", "A1")]);
  expect(partOf(copy, "xl/worksheets/sheet1.xml")).toMatch(
    /^<worksheet xmlns="[^"]*"><conditionalFormatting sqref="B2">.*LEN\(\$B\$2\)=0.*<\/worksheet>$/,
  );
  const second = partOf(copy, "xl/worksheets/sheet2.xml");
  expect(second).toContain('<sheetProtection sheet="1"/><conditionalFormatting sqref="A1">');
  expect(second).toContain('<sheetView workbookViewId="0"/>');
});

test.each([
  ["a comment", `<!-- </sheetData> --><row r="2"/>`],
  ["CDATA", `<row r="2"><c r="A2" t="inlineStr"><is><t><![CDATA[</sheetData>]]></t></is></c></row>`],
])("%s among the cells that looks like their end", (_, more) => {
  const { xml } = markA1(buildXlsx({ sheets: [ROW + more] }));
  expect(xml).toContain(`${more}</sheetData><conditionalFormatting sqref="A1">${RULE}`);
});

test("names of one sheet, the sheet shown and the first tab follow", () => {
  const bytes = buildXlsx({
    sheets: [ROW, ROW],
    before: '<workbookPr/><bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews>',
    after:
      '<definedNames><definedName name="a" localSheetId="1">Sheet2!$A$1</definedName><definedName name="b">Sheet1!$A$1</definedName></definedNames>',
  });
  const { copy } = markA1(bytes);
  const book = partOf(copy, "xl/workbook.xml");
  expect(book).toContain('<workbookView activeTab="0"/>');
  expect(cellsOf(copy).names).toEqual([
    { name: "a", target: "Sheet2!$A$1", sheet: 2 },
    { name: "b", target: "Sheet1!$A$1" },
  ]);
});

test("a unit's own sheet of that name stays; ours is numbered, and is the one replaced", () => {
  const name = '<sheets><sheet name="Cần sửa" sheetId="1" r:id="rId1"/></sheets>';
  const bytes = buildXlsx({
    sheets: [ROW],
    parts: { "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELS}">${name}</workbook>` },
  });
  const names = (file: Uint8Array): string[] => cellsOf(file).sheets.map((sheet) => sheet.name);
  const { copy } = markA1(bytes, "Cần sửa");
  expect(names(copy)).toEqual(["Cần sửa (2)", "Cần sửa"]);
  const again = marked(copy, [at("Cần sửa", "A1")]);
  expect(names(again)).toEqual(["Cần sửa (2)", "Cần sửa"]);
  expect(valuesOf(again)[1]).toEqual(valuesOf(bytes)[0]);
});

test.each([
  ["no content types", { "[Content_Types].xml": undefined }],
  ["content types that are cut off", { "[Content_Types].xml": "<Types><Default" }],
  ["a chart's sheet that is no XML", { ...chartSheet("no XML") }],
])("%s: no copy, and the part is told", (_, parts) => {
  const copy = markedCopy(buildXlsx({ sheets: [ROW], parts }), { unit: "", corrections: [] });
  expect(copy).toEqual({ ok: false, reason: expect.stringContaining("Tệp hỏng ở phần") as string });
});

test("a chart's sheet is let alone, only no longer the one that is shown", () => {
  const chart = `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews></chartsheet>`;
  const { copy } = markA1(buildXlsx({ sheets: [ROW], parts: chartSheet(chart) }));
  expect(partOf(copy, "xl/chartsheets/sheet1.xml")).toBe(chart.replace(' tabSelected="1"', ""));
});

function chartSheet(xml: string): Record<string, string> {
  const sheet = (n: number): string => `<sheet name="Sheet${n}" sheetId="${n}" r:id="rId${n}"/>`;
  const relationship = (n: number, type: string, target: string): string =>
    `<Relationship Id="rId${n}" Type="${RELS}/${type}" Target="${target}"/>`;
  return {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${sheet(1)}${sheet(2)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship(1, "worksheet", "worksheets/sheet1.xml")}${relationship(2, "chartsheet", "chartsheets/sheet1.xml")}</Relationships>`,
    "xl/chartsheets/sheet1.xml": xml,
  };
}

test("names that need quotes and references", () => {
  const name = "Của tôi 'A&B' <x>";
  const sheets = `<sheets><sheet name="Của tôi 'A&amp;B' &lt;x&gt;" sheetId="1" r:id="rId1"/></sheets>`;
  const bytes = buildXlsx({
    sheets: [ROW],
    parts: { "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELS}">${sheets}</workbook>` },
  });
  const { copy } = markA1(bytes, name);
  const list = partOf(copy, "xl/worksheets/cchcMarked1.xml");
  expect(list).toContain(`location="'Của tôi ''A&#38;B'' &#60;x&#62;'!A1"`);
  expect(list).toContain(`'Của tôi ''A&#38;B'' &#60;x&#62;'!$A$1=12`);
});

describe("what the sender is told", () => {
  const relationship = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${type}" Target="${target}"/></Relationships>`;
  const notes = (bytes: Uint8Array): readonly string[] => {
    const copy = markedCopy(bytes, { unit: "", corrections: [at("Sheet1", "A1")] });
    return copy.ok ? copy.notes : [copy.reason];
  };

  test("a plain file: nothing", () => expect(notes(buildXlsx({ sheets: [ROW] }))).toEqual([]));

  test("macros are kept, byte for byte", () => {
    const bytes = buildXlsx({
      sheets: [ROW],
      parts: {
        "xl/_rels/workbook.xml.rels": relationship(
          "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
          "vbaProject.bin",
        ),
        "xl/vbaProject.bin": Uint8Array.of(1, 2, 3),
      },
    });
    expect(notes(bytes)).toEqual([expect.stringContaining("macro")]);
    expect(unzipSync(marked(bytes, []))["xl/vbaProject.bin"]).toEqual(Uint8Array.of(1, 2, 3));
  });

  test("a digital signature is no longer valid", () => {
    const parts = { "_xmlsignatures/origin.sigs": "" };
    expect(notes(buildXlsx({ sheets: [ROW], parts }))).toEqual([expect.stringContaining("chữ ký không còn hợp lệ")]);
  });

  test("a locked structure stays locked", () => {
    const bytes = buildXlsx({ sheets: [ROW], before: '<workbookProtection lockStructure="1"/>' });
    expect(notes(bytes)).toEqual([expect.stringContaining("khóa được giữ nguyên")]);
    expect(partOf(marked(bytes, []), "xl/workbook.xml")).toContain('<workbookProtection lockStructure="1"/>');
  });

  test("a shared workbook keeps a log of its sheets: no copy", () => {
    const bytes = buildXlsx({
      sheets: [ROW],
      parts: {
        "xl/_rels/workbook.xml.rels": relationship(`${RELS}/revisionHeaders`, "revisions/revisionHeaders.xml"),
        "xl/revisions/revisionHeaders.xml": "<headers/>",
      },
    });
    expect(notes(bytes)).toEqual([expect.stringContaining("Share Workbook")]);
  });
});
