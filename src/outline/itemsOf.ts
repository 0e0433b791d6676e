import { FUNCTIONS, type Expression } from "./Expression";

/** The items whose values a tree reads, in the order they appear; with `all`, also those asked only for their state, note or words. */
export function itemsOf(tree: Expression, all = false): string[] {
  const found = new Set<string>();
  visit(tree);
  return [...found];

  function visit(part: Expression): void {
    switch (part.op) {
      case "item":
        found.add(part.id);
        break;
      case "negate":
      case "not":
        visit(part.of);
        break;
      case "number":
      case "text":
        break;
      case "call":
        part.args.forEach((arg, index) => {
          const takes = FUNCTIONS[part.name].takes;
          if (all || takes[Math.min(index, takes.length - 1)] !== "item") visit(arg);
        });
        break;
      default:
        visit(part.left);
        visit(part.right);
    }
  }
}
