import { LEVELS, type Level } from "../../checks/severityWord";
import type { FindingView } from "../../engine/Engine";
import type { Mark } from "../Host";

const WORST_FIRST = Object.keys(LEVELS) as Level[];

/** One colour for each cell: that of its worst finding. */
export function marksOf(findings: readonly FindingView[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { sheet, cell, level } of findings) {
    if (sheet === null || cell === null) continue;
    const place = `${cell} ${sheet}`;
    const former = marks.get(place);
    if (former && WORST_FIRST.indexOf(former.level) <= WORST_FIRST.indexOf(level)) continue;
    marks.set(place, { sheet, cell, level });
  }
  return [...marks.values()];
}
