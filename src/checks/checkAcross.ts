import type { Group, Outline } from "../outline/Outline";
import { foldText } from "../report/foldText";
import type { Report } from "../report/Report";
import { chooseReports, type ChosenReport } from "./chooseReports";
import { checkGroupCounting } from "./checkDoubleCounting";
import type { Finding } from "./Finding";
import { groupReports } from "./groupReports";
import { inCommune } from "./inCommune";
import type { Sources } from "./sourceIn";
import { standardFinding } from "./standardFinding";

export interface AcrossOptions {
  readonly sources?: Sources;
  /** Which file of a unit counts: unit → SHA-256. */
  readonly chosen?: ReadonlyMap<string, string>;
}

/** A copied narrative shorter than this (folded) is a common phrase. */
const COPY_LENGTH = 80;

/**
 * X1, X3–X6, X10: what only shows when the reports of several units lie side by side, those of one commune. Of each unit the one report that
 * counts is compared. X2 belongs to the merge: checking single files never says that others are missing.
 */
export function checkAcross(reports: readonly Report[], outline: Outline, options: AcrossOptions = {}): Finding[] {
  return groupReports(reports, outline).flatMap(({ group, reports: own }) =>
    checkGroup(chooseReports(own, group, options.chosen), group, outline, options.sources),
  );
}

/** The same of one group, whose files that count are chosen. */
export function checkGroup(
  choices: readonly ChosenReport[],
  group: Group,
  outline: Outline,
  sources?: Sources,
): Finding[] {
  const used = choices.map((choice) => choice.used);
  const found = [
    ...choices.flatMap((choice) => checkFiles(choice, outline)),
    ...checkDates(used, outline),
    ...checkGroupCounting(used, group, outline, sources),
    ...checkCopies(used, outline),
  ];
  return inCommune(found, group, outline);
}

function checkFiles({ unit, used, others }: ChosenReport, outline: Outline): Finding[] {
  if (others.length === 0) return [];
  const paths = [used, ...others].map((report) => report.file);
  const names = paths.map((path) => path.split(/[\\/]/).pop() || path);
  // Two folders may hold files of one name.
  const [kept, ...left] = new Set(names).size === names.length ? names : paths;
  return standardFinding(outline, "X1", {
    items: [],
    unit: null,
    units: [unit],
    figures: {
      count: paths.length,
      used: kept!,
      ...(used.modified !== null && { time: used.modified }),
      others: left.join(", "),
    },
  });
}

/** Figures by unit: its date. */
function checkDates(used: readonly Report[], outline: Outline): Finding[] {
  const dated = used.filter((report) => report.asOf !== null);
  if (new Set(dated.map((report) => report.asOf)).size < 2) return [];
  return standardFinding(outline, "X3", {
    items: [],
    unit: null,
    units: dated.map((report) => report.unit),
    figures: Object.fromEntries(dated.map((report) => [report.unit, report.asOf!])),
  });
}

function checkCopies(used: readonly Report[], outline: Outline): Finding[] {
  return outline.items.flatMap((item) => {
    const byText = new Map<string, string[]>();
    for (const report of used) {
      const entry = report.entries.get(item.id);
      if (entry?.state !== "value" || typeof entry.value !== "string") continue;
      const text = foldText(entry.value);
      if (text.length >= COPY_LENGTH) byText.set(text, [...(byText.get(text) ?? []), report.unit]);
    }
    return [...byText.values()]
      .filter((units) => units.length > 1)
      .flatMap((units) => standardFinding(outline, "X10", { items: [item.id], unit: null, units, figures: {} }));
  });
}
