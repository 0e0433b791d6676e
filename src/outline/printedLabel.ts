import type { ItemRow } from "./outlineSchema";

/**
 * The line as the sheet prints it: what its own columns already say is dropped (placeholder dots with the unit word behind them, a trailing
 * `%`, `(%)`, `:` or `.`); every other word stays.
 *
 * `Tổng số nhiệm vụ trong kế hoạch: ... nhiệm vụ.` → `Tổng số nhiệm vụ trong kế hoạch`
 */
export function printedLabel(item: Pick<ItemRow, "id" | "text" | "label" | "kind" | "measure">): string {
  const source = item.label ?? item.text ?? item.id;
  // A line of dots alone stays as it is.
  return shorten(source, item) || source;
}

function shorten(source: string, item: Pick<ItemRow, "kind" | "measure">): string {
  if (item.kind === "text") return source.replace(/\s*[.…:]+\s*$/u, "");
  const measure = item.measure ? item.measure.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") : "";
  return source
    .replace(new RegExp(`[:\\s]*(?:\\.{3,}|…+)\\s*(?:${measure})?\\s*\\.?\\s*$`, "u"), "")
    .replace(/\s*(?:\.{2,}|…+)\s*(?=\p{Lu})/gu, ". ")
    .replace(/\s*[.…]+\s*$/u, "")
    .replace(/\s*(?:\(%\)|%)\s*$/u, "")
    .replace(/(?<!Trong đó)\s*:\s*$/u, "");
}
