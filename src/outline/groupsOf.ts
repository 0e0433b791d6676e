import { isNamedBy } from "./dutyOf";
import type { Group, Unit } from "./Outline";

/** Units by their group, groups in the order of their first units. Those of no group are one: without groups everything is one group. */
export function groupsOf(units: readonly Unit[], owner: string | undefined): Group[] {
  const members = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const name = unit.group ?? null;
    const known = members.get(name);
    if (known) known.push(unit);
    else members.set(name, [unit]);
  }
  return [...members].map(([name, own]) => ({
    name,
    units: own,
    owner: owner === undefined ? undefined : own.find((unit) => isNamedBy(unit, owner)),
  }));
}
