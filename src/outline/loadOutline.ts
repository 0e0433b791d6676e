import * as v from "valibot";
import { buildOutline } from "./buildOutline";
import { checkOutline } from "./checkOutline";
import { checkRules } from "./checkRules";
import type { Outline } from "./Outline";
import type { OutlineError } from "./OutlineError";
import { outlineSchema } from "./outlineSchema";

export type LoadedOutline =
  { readonly ok: true; readonly outline: Outline } | { readonly ok: false; readonly errors: readonly OutlineError[] };

/** JSON value → outline, or every fault found at the first stage that has any: shape, names, conditions and their examples. */
export function loadOutline(json: unknown): LoadedOutline {
  const parsed = v.safeParse(outlineSchema, json);
  if (!parsed.success) return { ok: false, errors: parsed.issues.map((issue) => shapeError(issue, json)) };
  const faults = checkOutline(parsed.output);
  if (faults.length > 0) return { ok: false, errors: faults };
  const built = buildOutline(parsed.output);
  if (!built.ok) return built;
  const broken = checkRules(built.outline);
  return broken.length > 0 ? { ok: false, errors: broken } : built;
}

type Issue = v.BaseIssue<unknown>;

/** A path such as sections · 2 · rows · 5 · kind in words, with the names that stand in the file. */
function shapeError(issue: Issue, json: unknown): OutlineError {
  const keys = (issue.path ?? []).map((step) => step.key as string | number);
  const places: string[] = [];
  let value = json;
  let depth = 0;
  for (; depth < keys.length; depth += 2) {
    const [list, index] = [keys[depth], keys[depth + 1]];
    if (typeof list !== "string" || typeof index !== "number") break;
    value = (value as Record<string, unknown[]>)[list]?.[index];
    const known = (value ?? {}) as Record<string, unknown>;
    const name = [known.ref, known.code, known.id].find((part) => typeof part === "string" || typeof part === "number");
    places.push(`${LISTS[list] ?? list} ${list === "rows" ? index + 1 : (name ?? index + 1)}`);
  }
  return { place: places.join(", "), field: keys.slice(depth).join("."), reason: reasonOf(issue) };
}

const LISTS: Readonly<Record<string, string>> = {
  sections: "mục",
  rows: "dòng",
  rules: "quy tắc",
  units: "đơn vị",
  parts: "phần",
  fields: "lĩnh vực",
  targets: "chỉ tiêu",
  charts: "biểu đồ",
};

function reasonOf(issue: Issue): string {
  if (issue.expected === "never") return "trường lạ, không có trong mẫu";
  if (issue.received === "undefined") return "thiếu trường này";
  return issue.message.startsWith("Invalid") ? `giá trị không hợp lệ (${issue.received})` : issue.message;
}
