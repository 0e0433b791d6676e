import type { Group, Item, Outline } from "../outline/Outline";
import type { Report } from "../report/Report";
import type { Finding } from "./Finding";
import { figureOf } from "./figureOf";
import { groupReports } from "./groupReports";
import { inCommune } from "./inCommune";
import { sourceIn, type Sources } from "./sourceIn";
import { standardFinding } from "./standardFinding";

/** X4–X6: the same things counted by several units of one group. `used` holds one report for each unit. */
export function checkDoubleCounting(used: readonly Report[], outline: Outline, sources?: Sources): Finding[] {
  return groupReports(used, outline).flatMap(({ group, reports }) =>
    inCommune(checkGroupCounting(reports, group, outline, sources), group, outline),
  );
}

/** The same of one group. */
export function checkGroupCounting(
  used: readonly Report[],
  group: Group,
  outline: Outline,
  sources: Sources = new Map(),
): Finding[] {
  return [
    ...outline.items
      .filter((item) => item.scope === "commune")
      .flatMap((item) => checkSharedFigure(item, used, outline, sourceIn(group, item, sources))),
    ...checkOwner(used, group, outline),
  ];
}

/** Figures by unit. A source that gives no figure settles nothing; a computed rate is as double as its two figures, which are told. */
function checkSharedFigure(
  item: Item,
  used: readonly Report[],
  outline: Outline,
  source: string | undefined,
): Finding[] {
  if (used.some((report) => report.unit === source && figureIn(report, item) !== undefined)) return [];
  const given = used.filter((report) => (figureIn(report, item) ?? 0) > 0 && !report.entries.get(item.id)!.computed);
  if (given.length < 2) return [];
  return standardFinding(outline, "X4", {
    items: [item.id],
    unit: null,
    units: given.map((report) => report.unit),
    figures: Object.fromEntries(given.map((report) => [report.unit, figureIn(report, item)!])),
  });
}

function checkOwner(used: readonly Report[], group: Group, outline: Outline): Finding[] {
  const item = outline.sources && outline.itemOf(outline.sources.watch);
  if (!item || !group.owner) return [];
  const given = used.filter((report) => (figureIn(report, item) ?? 0) > 0);
  const owner = given.find((report) => report.unit === group.owner!.code);
  const others = given.filter((report) => report !== owner);
  if (!owner || others.length === 0) return [];
  const x = figureIn(owner, item)!;
  const y = others.reduce((sum, report) => sum + figureIn(report, item)!, 0);
  const at = { items: [item.id], unit: null, units: given.map((report) => report.unit) };
  return [
    ...standardFinding(outline, "X5", { ...at, figures: { x, y, ...(x === y && { equal: "" }) } }),
    ...(y > x ? standardFinding(outline, "X6", { ...at, figures: { x, y } }) : []),
  ];
}

function figureIn(report: Report, item: Item): number | undefined {
  return figureOf(report.entries.get(item.id), item.kind);
}
