import { evaluateExpression, type Facts } from "./evaluateExpression";
import type { Expression } from "./Expression";
import type { Outline, Rule, Severity } from "./Outline";
import { fitsRatio } from "./percentFit";
import { roundHalfAway } from "./roundHalfAway";
import { addNumbers, compareNumbers } from "./sheetNumbers";
import type { State } from "./State";

/** One unit's answers, as far as rules may ask. */
export interface Answers {
  /** Code of the unit; null for totals. */
  readonly unit: string | null;
  readonly state: (id: string) => State;
  /** The figure of an item whose state is "value". */
  readonly figure: (id: string) => number;
  readonly noted: (id: string) => boolean;
  readonly answers: (id: string, words: readonly string[]) => boolean;
  /** T6 was given to this percent. */
  readonly doubtful: (id: string) => boolean;
}

/** `silent`: the rule has nothing to say, because a figure it needs is not there or its `when` does not hold. */
export type Judgement = "silent" | "holds" | { readonly fails: Severity };

/**
 * Applies a rule. It speaks only when every input is a value; none counts as 0 in counts and money; an item of `blankIsZero` counts as 0
 * unless it is in error or declared missing, for then its figure is unknown and not zero.
 */
export function judgeRule(outline: Outline, rule: Rule, answers: Answers): Judgement {
  const judgement = judgeAlone(outline, rule, answers);
  if (rule.replaces !== undefined) {
    const replaced = judgeAlone(outline, outline.ruleOf(rule.replaces)!, answers);
    return typeof replaced === "object" ? judgement : "silent";
  }
  if (typeof judgement !== "object") return judgement;
  const replacing = outline.rules.some(
    (other) => other.replaces === rule.id && typeof judgeAlone(outline, other, answers) === "object",
  );
  return replacing ? "silent" : judgement;
}

/** The figures a rule's condition and message read. */
export function factsOf(outline: Outline, answers: Answers): Facts {
  return {
    value: (id) => valueOf(outline, answers, id) ?? 0,
    state: answers.state,
    noted: answers.noted,
    answers: answers.answers,
    threshold: (id) => outline.itemOf(id)!.threshold!,
    number: (id) => outline.itemOf(id)!.number,
  };
}

function judgeAlone(outline: Outline, rule: Rule, answers: Answers): Judgement {
  if (rule.units && !concerns(rule.units, answers.unit, outline)) return "silent";
  for (const id of rule.inputs) {
    if (valueOf(outline, answers, id) !== undefined) continue;
    const state = answers.state(id);
    const zero = rule.blankIsZero?.includes(id) === true && state !== "error" && state !== "missing";
    if (!zero) return "silent";
  }
  const facts = factsOf(outline, answers);
  if (rule.when && (isUndefined(rule.when, facts) || evaluateExpression(rule.when, facts) !== true)) return "silent";
  if (rule.fit && isPercentOfOne(rule, answers, facts)) return "silent";
  if (isUndefined(rule.fails, facts)) return "silent";
  return evaluateExpression(rule.fails, facts) === true ? { fails: severityOf(rule, facts) } : "holds";
}

/** A rule names units by their codes or by their duties; none of them is meant on totals. */
function concerns(units: readonly string[], unit: string | null, outline: Outline): boolean {
  if (unit === null) return false;
  const duty = outline.unitOf(unit)?.role;
  return units.includes(unit) || (duty !== undefined && units.includes(duty));
}

/** 0,9987 where 99,87 % would fit: T6 asks about it, and no second finding is given. */
function isPercentOfOne(rule: Rule, answers: Answers, facts: Facts): boolean {
  const { rate, numerator, denominator } = rule.fit!;
  const typed = facts.value(rate);
  if (!answers.doubtful(rate) || typed > 1) return false;
  return fitsRatio(roundHalfAway(typed * 100, 10), figureOf(numerator, facts), figureOf(denominator, facts));
}

function severityOf(rule: Rule, facts: Facts): Severity {
  if (rule.tolerance === undefined || !rule.fit || rule.severity !== "error") return rule.severity;
  const { rate, numerator, denominator } = rule.fit;
  const ratio = (figureOf(numerator, facts) / figureOf(denominator, facts)) * 100;
  const away = Math.abs(addNumbers(facts.value(rate), -ratio));
  return compareNumbers(away, rule.tolerance) < 0 ? "warning" : rule.severity;
}

/** A comparison with the outcome of a division by zero says nothing, nor does a rate of nothing. */
function isUndefined(tree: Expression, facts: Facts): boolean {
  const denominator = denominatorOf(tree);
  if (denominator && figureOf(denominator, facts) === 0) return true;
  if ("left" in tree) return isUndefined(tree.left, facts) || isUndefined(tree.right, facts);
  if ("of" in tree) return isUndefined(tree.of, facts);
  return tree.op === "call" && tree.args.some((arg) => isUndefined(arg, facts));
}

function denominatorOf(tree: Expression): Expression | undefined {
  if (tree.op === "/") return tree.right;
  if (tree.op !== "call") return undefined;
  return tree.name === "fits" ? tree.args[2] : tree.name === "wholeCount" ? tree.args[1] : undefined;
}

function figureOf(tree: Expression, facts: Facts): number {
  return Number(evaluateExpression(tree, facts));
}

function valueOf(outline: Outline, answers: Answers, id: string): number | undefined {
  const state = answers.state(id);
  if (state === "value") return answers.figure(id);
  return state === "none" && outline.itemOf(id)!.kind !== "percent" ? 0 : undefined;
}
