import type { Finding } from "../checks/Finding";

/** Keys by which a remark finds its row again, wherever sorting or filtering has moved it. */
export function unitKey(unit: string): string {
  return unit;
}

export function itemKey(unit: string, item: string): string {
  return `${unit}|${item}`;
}

/** What stands in a key for several units. */
export function subjectOfUnits(units: readonly string[]): string {
  return units.join("+");
}

/** `unit` is "-" for findings of no single unit, or the name of its commune. */
export function findingKey(unit: string, rule: string, items: readonly string[]): string {
  return `${unit}|${rule}|${items.join(",")}`;
}

/**
 * The key of a finding. One about the files of a unit (X1, X2) is that unit's; copies of one narrative (X10) are told apart by who shares
 * them, what concerns units of one commune of many by its name; a field of the cover stands for the item that the finding does not have.
 */
export function keyOfFinding(finding: Finding): string {
  const units = finding.units ?? [];
  const shared = finding.code === "X10" || units.length === 1;
  const unit = finding.unit ?? (shared ? subjectOfUnits(units) : (finding.group ?? "-"));
  const { field } = finding.figures;
  const items = finding.items.length === 0 && field !== undefined ? [String(field)] : finding.items;
  return findingKey(unit, finding.rule, items);
}
