import { checkGroup } from "../checks/checkAcross";
import { checkReport } from "../checks/checkReport";
import { chooseReports, type ChosenReport } from "../checks/chooseReports";
import type { Finding } from "../checks/Finding";
import { inCommune } from "../checks/inCommune";
import { newestFirst } from "../checks/newestFirst";
import { standardFinding } from "../checks/standardFinding";
import type { Group, Outline } from "../outline/Outline";
import type { Round } from "../outline/Round";
import type { Report } from "../report/Report";
import { checkDeadlines } from "../round/checkDeadlines";
import type { LogEntry } from "../round/LogEntry";
import type { Duplicate, Total, UnitAssessment } from "./Assessment";
import { assessUnit } from "./assessUnit";
import { changesOf, type Former, formerOf, type UnitChanges } from "./changesOf";
import { groupTotals, type TotalsOptions } from "./groupTotals";
import { inOrder } from "./inOrder";
import type { Writings } from "./Writings";

/** The units of one commune put together: nothing in it depends on any other. */
export interface GroupAssessment {
  readonly group: Group;
  /** In the order of the group, those without a report too. */
  readonly units: readonly UnitAssessment[];
  /** X1–X6, X10, K1, K2, before anybody's explanation: they are explained together, when all groups are there. */
  readonly across: readonly Finding[];
  readonly totals: ReadonlyMap<string, Total>;
  readonly missing: readonly string[];
  readonly duplicates: readonly Duplicate[];
  /** Of units whose report is another than the version before. */
  readonly changes: readonly UnitChanges[];
}

export interface GroupOptions extends TotalsOptions {
  /** Which file of a unit counts, where a person decided: unit → SHA-256. */
  readonly chosen?: ReadonlyMap<string, string>;
  readonly round?: Round | null;
  /** What is known to have happened in that round. */
  readonly log?: readonly LogEntry[];
  /** What checking a report has found, where that is known; else it is checked. */
  readonly findingsOf?: (report: Report) => readonly Finding[];
  /** What people have written, explanations of findings among it. */
  readonly writings?: Writings;
  /** The versions that reports are compared with, by unit; without one, the next newest file of the unit. */
  readonly former?: ReadonlyMap<string, Former>;
}

/** What comparing reports with one another has found. */
export type Compared = Pick<GroupAssessment, "across" | "changes">;

/** `reports` are those of this group's units alone, several of one unit among them; `compared` what is known of them from an earlier time. */
export function assessGroup(
  reports: readonly Report[],
  group: Group,
  outline: Outline,
  options: GroupOptions = {},
  compared?: Compared,
): GroupAssessment {
  const choices = chooseReports(reports, group, options.chosen);
  const used = new Map(choices.map((choice) => [choice.unit, choice.used]));
  const units = group.units.map((unit) => {
    const report = used.get(unit.code) ?? null;
    const assessed = assessUnit(unit, report, outline, report ? options.findingsOf?.(report) : undefined);
    return options.writings?.explain(assessed) ?? assessed;
  });
  const missing = units.filter(({ report }) => report === null).map(({ unit }) => unit.code);
  return {
    group,
    units,
    totals: groupTotals([...used.values()], group, outline, options),
    missing,
    duplicates: choices.filter(({ others }) => others.length > 0),
    ...(compared ?? compare()),
  };

  function compare(): Compared {
    const findings = new Map(units.map((one) => [one.unit.code, one.findings]));
    const { round, log } = options;
    const more = [
      ...missing.flatMap((unit) =>
        standardFinding(outline, "X2", { items: [], unit: null, units: [unit], figures: {} }),
      ),
      ...(round ? checkDeadlines(reports, { ...outline, units: group.units }, { round, log }) : []),
    ];
    const found = [...checkGroup(choices, group, outline, options.sources), ...inCommune(more, group, outline)];
    return {
      across: inOrder(found),
      changes: choices.flatMap((choice) => changesIn(choice, findings.get(choice.unit)!, outline, options)),
    };
  }
}

/** Since the version that a former workbook had, else since the file of the unit that was the newest before. */
function changesIn(
  { unit, used, others }: ChosenReport,
  findings: readonly Finding[],
  outline: Outline,
  { former, findingsOf }: GroupOptions,
): UnitChanges[] {
  const files = newestFirst([used, ...others]);
  const older = files[files.indexOf(used) + 1];
  const before =
    former?.get(unit) ?? (older && formerOf(older, findingsOf?.(older) ?? checkReport(older, outline), outline));
  const changes = before && changesOf(before, used, findings, outline);
  return changes ? [changes] : [];
}
