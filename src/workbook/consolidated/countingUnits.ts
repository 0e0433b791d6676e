import type { Assessment } from "../../assessment/Assessment";
import { figureOf } from "../../checks/figureOf";
import { sourceIn } from "../../checks/sourceIn";
import { isNamedBy } from "../../outline/dutyOf";
import type { Group, Item, Outline } from "../../outline/Outline";
import type { Report } from "../../report/Report";
import type { DossierSwitch } from "./dossierSwitch";

export type SwitchBlock = NonNullable<Outline["sources"]>["blocks"][number];

/** The group's unit that the switch names gave all that the block needs. */
export function isBlockComplete(
  block: SwitchBlock,
  group: Group,
  choice: DossierSwitch,
  outline: Outline,
  reportOf: (unit: string) => Report | null | undefined,
): boolean {
  const unit = group.units.find((one) => isNamedBy(one, choice.unit));
  const report = unit && reportOf(unit.code);
  return report
    ? block.needs.every((id) => figureOf(report.entries.get(id), outline.itemOf(id)!.kind) !== undefined)
    : false;
}

/** Items in whose totals the same units count, whatever was reported. */
export interface Counting {
  readonly key: string;
  /** One of them. */
  readonly item: Item;
}

/** Who counts where units belong to several communes: one list of units for many items. */
export function countingsOf({ outline, sources }: Facts, choice: DossierSwitch | undefined): Counting[] {
  const found = new Map<string, Counting>();
  for (const item of outline.items) {
    if (item.kind === "text" || item.kind === "percent" || item.consolidate.by === "ratio") continue;
    const key = countingKey(item, { outline, sources }, choice);
    if (!found.has(key)) found.set(key, { key, item });
  }
  return [...found.values()];
}

export function countingKey(item: Item, { outline, sources }: Facts, choice: DossierSwitch | undefined): string {
  const blocks = blocksWith(item, outline, choice).map((block) => outline.sources!.blocks.indexOf(block));
  const isChosen = item.scope === "commune" && sources.has(item.id);
  return [blocks.join(","), item.consolidate.by === "owner" ? "owner" : "", isChosen ? item.id : ""].join("|");
}

type Facts = Pick<Assessment, "outline" | "sources">;

function blocksWith(item: Item, outline: Outline, choice: DossierSwitch | undefined): SwitchBlock[] {
  return (choice && outline.sources?.blocks.filter((block) => block.items.includes(item.id))) ?? [];
}

/** Codes of the units of a group that a total adds up: with the switch at the sum, and with it at the unit that stands for the others. */
export interface CountedUnits {
  readonly sum: ReadonlySet<string>;
  readonly owner: ReadonlySet<string>;
}

/** Who counts is settled in each commune for itself. Mirrors `groupTotals`. */
export function countedUnits(
  item: Item,
  group: Group,
  { outline, sources }: Facts,
  choice: DossierSwitch | undefined,
  reportOf: (unit: string) => Report | null | undefined,
): CountedUnits {
  const reported = group.units.filter(({ code }) => reportOf(code)).map(({ code }) => code);
  const source = sourceIn(group, item, sources);
  const isUsable = source !== undefined && figureOf(reportOf(source)?.entries.get(item.id), item.kind) !== undefined;
  const only = isUsable ? source : item.consolidate.by === "owner" ? (group.owner?.code ?? "") : undefined;
  const sum = only === undefined ? reported : reported.filter((code) => code === only);
  const isTaken = blocksWith(item, outline, choice).some((block) =>
    isBlockComplete(block, group, choice!, outline, reportOf),
  );
  const taken = isTaken ? group.units.find((unit) => isNamedBy(unit, choice!.unit)) : undefined;
  const owner = taken ? reported.filter((code) => code === taken.code) : sum;
  return { sum: new Set(sum), owner: new Set(owner) };
}
