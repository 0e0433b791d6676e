import type { Assessment } from "../../assessment/Assessment";
import type { SheetBuilder } from "../SheetBuilder";
import { fieldsOf } from "./fieldsOf";
import type { FindingCounts } from "./FindingCounts";
import type { LiveFigures } from "./LiveFigures";
import { targetsOf } from "./targetsOf";

/** What the parts of `Tổng hợp đánh giá` are built from. */
export interface Overview {
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

export function gridOf(assessment: Assessment): Grid {
  const { outline } = assessment;
  const targets = targetsOf(outline).length;
  const columns = Math.max(MIDDLE_WIDTHS.length, fieldsOf(outline).length, targets * 2);
  const middle = columns === MIDDLE_WIDTHS.length ? MIDDLE_WIDTHS : Array.from({ length: columns }, () => WIDTH);
  const last = 2 + columns;
  return {
    widths: [NUMBER_WIDTH, UNIT_WIDTH, ...middle, LAST_WIDTH],
    middle: { left: 2, right: last - 1 },
    last,
    key: last + 1,
    helper: last + 2,
  };
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
