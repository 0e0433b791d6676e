import type { RoundUnit } from "../../outline/Round";
import { fillIn } from "../fillIn";
import { foldName } from "./foldName";
import { isUnitCode } from "./isUnitCode";
import { PLAN } from "./planTexts";

export interface UnitFaults {
  readonly name: string | null;
  readonly code: string | null;
}

/** What is wrong with a unit to be added, by field. */
export function judgeUnit(unit: Pick<RoundUnit, "name" | "code">, present: readonly RoundUnit[]): UnitFaults {
  const double = present.find(({ code }) => code === unit.code);
  return {
    name:
      unit.name.trim() === ""
        ? PLAN.noName
        : present.some(({ name }) => foldName(name) === foldName(unit.name))
          ? PLAN.sameName
          : null,
    code: !isUnitCode(unit.code) ? PLAN.badCode : double ? fillIn(PLAN.sameCode, { name: double.name }) : null,
  };
}
