import type { Outline, Unit } from "./Outline";

/** A unit in a list of many: with its commune where there are several, as names are its own only within one. */
export function unitLabel(outline: Outline, unit: Unit, by: "short" | "name" = "short"): string {
  return unit.group !== undefined && outline.groups.length > 1 ? `${unit[by]} - ${unit.group}` : unit[by];
}

/** The same by its code; the code itself where the outline has no such unit. */
export function labelOfUnit(outline: Outline, code: string, by: "short" | "name" = "name"): string {
  const unit = outline.unitOf(code);
  return unit ? unitLabel(outline, unit, by) : code;
}
