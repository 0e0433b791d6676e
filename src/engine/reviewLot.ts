import { checkAcross } from "../checks/checkAcross";
import { chooseReports } from "../checks/chooseReports";
import type { Outline } from "../outline/Outline";
import type { Choices, ReceivedView, Review } from "./Engine";
import { findingViews } from "./findingViews";
import type { Lot, LotReport } from "./Lot";
import { unitView } from "./outlineView";
import { previousOf } from "./previousOf";
import { questionsOf } from "./questionsOf";
import { refusalView } from "./refusalView";

/** Findings that are asked as questions. */
const ASKED = new Set(["X1", "X4", "X5"]);

/** Where the files taken in stand. Reports were checked when they came: here they are only put beside each other. */
export function reviewLot(lot: Lot, choices: Choices, outline: Outline): Review {
  const reports = lot.reports.map(({ report }) => report);
  const used = chooseReports(reports, outline, lot.chosen).map((choice) => choice.used);
  const readOf = new Map(lot.reports.map((one) => [one.report, one]));
  const { dossiersFrom = previousOf(lot.held, null, outline).dossiersFrom } = choices;
  const across = checkAcross(used, outline, { sources: new Map(Object.entries(choices.sources)) });
  const received = new Set(used.map(({ unit }) => unit));
  return {
    received: used.map((report) => receivedView(readOf.get(report)!)),
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
    missing: outline.units.filter(({ code }) => !received.has(code)).map(unitView),
    notes: findingViews(
      across.filter(({ code }) => !ASKED.has(code)),
      outline,
    ),
  };
}

function receivedView({ file, read, report }: LotReport): ReceivedView {
  const { unit, state, counts, answered, asked } = read.assessed;
  const repairs = report.repaired.length;
  return { id: file.id, file: file.name, unit: unitView(unit), state, counts, answered, asked, repairs };
}
