import type { Expression } from "./Expression";
import type { OutlineFile, RuleRow } from "./outlineSchema";
import { parseExpression } from "./parseExpression";

/** A percent with a mark that no rule of the outline names gets the rule that the mark means: "at least". */
export function thresholdRules(file: OutlineFile): RuleRow[] {
  const named = new Set(file.rules.flatMap((rule) => [rule.when, rule.holds, rule.where].flatMap(marksIn)));
  return Object.entries(file.thresholds)
    .filter(([id]) => !named.has(id))
    .map(([id, mark]) => ({
      id: `S.${id}`,
      code: "S",
      class: "target",
      severity: "warning",
      at: id,
      title: `${labelOf(file, id)} đạt mức tối thiểu`,
      holds: `${id} >= threshold(${id})`,
      message: `${labelOf(file, id)}: {${id}}% thấp hơn mức tối thiểu {threshold(${id})}%: đề nghị nêu nguyên nhân, giải pháp.`,
      examples: { pass: { [id]: mark }, fail: { [id]: mark - 1 } },
    }));
}

/** The items whose mark a condition asks for. */
function marksIn(source: string | undefined): string[] {
  const parsed = source === undefined ? undefined : parseExpression(source);
  return parsed?.ok ? visit(parsed.tree) : [];

  function visit(tree: Expression): string[] {
    if ("left" in tree) return [...visit(tree.left), ...visit(tree.right)];
    if ("of" in tree) return visit(tree.of);
    if (tree.op !== "call") return [];
    const [of] = tree.args;
    return tree.name === "threshold" && of?.op === "item" ? [of.id] : tree.args.flatMap(visit);
  }
}

/** A line of the outline may be a whole paragraph. */
const LONGEST_LABEL = 120;

function labelOf(file: OutlineFile, id: string): string {
  const row = file.sections.flatMap((section) => section.rows).find((row) => row.type === "item" && row.id === id);
  const source = (row?.type === "item" && (row.label ?? row.text)) || id;
  const label = source.replace(/[{}]/g, "").replace(/\s*(?:\(%\)|%)?[.:…\s]*$/u, "") || id;
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL).replace(/\s*\S*$/u, "")}…`;
}
