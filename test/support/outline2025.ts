import { loadOutline } from "../../src/outline/loadOutline";
import type { Outline } from "../../src/outline/Outline";
import file from "../../src/outline/outline-2025.json";

/** The built-in outline, or the same with some fields changed; a change that makes it invalid is a fault of the test. */
export function outline2025(change: (json: typeof file) => unknown = (json) => json): Outline {
  const loaded = loadOutline(change(structuredClone(file)));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return loaded.outline;
}
