import type { ChartDataLabels, SheetChart } from "hucre";
import type { Chart, ChartSeries } from "../workbook/Workbook";
import { sheetReference } from "./sheetReference";
import { plainText } from "./xstring";

const fontFamily = "Times New Roman";
const labels = {
  labelFontFamily: fontFamily,
  labelFontSize: 10,
  majorTickMark: "none",
  minorTickMark: "none",
} as const;

/** Outline of points, colour of the grid lines and cached values are put in afterwards (settleChart). */
export function hucreChart(chart: Chart): SheetChart {
  const { type, area, axis } = chart;
  const reversed = type === "bar" && chart.reversed === true;
  return {
    type,
    title: plainText(chart.title),
    titleFontFamily: fontFamily,
    titleFontSize: 12,
    titleBold: true,
    altText: plainText(chart.altText),
    anchor: { from: { row: area.top, col: area.left }, to: { row: area.bottom + 1, col: area.right + 1 } },
    series: chart.series.map(hucreSeries),
    barGrouping: chart.stacked ? "stacked" : "clustered",
    gapWidth: 50,
    overlap: chart.stacked ? 100 : 0,
    legend: chart.legend ? "bottom" : false,
    legendFontFamily: fontFamily,
    legendFontSize: 10,
    chartSpaceFillColor: "FFFFFF",
    chartSpaceBorderColor: "808080",
    plotAreaFillColor: "FFFFFF",
    // Series may lie in hidden columns.
    plotVisOnly: false,
    axes: {
      x: { ...labels, ...(reversed && { reverse: true }) },
      y: {
        ...labels,
        gridlines: { major: true },
        scale: { min: axis.min, max: axis.max, majorUnit: axis.majorUnit },
        numberFormat: { formatCode: axis.format ?? "General" },
        // With the first category on top the value axis would go up there as well.
        ...(reversed && { crosses: "max" }),
        ...(axis.title && {
          title: plainText(axis.title),
          axisTitleFontFamily: fontFamily,
          axisTitleFontSize: 10,
          axisTitleItalic: true,
          ...(type === "column" && { axisTitleRotation: -90 }),
        }),
      },
    },
  };
}

function hucreSeries(series: ChartSeries): SheetChart["series"][number] {
  return {
    name: plainText(series.name),
    color: series.color,
    categories: sheetReference(series.categories.sheet, series.categories.area),
    values: sheetReference(series.values.sheet, series.values.area),
    ...(series.labels !== "none" && { dataLabels: dataLabels(series) }),
  };
}

function dataLabels({ labels, color }: ChartSeries): ChartDataLabels {
  const inside = labels === "insideEnd";
  return {
    showValue: true,
    position: inside ? "inEnd" : "outEnd",
    fontFamily,
    fontSize: 10,
    ...(inside && { bold: true, fontColor: isDark(color) ? "FFFFFF" : "000000" }),
  };
}

function isDark(rgb: string): boolean {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16)) as [number, number, number];
  return 0.299 * r + 0.587 * g + 0.114 * b < 140;
}
