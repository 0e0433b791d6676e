import type { OutlineFile, RuleRow } from "./outlineSchema";

/** A percent with a mark that no rule of the outline names gets the rule that the mark means: "at least". */
export function thresholdRules(file: OutlineFile): RuleRow[] {
  return Object.entries(file.thresholds)
    .filter(([id]) => !file.rules.some((rule) => `${rule.holds ?? rule.where}`.includes(`threshold(${id})`)))
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

function labelOf(file: OutlineFile, id: string): string {
  const row = file.sections.flatMap((section) => section.rows).find((row) => row.type === "item" && row.id === id);
  return (row?.type === "item" && (row.label ?? row.text)?.replace(/[{}]/g, "").replace(/\s*%?[.:…\s]*$/u, "")) || id;
}
