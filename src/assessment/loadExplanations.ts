import * as v from "valibot";
import type { Outline } from "../outline/Outline";
import type { Remark } from "./Assessment";
import { findingKey, subjectOfUnits } from "./remarkKey";

/** Why a finding is as it is, given by a unit, and whether the team accepts it. */
export interface Explanation {
  /** Whom it is about, as keys of findings have it: a unit's code, codes of several ("VP+KT"), the name of a commune, "-" for what concerns several. */
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
  /** The finding as it was told when this was given: other figures are another matter. Absent where nobody knows. */
  readonly on?: string;
  /** What stood there before, as far as whoever gave this has seen it: any other text is newer. Absent where nobody knows. */
  readonly over?: readonly Remark["texts"][];
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
      unit: v.optional(text),
      units: v.optional(v.array(text, "phải là danh sách mã đơn vị")),
      group: v.optional(text),
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

type Typed = v.InferOutput<typeof schema>[number];

/**
 * Explanations as a file has them: `[{ "unit": "KT", "rule": "D8", "reason": "…", "evidence": "…", "author": "…", "accepted": true }]`. In the place
 * of `unit` may stand `"units": ["VP", "KT"]`, the ones that share a narrative (X10), or `"group": "Xã A"`, for what was found among its units.
 */
export function loadExplanations(json: unknown, outline: Outline): LoadedExplanations {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) {
    const reasons = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? "tệp"}: ${issue.message}`);
    return { ok: false, reasons: [...new Set(reasons)] };
  }
  const reasons = parsed.output.flatMap((one, index) => [
    ...wrongSubject(one, outline).map((reason) => `${index}${reason}`),
    ...(outline.ruleOf(one.rule) || outline.checkOf(one.rule) ? [] : [`${index}.rule: không có quy tắc "${one.rule}"`]),
    ...(one.items ?? [])
      .filter((id) => !outline.itemOf(id))
      .map((id) => `${index}.items: không có nội dung mã "${id}"`),
  ]);
  if (reasons.length > 0) return { ok: false, reasons };
  const explanations = parsed.output.map(({ unit, units, group, ...one }): Explanation => ({
    ...one,
    unit: subjectOf({ unit, units, group }, outline),
    items: one.items ?? [],
  }));
  const twice = givenTwice(explanations);
  return twice.length > 0 ? { ok: false, reasons: twice } : { ok: true, explanations };
}

/** Two for one finding could contradict each other. */
function givenTwice(explanations: readonly Explanation[]): string[] {
  const places = new Map<string, number>();
  return explanations.flatMap(({ unit, rule, items }, index) => {
    const key = findingKey(unit, rule, [...new Set(items)].sort());
    const first = places.get(key);
    if (first === undefined) places.set(key, index);
    return first === undefined ? [] : [`${index}: trùng với giải trình ${first}`];
  });
}

type Subject = Pick<Typed, "unit" | "units" | "group">;

function wrongSubject({ unit, units, group }: Subject, outline: Outline): string[] {
  if ([unit, units, group].filter((one) => one !== undefined).length !== 1)
    return [': phải có đúng một trong ba mục "unit", "units", "group"'];
  if (group !== undefined)
    return outline.groups.some(({ name }) => name === group) ? [] : [`.group: không có xã, phường "${group}"`];
  if (units === undefined) return unit === "-" || outline.unitOf(unit!) ? [] : [`.unit: không có đơn vị mã "${unit}"`];
  const unknown = units.filter((code) => !outline.unitOf(code)).map((code) => `.units: không có đơn vị mã "${code}"`);
  return new Set(units).size > 1 ? unknown : [...unknown, ".units: phải có từ hai đơn vị"];
}

/** Findings name their units in the order of the outline, and the commune where there are more. */
function subjectOf({ unit, units, group }: Subject, outline: Outline): string {
  if (group !== undefined) return outline.groups.length > 1 ? group : "-";
  if (units === undefined) return unit!;
  return subjectOfUnits(outline.units.map(({ code }) => code).filter((code) => units.includes(code)));
}
