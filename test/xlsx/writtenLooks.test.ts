import type { Conditional, Style } from "../../src/workbook/Workbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { at, cell, exerciseWorkbook, plainSheet } from "./exerciseWorkbook";
import { partsOf } from "./partsOf";

const font = { name: "Arial", size: 11 };

/** The table of styles of a workbook with one cell of that style, and its conditional formats. */
async function stylesXml(style: Style, looks: readonly Conditional["look"][] = []): Promise<string> {
  const conditionals = looks.map((look) => ({ areas: [at(0, 0)], formula: "A1>0", look }));
  const sheet = plainSheet("Một", { rows: [{ cells: [cell(1, "one")] }], conditionals });
  const bytes = await writeXlsx({ ...exerciseWorkbook, styles: { one: style }, names: [], sheets: [sheet] });
  return partsOf(bytes)["xl/styles.xml"]!;
}

/** Of the one style that is not the default: its font, fill, border, format of numbers and the rest. */
async function lookOf(style: Style): Promise<string[]> {
  const xml = await stylesXml(style);
  const last = (table: string, row: string) =>
    [...new RegExp(`<${table} .*?</${table}>`, "s").exec(xml)![0].matchAll(new RegExp(`<${row}>.*?</${row}>`, "gs"))]
      .slice(1)
      .map(([one]) => one);
  const formats = /<cellXfs count="2"><xf [^>]*>(.*)<\/cellXfs>/s.exec(xml)![1]!;
  const codes = [...xml.matchAll(/formatCode="([^"]*)"/g)].map(([, code]) => code!);
  return [...last("fonts", "font"), ...last("fills", "fill").slice(1), ...last("borders", "border"), ...codes, formats];
}

const arial = '<font><sz val="11"/><name val="Arial"/></font>';

test("a style of nothing but a font", async () => {
  const plain = '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="true"/>';
  expect(await lookOf({ font })).toEqual([arial, plain]);
  expect(await lookOf({ font, wrap: false, indent: 0, unlocked: false })).toEqual([arial, plain]);
});

test("a style of everything", async () => {
  const border = {
    top: { style: "thin", color: "111111" },
    right: { style: "medium", color: "222222" },
    bottom: { style: "dotted", color: "333333" },
    left: { style: "thin", color: "444444" },
  } as const;
  const side = (name: string, style: string, color: string) =>
    `<${name} style="${style}"><color rgb="FF${color}"/></${name}>`;
  expect(
    await lookOf({
      font: { ...font, bold: true, italic: true, underline: true },
      fill: "D9E2EC",
      border,
      horizontal: "right",
      vertical: "top",
      wrap: true,
      indent: 2,
      format: "0.0%",
      unlocked: true,
    }),
  ).toEqual([
    '<font><b/><i/><u/><sz val="11"/><name val="Arial"/></font>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFD9E2EC"/></patternFill></fill>',
    `<border>${side("left", "thin", "444444")}${side("right", "medium", "222222")}${side("top", "thin", "111111")}` +
      `${side("bottom", "dotted", "333333")}<diagonal/></border>`,
    "0.0%",
    '<xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="true" applyFont="true" applyFill="true" ' +
      'applyBorder="true" applyAlignment="true" applyProtection="true"><alignment horizontal="right" vertical="top" wrapText="true" ' +
      'indent="2"/><protection locked="0"/></xf>',
  ]);
});

test("a border of one side", async () => {
  const [, border] = await lookOf({ font, border: { bottom: { style: "thin", color: "808080" } } });
  expect(border).toBe(
    '<border><left/><right/><top/><bottom style="thin"><color rgb="FF808080"/></bottom><diagonal/></border>',
  );
});

test.each<[Partial<Style>, string]>([
  [{ horizontal: "center" }, '<alignment horizontal="center"/>'],
  [{ vertical: "bottom" }, '<alignment vertical="bottom"/>'],
  [{ wrap: true }, '<alignment wrapText="true"/>'],
  [{ indent: 3 }, '<alignment indent="3"/>'],
  [{ horizontal: "left", indent: 0 }, '<alignment horizontal="left"/>'],
])("alignment %j", async (more, xml) => {
  const look = (await lookOf({ font, ...more })).at(-1)!;
  expect(look).toContain(`applyAlignment="true">${xml}</xf>`);
});

test.each<[Conditional["look"], string]>([
  [
    { fill: "FFEEDD" },
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFEEDD"/><bgColor rgb="FFFFEEDD"/></patternFill></fill>',
  ],
  [{ color: "123456" }, '<font><color rgb="FF123456"/></font>'],
  [{ bold: true }, "<font><b/></font>"],
  [{ italic: true }, "<font><i/></font>"],
  [{ bold: true, italic: true, color: "123456" }, '<font><b/><i/><color rgb="FF123456"/></font>'],
  [{ format: "0.00" }, '<numFmt numFmtId="165" formatCode="0.00"/>'],
])("a conditional format of %j", async (look, xml) => {
  expect(await stylesXml({ font, format: "0.0%" }, [look])).toContain(`<dxfs count="1"><dxf>${xml}</dxf></dxfs>`);
});
