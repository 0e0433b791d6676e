import type { Area, CellValue, Chart, ChartSeries, Workbook } from "../workbook/Workbook";
import { plainText } from "./xstring";

const line = (color: string, width: number) =>
  `<a:ln w="${width}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln>`;
const gridLines = `<c:majorGridlines><c:spPr>${line("D9D9D9", 6350)}</c:spPr></c:majorGridlines>`;

/**
 * Adds what hucre can't write: pale grid lines, the outline of a series (its own `dataPoints` would leave the legend
 * without), and the values as they stand in the cells, for programs that show a chart without computing it.
 */
export function settleChart(xml: string, chart: Chart, workbook: Workbook): string {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const cellsOf = ({ sheet, area }: ChartSeries["values"]) => {
    const rows = sheets.get(sheet)!.rows;
    return places(area).map(([row, column]) => rows[row]?.cells[column]);
  };
  let index = 0;
  return xml.replace("<c:majorGridlines/>", gridLines).replace(/<c:ser>.*?<\/c:ser>/gs, (ser) => {
    const series = chart.series[index++]!;
    const values = cellsOf(series.values);
    const [first] = values;
    const format = (first && workbook.styles[first.style]?.format) ?? "General";
    return (
      ser
        .replace(/(<c:spPr>.*?)<a:ln>.*?<\/a:ln>(<\/c:spPr>)/s, (_, head: string, tail: string) =>
          [head, series.outlined ? line("404040", 9525) : "", tail, '<c:invertIfNegative val="0"/>'].join(""),
        )
        // Functions, because `$&` in a text would be a pattern.
        .replace("</c:strRef>", (end) => textCache(cellsOf(series.categories).map((cell) => cell?.value)) + end)
        .replace(
          "</c:numRef>",
          (end) =>
            numberCache(
              values.map((cell) => cell?.value),
              format,
            ) + end,
        )
    );
  });
}

function places({ top, left, bottom, right }: Area): [row: number, column: number][] {
  const places: [number, number][] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) places.push([row, column]);
  return places;
}

function textCache(values: readonly (CellValue | undefined)[]): string {
  const texts = values.map((value) => {
    if (typeof value === "object" && value) return value.error;
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
  });
  return `<c:strCache>${points(texts.map((text) => (text === "" ? undefined : text)))}</c:strCache>`;
}

/** Only numbers: what isn't one, `#N/A` above all, is a gap. */
function numberCache(values: readonly (CellValue | undefined)[], format: string): string {
  const numbers = values.map((value) => (typeof value === "number" ? String(value) : undefined));
  return `<c:numCache><c:formatCode>${escape(format)}</c:formatCode>${points(numbers)}</c:numCache>`;
}

function points(texts: readonly (string | undefined)[]): string {
  const each = texts.map((text, i) =>
    text === undefined ? "" : `<c:pt idx="${i}"><c:v>${escape(plainText(text))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${texts.length}"/>${each.join("")}`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
