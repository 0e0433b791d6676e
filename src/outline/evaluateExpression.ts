import type { Expression } from "./Expression";
import { fitsRatio, isWholeCount } from "./percentFit";
import { addNumbers, compareNumbers } from "./sheetNumbers";
import type { State } from "./State";

/** What an expression may ask of a report. `value` is read only of items whose value counts. */
export interface Facts {
  readonly value: (id: string) => number;
  readonly state: (id: string) => State;
  readonly noted: (id: string) => boolean;
  readonly answers: (id: string, words: readonly string[]) => boolean;
  readonly threshold: (id: string) => number;
  readonly number: (id: string) => number;
}

/**
 * The tree's value, in the arithmetic of the sheet. Type errors can't happen: the outline is checked when it is loaded.
 * A division by zero gives NaN or an infinity, which makes every comparison with it undefined: see {@link judgeRule}.
 */
export function evaluateExpression(tree: Expression, facts: Facts): number | boolean | string {
  switch (tree.op) {
    case "number":
    case "text":
      return tree.value;
    case "item":
      return facts.value(tree.id);
    case "negate":
      return -Number(evaluateExpression(tree.of, facts));
    case "not":
      return !evaluateExpression(tree.of, facts);
    case "and":
      return Boolean(evaluateExpression(tree.left, facts)) && Boolean(evaluateExpression(tree.right, facts));
    case "or":
      return Boolean(evaluateExpression(tree.left, facts)) || Boolean(evaluateExpression(tree.right, facts));
    case "call":
      return evaluateCall(tree, facts);
    default: {
      const left = evaluateExpression(tree.left, facts);
      const right = evaluateExpression(tree.right, facts);
      return typeof left === "string" || typeof right === "string"
        ? (tree.op === "=") === (left === right)
        : evaluateBinary(tree.op, Number(left), Number(right));
    }
  }
}

function evaluateBinary(
  op: Extract<Expression, { left: Expression }>["op"],
  left: number,
  right: number,
): number | boolean {
  switch (op) {
    case "+":
      return addNumbers(left, right);
    case "-":
      return addNumbers(left, -right);
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "<=":
      return compareNumbers(left, right) <= 0;
    case ">=":
      return compareNumbers(left, right) >= 0;
    case "<":
      return compareNumbers(left, right) < 0;
    case ">":
      return compareNumbers(left, right) > 0;
    case "=":
      return compareNumbers(left, right) === 0;
    case "!=":
      return compareNumbers(left, right) !== 0;
    default:
      throw new Error(`${op} is no operator on numbers`);
  }
}

function evaluateCall(call: Extract<Expression, { op: "call" }>, facts: Facts): number | boolean | string {
  const figure = (index: number): number => Number(evaluateExpression(call.args[index]!, facts));
  const item = (): string => (call.args[0] as Extract<Expression, { op: "item" }>).id;
  switch (call.name) {
    case "fits":
      return fitsRatio(figure(0), figure(1), figure(2));
    case "wholeCount":
      return isWholeCount(figure(0), figure(1));
    case "abs":
      return Math.abs(figure(0));
    case "state":
      return facts.state(item());
    case "noted":
      return facts.noted(item());
    case "answers":
      return facts.answers(
        item(),
        call.args.slice(1).map((arg) => (arg as Extract<Expression, { op: "text" }>).value),
      );
    case "threshold":
      return facts.threshold(item());
    case "number":
      return facts.number(item());
  }
}
