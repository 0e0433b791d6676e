import type { Outline } from "../outline/Outline";
import type { Report } from "../report/Report";

/** How many of the required items a report answers by saying that there is nothing, or that they are not the unit's. */
export function declinedOf(report: Report, outline: Outline): number {
  return outline.items.filter(({ id, required }) => {
    const state = report.entries.get(id)?.state;
    return required && (state === "none" || state === "na");
  }).length;
}
