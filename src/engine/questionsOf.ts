import { byAge } from "../checks/byAge";
import { checkDoubleCounting } from "../checks/checkDoubleCounting";
import { chooseReports } from "../checks/chooseReports";
import type { Finding } from "../checks/Finding";
import { figureOf } from "../checks/figureOf";
import { labelOf } from "../checks/labelOf";
import { sourceIn } from "../checks/sourceIn";
import { tellDifference } from "../assessment/tellDifference";
import { compareReports } from "../report/compareReports";
import { tellAmounts } from "../checks/tellAmounts";
import { tellFinding } from "../checks/tellFinding";
import { isNamedBy } from "../outline/dutyOf";
import type { Outline } from "../outline/Outline";
import type { Report } from "../report/Report";
import type { Choices, DifferenceView, Question } from "./Engine";
import type { Lot } from "./Lot";
import { unitView } from "./outlineView";
import { sourceKey, sourcesOf } from "./sourceChoices";

/** What a person may decide: files of one unit, a file's unit, double counting, the source of a shared figure. Each has a default. */
export function questionsOf(lot: Lot, choices: Choices, dossiersFrom: string | null, outline: Outline): Question[] {
  const reports = lot.reports.map(({ report }) => report);
  const used = chooseReports(reports, outline, lot.chosen).map((choice) => choice.used);
  // A source that was chosen settles the finding; the question stays, so that it can be answered otherwise.
  const counted = checkDoubleCounting(used, outline);
  const of = (code: string): Finding[] => counted.filter((finding) => finding.code === code);
  return [
    ...duplicates(lot, reports, outline),
    ...lot.nameless.map(({ file, unit }): Question => ({ kind: "unit", id: file.id, file: file.name, unit })),
    ...of("X4").map((finding) => sharedFigure(finding, used, choices, outline)),
    ...doubleCount(of("X5"), dossiersFrom, outline),
  ];
}

function duplicates(lot: Lot, reports: readonly Report[], outline: Outline): Question[] {
  const fileOf = new Map(lot.reports.map(({ report, file }) => [report, file]));
  return chooseReports(reports, outline).flatMap(({ unit, used: newest, others }): Question[] => {
    if (others.length === 0) return [];
    const all = [newest, ...others];
    const isKnown = byAge(reports)(newest, others[0]!) !== 0;
    const used = all.find(({ sha256 }) => sha256 === lot.chosen.get(unit)) ?? newest;
    const files = all.map((report) => {
      const { id, name } = fileOf.get(report)!;
      const { asOf, modified } = report;
      const differences = report === used ? [] : differencesOf(used, report, outline);
      return {
        id,
        file: name,
        asOf,
        modified,
        newest: isKnown && report === newest,
        used: report === used,
        differences,
      };
    });
    return [{ kind: "duplicate", unit: unitView(outline.unitOf(unit)!, outline), files }];
  });
}

function differencesOf(used: Report, here: Report, outline: Outline): DifferenceView[] {
  return compareReports(used, here, outline).map((difference) => {
    const item = outline.itemOf(difference.item)!;
    const { before, after } = tellDifference(difference, item);
    return { item: item.id, label: labelOf(outline, item), used: before, here: after };
  });
}

/** One question for all communes, as one choice is made for all: the owner is named by its duty, which each of them has. */
function doubleCount(findings: readonly Finding[], dossiersFrom: string | null, outline: Outline): Question[] {
  const [first] = findings;
  if (!first) return [];
  const owners = findings.map(({ units }) => outline.groupOf(units![0]!)!.owner!);
  const { name, short } = unitView(owners[0]!, outline);
  const { ownerShort } = outline.sources!;
  const sumOf = (figure: "x" | "y"): number => findings.reduce((sum, { figures }) => sum + Number(figures[figure]), 0);
  const [owned, others] = [sumOf("x"), sumOf("y")];
  return [
    {
      kind: "double",
      owner: {
        code: outline.owner!,
        ...(outline.groups.length > 1 ? { name: ownerShort, short: ownerShort } : { name, short }),
      },
      label: labelOf(outline, outline.itemOf(first.items[0]!)!),
      messages: findings.map((finding) => tellFinding(outline, finding)),
      sum: owned + others,
      owned,
      others,
      equal: findings.some(({ figures }) => figures.x === figures.y),
      taken: dossiersFrom !== null && owners.every((owner) => isNamedBy(owner, dossiersFrom)),
    },
  ];
}

function sharedFigure(finding: Finding, used: readonly Report[], choices: Choices, outline: Outline): Question {
  const item = outline.itemOf(finding.items[0]!)!;
  const units = finding.units ?? [];
  const texts = tellAmounts(
    units.map((unit) => Number(finding.figures[unit])),
    item,
  );
  const group = outline.groupOf(units[0]!)!;
  const chosen = sourceIn(group, item, sourcesOf(choices));
  const answer = used.find(({ unit }) => unit === chosen)?.entries.get(item.id);
  return {
    kind: "source",
    key: sourceKey(item.id, group),
    item: item.id,
    group: finding.group ?? null,
    label: labelOf(outline, item),
    figures: units.map((unit, index) => ({ unit: unitView(outline.unitOf(unit)!, outline), text: texts[index]! })),
    source: chosen !== undefined && figureOf(answer, item.kind) !== undefined ? chosen : null,
  };
}
