import * as v from "valibot";
import { buildOutline } from "./buildOutline";
import { checkOutline } from "./checkOutline";
import { checkRules } from "./checkRules";
import type { Outline } from "./Outline";
import type { OutlineError } from "./OutlineError";
import { outlineSchema } from "./outlineSchema";
import { findStrangeKey, tellShape } from "./tellShape";

export type LoadedOutline =
  { readonly ok: true; readonly outline: Outline } | { readonly ok: false; readonly errors: readonly OutlineError[] };

/** JSON value → outline, or every fault found at the first stage that has any: shape, names, conditions and their examples. */
export function loadOutline(json: unknown): LoadedOutline {
  const strange = findStrangeKey(json);
  if (strange) return { ok: false, errors: [strange] };
  const parsed = v.safeParse(outlineSchema, json);
  if (!parsed.success) return { ok: false, errors: tellShape(parsed.issues, json) };
  const faults = checkOutline(parsed.output);
  if (faults.length > 0) return { ok: false, errors: faults };
  const built = buildOutline(parsed.output);
  if (!built.ok) return built;
  const broken = checkRules(built.outline);
  return broken.length > 0 ? { ok: false, errors: broken } : built;
}
