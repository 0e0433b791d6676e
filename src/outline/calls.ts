import type { Expression, FunctionName } from "./Expression";

/** The function is called somewhere in the tree. */
export function calls(tree: Expression, name: FunctionName): boolean {
  if ("left" in tree) return calls(tree.left, name) || calls(tree.right, name);
  if ("of" in tree) return calls(tree.of, name);
  return tree.op === "call" && (tree.name === name || tree.args.some((arg) => calls(arg, name)));
}
