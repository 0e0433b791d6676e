import type { Finding } from "../checks/Finding";
import { levelOf } from "../checks/severityWord";
import type { Outline } from "../outline/Outline";

/**
 * Whether an explanation can settle a finding: a missed target or a warning. What can't be right has to be corrected, and what is missing has to be
 * supplied, whatever is said about it.
 */
export function isExplainable(finding: Finding, outline: Outline): boolean {
  const level = levelOf(finding);
  return (level === "target" || level === "warning") && !isMissing(finding, outline);
}

/** A required answer that was declared missing. */
export function isMissing({ code, items }: Finding, outline: Outline): boolean {
  return code === "T14" && outline.itemOf(items[0] ?? "")?.required === true;
}
