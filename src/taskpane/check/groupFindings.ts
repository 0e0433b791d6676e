import type { Level } from "../../checks/severityWord";
import type { FindingView, ReportView } from "../../engine/Engine";

/** The findings of one sheet; `sheet` null: they concern the file. */
export interface FindingGroup {
  readonly sheet: string | null;
  readonly findings: readonly FindingView[];
  readonly errors: number;
}

/** By sheet in the workbook's order, what concerns the whole file first; sheets without a finding are left out. */
export function groupFindings(report: ReportView, filter: Level | null): FindingGroup[] {
  const bySheet = new Map<string | null, FindingView[]>();
  for (const finding of report.findings) {
    if (filter !== null && finding.level !== filter) continue;
    const group = bySheet.get(finding.sheet);
    if (group) group.push(finding);
    else bySheet.set(finding.sheet, [finding]);
  }
  // A finding can name a sheet that is gone: it comes last, never away.
  const order = new Set<string | null>([null, ...report.sheets, ...bySheet.keys()]);
  return [...order].flatMap((sheet) => {
    const findings = bySheet.get(sheet);
    if (!findings) return [];
    return [{ sheet, findings, errors: findings.filter(({ level }) => level === "error").length }];
  });
}
