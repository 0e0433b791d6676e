import type { Outline } from "../outline/Outline";
import type { Finding } from "./Finding";

type Found = Pick<Finding, "items" | "unit" | "figures"> & Partial<Pick<Finding, "units" | "sheet" | "cell">>;

/** A finding of a standard check (T, U1, X); none where the outline has switched the check off. */
export function standardFinding(outline: Outline, code: string, found: Found): Finding[] {
  const check = outline.checkOf(code);
  if (!check) return [];
  const inNarrative = found.items[0] !== undefined && outline.itemOf(found.items[0])?.kind === "text";
  return [
    {
      code,
      rule: code,
      class: check.class,
      severity: (inNarrative && check.textSeverity) || check.severity,
      ...(check.audience && { audience: check.audience }),
      items: found.items,
      unit: found.unit,
      ...(found.units && { units: found.units }),
      // A place that is not known is "" in a report.
      sheet: found.sheet || null,
      cell: found.cell || null,
      figures: found.figures,
    },
  ];
}
