import type { ChartRow, Unit } from "../../outline/Outline";
import { unitLabel } from "../../outline/unitLabel";
import { fillIn } from "../fillIn";
import { IF, ISNUMBER, NA, ROUND } from "../formula/functions";
import type { Fx } from "../formula/Fx";
import { rowArea } from "../SheetBuilder";
import type { Area, Chart, ChartSeries } from "../Workbook";
import { OVERVIEW_TEXTS } from "./consolidatedTexts";
import type { FieldTable } from "./fieldTable";
import { numberOf } from "./unitRefs";
import type { Grid, Overview, Span } from "./overviewGrid";

const ROWS = 20;
/** On a sheet of their own they fill the page. */
const TALL_ROWS = 25;
/** Units that a chart of rates can show; of more the lowest. */
const MOST_RATES = 12;
const ROW_HEIGHT = 16;
const ACROSS = 3;
const DARK = "404040";
const PALE = "BFBFBF";
const STATE_COLORS = ["D9D9D9", "A6A6A6", "737373", "404040", "FFFFFF"];

/** A chart before it has its place: what it looks at, column by column, and how it is drawn from there. */
interface Drawing {
  readonly columns: readonly (readonly (string | number | Fx)[])[];
  readonly style: "hidden" | "hiddenRate";
  readonly draw: (area: Area, columns: readonly ChartSeries["values"][]) => Chart;
}

/**
 * The outline's charts, three in a row, in black, grey and white; what they show stands in hidden columns beside them.
 * @returns the last row of the charts
 */
export function putCharts(overview: Overview, fields: FieldTable): number {
  const { sheet, grid, assessment, layout } = overview;
  const charts = assessment.outline.charts.flatMap((row) => drawingOf(row, overview, fields) ?? []);
  const height = layout === "columns" ? ROWS : TALL_ROWS;
  let top = sheet.end;
  let helper = grid.helper;
  for (let at = 0; at < charts.length; at += ACROSS) {
    const line = charts.slice(at, at + ACROSS);
    share(line.length, grid).forEach(([left, right], index) => {
      const { columns, style, draw } = line[index]!;
      const places = columns.map((contents, column) => putColumn(overview, top, helper + column, style, contents));
      sheet.charts.push(draw({ top, left, bottom: top + height - 1, right }, places));
      helper += columns.length;
    });
    for (let row = top; row < top + height; row += 1) sheet.height(row, ROW_HEIGHT);
    top += height + 1;
  }
  return top - 1;
}

/** Columns in parts of about one width. */
function share(count: number, { widths, last }: Grid): Span[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const spans: Span[] = [];
  let left = 0;
  let reached = 0;
  widths.forEach((width, column) => {
    reached += width;
    if (spans.length < count && (column === last || reached >= (total * (spans.length + 1)) / count)) {
      spans.push([left, column]);
      left = column + 1;
    }
  });
  return spans;
}

function drawingOf(row: ChartRow, overview: Overview, fields: FieldTable): Drawing | undefined {
  switch (row.kind) {
    case "unitRates":
      return unitRates(row, overview);
    case "thresholds":
      return thresholds(row, overview);
    case "states":
      return states(row.title, overview, fields);
  }
}

function unitRates(row: Extract<ChartRow, { kind: "unitRates" }>, overview: Overview): Drawing | undefined {
  const { layout, assessment, figures } = overview;
  const all = assessment.units.map(({ unit }) => ({ unit, rate: orGap(figures.refTo(row.item, unit.code)) }));
  const shown = layout === "columns" ? all : lowestOf(all);
  const rates = shown.map(({ rate }) => rate);
  const numbers = rates.flatMap((rate) => numberOf(rate) ?? []);
  if (numbers.length === 0) return undefined;
  const title =
    shown.length === MOST_RATES && shown.length < all.length
      ? fillIn(OVERVIEW_TEXTS.lowest, { title: row.title, n: shown.length })
      : row.title;
  const name = (unit: Unit): string => (layout === "columns" ? unit.short : unitLabel(assessment.outline, unit));
  return {
    columns: [shown.map(({ unit }) => name(unit)), rates],
    style: "hiddenRate",
    draw: (area, [categories, values]) => ({
      type: "bar",
      title,
      altText: fillIn(OVERVIEW_TEXTS.altRates, { title }),
      area,
      series: [{ name: row.title, color: DARK, categories: categories!, values: values!, labels: "insideEnd" }],
      axis: percentAxis(row, numbers),
      legend: false,
      reversed: true,
    }),
  };
}

/** From the lowest up; of two alike the first of the outline. Units without a rate have none to show. */
function lowestOf<T extends { readonly rate: Fx }>(all: readonly T[]): T[] {
  return all
    .flatMap((one) => {
      const number = numberOf(one.rate);
      return number === undefined ? [] : [{ one, number }];
    })
    .sort((a, b) => a.number - b.number)
    .slice(0, MOST_RATES)
    .map(({ one }) => one);
}

/** A line over columns would need two kinds of chart in one: a second, grey column says the same. */
function thresholds(row: Extract<ChartRow, { kind: "thresholds" }>, overview: Overview): Drawing | undefined {
  const results = row.items.map(({ item }) => orGap(overview.figures.refTo(item, null)));
  const marks = row.items.map(({ item }) => overview.assessment.outline.thresholds[item] ?? 0);
  const numbers = results.flatMap((result) => numberOf(result) ?? []);
  if (numbers.length === 0) return undefined;
  return {
    columns: [row.items.map(({ short }) => short), results, marks],
    style: "hidden",
    draw: (area, [categories, values, limits]) => {
      const common = { categories: categories!, labels: "outsideEnd" } as const;
      return {
        type: "column",
        title: row.title,
        altText: fillIn(OVERVIEW_TEXTS.altThresholds, { title: row.title }),
        area,
        series: [
          { ...common, name: OVERVIEW_TEXTS.result, color: DARK, values: values! },
          { ...common, name: OVERVIEW_TEXTS.threshold, color: PALE, values: limits! },
        ],
        axis: percentAxis(row, [...numbers, ...marks]),
        legend: true,
      };
    },
  };
}

function states(title: string, overview: Overview, fields: FieldTable): Drawing {
  const units = overview.assessment.units.length;
  return {
    columns: [fields.fields, ...fields.states.map(({ counts }) => counts)],
    style: "hidden",
    draw: (area, [categories, ...values]) => ({
      type: "bar",
      stacked: true,
      title,
      altText: fillIn(OVERVIEW_TEXTS.altStates, { title }),
      area,
      series: fields.states.map(({ word }, index) => ({
        name: word,
        color: STATE_COLORS[index]!,
        categories: categories!,
        values: values[index]!,
        labels: "none",
        outlined: true,
      })),
      axis: { min: 0, max: units, majorUnit: Math.max(1, Math.ceil(units / 8)), format: "0" },
      legend: true,
      reversed: true,
    }),
  };
}

function orGap(cell: Fx): Fx {
  return IF(ISNUMBER(cell), ROUND(cell, 2), NA());
}

function putColumn(
  { sheet }: Overview,
  top: number,
  column: number,
  style: Drawing["style"],
  contents: readonly (string | number | Fx)[],
): ChartSeries["values"] {
  contents.forEach((content, index) => sheet.put(top + index, column, style, content));
  const area = { ...rowArea(top, column, column), bottom: top + contents.length - 1 };
  return { sheet: sheet.name, area };
}

/** Begins below the smallest value, at a multiple of 5 (10 where the steps are wide), and says so. */
function percentAxis(
  { axisMin, step }: { readonly axisMin: number; readonly step: number },
  numbers: readonly number[],
): Chart["axis"] {
  const smallest = Math.min(...numbers);
  const unit = step >= 5 ? 10 : 5;
  const min = smallest > axisMin ? axisMin : Math.max(0, Math.ceil(smallest / unit - 1) * unit);
  const max = Math.max(100, Math.ceil(Math.max(...numbers) / 10) * 10);
  const wide = [step, 5, 10, 20, 25, 50].find(
    (size) => (max - min) / size <= 10 && Number.isInteger((max - min) / size),
  );
  return {
    min,
    max,
    majorUnit: wide ?? Math.max(step, (max - min) / 5),
    ...(min > 0 && { title: fillIn(OVERVIEW_TEXTS.chartStart, { min }) }),
  };
}
