import { keyOfFinding } from "../assessment/remarkKey";
import type { Finding } from "../checks/Finding";
import { levelOf } from "../checks/severityWord";
import { tellFinding } from "../checks/tellFinding";
import type { Outline } from "../outline/Outline";
import type { FindingView } from "./Engine";

/** Findings as screens show them, in the order given. One cell may have two of one kind: their keys are numbered. */
export function findingViews(findings: readonly Finding[], outline: Outline): FindingView[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = keyOfFinding(finding);
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    return {
      key: times === 1 ? base : `${base}|${times}`,
      code: finding.code,
      level: levelOf(finding),
      class: finding.class,
      message: tellFinding(outline, finding),
      sheet: finding.sheet,
      cell: finding.cell,
      number: outline.itemOf(finding.items[0] ?? "")?.number ?? null,
    };
  });
}
