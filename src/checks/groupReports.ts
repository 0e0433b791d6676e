import type { Group, Outline } from "../outline/Outline";
import type { Report } from "../report/Report";

/** Reports by the group of their unit, groups in the order of the outline; those of a group keep their order. */
export function groupReports(
  reports: readonly Report[],
  outline: Outline,
): readonly { readonly group: Group; readonly reports: readonly Report[] }[] {
  const own = new Map(outline.groups.map((group): [Group, Report[]] => [group, []]));
  for (const report of reports) {
    const group = outline.groupOf(report.unit);
    if (group) own.get(group)!.push(report);
  }
  return [...own].map(([group, list]) => ({ group, reports: list }));
}
