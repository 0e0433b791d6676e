import { itemsOf } from "../../src/outline/itemsOf";
import { parseExpression } from "../../src/outline/parseExpression";

test.each<[source: string, read: string[], named: string[]]>([
  ["a.two + a.one * a.two", ["a.two", "a.one"], ["a.two", "a.one"]],
  ["-a.one < 0 and not (a.two = 1)", ["a.one", "a.two"], ["a.one", "a.two"]],
  ["abs(a.one - 2) > 1", ["a.one"], ["a.one"]],
  ["fits(a.rate, a.one, -a.two)", ["a.rate", "a.one", "a.two"], ["a.rate", "a.one", "a.two"]],
  ['state(a.one) = "none"', [], ["a.one"]],
  ["noted(a.one) or a.two > threshold(a.rate)", ["a.two"], ["a.one", "a.two", "a.rate"]],
  ['answers(a.text, "Có", "Rồi")', [], ["a.text"]],
  ["1 = 1", [], []],
])("%s reads %j and names %j", (source, read, named) => {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(parsed.reason);
  expect(itemsOf(parsed.tree)).toEqual(read);
  expect(itemsOf(parsed.tree, true)).toEqual(named);
});
