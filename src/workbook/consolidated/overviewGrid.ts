import type { Assessment } from "../../assessment/Assessment";
import { onSheet, type SheetBuilder } from "../SheetBuilder";
import type { BookLayout } from "./bookLayout";
import type { Outline } from "../../outline/Outline";
import { fieldsOf } from "./fieldsOf";
import type { FindingCounts } from "./FindingCounts";
import type { LiveFigures } from "./LiveFigures";
import { targetsOf } from "./targetsOf";

/** What the tables of `Tổng hợp đánh giá` are built from, on that sheet or on sheets of their own. */
export interface Overview {
  readonly layout: BookLayout;
  readonly assessment: Assessment;
  readonly sheet: SheetBuilder;
  readonly figures: LiveFigures;
  readonly counts: FindingCounts;
  readonly grid: Grid;
}

/**
 * The columns that all tables of the sheet share: TT, unit, the middle ones (eight, or as many as fields or targets need), and a wide last
 * one for remarks; behind them the hidden ones.
 */
export interface Grid {
  readonly widths: readonly number[];
  readonly middle: { readonly left: number; readonly right: number };
  readonly last: number;
  /** Hidden: the key of a row, and from `helper` on what formulas and charts look at. */
  readonly key: number;
  readonly helper: number;
}

export type Span = readonly [left: number, right: number];

const NUMBER_WIDTH = 5;
const UNIT_WIDTH = 22;
const MIDDLE_WIDTHS = [10.5, 10.5, 9, 9.5, 9, 9.5, 11, 11];
const LAST_WIDTH = 18;
/** A date takes as much. */
const WIDTH = 10.5;
/** Where each unit has one line: its state, and what is left for remarks. */
const LINE_WIDTHS = [10.5, 10.5, 9, 8.5, 9, 9.5, 15, 11];
const LINE_LAST = 15;
/** The commune stands behind the unit. */
const LONG_UNIT_WIDTH = 32;
/** "Đề nghị giải trình chỉ tiêu chưa đạt" on one line. */
const ACTION_WIDTH = 34;

export function gridOf({ outline }: Assessment, layout: BookLayout): Grid {
  const widths = layout === "columns" ? MIDDLE_WIDTHS : LINE_WIDTHS;
  const columns = Math.max(widths.length, fieldsOf(outline).length, targetsOf(outline).length * 2);
  const middle = columns === widths.length ? widths : Array.from({ length: columns }, () => WIDTH);
  return gridWith(outline, middle, layout === "columns" ? LAST_WIDTH : LINE_LAST);
}

/** Of the sheet that has the fields alone. */
export function fieldGridOf({ outline }: Assessment): Grid {
  return gridWith(
    outline,
    fieldsOf(outline).map(() => WIDTH),
    ACTION_WIDTH,
  );
}

function gridWith({ groups }: Outline, middle: readonly number[], lastWidth: number): Grid {
  const last = 2 + middle.length;
  return {
    widths: [NUMBER_WIDTH, groups.length > 1 ? LONG_UNIT_WIDTH : UNIT_WIDTH, ...middle, lastWidth],
    middle: { left: 2, right: last - 1 },
    last,
    key: last + 1,
    helper: last + 2,
  };
}

/** A cell of this sheet, as formulas of other sheets name it where tables stand on several. */
export function placeText({ layout, sheet }: Pick<Overview, "layout" | "sheet">, address: string): string {
  return layout === "columns" ? address : onSheet(sheet.name, address);
}

/** Shares columns out evenly. */
export function spread(count: number, left: number, right: number): Span[] {
  const columns = right - left + 1;
  const at = (index: number): number => left + Math.floor((index * columns) / count);
  return Array.from({ length: count }, (_, index) => [at(index), at(index + 1) - 1]);
}

export function spanWidth({ widths }: Grid, [left, right]: Span): number {
  return widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
}
