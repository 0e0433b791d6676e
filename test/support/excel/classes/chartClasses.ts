import { type ClassTable, entity, type Entity, isEntity } from "../Entity";
import { HostError } from "../HostError";
import { areaOf, sizeOf } from "../model/area";
import type { Chart, ChartSeries } from "../model/Chart";
import type { Sheet } from "../model/Sheet";
import { type Block, blockOf, demandAllowed } from "./Block";
import { areaFormat, axes, dataLabels, legend, plotArea, seriesFormat, title } from "./chartParts";
import { below, type PartOf } from "./settingClass";
import { numberOf, oneOf, textOf, truthOf } from "./wireValue";

interface ChartOf {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

interface SeriesOf extends ChartOf {
  readonly series: ChartSeries;
}

const TYPES = [
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "Line",
  "Pie",
] as const;

export const chartsClass: ClassTable<Sheet> = {
  name: "ChartCollection",
  items: (sheet) => sheet.charts.map((chart) => entity(chartClass, { sheet, chart })),
  item: (sheet, key) => find(sheet, key) ?? missing(key),
  get: { Count: ({ charts }) => charts.length },
  methods: {
    GetCount: ({ charts }) => charts.length,
    GetItem: (sheet, [key]) => find(sheet, key) ?? missing(key),
    GetItemOrNullObject: (sheet, [key]) => find(sheet, key) ?? null,
    GetItemAt: (sheet, [n]) => {
      const chart = sheet.charts[numberOf(n)];
      return chart ? entity(chartClass, { sheet, chart }) : missing(n);
    },
    Add: (sheet, [type, source, seriesBy], { book }) => {
      demandAllowed(sheet, "allowEditObjects");
      const chart: Chart = {
        id: book.newId(),
        name: `Chart ${sheet.charts.length + 1}`,
        type: oneOf(type, TYPES),
        position: null,
        series: seriesOf(blockOf(source), oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"])),
        settings: new Map(),
      };
      sheet.charts.push(chart);
      return entity(chartClass, { sheet, chart });
    },
  },
};

function find(sheet: Sheet, key: unknown): Entity | undefined {
  const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
  return chart && entity(chartClass, { sheet, chart });
}

function missing(key: unknown): never {
  throw new HostError("ItemNotFound", `chart ${String(key)}`);
}

/** As Excel does by itself: one series for each line of numbers; a first line of words gives the categories or the names. */
function seriesOf({ sheet, area }: Block, seriesBy: "Auto" | "Columns" | "Rows"): ChartSeries[] {
  const { rows, columns } = sizeOf(area);
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && columns <= rows);
  const lines = byColumns ? columns : rows;
  const line = (n: number, from: number): typeof area =>
    byColumns
      ? { ...area, top: area.top + from, left: area.left + n, right: area.left + n }
      : { ...area, left: area.left + from, top: area.top + n, bottom: area.top + n };
  const content = (n: number, at: number): unknown =>
    byColumns ? sheet.cell(area.top + at, area.left + n).value : sheet.cell(area.top + n, area.left + at).value;
  const length = byColumns ? rows : columns;
  const hasNames = length > 1 && typeof content(lines - 1, 0) !== "number" && content(lines - 1, 0) !== "";
  const from = hasNames ? 1 : 0;
  const hasCategories = lines > 1 && typeof content(0, length - 1) === "string" && content(0, length - 1) !== "";
  const categories = hasCategories ? { sheet, area: line(0, from) } : null;
  const first = hasCategories ? 1 : 0;
  return Array.from({ length: lines - first }, (_, n) => ({
    name: hasNames ? String(content(n + first, 0)) : `Series${n + 1}`,
    values: { sheet, area: line(n + first, from) },
    categories,
    settings: new Map<string, unknown>(),
  }));
}

const parts = ({ chart: { settings } }: ChartOf): PartOf => ({ settings, path: "" });
const PLAIN = {
  Top: "number",
  Left: "number",
  Width: "number",
  Height: "number",
  PlotVisibleOnly: "truth",
  DisplayBlanksAs: "text",
} as const;
const READ = { number: numberOf, truth: truthOf, text: textOf };

const chartClass: ClassTable<ChartOf> = {
  name: "Chart",
  id: ({ chart }) => chart.id,
  links: {
    Title: (it) => below(parts(it), "Title", title),
    Legend: (it) => below(parts(it), "Legend", legend),
    Axes: (it) => below(parts(it), "Axes", axes),
    DataLabels: (it) => below(parts(it), "DataLabels", dataLabels),
    Format: (it) => below(parts(it), "Format", areaFormat),
    PlotArea: (it) => below(parts(it), "PlotArea", plotArea),
    Series: (it) => entity(seriesListClass, it),
  },
  get: {
    Id: ({ chart }) => chart.id,
    Name: ({ chart }) => chart.name,
    ChartType: ({ chart }) => chart.type,
    ...Object.fromEntries(
      Object.keys(PLAIN).map((key) => [key, ({ chart }: ChartOf) => chart.settings.get(key) ?? null]),
    ),
  },
  set: {
    Name: ({ chart }, value) => {
      chart.name = textOf(value);
    },
    ChartType: ({ chart }, value) => {
      chart.type = oneOf(value, TYPES);
    },
    ...Object.fromEntries(
      Object.entries(PLAIN).map(([key, kind]) => [
        key,
        ({ chart }: ChartOf, value: unknown) => void chart.settings.set(key, READ[kind](value)),
      ]),
    ),
  },
  methods: {
    Delete: ({ sheet, chart }) => {
      demandAllowed(sheet, "allowEditObjects");
      sheet.charts = sheet.charts.filter((other) => other !== chart);
    },
    SetPosition: ({ chart }, [from, to]) => {
      const first = cell(from);
      const last = to === undefined || to === null ? first : cell(to);
      chart.position = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
    },
    SetData: ({ chart }, [source, seriesBy]) => {
      chart.series.splice(
        0,
        Infinity,
        ...seriesOf(blockOf(source), oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"])),
      );
    },
  },
};

function cell(value: unknown): { top: number; left: number; bottom: number; right: number } {
  return isEntity(value) ? blockOf(value).area : areaOf(textOf(value));
}

const seriesListClass: ClassTable<ChartOf> = {
  name: "ChartSeriesCollection",
  items: (it) => it.chart.series.map((series) => entity(seriesClass, { ...it, series })),
  get: { Count: ({ chart }) => chart.series.length },
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (it, [n]) => {
      const series = it.chart.series[numberOf(n)];
      return series ? entity(seriesClass, { ...it, series }) : missing(`series ${String(n)}`);
    },
    Add: (it, [name]) => {
      const given = name === undefined || name === null ? `Series${it.chart.series.length + 1}` : textOf(name);
      const series: ChartSeries = { name: given, values: null, categories: null, settings: new Map() };
      it.chart.series.push(series);
      return entity(seriesClass, { ...it, series });
    },
  },
};

const SERIES = {
  HasDataLabels: "truth",
  GapWidth: "number",
  Overlap: "number",
  InvertIfNegative: "truth",
  VaryByCategories: "truth",
} as const;

const seriesClass: ClassTable<SeriesOf> = {
  name: "ChartSeries",
  links: {
    Format: ({ series: { settings } }) => below({ settings, path: "" }, "Format", seriesFormat),
    DataLabels: ({ series: { settings } }) => below({ settings, path: "" }, "DataLabels", dataLabels),
  },
  get: {
    Name: ({ series }) => series.name,
    ...Object.fromEntries(
      Object.keys(SERIES).map((key) => [key, ({ series }: SeriesOf) => series.settings.get(key) ?? null]),
    ),
  },
  set: {
    Name: ({ series }, value) => {
      series.name = textOf(value);
    },
    ...Object.fromEntries(
      Object.entries(SERIES).map(([key, kind]) => [
        key,
        ({ series }: SeriesOf, value: unknown) => void series.settings.set(key, READ[kind](value)),
      ]),
    ),
  },
  methods: {
    Delete: ({ chart, series }) => void chart.series.splice(chart.series.indexOf(series), 1),
    SetValues: ({ series }, [range]) => {
      const { sheet, area } = blockOf(range);
      series.values = { sheet, area };
    },
    SetXAxisValues: ({ series }, [range]) => {
      const { sheet, area } = blockOf(range);
      series.categories = { sheet, area };
    },
  },
};
