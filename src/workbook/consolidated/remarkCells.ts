import type { Assessment, Remark } from "../../assessment/Assessment";
import { itemKey, keyOfFinding, unitKey } from "../../assessment/remarkKey";
import { REMARK_FIELDS, type RemarkField } from "../../assessment/remarkHeads";

/** Excel's limit of a cell. */
export const LONGEST_CELL = 32_767;

/** What people wrote before, for the cell of a key. */
export function remarkOf(
  { remarks }: Pick<Assessment, "remarks">,
  key: string,
  field: RemarkField,
): string | undefined {
  return remarks.get(key)?.texts[field]?.slice(0, LONGEST_CELL) || undefined;
}

/** Remarks that have no cell on any sheet: what they speak of is gone, or can't carry such a text. */
export function remarksWithoutPlace(assessment: Assessment): Remark[] {
  const { outline, units, across, remarks, orphaned } = assessment;
  const fields = new Map<string, readonly RemarkField[]>();
  for (const { code } of outline.units) {
    fields.set(unitKey(code), ["rating", "remark"]);
    for (const item of outline.items) if (item.kind === "text") fields.set(itemKey(code, item.id), ["remark"]);
  }
  for (const finding of [...units.flatMap(({ findings }) => findings), ...across])
    fields.set(keyOfFinding(finding), ["explanation", "evidence", "author", "conclusion"]);
  const homeless = [...remarks.values()].flatMap((remark) => {
    const known = fields.get(remark.key) ?? [];
    const texts = REMARK_FIELDS.filter((field) => remark.texts[field] && !known.includes(field)).map(
      (field) => [field, remark.texts[field]!] as const,
    );
    return texts.length === 0 ? [] : [{ key: remark.key, texts: Object.fromEntries(texts) }];
  });
  return [...orphaned, ...homeless];
}
