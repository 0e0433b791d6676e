import { judgeRule, type Answers } from "../outline/judgeRule";
import type { Outline, Rule } from "../outline/Outline";
import type { Finding } from "./Finding";

/** The findings of the rules given, in their order, without a place. */
export function applyRules(outline: Outline, rules: readonly Rule[], answers: Answers): Finding[] {
  return rules.flatMap((rule) => {
    const judgement = judgeRule(outline, rule, answers);
    if (typeof judgement === "string") return [];
    return [
      {
        code: rule.code,
        rule: rule.id,
        class: rule.class,
        severity: judgement.fails,
        ...(rule.audience && { audience: rule.audience }),
        items: rule.items,
        unit: answers.unit,
        sheet: null,
        cell: null,
        figures: figuresOf(outline, rule, answers),
      },
    ];
  });
}

/** Each item's number as the rule counted it. */
function figuresOf(outline: Outline, rule: Rule, answers: Answers): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const id of rule.items) {
    const kind = outline.itemOf(id)!.kind;
    const state = answers.state(id);
    if (kind === "text") continue;
    if (state === "value") figures[id] = answers.figure(id);
    else if ((state === "none" && kind !== "percent") || rule.blankIsZero?.includes(id)) figures[id] = 0;
  }
  return figures;
}
