import type { Sources } from "../checks/sourceIn";
import type { Group } from "../outline/Outline";
import type { Choices } from "./Engine";

/** Between an item and a commune: no item's id has it. */
const BAR = "|";

/** What the choice of a source is kept under: each commune has its own. */
export function sourceKey(item: string, { name }: Group): string {
  return name === null ? item : `${item}${BAR}${name}`;
}

/** The choices as the core takes them: the units chosen for an item say themselves of which commune they are. */
export function sourcesOf({ sources }: Choices): Sources {
  const chosen = new Map<string, string[]>();
  for (const [key, unit] of Object.entries(sources)) {
    const [item = ""] = key.split(BAR);
    chosen.set(item, [...(chosen.get(item) ?? []), unit]);
  }
  return chosen;
}
