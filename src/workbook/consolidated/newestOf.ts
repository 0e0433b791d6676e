import { instantOf } from "../../checks/instantOf";
import type { Outline } from "../../outline/Outline";
import type { Report } from "../../report/Report";

/** When the newest of the reports was saved: the clock is never asked. */
export function newestOf(outline: Outline, reports: Iterable<Pick<Report, "modified"> | null>): string {
  let newest = -Infinity;
  for (const report of reports) newest = Math.max(newest, instantOf(report?.modified ?? null) ?? -Infinity);
  return Number.isFinite(newest) ? new Date(newest).toISOString() : `${outline.periodFrom}T00:00:00Z`;
}
