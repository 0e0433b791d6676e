import type { Item, Outline, Rule } from "../../outline/Outline";
import { formatDecimal } from "../../report/formatNumber";
import { fillIn } from "../fillIn";
import { OVERVIEW_TEXTS } from "./consolidatedTexts";

/** A result that has to be reached, with the figure that it is told by. */
export interface Target {
  readonly rule: Rule;
  readonly item: Item;
  /** `Mức độ hài lòng chung (%)` and `(tối thiểu 95)` */
  readonly title: string;
}

/** Targets of the outline that stand at a figure. */
export function targetsOf(outline: Outline): Target[] {
  return outline.targets.flatMap(({ rule: id, title, limit }) => {
    const rule = outline.ruleOf(id);
    const item = rule && outline.itemOf(rule.at);
    if (!rule || !item || item.kind === "text") return [];
    const mark: Record<string, string> =
      item.threshold === undefined ? {} : { threshold: formatDecimal(item.threshold, 4) };
    return [{ rule, item, title: fillIn(OVERVIEW_TEXTS.limit, { title, limit: fillIn(limit, mark) }) }];
  });
}

/** The rate that stands beside the targets. */
export function keyRateOf(outline: Outline): { readonly item: Item; readonly title: string } | undefined {
  const item = outline.itemOf(outline.keyRate ?? "");
  return item && item.kind !== "text" ? { item, title: outline.keyRateTitle ?? item.printed } : undefined;
}
