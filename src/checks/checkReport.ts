import { dutyOf } from "../outline/dutyOf";
import type { Item, Outline } from "../outline/Outline";
import type { LostFields, Report } from "../report/Report";
import { answersOf } from "./answersOf";
import { applyRules } from "./applyRules";
import { checkCell } from "./checkCell";
import { checkCover } from "./checkCover";
import type { Finding } from "./Finding";
import { standardFinding } from "./standardFinding";

/**
 * Every finding within one report: its cells (T), fields that could not be found (X8), the outline's rules, and answers that this unit
 * usually has (U1). In the order of the sheets: the cover, then by the item that the finding stands at, its cell before its rules.
 */
export function checkReport(report: Report, outline: Outline): Finding[] {
  const answers = answersOf(report, outline);
  const lost = new Set(report.lost.flatMap((fields) => fields.items));
  const found = outline.items.filter((item) => !lost.has(item.id));
  // What can't be found is told once; a rule that asks only whether it was answered must not take it for unanswered.
  const rules = outline.rules.filter((rule) => !rule.items.some((id) => lost.has(id)));
  const inItems = [
    ...found.flatMap((item) => checkCell(report, outline, item, answers)),
    ...report.lost.flatMap((fields) => checkLost(fields, report, outline)),
    ...applyRules(outline, rules, answers).map((finding) => atFirstItem(finding, report)),
    ...found.flatMap((item) => checkUsual(item, report, outline)),
  ];
  const numberOf = (finding: Finding): number => outline.itemOf(finding.items[0]!)!.number;
  return [...checkCover(report, outline), ...inItems.sort((a, b) => numberOf(a) - numberOf(b))];
}

function atFirstItem(finding: Finding, report: Report): Finding {
  const entry = report.entries.get(finding.items[0]!)!;
  return { ...finding, sheet: entry.sheet || null, cell: entry.cell || null };
}

function checkLost(fields: LostFields, report: Report, outline: Outline): Finding[] {
  return standardFinding(outline, "X8", {
    items: fields.items,
    unit: report.unit,
    sheet: fields.sheet,
    // A claim on another sheet is written `Sheet!D8`: not the cell to go to.
    cell: fields.cells.find((address) => !address.includes("!")),
    figures: { kind: fields.kind, cells: fields.cells.join(", ") },
  });
}

/** A computed rate follows from its two figures: only they are asked about. */
function checkUsual(item: Item, report: Report, outline: Outline): Finding[] {
  const entry = report.entries.get(item.id);
  const unit = outline.unitOf(report.unit);
  if (!entry || entry.computed || !unit || item.usual?.[dutyOf(unit)] !== "R") return [];
  if (entry.state !== "na" && entry.state !== "missing") return [];
  return standardFinding(outline, "U1", {
    items: [item.id],
    unit: report.unit,
    sheet: entry.sheet,
    cell: entry.cell,
    figures: { state: entry.state },
  });
}
