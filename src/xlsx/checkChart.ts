import type { Area, Chart, ChartSeries, Workbook } from "../workbook/Workbook";
import { checkArea } from "./checkArea";
import { checkColor, checkFormat } from "./checkStyle";
import { show } from "./show";

export function checkChart(chart: Chart, { sheets }: Workbook, where: string): void {
  checkArea(chart.area, where);
  if (chart.series.length === 0) throw new Error(`${where}: no series`);
  const { min, max, majorUnit, format } = chart.axis;
  for (const number of [min, max, majorUnit]) {
    if (number !== undefined && !Number.isFinite(number)) throw new Error(`${where}: ${number} on the axis`);
  }
  if ((min ?? -Infinity) >= (max ?? Infinity)) throw new Error(`${where}: the axis goes from ${min} to ${max}`);
  if ((majorUnit ?? 1) <= 0) throw new Error(`${where}: steps of ${majorUnit} on the axis`);
  if (format !== undefined) checkFormat(format, where);

  for (const series of chart.series) {
    const place = `${where}, series ${show(series.name)}`;
    checkColor(series.color, place);
    checkSource(series.categories, sheets, `${place}, categories`);
    checkSource(series.values, sheets, `${place}, values`);
    const [categories, values] = [size(series.categories.area), size(series.values.area)];
    if (categories !== values) throw new Error(`${place}: ${categories} categories and ${values} values`);
    // Excel repairs such a file by dropping the chart.
    if (chart.stacked && series.labels === "outsideEnd") throw new Error(`${place}: labels outside of a stack`);
  }
}

function checkSource({ sheet, area }: ChartSeries["values"], sheets: Workbook["sheets"], where: string): void {
  if (!sheets.some(({ name }) => name === sheet)) throw new Error(`${where}: there is no sheet ${show(sheet)}`);
  checkArea(area, where);
  if (area.top !== area.bottom && area.left !== area.right) throw new Error(`${where}: neither one row nor one column`);
}

function size({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
