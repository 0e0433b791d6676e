import type { Area } from "../../../../src/workbook/Workbook";
import type { Sheet } from "./Sheet";

/** Values by their path below the chart, as they were set: `Title.Text`, `Axes.ValueAxis.Maximum`. */
export type Settings = Map<string, unknown>;

export interface ChartSeries {
  name: string;
  values: Source | null;
  categories: Source | null;
  readonly settings: Settings;
}

export interface Source {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  /** From cell to cell, where it was placed so. */
  position: Area | null;
  readonly series: ChartSeries[];
  readonly settings: Settings;
}
