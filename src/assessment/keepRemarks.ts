import type { Outline } from "../outline/Outline";
import type { Finding } from "../checks/Finding";
import type { Remark, Remarks } from "./Assessment";
import { itemKey, keyOfFinding } from "./remarkKey";

/** Remarks of the previous workbook: those whose unit, item or finding is still there, and the rest. None is dropped. */
export function keepRemarks(
  previous: Remarks,
  outline: Outline,
  findings: readonly Finding[],
): { readonly remarks: Remarks; readonly orphaned: readonly Remark[] } {
  const keys = new Set(findings.map(keyOfFinding));
  const isKnown = (key: string): boolean => {
    if (keys.has(key)) return true;
    const [unit, item] = key.split("|");
    if (outline.unitOf(unit!) === undefined) return false;
    return item === undefined || (outline.itemOf(item) !== undefined && key === itemKey(unit!, item));
  };
  const remarks = new Map<string, Remark>();
  const orphaned: Remark[] = [];
  for (const [key, remark] of previous) {
    if (isKnown(key)) remarks.set(key, remark);
    else orphaned.push(remark);
  }
  return { remarks, orphaned };
}
