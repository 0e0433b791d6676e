import { fitsRatio } from "../outline/percentFit";
import { evaluateExpression } from "../outline/evaluateExpression";
import type { Expression } from "../outline/Expression";
import { factsOf, type Answers } from "../outline/judgeRule";
import type { Item, Outline } from "../outline/Outline";
import type { Entry } from "../report/Entry";
import type { Report } from "../report/Report";
import type { Finding } from "./Finding";
import { figureOf } from "./figureOf";
import { standardFinding } from "./standardFinding";

/** T1–T15: what reading a cell noticed, and required cells left blank. `answers` are those of the same report. */
export function checkCell(report: Report, outline: Outline, item: Item, answers: Answers): Finding[] {
  const entry = report.entries.get(item.id);
  if (!entry) return [];
  const at = { items: [item.id], unit: report.unit, sheet: entry.sheet, cell: entry.cell };
  // A computed cell is blank because its figures are: they are told, once.
  if (entry.state === "blank" && item.required && !entry.computed)
    return standardFinding(outline, "T1", { ...at, figures: {} });
  return entry.signs
    .filter((sign) => sign.code !== "T6" || !fitsOwnFigures(outline, item, entry, answers))
    .flatMap((sign) => standardFinding(outline, sign.code, { ...at, figures: sign.figures }));
}

/** 0,5 % where 1 of 200 is the rate: no slip of the scale. The two figures are those of its rule, else of the sheet's own formula. */
function fitsOwnFigures(outline: Outline, item: Item, entry: Entry, answers: Answers): boolean {
  const rule = item.rateRule === undefined ? undefined : outline.ruleOf(item.rateRule);
  const parts = rule?.fit ? [rule.fit.numerator, rule.fit.denominator] : item.ratio?.map(valueOf);
  const inputs = rule?.fit ? rule.inputs : item.ratio;
  const rate = figureOf(entry, item.kind);
  if (!parts || !inputs || rate === undefined) return false;
  const known = inputs.every((id) => {
    const state = answers.state(id);
    return state === "value" || (state === "none" && outline.itemOf(id)!.kind !== "percent");
  });
  if (!known) return false;
  const facts = factsOf(outline, answers);
  const [numerator, denominator] = parts.map((part) => Number(evaluateExpression(part, facts)));
  return denominator! > 0 && fitsRatio(rate, numerator!, denominator!);
}

function valueOf(id: string): Expression {
  return { op: "item", id };
}
