import { isNamedBy } from "../outline/dutyOf";
import type { Group, Item } from "../outline/Outline";

/**
 * Chosen sources of items of the whole: item → unit, or the duty that a unit of each group has. A unit settles it for its own group only, so an
 * item may have several.
 */
export type Sources = ReadonlyMap<string, string | readonly string[]>;

/** The group's unit whose figure was chosen to stand for the whole of it. */
export function sourceIn(group: Group, item: Item, sources: Sources): string | undefined {
  if (item.scope !== "commune") return undefined;
  const named = [sources.get(item.id) ?? []].flat();
  return group.units.find((unit) => named.some((code) => isNamedBy(unit, code)))?.code;
}
