import { loadOutline } from "../../src/outline/loadOutline";
import type { Outline } from "../../src/outline/Outline";
import file from "../fixtures/otherOutline.json";

/** School health in a ward: units, sheets, items, rules, words that have nothing in common with the built-in outline. */
export function otherOutline(): Outline {
  const loaded = loadOutline(file);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return loaded.outline;
}
