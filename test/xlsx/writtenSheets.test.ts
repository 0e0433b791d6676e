import type { Sheet, Validation, WorkbookCell } from "../../src/workbook/Workbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { area, at, exerciseWorkbook, plainSheet } from "./exerciseWorkbook";
import { partsOf } from "./partsOf";

const styles = { text: { font: { name: "Times New Roman", size: 12 } } };

async function partsWith(more: Partial<Sheet>): Promise<Record<string, string>> {
  return partsOf(await writeXlsx({ ...exerciseWorkbook, styles, names: [], sheets: [plainSheet("Một", more)] }));
}
const sheetXml = async (more: Partial<Sheet>) => (await partsWith(more))["xl/worksheets/sheet1.xml"]!;
const text = (more: Partial<WorkbookCell>): WorkbookCell => ({ style: "text", ...more });

test.each<[Partial<WorkbookCell>, string]>([
  [{}, "/>"],
  [{ value: null }, "/>"],
  [{ value: "" }, "/>"],
  [{ value: 0 }, "><v>0</v></c>"],
  [{ value: true }, ' t="b"><v>1</v></c>'],
  [{ value: "Đạt" }, ' t="s"><v>0</v></c>'],
  [{ value: { error: "#N/A" } }, ' t="e"><v>#N/A</v></c>'],
  [{ value: "#N/A" }, ' t="inlineStr"><is><r><t>#N/A</t></r></is></c>'],
  [{ value: "#NAME?" }, ' t="inlineStr"><is><r><t>#NAME?</t></r></is></c>'],
  [{ value: "Mục #N/A" }, ' t="s"><v>0</v></c>'],
  [{ value: "#N/A là gì" }, ' t="s"><v>0</v></c>'],
])("a cell with %j", async (cell, wanted) => {
  const xml = await sheetXml({ rows: [{ cells: [text(cell)] }] });
  // The number of the style stands before or behind the type.
  expect(/<row r="1">(.*)<\/row>/.exec(xml)![1]!.replace(' s="1"', "").replace(' s="0"', "")).toBe(
    `<c r="A1"${wanted}`,
  );
});

test("rows without a height say none", async () => {
  const xml = await sheetXml({ rows: [{ cells: [text({ value: 1 })] }, undefined, { cells: [text({ value: 2 })] }] });
  expect(xml).not.toMatch(/<row r="2"| ht="/);
});

test("a link stays inside the workbook", async () => {
  const parts = await partsWith({ rows: [{ cells: [text({ link: { sheet: "Một", row: 3, column: 1 } })] }] });
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<hyperlink ref="A1" location="&apos;Một&apos;!B4"/>');
  expect(Object.keys(parts).filter((path) => path.includes("sheet1.xml.rels"))).toEqual([]);
});

test.each([
  [{ rows: 3, columns: 0 }, '<pane ySplit="3" topLeftCell="A4" state="frozen" activePane="bottomLeft"/>'],
  [{ rows: 0, columns: 2 }, '<pane xSplit="2" topLeftCell="C1" state="frozen" activePane="topRight"/>'],
])("freeze %j", async (freeze, pane) => {
  expect(await sheetXml({ freeze })).toContain(pane);
});

describe("validations", () => {
  const validation: Validation = {
    areas: [at(0, 0)],
    type: "textLength",
    formula: "1",
    promptTitle: "",
    prompt: "",
    errorTitle: "Sai",
    error: "Gõ lại.",
    onError: "stop",
  };
  const tag = async (more: Partial<Validation>): Promise<string> =>
    /<dataValidation .*?<\/dataValidation>/s.exec(await sheetXml({ validations: [{ ...validation, ...more }] }))![0];

  test("an error is shown, a prompt where there is one", async () => {
    const silent = await tag({});
    expect(silent).toContain('showErrorMessage="1"');
    expect(silent).not.toContain("showInputMessage");
    expect(await tag({ promptTitle: "Gõ" })).toContain('showInputMessage="1"');
    expect(await tag({ prompt: "Gõ chữ" })).toContain('showInputMessage="1"');
  });

  test("one bound, or two", async () => {
    expect(await tag({})).toContain("<formula1>1</formula1></dataValidation>");
    expect(await tag({ formula2: "5" })).toContain("<formula1>1</formula1><formula2>5</formula2></dataValidation>");
  });
});

test("a conditional format is a formula", async () => {
  const conditionals = [{ areas: [at(0, 0), at(2, 0)], formula: "A1>0", look: { bold: true } }];
  expect(await sheetXml({ conditionals })).toContain(
    '<conditionalFormatting sqref="A1 A3"><cfRule type="expression" priority="1" dxfId="0" stopIfTrue="true"><formula>A1&gt;0</formula>',
  );
});

describe("print", () => {
  const print = { orientation: "portrait", pageNumber: "none" } as const;

  test("one page wide, or by a scale", async () => {
    expect(await sheetXml({ print })).toContain(
      '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(await sheetXml({ print: { ...print, scale: 70 } })).toContain(
      '<pageSetup paperSize="9" orientation="portrait" scale="70"/>',
    );
  });

  test("a page ends behind the column that is given", async () => {
    expect(await sheetXml({ print })).not.toContain("colBreaks");
    expect(await sheetXml({ print: { ...print, scale: 70, columnBreaksAfter: [3, 1] } })).toContain(
      '<colBreaks count="2" manualBreakCount="2"><brk id="2" max="1048575" man="1"/><brk id="4" max="1048575" man="1"/></colBreaks>',
    );
  });

  test("a footer that begins with a digit is not taken for its size", async () => {
    const footer = async (footer: string) =>
      /<oddFooter>(.*)<\/oddFooter>/.exec(await sheetXml({ print: { ...print, footer } }))![1];
    const codes = '&amp;L&amp;"Times New Roman,Italic"&amp;9';
    expect(await footer("2025: Đợt 1")).toBe(`${codes} 2025: Đợt 1`);
    expect(await footer("Năm 2025")).toBe(`${codes}Năm 2025`);
  });

  test("columns and rows repeated on each page", async () => {
    const names = async (more: Partial<NonNullable<Sheet["print"]>>) =>
      /<definedName name="_xlnm.Print_Titles" localSheetId="0">([^<]*)</.exec(
        (await partsWith({ print: { ...print, ...more } }))["xl/workbook.xml"]!,
      )?.[1];
    expect(await names({ area: area(0, 0, 5, 5) })).toBeUndefined();
    expect(await names({ titleColumns: { from: 1, to: 2 } })).toBe("'Một'!$B:$C");
    expect(await names({ titleRows: { from: 3, to: 4 } })).toBe("'Một'!$4:$5");
    expect(await names({ titleColumns: { from: 0, to: 0 }, titleRows: { from: 0, to: 0 } })).toBe(
      "'Một'!$A:$A,'Một'!$1:$1",
    );
  });
});
