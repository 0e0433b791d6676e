import { calls } from "../../src/outline/calls";
import { divides } from "../../src/outline/divides";
import { evaluateExpression, type Facts } from "../../src/outline/evaluateExpression";
import type { Expression } from "../../src/outline/Expression";
import { parseExpression } from "../../src/outline/parseExpression";

function treeOf(source: string): Expression {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.tree;
}

test.each([
  ["a / b", true],
  ["a / b + c", true],
  ["c + a / b", true],
  ["-(a / b)", true],
  ["not a / b > 1", true],
  ["fits(c, a / b, d)", true],
  ["fits(c, a, b)", false],
  ["a * b - c > 1 and not -d = 2", false],
])("%s divides: %s", (source, is) => expect(divides(treeOf(source))).toBe(is));

test.each([
  ['answers(a, "Không")', true],
  ['answers(a, "Không") and b > 1', true],
  ['b > 1 and answers(a, "Không")', true],
  ['not answers(a, "Không")', true],
  ["noted(a) or -b > 1", false],
  ["abs(a) > 1", false],
])("%s asks for words: %s", (source, is) => expect(calls(treeOf(source), "answers")).toBe(is));

test.each([
  ["-a", -3],
  ["-a + 5", 2],
  ["a != 3", false],
  ["a != 4", true],
  ["a = 3", true],
  ['state(a) = "value"', true],
  ['state(a) != "value"', false],
  ['state(a) = "none"', false],
  ['"none" != state(a)', true],
])("where a is 3: %s is %s", (source, value) => {
  const facts: Facts = {
    value: () => 3,
    state: () => "value",
    noted: () => false,
    answers: () => false,
    threshold: () => 0,
    number: () => 3,
  };
  expect(evaluateExpression(treeOf(source), facts)).toBe(value);
});
