import type { OutlineFile } from "../../src/outline/outlineSchema";
import { faultsOf, smallFile } from "../support/smallOutline";

/** What is wrong with an outline, on the smallest one that shows it. */
export type Json = Record<string, unknown>;
export const good = (): OutlineFile => smallFile({ items: { "a.one": "count", "a.two": "count", "a.words": "text" } });
export const told = (change: (file: Json) => Json): readonly string[] =>
  faultsOf(change(JSON.parse(JSON.stringify(good())) as Json)).map(
    ({ place, field, reason }) => `${place} | ${field} | ${reason}`,
  );
export const rule = (more: Json): Json => ({
  id: "N1",
  code: "N1",
  class: "figure",
  severity: "error",
  at: "a.one",
  title: "Quy tắc",
  message: "Sai.",
  holds: "a.one < 1",
  examples: { pass: { "a.one": 0 }, fail: { "a.one": 1 } },
  ...more,
});
