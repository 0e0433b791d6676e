import type { Unit } from "./Outline";

/** Code whose duties a unit has: `usual`, rules for some units, the owner, the focal unit. */
export function dutyOf(unit: Pick<Unit, "code" | "role">): string {
  return unit.role ?? unit.code;
}

/** Whether a code names this unit: its own, or that of its duties. */
export function isNamedBy(unit: Pick<Unit, "code" | "role">, code: string): boolean {
  return unit.code === code || unit.role === code;
}
