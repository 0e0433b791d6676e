import { put, settingClass } from "./settingClass";
import { colorOf } from "./wireValue";

/** The parts of a chart that keep values only. */
const fill = settingClass("ChartFill", {
  methods: {
    SetSolidColor: (it, [color]) => put(it, "Color", colorOf(color)),
    Clear: (it) => put(it, "Color", ""),
  },
});
const line = settingClass("ChartLineFormat", {
  values: { Color: "color", LineStyle: "text", Weight: "number" },
  methods: { Clear: (it) => put(it, "LineStyle", "None") },
});
const border = settingClass("ChartBorder", {
  values: { Color: "color", LineStyle: "text", Weight: "number" },
  methods: { Clear: (it) => put(it, "LineStyle", "None") },
});
const font = settingClass("ChartFont", {
  values: { Name: "text", Size: "number", Bold: "truth", Italic: "truth", Color: "color", Underline: "text" },
});

export const areaFormat = settingClass("ChartAreaFormat", {
  values: { RoundedCorners: "truth", ColorScheme: "text" },
  parts: { Fill: fill, Border: border, Font: font },
});
export const title = settingClass("ChartTitle", {
  values: { Text: "text", Visible: "truth", Overlay: "truth", Position: "text", HorizontalAlignment: "text" },
  parts: { Format: settingClass("ChartTitleFormat", { parts: { Font: font, Fill: fill, Border: border } }) },
});
export const legend = settingClass("ChartLegend", {
  values: { Visible: "truth", Position: "text", Overlay: "truth" },
  parts: { Format: settingClass("ChartLegendFormat", { parts: { Font: font, Fill: fill, Border: border } }) },
});
export const dataLabels = settingClass("ChartDataLabels", {
  values: {
    Position: "text",
    ShowValue: "truth",
    ShowSeriesName: "truth",
    ShowCategoryName: "truth",
    ShowLegendKey: "truth",
    ShowPercentage: "truth",
    NumberFormat: "text",
    LinkNumberFormat: "truth",
    Separator: "text",
  },
  parts: { Format: settingClass("ChartDataLabelFormat", { parts: { Font: font, Fill: fill, Border: border } }) },
});
export const plotArea = settingClass("ChartPlotArea", {
  values: { Position: "text" },
  parts: { Format: settingClass("ChartPlotAreaFormat", { parts: { Fill: fill, Border: border } }) },
});

const gridlines = settingClass("ChartGridlines", {
  values: { Visible: "truth" },
  parts: { Format: settingClass("ChartGridlinesFormat", { parts: { Line: line } }) },
});
const axisTitle = settingClass("ChartAxisTitle", {
  values: { Text: "text", Visible: "truth", TextOrientation: "number" },
  parts: { Format: settingClass("ChartAxisTitleFormat", { parts: { Font: font } }) },
});
const axis = settingClass("ChartAxis", {
  values: {
    Minimum: "number?",
    Maximum: "number?",
    MajorUnit: "number?",
    MinorUnit: "number?",
    Visible: "truth",
    ReversePlotOrder: "truth",
    NumberFormat: "text",
    LinkNumberFormat: "truth",
    MajorTickMark: "text",
    MinorTickMark: "text",
    TickLabelPosition: "text",
    TickLabelSpacing: "number?",
    Position: "text",
    Crosses: "text",
    CategoryType: "text",
    MultiLevel: "truth",
  },
  parts: {
    Title: axisTitle,
    MajorGridlines: gridlines,
    MinorGridlines: gridlines,
    Format: settingClass("ChartAxisFormat", { parts: { Font: font, Line: line, Fill: fill } }),
  },
});
export const axes = settingClass("ChartAxes", { parts: { CategoryAxis: axis, ValueAxis: axis } });

export const seriesFormat = settingClass("ChartSeriesFormat", { parts: { Fill: fill, Line: line } });
