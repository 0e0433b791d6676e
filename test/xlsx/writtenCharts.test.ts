import type { Chart, ChartSeries } from "../../src/workbook/Workbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { area, cell, exerciseWorkbook, plainSheet } from "./exerciseWorkbook";
import { partsOf } from "./partsOf";

const series: ChartSeries = {
  name: "Tỷ lệ",
  color: "404040",
  categories: { sheet: "Một", area: area(0, 0, 2, 0) },
  values: { sheet: "Một", area: area(0, 1, 2, 1) },
  labels: "none",
};
const plain: Chart = {
  type: "bar",
  title: "Đúng hạn",
  altText: "Biểu đồ",
  area: area(0, 3, 9, 6),
  series: [series],
  axis: {},
  legend: false,
};
const rows = ["a", "b", "c"].map((name, row) => ({ cells: [cell(name), cell(row)] }));

async function chartXml(more: Partial<Chart>, one: Partial<ChartSeries> = {}): Promise<string> {
  const sheet = plainSheet("Một", { rows, charts: [{ ...plain, ...more, series: [{ ...series, ...one }] }] });
  const bytes = await writeXlsx({ ...exerciseWorkbook, names: [], sheets: [sheet] });
  return partsOf(bytes)["xl/charts/chart1.xml"]!;
}

test("the plainest chart: white with a grey outline, grid lines, no legend, no labels, no title of an axis", async () => {
  const xml = await chartXml({});
  expect(xml).toContain(
    '<a:rPr lang="en-US" sz="1200" b="1"><a:latin typeface="Times New Roman"/></a:rPr><a:t>Đúng hạn',
  );
  expect(xml).toContain('<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr></c:plotArea>');
  expect(xml).toContain(
    '</c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val="808080"/></a:solidFill></a:ln></c:spPr>',
  );
  expect(xml).toContain("<c:majorGridlines>");
  expect(xml).toContain('<c:numFmt formatCode="General" sourceLinked="0"/>');
  expect(xml.match(/<c:title>/g)).toHaveLength(1);
  expect(xml).not.toContain("<c:legend>");
  expect(xml).not.toContain("<c:dLbls>");
  expect(xml).not.toContain('val="maxMin"');
  expect(xml).not.toContain('<c:crosses val="max"/>');
});

test("a legend below", async () => {
  expect(await chartXml({ legend: true })).toContain('<c:legend><c:legendPos val="b"/>');
});

test("only bars can be reversed", async () => {
  expect(await chartXml({ reversed: true })).toMatch(/"maxMin".*<c:crosses val="max"\/>/s);
  expect(await chartXml({ type: "column", reversed: true })).not.toMatch(/"maxMin"|<c:crosses val="max"\/>/);
});

test("the title of the value axis lies below bars, and stands beside columns", async () => {
  const title = (xml: string) => /<c:valAx>.*<c:title>.*?<\/c:title>/s.exec(xml)![0];
  const look =
    '<a:rPr lang="en-US" sz="1000" b="0" i="1"><a:latin typeface="Times New Roman"/></a:rPr><a:t>Phần trăm</a:t>';
  const bar = title(await chartXml({ axis: { title: "Phần trăm" } }));
  expect(bar).toContain(look);
  expect(bar).not.toContain('rot="-5400000"');
  const column = title(await chartXml({ type: "column", axis: { title: "Phần trăm" } }));
  expect(column).toContain(look);
  expect(column).toContain('<a:bodyPr rot="-5400000"');
});

test("the axis has its format and its bounds", async () => {
  const xml = await chartXml({ axis: { format: "0%", min: 1, max: 9, majorUnit: 2 } });
  expect(xml).toContain('<c:numFmt formatCode="0%" sourceLinked="0"/>');
  expect(xml).toMatch(/<c:max val="9"\/><c:min val="1"\/>.*<c:majorUnit val="2"\/>/);
});

test("labels outside are plain, those inside are bold", async () => {
  const labels = (xml: string) => /<c:dLbls>.*<\/c:dLbls>/s.exec(xml)![0];
  const outside = labels(await chartXml({}, { labels: "outsideEnd" }));
  expect(outside).toContain('<c:dLblPos val="outEnd"/>');
  expect(outside).toContain('<c:showVal val="1"/>');
  expect(outside).not.toMatch(/b="1"|srgbClr/);
  const inside = labels(await chartXml({}, { labels: "insideEnd" }));
  expect(inside).toContain('<c:dLblPos val="inEnd"/>');
  expect(inside).toContain('<c:showVal val="1"/>');
  expect(inside).toContain('b="1"><a:solidFill><a:srgbClr val="FFFFFF"/>');
});

// Luminance as the eye has it: green counts most, blue least.
test.each([
  ["8B8B8B", "FFFFFF"],
  ["8C8C8C", "000000"],
  ["8080FF", "000000"],
  ["0000FF", "FFFFFF"],
  ["FF0000", "FFFFFF"],
  ["00FF00", "000000"],
])("on points of %s a label is %s", async (color, label) => {
  expect(await chartXml({}, { color, labels: "insideEnd" })).toContain(
    `b="1"><a:solidFill><a:srgbClr val="${label}"/>`,
  );
});
