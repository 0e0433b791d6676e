import { checkGroup } from "../checks/checkAcross";
import { chooseReports } from "../checks/chooseReports";
import type { Finding } from "../checks/Finding";
import { inCommune } from "../checks/inCommune";
import { standardFinding } from "../checks/standardFinding";
import type { Group, Outline } from "../outline/Outline";
import type { Round } from "../outline/Round";
import type { Report } from "../report/Report";
import { checkDeadlines } from "../round/checkDeadlines";
import type { LogEntry } from "../round/LogEntry";
import type { Duplicate, Total, UnitAssessment } from "./Assessment";
import { assessUnit } from "./assessUnit";
import { groupTotals } from "./groupTotals";
import { inOrder } from "./inOrder";
import type { TotalsOptions } from "./totalsOf";

/** The units of one commune put together: nothing in it depends on any other. */
export interface GroupAssessment {
  readonly group: Group;
  /** In the order of the group, those without a report too. */
  readonly units: readonly UnitAssessment[];
  /** X1–X6, X10, K1, K2. */
  readonly across: readonly Finding[];
  readonly totals: ReadonlyMap<string, Total>;
  readonly missing: readonly string[];
  readonly duplicates: readonly Duplicate[];
}

export interface GroupOptions extends TotalsOptions {
  /** Which file of a unit counts, where a person decided: unit → SHA-256. */
  readonly chosen?: ReadonlyMap<string, string>;
  readonly round?: Round | null;
  /** What is known to have happened in that round. */
  readonly log?: readonly LogEntry[];
  /** What checking a report has found, where that is known; else it is checked. */
  readonly findingsOf?: (report: Report) => readonly Finding[];
}

/** `reports` are those of this group's units alone, several of one unit among them. */
export function assessGroup(
  reports: readonly Report[],
  group: Group,
  outline: Outline,
  options: GroupOptions = {},
): GroupAssessment {
  const choices = chooseReports(reports, group, options.chosen);
  const used = new Map(choices.map((choice) => [choice.unit, choice.used]));
  const units = group.units.map((unit) => {
    const report = used.get(unit.code) ?? null;
    return assessUnit(unit, report, outline, report ? options.findingsOf?.(report) : undefined);
  });
  const missing = units.filter(({ report }) => report === null).map(({ unit }) => unit.code);
  const { round, log } = options;
  const more = [
    ...missing.flatMap((unit) => standardFinding(outline, "X2", { items: [], unit: null, units: [unit], figures: {} })),
    ...(round ? checkDeadlines(reports, { ...outline, units: group.units }, { round, log }) : []),
  ];
  return {
    group,
    units,
    across: inOrder([...checkGroup(choices, group, outline, options.sources), ...inCommune(more, group, outline)]),
    totals: groupTotals([...used.values()], group, outline, options),
    missing,
    duplicates: choices.filter(({ others }) => others.length > 0),
  };
}
