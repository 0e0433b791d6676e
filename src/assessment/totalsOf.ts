import { groupReports } from "../checks/groupReports";
import type { Outline } from "../outline/Outline";
import type { Report } from "../report/Report";
import type { Total } from "./Assessment";
import { groupTotals, type TotalsOptions } from "./groupTotals";
import { TotalsSum } from "./TotalsSum";

/** The totals of all figure items, in the order of the outline. `reports` holds one for each unit. */
export function totalsOf(
  reports: readonly Report[],
  outline: Outline,
  options: TotalsOptions = {},
): ReadonlyMap<string, Total> {
  const sum = new TotalsSum(outline);
  for (const { group, reports: own } of groupReports(reports, outline))
    sum.add(
      groupTotals(own, group, outline, options),
      own.map(({ unit }) => unit),
    );
  return sum.totals();
}
