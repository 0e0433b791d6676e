import { evaluateExpression, type Facts } from "../outline/evaluateExpression";
import type { Expression } from "../outline/Expression";
import type { Outline } from "../outline/Outline";
import { STANDARD_CHECKS } from "../outline/standardChecks";
import { formatDecimal, formatWhole } from "../report/formatNumber";
import { figureDigits } from "./figureDigits";
import { fillTemplate } from "./fillTemplate";
import type { Finding } from "./Finding";
import { standardWord } from "./standardWord";

/** The finding in words: the only place where they are made. Numbers in Vietnamese notation. */
export function tellFinding(outline: Outline, finding: Finding): string {
  const rule = outline.ruleOf(finding.rule);
  if (rule) {
    return rule.message
      .map((part) => (typeof part === "string" ? part : tellFigure(part, outline, finding.figures)))
      .join("");
  }
  const check = outline.checkOf(finding.code) ?? STANDARD_CHECKS.find((known) => known.code === finding.code);
  // A finding of another outline, read back from its workbook.
  if (!check) return `Quy tắc ${finding.code}`;
  // Where there are more communes, the units of all of them bear the same names.
  const commune = finding.group === undefined ? "" : `${finding.group}: `;
  return commune + fillTemplate(check.message, (name) => standardWord(outline, finding, name));
}

function tellFigure(tree: Expression, outline: Outline, figures: Finding["figures"]): string {
  const facts: Facts = {
    // What is not there is no zero: the figure is a dash.
    value: (id) => Number(figures[id] ?? NaN),
    threshold: (id) => outline.itemOf(id)!.threshold ?? NaN,
    number: (id) => outline.itemOf(id)!.number,
    // A message holds numbers only: the outline is checked for it.
    state: () => "value",
    noted: () => false,
    answers: () => false,
  };
  const figure = Number(evaluateExpression(tree, facts));
  if (!Number.isFinite(figure)) return "—";
  const digits = figureDigits(tree, outline);
  return digits === 0 ? formatWhole(figure) : formatDecimal(figure, digits);
}
