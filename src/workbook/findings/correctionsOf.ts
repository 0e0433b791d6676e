import type { Finding } from "../../checks/Finding";
import { levelOf, type Level } from "../../checks/severityWord";
import { tellFinding } from "../../checks/tellFinding";
import type { Outline } from "../../outline/Outline";
import type { Report } from "../../report/Report";
import { worstFirst } from "./levels";

/** What a unit is asked to correct, complete, explain or look at again. */
export interface Correction {
  readonly level: Exclude<Level, "info">;
  /** Null where it concerns no single place. */
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
  /** Cells that the finding speaks of, the one it stands at first: once one of them has changed, it may be done. */
  readonly watched: readonly Spot[];
}

interface Spot {
  readonly sheet: string;
  readonly cell: string;
}

/**
 * What goes back to a unit, in the letter and in its marked copy, the worst first: nothing that is only noted or meant for the team, nothing that
 * the outline keeps out of letters, and nothing whose explanation was accepted.
 */
export function correctionsOf(report: Report, findings: readonly Finding[], outline: Outline): Correction[] {
  const told = findings.flatMap((finding): Correction[] => {
    const level = levelOf(finding);
    if (level === "info" || finding.audience === "team" || finding.explained) return [];
    if (outline.ruleOf(finding.rule)?.letter === false) return [];
    const { sheet, cell } = finding;
    return [{ level, sheet, cell, message: tellFinding(outline, finding), watched: watchedBy(finding, report) }];
  });
  return worstFirst(told, ({ level }) => level);
}

function watchedBy({ sheet, cell, items }: Finding, report: Report): Spot[] {
  const spots = new Map<string, Spot>();
  const add = (spot: Spot): unknown => spots.set(`${spot.cell} ${spot.sheet}`, spot);
  if (sheet !== null && cell !== null) add({ sheet, cell });
  for (const item of items) {
    const entry = report.entries.get(item);
    if (entry && entry.sheet !== "" && entry.cell !== "") add(entry);
  }
  return [...spots.values()].map((spot) => ({ sheet: spot.sheet, cell: spot.cell }));
}
