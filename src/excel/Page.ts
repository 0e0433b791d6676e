import type { Sheet, Style } from "../workbook/Workbook";
import type { Feature } from "./excelTexts";
import type { RequestQueue } from "./RequestQueue";

/** One sheet on its way into the open workbook. */
export interface Page {
  readonly sheet: Sheet;
  /** The sheet being made, under its temporary name. */
  readonly target: Excel.Worksheet;
  readonly styles: Readonly<Record<string, Style>>;
  /** Columns of its rows. */
  readonly width: number;
  readonly queue: RequestQueue;
  /** A formula of the workbook with the names that its sheets have while being made. */
  readonly formula: (formula: string) => string;
  /** The sheet being made for a sheet of the workbook. */
  readonly worksheet: (sheet: string) => Excel.Worksheet;
  /** The name that a sheet will have in the end. */
  readonly finalName: (sheet: string) => string;
  /** This Excel lacks it. */
  readonly leave: (feature: Feature) => void;
}
