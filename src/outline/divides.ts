import type { Expression } from "./Expression";

/** There is a division somewhere in the tree. */
export function divides(tree: Expression): boolean {
  if (tree.op === "/") return true;
  if ("left" in tree) return divides(tree.left) || divides(tree.right);
  if ("of" in tree) return divides(tree.of);
  return tree.op === "call" && tree.args.some(divides);
}
