import type { Expression } from "../../outline/Expression";
import type { Outline } from "../../outline/Outline";
import { ABS, AND, LEN, N, NOT, OR, SUBSTITUTE } from "./functions";
import { arithmetic, compare, constant, negate, type Fx } from "./Fx";
import { fitFormula, wholeCountFormula } from "./percentFit";
import type { SheetRefs } from "./SheetRefs";
import { withoutDots } from "./withoutDots";

/** The second reader of a rule's tree: as an Excel formula over the cells of `refs`. Items of `zeros` count as 0 where they have no number. */
export function printExpression(
  tree: Expression,
  outline: Outline,
  refs: SheetRefs,
  zeros: readonly string[] = [],
): Fx {
  const print = (part: Expression): Fx => printExpression(part, outline, refs, zeros);
  switch (tree.op) {
    case "number":
    case "text":
      return constant(tree.value);
    case "item":
      return zeros.includes(tree.id) ? N(refs.value(tree.id)) : refs.value(tree.id);
    case "negate":
      return negate(print(tree.of));
    case "not":
      return NOT(print(tree.of));
    case "and":
      return AND(...chain(tree, "and").map(print));
    case "or":
      return OR(...chain(tree, "or").map(print));
    case "call":
      return printCall(tree, outline, refs, print);
    case "+":
    case "-":
    case "*":
    case "/":
      return arithmetic(print(tree.left), tree.op, print(tree.right));
    default:
      return compare(print(tree.left), tree.op === "!=" ? "<>" : tree.op, print(tree.right));
  }
}

function printCall(
  call: Extract<Expression, { op: "call" }>,
  outline: Outline,
  refs: SheetRefs,
  print: (part: Expression) => Fx,
): Fx {
  const id = (): string => (call.args[0] as Extract<Expression, { op: "item" }>).id;
  switch (call.name) {
    case "fits":
      return fitFormula(print(call.args[0]!), print(call.args[1]!), print(call.args[2]!));
    case "wholeCount":
      return wholeCountFormula(print(call.args[0]!), print(call.args[1]!));
    case "abs":
      return ABS(print(call.args[0]!));
    case "state":
      return refs.state(id());
    case "noted":
      return compare(LEN(withoutDots(SUBSTITUTE(refs.note(id()), "-", ""))), ">", constant(0));
    case "threshold":
      return constant(outline.itemOf(id())!.threshold!);
    case "number":
      return constant(outline.itemOf(id())!.number);
    case "answers":
      throw new Error("answers() is for the team's rules, which no workbook prints");
  }
}

/** `a and b and c` → three parts, so that AND( … ) is printed once. */
function chain(tree: Expression, op: "and" | "or"): readonly Expression[] {
  return tree.op === op && "left" in tree ? [...chain(tree.left, op), ...chain(tree.right, op)] : [tree];
}
