import type { Setting } from "../engine/Engine";

/**
 * The round as it is kept and as it goes to another machine: the round's own JSON, so that `cchc --round` reads the same file, and in it the outline
 * where it isn't the built-in one.
 */
export function writeKept(setting: Setting): string {
  const round: object = isObject(setting.round) ? setting.round : {};
  return JSON.stringify(setting.outline === null ? round : { ...round, outline: setting.outline }, null, 1);
}

/** Null for a text that is no such JSON. What it holds is for the engine to judge. */
export function readKept(text: string): Setting | null {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
  if (!isObject(json)) return null;
  const { outline = null, ...round } = json;
  return { outline, round: Object.keys(round).length > 0 ? round : null };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
