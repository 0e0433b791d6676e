import { divides } from "../outline/divides";
import type { Expression } from "../outline/Expression";
import { itemsOf } from "../outline/itemsOf";
import type { Outline } from "../outline/Outline";

/**
 * Decimals of a figure in a rule's message, the same in Excel's FIXED and ROUND: whole numbers none (and thousands marks), percents and
 * their marks at most 4 as typed, anything divided, or counted with a fraction, 2.
 */
export function figureDigits(tree: Expression, outline: Outline): 0 | 2 | 4 {
  if (divides(tree) || hasFraction(tree)) return 2;
  if (tree.op === "call" && tree.name === "number") return 0;
  return itemsOf(tree, true).some((id) => outline.itemOf(id)!.kind === "percent") ? 4 : 0;
}

/** `{staff.quota * 0.5}` is no whole number. */
function hasFraction(tree: Expression): boolean {
  if (tree.op === "number") return !Number.isInteger(tree.value);
  if ("left" in tree) return hasFraction(tree.left) || hasFraction(tree.right);
  if ("of" in tree) return hasFraction(tree.of);
  return tree.op === "call" && tree.args.some(hasFraction);
}
