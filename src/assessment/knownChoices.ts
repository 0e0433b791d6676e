import { isNamedBy } from "../outline/dutyOf";
import type { Outline } from "../outline/Outline";
import type { TotalsOptions } from "./groupTotals";

/** Of a person's choices those that name units, or duties, which the outline has, and items that can be chosen. */
export function knownChoices({ dossiersFrom, sources }: TotalsOptions, outline: Outline): Required<TotalsOptions> {
  const isKnown = (code: string): boolean => outline.units.some((unit) => isNamedBy(unit, code));
  const chosen = outline.items.flatMap((item): [string, string | readonly string[]][] => {
    if (item.scope !== "commune" || item.kind === "text") return [];
    const [code, ...others] = [sources?.get(item.id) ?? []].flat().filter(isKnown);
    return code === undefined ? [] : [[item.id, others.length === 0 ? code : [code, ...others]]];
  });
  return {
    dossiersFrom: typeof dossiersFrom === "string" && isKnown(dossiersFrom) ? dossiersFrom : null,
    sources: new Map(chosen),
  };
}
