import type { Group, Outline } from "./Outline";
import { withUnits } from "./withUnits";

/** The last group asked for of each outline: forms are made one group after the other, and an outline of thousands of groups is not kept once for each. */
const last = new WeakMap<Outline, { readonly group: Group; readonly outline: Outline }>();

/** The outline as one group has it: what the forms of its units list and carry. Itself where there is one group only. */
export function ofGroup(outline: Outline, group: Group): Outline {
  if (outline.groups.length < 2) return outline;
  const known = last.get(outline);
  if (known?.group === group) return known.outline;
  const own = withUnits(outline, group.units);
  last.set(outline, { group, outline: own });
  return own;
}
