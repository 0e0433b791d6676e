import type { Outline } from "../../outline/Outline";

/** How the consolidated workbook is laid out: by the number of units, as more units ask other questions of it. */
export type BookLayout =
  /** Units are columns of `Số liệu`; one sheet has all tables. */
  | "columns"
  /** Units are rows everywhere; each table and the charts have a sheet. */
  | "rows"
  /** As rows; the first sheet opens with counts and the worst, narratives have a sheet for each section. */
  | "summary";

const MOST_COLUMNS = 8;
const MOST_ROWS = 40;
/**
 * More units than this are written row by row: no workbook of theirs is held in memory, and no live counters that would keep Excel busy for
 * minutes.
 */
export const LARGE_UNITS = 500;

/** Columns have no room for communes: units of several are rows, however few. */
export function bookLayoutOf({ units, groups }: Pick<Outline, "units" | "groups">): BookLayout {
  if (units.length <= MOST_COLUMNS && groups.length <= 1) return "columns";
  return units.length <= MOST_ROWS ? "rows" : "summary";
}
