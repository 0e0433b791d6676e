import { checkReport } from "../checks/checkReport";
import type { Finding } from "../checks/Finding";
import type { Outline, Unit } from "../outline/Outline";
import type { Report } from "../report/Report";
import type { Counts, UnitAssessment, UnitState } from "./Assessment";
import { countFindings } from "./countFindings";
import { isMissing } from "./isExplainable";

/** One unit with the report that counts for it, or none. `found`: what checking that report has found already. */
export function assessUnit(
  unit: Unit,
  report: Report | null,
  outline: Outline,
  found?: readonly Finding[],
): UnitAssessment {
  const required = outline.items.filter((item) => item.required);
  const findings = report ? (found ?? checkReport(report, outline)) : [];
  const counts = countFindings(findings);
  return {
    unit,
    report,
    findings,
    state: report ? stateOf(findings, counts, outline) : "absent",
    answered: required.filter((item) => report?.entries.get(item.id)!.state === "value").length,
    asked: required.length,
    counts,
  };
}

/** The first that is true: errors, then what is still to be filled in, then what is to be explained. */
function stateOf(findings: readonly Finding[], counts: Counts, outline: Outline): UnitState {
  if (counts.errors > 0) return "wrong";
  if (counts.blanks > 0 || findings.some((finding) => isMissing(finding, outline))) return "incomplete";
  return counts.targets > 0 ? "explain" : "valid";
}
