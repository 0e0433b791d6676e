import { checkTotals } from "../checks/checkTotals";
import type { Finding } from "../checks/Finding";
import type { Outline } from "../outline/Outline";
import type { Total } from "./Assessment";
import type { GroupAssessment } from "./assessGroup";
import { inOrder } from "./inOrder";
import { TotalsSum } from "./TotalsSum";

/** What is said of all groups together. Of each group added it keeps findings and figures, none of its reports. */
export class WholeSum {
  private readonly across: Finding[] = [];
  private readonly totals: TotalsSum;

  constructor(private readonly outline: Outline) {
    this.totals = new TotalsSum(outline);
  }

  add({ across, totals, units }: GroupAssessment): void {
    this.across.push(...across);
    this.totals.add(
      totals,
      units.filter(({ report }) => report !== null).map(({ unit }) => unit.code),
    );
  }

  /** X1–X6, X10, K1, K2 and the rules on the totals, in this order. */
  finish(): { readonly across: readonly Finding[]; readonly totals: ReadonlyMap<string, Total> } {
    const totals = this.totals.totals();
    return { across: [...inOrder(this.across), ...checkTotals(totals, this.outline)], totals };
  }
}
