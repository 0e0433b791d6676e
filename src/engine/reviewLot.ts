import { isExplainable } from "../assessment/isExplainable";
import type { Writings } from "../assessment/Writings";
import { checkAcross } from "../checks/checkAcross";
import { chooseReports } from "../checks/chooseReports";
import type { Finding } from "../checks/Finding";
import { inCommune } from "../checks/inCommune";
import { checkDeadlines } from "../round/checkDeadlines";
import type { LogEntry } from "../round/LogEntry";
import { arrivalView } from "./arrivalView";
import { declinedOf } from "./declinedOf";
import type { Choices, ReceivedView, Review } from "./Engine";
import { findingViews } from "./findingViews";
import type { LoadedSetting } from "./loadSetting";
import type { Lot, LotReport } from "./Lot";
import { unitView } from "./outlineView";
import { previousOf } from "./previousOf";
import { questionsOf } from "./questionsOf";
import { refusalView } from "./refusalView";
import { sourcesOf } from "./sourceChoices";
import { writingsOf } from "./writingsOf";

/** Findings that are asked as questions, each and every one of them. */
const ASKED = new Set(["X1", "X4", "X5"]);

/** Where the files taken in stand. Reports were checked when they came: here they are only put beside each other. */
export function reviewLot(lot: Lot, choices: Choices, setting: LoadedSetting, log: readonly LogEntry[]): Review {
  const { outline } = setting;
  const reports = lot.reports.map(({ report }) => report);
  const used = chooseReports(reports, outline, lot.chosen).map((choice) => choice.used);
  const readOf = new Map(lot.reports.map((one) => [one.report, one]));
  const previous = previousOf(lot.held, null, outline);
  const { dossiersFrom = previous.dossiersFrom } = choices;
  const writings = writingsOf(lot.held, choices, outline);
  const across = checkAcross(used, outline, { sources: sourcesOf(choices) });
  const received = new Set(used.map(({ unit }) => unit));
  return {
    received: used.map((report) => receivedView(readOf.get(report)!, writings, setting)),
    questions: questionsOf(lot, choices, dossiersFrom, outline),
    refused: lot.held.flatMap(({ content, files }) =>
      content.kind === "refused"
        ? [{ id: files[0]!.id, file: files[0]!.name, refusal: refusalView(content.refusal) }]
        : [],
    ),
    twins: lot.held.flatMap(({ files: [first, ...others] }) =>
      others.map(({ id, name }) => ({ id, file: name, same: first!.name })),
    ),
    previous: lot.held.flatMap(({ content, files }) =>
      content.kind === "previous"
        ? [{ id: files[0]!.id, file: files[0]!.name, remarks: content.written.remarks.size }]
        : [],
    ),
    passedOver: lot.passedOver,
    missing: outline.units.filter(({ code }) => !received.has(code)).map((unit) => unitView(unit, outline)),
    notes: findingViews([...across.filter(({ code }) => !ASKED.has(code)), ...lateNotices(setting, log)], outline),
  };
}

/** K2. That a report came late (K1) is told beside its file. */
function lateNotices({ outline, round }: LoadedSetting, log: readonly LogEntry[]): Finding[] {
  if (!round) return [];
  return outline.groups.flatMap((group) => {
    const found = checkDeadlines([], { ...outline, units: group.units }, { round, log });
    return inCommune(
      found.filter(({ code }) => code === "K2"),
      group,
      outline,
    );
  });
}

/** As it stands with what was explained. */
function receivedView(
  { file, read, report }: LotReport,
  writings: Writings,
  { outline, round }: LoadedSetting,
): ReceivedView {
  const { unit, state, counts, answered, asked, findings } = writings.explain(read.assessed);
  return {
    id: file.id,
    file: file.name,
    unit: unitView(unit, outline),
    arrival: arrivalView(report, outline, round),
    state,
    counts,
    answered,
    asked,
    declined: declinedOf(report, outline),
    repairs: report.repaired.length,
    explained: findings.filter(({ explained }) => explained).length,
    explainable: findings.filter((finding) => isExplainable(finding, outline)).length,
  };
}
