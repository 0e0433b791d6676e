import type { Unit } from "./Outline";
import type { RoundUnit } from "./Round";

/** A unit of the outline as a round lists it. */
export function rowOfUnit({ code, name, short, group, role }: Unit): RoundUnit {
  return { code, name, short, ...(group !== undefined && { group }), ...(role !== undefined && { role }) };
}
