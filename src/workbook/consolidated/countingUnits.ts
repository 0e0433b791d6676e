import type { Assessment } from "../../assessment/Assessment";
import { figureOf } from "../../checks/figureOf";
import { isNamedBy } from "../../outline/dutyOf";
import type { Group, Item, Outline } from "../../outline/Outline";
import type { Report } from "../../report/Report";
import type { DossierSwitch } from "./dossierSwitch";

export type SwitchBlock = NonNullable<Outline["sources"]>["blocks"][number];

/** Which units a total adds up: with the switch at the sum, and with it at the unit that stands for the others. */
export interface Counting {
  readonly sum: readonly boolean[];
  readonly owner: readonly boolean[];
}

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

/** Where units belong to several communes: who counts is settled in each of them for itself. Mirrors `groupTotals`. */
export function countingUnits(
  item: Item,
  { outline, sources }: Assessment,
  choice: DossierSwitch | undefined,
  reportOf: (unit: string) => Report | null | undefined,
): Counting {
  const blocks = (choice && outline.sources?.blocks.filter((block) => block.items.includes(item.id))) ?? [];
  const chosen = item.scope === "commune" ? sources.get(item.id) : undefined;
  const sum = new Set<string>();
  const owner = new Set<string>();
  for (const group of outline.groups) {
    const reported = group.units.filter(({ code }) => reportOf(code)).map(({ code }) => code);
    const named = (code: string): string | undefined => group.units.find((unit) => isNamedBy(unit, code))?.code;
    const source = chosen === undefined ? undefined : named(chosen);
    const isUsable = source !== undefined && figureOf(reportOf(source)?.entries.get(item.id), item.kind) !== undefined;
    const only = isUsable ? source : item.consolidate.by === "owner" ? (group.owner?.code ?? "") : undefined;
    const counting = only === undefined ? reported : reported.filter((code) => code === only);
    const isTaken = blocks.some((block) => isBlockComplete(block, group, choice!, outline, reportOf));
    const taken = isTaken ? reported.filter((code) => code === named(choice!.unit)) : counting;
    counting.forEach((code) => sum.add(code));
    taken.forEach((code) => owner.add(code));
  }
  return {
    sum: outline.units.map(({ code }) => sum.has(code)),
    owner: outline.units.map(({ code }) => owner.has(code)),
  };
}
