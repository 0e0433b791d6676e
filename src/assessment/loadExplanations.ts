import * as v from "valibot";
import type { Outline } from "../outline/Outline";

/** Why a finding is as it is, given by a unit, and whether the team accepts it. */
export interface Explanation {
  /** Code of the unit; "-" for what concerns several. */
  readonly unit: string;
  /** Id of the rule, or the code of a standard check. */
  readonly rule: string;
  /** Some of the items of the finding, where the rule alone does not tell it; [] for any. */
  readonly items: readonly string[];
  readonly reason: string;
  /** What proves it. */
  readonly evidence?: string;
  readonly author?: string;
  /** Absent: not decided yet. */
  readonly accepted?: boolean;
}

export type LoadedExplanations =
  | { readonly ok: true; readonly explanations: readonly Explanation[] }
  /** Vietnamese, one line each. */
  | { readonly ok: false; readonly reasons: readonly string[] };

const LONGEST = 32_767;
const text = v.pipe(
  v.string("phải là chữ"),
  v.trim(),
  v.minLength(1, "không được để trống"),
  v.maxLength(LONGEST, "dài quá 32.767 ký tự"),
);
const schema = v.array(
  v.strictObject(
    {
      unit: text,
      rule: text,
      items: v.optional(v.array(text, "phải là danh sách mã nội dung")),
      reason: text,
      evidence: v.optional(text),
      author: v.optional(text),
      accepted: v.optional(v.boolean("phải là true hoặc false")),
    },
    (issue) => (issue.expected === "never" ? "không có mục này trong giải trình" : "phải có"),
  ),
  "phải là một danh sách giải trình",
);

/** Explanations as a file has them: `[{ "unit": "KT", "rule": "D8", "reason": "…", "evidence": "…", "author": "…", "accepted": true }]`. */
export function loadExplanations(json: unknown, outline: Outline): LoadedExplanations {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) {
    const reasons = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? "tệp"}: ${issue.message}`);
    return { ok: false, reasons: [...new Set(reasons)] };
  }
  const explanations = parsed.output.map((one): Explanation => ({ ...one, items: one.items ?? [] }));
  const reasons = explanations.flatMap(({ unit, rule, items }, index) => [
    ...(unit === "-" || outline.unitOf(unit) ? [] : [`${index}.unit: không có đơn vị mã "${unit}"`]),
    ...(outline.ruleOf(rule) || outline.checkOf(rule) ? [] : [`${index}.rule: không có quy tắc "${rule}"`]),
    ...items.filter((id) => !outline.itemOf(id)).map((id) => `${index}.items: không có nội dung mã "${id}"`),
  ]);
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, explanations };
}
