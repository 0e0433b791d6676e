import { cellAddress } from "../report/cellAddress";
import type { Chart, ChartSeries } from "../workbook/Workbook";
import { areaAddress } from "../xlsx/areaAddress";
import type { Page } from "./Page";
import { RequestQueue } from "./RequestQueue";
import { supports } from "./supports";

const FONT = "Times New Roman";

/** Without the text for screen readers, which Office.js can't give to a chart. */
export async function putCharts(page: Page): Promise<void> {
  const { charts } = page.sheet;
  if (charts.length > 0 && !supports("1.8")) return page.leave("chart");
  for (const chart of charts) {
    await page.queue.add(RequestQueue.actions(40 + 20 * chart.series.length), () => putChart(page, chart));
  }
}

function putChart(page: Page, chart: Chart): void {
  const [first, ...more] = chart.series;
  if (!first) return;
  const bar = chart.type === "bar" ? "Bar" : "Column";
  const drawn = page.target.charts.add(
    `${bar}${chart.stacked ? "Stacked" : "Clustered"}`,
    rangeOf(page, first.values),
    "Columns",
  );
  const { area } = chart;
  drawn.setPosition(cellAddress(area.top, area.left), cellAddress(area.bottom, area.right));
  drawn.title.text = chart.title;
  Object.assign(drawn.title.format.font, { name: FONT, size: 12, bold: true });
  // What it shows may lie in hidden columns.
  drawn.plotVisibleOnly = false;
  drawn.format.fill.setSolidColor("#FFFFFF");
  drawn.legend.visible = chart.legend;
  if (chart.legend) {
    drawn.legend.position = "Bottom";
    Object.assign(drawn.legend.format.font, { name: FONT, size: 10 });
  }
  putAxes(drawn.axes, chart);
  putSeries(drawn.series.getItemAt(0), page, first, chart);
  for (const series of more) putSeries(drawn.series.add(series.name), page, series, chart);
}

function putAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, { type, axis, reversed }: Chart): void {
  for (const one of [categoryAxis, valueAxis]) {
    Object.assign(one.format.font, { name: FONT, size: 10 });
    one.majorTickMark = "None";
    one.minorTickMark = "None";
  }
  if (axis.min !== undefined) valueAxis.minimum = axis.min;
  if (axis.max !== undefined) valueAxis.maximum = axis.max;
  if (axis.majorUnit !== undefined) valueAxis.majorUnit = axis.majorUnit;
  if (axis.format !== undefined) valueAxis.numberFormat = axis.format;
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = "#D9D9D9";
  if (axis.title !== undefined) {
    valueAxis.title.text = axis.title;
    Object.assign(valueAxis.title.format.font, { name: FONT, size: 10, italic: true });
  }
  if (type !== "bar" || !reversed) return;
  categoryAxis.reversePlotOrder = true;
  // With the first category on top the value axis would go up there as well.
  categoryAxis.position = "Maximum";
}

function putSeries(target: Excel.ChartSeries, page: Page, series: ChartSeries, chart: Chart): void {
  target.name = series.name;
  target.setValues(rangeOf(page, series.values));
  target.setXAxisValues(rangeOf(page, series.categories));
  target.format.fill.setSolidColor(`#${series.color}`);
  if (series.outlined) target.format.line.color = "#404040";
  target.gapWidth = 50;
  target.overlap = chart.stacked ? 100 : 0;
  if (series.labels === "none") return;
  const inside = series.labels === "insideEnd";
  target.hasDataLabels = true;
  target.dataLabels.showValue = true;
  target.dataLabels.position = inside ? "InsideEnd" : "OutsideEnd";
  const { font } = target.dataLabels.format;
  Object.assign(font, {
    name: FONT,
    size: 10,
    ...(inside && { bold: true, color: isDark(series.color) ? "#FFFFFF" : "#000000" }),
  });
}

function rangeOf(page: Page, { sheet, area }: ChartSeries["values"]): Excel.Range {
  return page.worksheet(sheet).getRange(areaAddress(area)).untrack();
}

function isDark(rgb: string): boolean {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16)) as [number, number, number];
  return 0.299 * r + 0.587 * g + 0.114 * b < 140;
}
