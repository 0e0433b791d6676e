import { divides } from "../../outline/divides";
import type { Comparison, Expression } from "../../outline/Expression";
import { figureDigits } from "../../checks/figureDigits";
import { isNamedBy } from "../../outline/dutyOf";
import { itemsOf } from "../../outline/itemsOf";
import type { Item, Outline, Rule } from "../../outline/Outline";
import { RESULT_WORDS } from "../template/templateTexts";
import { percentOfOneFormula, withinToleranceFormula } from "./cellFormulas";
import { AND, COUNT, FIXED, IF, ISERROR, NOT, OR, ROUND, SUBSTITUTE } from "./functions";
import { compare, constant, join, type Fx } from "./Fx";
import { printExpression } from "./printExpression";
import type { SheetRefs } from "./SheetRefs";

/** `Hợp lệ`, `Lỗi`, `Cảnh báo`, `Chưa đạt`, `Lưu ý`, or `—` while the rule has nothing to say. Mirrors `judgeRule`. */
export function resultFormula(rule: Rule, outline: Outline, refs: SheetRefs): Fx {
  const silent = constant(RESULT_WORDS.silent);
  const alone = judge(rule, outline, refs, verdict(rule, outline, refs), silent);
  const replacing = outline.rules.filter((other) => other.replaces === rule.id && other.audience !== "team");
  return replacing.reduce((result, other) => IF(failed(refs.result(other.id)), silent, result), alone);
}

/** The word where the rule fails, or `Hợp lệ`. */
function verdict(rule: Rule, outline: Outline, refs: SheetRefs): { readonly yes: Fx; readonly no: Fx } {
  const bad = constant(wordOf(rule));
  if (rule.tolerance === undefined || !rule.fit) return { yes: constant(RESULT_WORDS.valid), no: bad };
  const { rate, numerator, denominator } = fitParts(rule, outline, refs);
  const softer = rule.severity === "error" ? constant(RESULT_WORDS.warning) : bad;
  return {
    yes: constant(RESULT_WORDS.valid),
    no: IF(withinToleranceFormula(rate, numerator, denominator, rule.tolerance), softer, bad),
  };
}

/** Wraps a verdict in everything that keeps a rule silent, in the order of `judgeRule`. */
function judge(
  rule: Rule,
  outline: Outline,
  refs: SheetRefs,
  { yes, no }: { readonly yes: Fx; readonly no: Fx },
  silent: Fx,
): Fx {
  const print = (tree: Expression): Fx => printExpression(tree, outline, refs, rule.blankIsZero);
  let result = IF(rule.holds ? print(rule.holds) : NOT(print(rule.fails)), yes, no);
  if (rule.fit) {
    const { rate, numerator, denominator } = fitParts(rule, outline, refs);
    result = IF(percentOfOneFormula(rate, numerator, denominator), silent, result);
  }
  if (mayDivideByZero(rule.fails)) result = IF(ISERROR(print(rule.fails)), silent, result);
  if (rule.replaces !== undefined) {
    const fails = { yes: constant(false), no: constant(true) };
    const replaced = judge(outline.ruleOf(rule.replaces)!, outline, refs, fails, constant(false));
    result = IF(replaced, result, silent);
  }
  if (rule.when) {
    result = IF(print(rule.when), result, silent);
    if (mayDivideByZero(rule.when)) result = IF(ISERROR(print(rule.when)), silent, result);
  }
  const unknown = (rule.blankIsZero ?? []).flatMap((id) =>
    ["error", "missing"].map((state) => compare(refs.state(id), "=", constant(state))),
  );
  if (unknown.length > 0) result = IF(OR(...unknown), silent, result);
  const needed = rule.inputs.filter((id) => !rule.blankIsZero?.includes(id));
  if (needed.length > 0)
    result = IF(compare(COUNT(...needed.map(refs.value)), "<", constant(needed.length)), silent, result);
  if (rule.units) {
    const { units } = rule;
    const meant = outline.units.filter((unit) => units.some((code) => isNamedBy(unit, code)));
    const names = [...new Set(meant.map(({ name }) => name))].map((name) => compare(refs.unit, "=", constant(name)));
    result = names.length > 0 ? IF(OR(...names), result, silent) : silent;
  }
  return result;
}

function fitParts(
  rule: Rule,
  outline: Outline,
  refs: SheetRefs,
): { readonly rate: Fx; readonly numerator: Fx; readonly denominator: Fx } {
  const fit = rule.fit!;
  const print = (tree: Expression): Fx => printExpression(tree, outline, refs, rule.blankIsZero);
  return { rate: refs.value(fit.rate), numerator: print(fit.numerator), denominator: print(fit.denominator) };
}

/** Word of a rule that fails with its own severity. */
export function wordOf(rule: Rule): string {
  if (rule.class === "target") return RESULT_WORDS.target;
  return RESULT_WORDS[rule.severity];
}

/** The sentence with the figures where the rule fails, else "". */
export function messageFormula(rule: Rule, outline: Outline, refs: SheetRefs): Fx {
  const parts = rule.message.map((part) =>
    typeof part === "string" ? constant(part) : figureFormula(part, rule, outline, refs),
  );
  return IF(failed(refs.result(rule.id)), join(...parts), constant(""));
}

function failed(result: Fx): Fx {
  return AND(compare(result, "<>", constant(RESULT_WORDS.valid)), compare(result, "<>", constant(RESULT_WORDS.silent)));
}

/**
 * A figure in Vietnamese notation on every machine. FIXED and & follow the machine's separators, SUBSTITUTE makes them Vietnamese; TEXT
 * would not do, as its codes depend on the language too.
 */
function figureFormula(tree: Expression, rule: Rule, outline: Outline, refs: SheetRefs): Fx {
  const printed = printExpression(tree, outline, refs, rule.blankIsZero);
  const digits = figureDigits(tree, outline);
  let figure =
    digits === 0
      ? SUBSTITUTE(FIXED(printed), ",", ".")
      : SUBSTITUTE(join(ROUND(printed, digits), constant("")), ".", ",");
  if (divides(tree)) figure = IF(ISERROR(printed), constant(NO_FIGURE), figure);
  const unsure = itemsOf(tree).filter((id) => !rule.inputs.includes(id));
  return unsure.length === 0
    ? figure
    : IF(compare(COUNT(...unsure.map(refs.value)), "<", constant(unsure.length)), constant(NO_FIGURE), figure);
}

/** In place of a figure that is not there. */
const NO_FIGURE = "—";

/** A rate of nothing is undefined too. */
function mayDivideByZero(tree: Expression): boolean {
  if (tree.op === "/") return true;
  if ("left" in tree) return mayDivideByZero(tree.left) || mayDivideByZero(tree.right);
  if ("of" in tree) return mayDivideByZero(tree.of);
  return tree.op === "call" && (tree.name === "fits" || tree.name === "wholeCount" || tree.args.some(mayDivideByZero));
}

const TURNED: Readonly<Record<Comparison, string>> = {
  "<=": "lớn hơn",
  "<": "không nhỏ hơn",
  ">=": "nhỏ hơn",
  ">": "không lớn hơn",
  "=": "khác",
  "!=": "bằng",
};

/** A few words for the check cell: `× 1.423 lớn hơn 1.291 (TT 29)`. Info rules give none. */
export function shortFormula(rule: Rule, outline: Outline, refs: SheetRefs): Fx {
  if (rule.severity === "info") return constant("");
  const result = refs.result(rule.id);
  const symbol =
    rule.class === "target"
      ? constant("▼ ")
      : rule.tolerance !== undefined && rule.severity === "error"
        ? IF(compare(result, "=", constant(RESULT_WORDS.error)), constant("× "), constant("! "))
        : constant(rule.severity === "error" ? "× " : "! ");
  return IF(failed(result), join(symbol, ...shortWords(rule, outline, refs)), constant(""));
}

function shortWords(rule: Rule, outline: Outline, refs: SheetRefs): Fx[] {
  const figure = (tree: Expression): Fx => figureFormula(tree, rule, outline, refs);
  if (rule.short !== undefined) return [constant(rule.short)];
  const fit = rule.fit;
  if (fit) {
    const ratio: Expression = {
      op: "*",
      left: { op: "/", left: fit.numerator, right: fit.denominator },
      right: { op: "number", value: 100 },
    };
    return [constant("tính lại "), figure(ratio), constant("%")];
  }
  const holds = rule.holds;
  if (!holds || !("left" in holds) || !isFigureComparison(holds.op, holds.left))
    return [constant("xem trang tính Kiểm tra")];
  if (holds.op === "=" && holds.right.op === "number" && holds.right.value === 0)
    return [constant("có "), figure(holds.left)];
  const others = itemsOf(holds)
    .filter((id) => id !== rule.at)
    .map((id) => outline.itemOf(id) as Item)
    .slice(0, 4)
    .map((item) => item.number);
  const where = others.length > 0 ? [constant(` (TT ${others.join(", ")})`)] : [];
  return [figure(holds.left), constant(` ${TURNED[holds.op as Comparison]} `), figure(holds.right), ...where];
}

function isFigureComparison(op: string, left: Expression): boolean {
  return op in TURNED && !(left.op === "call" && left.name === "state");
}
