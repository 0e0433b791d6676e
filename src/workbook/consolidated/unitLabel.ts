import type { Outline, Unit } from "../../outline/Outline";

/** A unit in a list of many: with its commune where there are several, as names are its own only within one. */
export function unitLabel(outline: Outline, unit: Unit, by: "short" | "name" = "short"): string {
  return unit.group !== undefined && outline.groups.length > 1 ? `${unit[by]} - ${unit.group}` : unit[by];
}
