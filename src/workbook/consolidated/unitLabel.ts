import type { Outline, Unit } from "../../outline/Outline";

/** A unit in a list of many: its short name, with its commune where there are several. */
export function unitLabel(outline: Outline, { short, group }: Unit): string {
  return group !== undefined && outline.groups.length > 1 ? `${short} - ${group}` : short;
}
