import type { Assessment } from "../../assessment/Assessment";
import { isExplainable, isMissing } from "../../assessment/isExplainable";
import { keyOfFinding } from "../../assessment/remarkKey";
import type { Finding } from "../../checks/Finding";
import { levelOf, type Level } from "../../checks/severityWord";
import { tellFinding } from "../../checks/tellFinding";
import type { Outline } from "../../outline/Outline";
import { unitLabel } from "../../outline/unitLabel";
import type { Report } from "../../report/Report";
import { levelText, worstFirst } from "../findings/levels";
import { placeOfFinding } from "../findings/placeOfFinding";
import { FINDINGS_TEXTS } from "./consolidatedTexts";

/** One row of `Kết quả rà soát`. */
export interface FindingRow {
  readonly finding: Finding;
  /** Code of the unit; "" for findings of no single unit, which no unit's counter counts. */
  readonly unit: string;
  readonly name: string;
  readonly level: Level;
  /** `× Lỗi`; where the explanation was accepted, that it is explained. */
  readonly levelText: string;
  /** Its explanation can settle it: then the live level follows what the team concludes. */
  readonly explainable: boolean;
  readonly place: string;
  /** Sheet and cell in the unit's file. */
  readonly cell: string;
  readonly message: string;
  /** What the unit's own report says beside the figure. */
  readonly given: string;
  /** Key of the field that it counts for, "" for none. */
  readonly field: string;
  /** A required answer that is not there: blank, or declared missing. */
  readonly open: boolean;
  readonly key: string;
}

/** Of sections that belong to no field of the outline. */
export const OTHER_FIELD = "other";

/** Every finding, those across units first, then by unit in the order of the outline; the worst first, then in the order of the items. */
export function listFindings(assessment: Pick<Assessment, "outline" | "across" | "units">): FindingRow[] {
  const { outline } = assessment;
  const numberOf = ({ finding }: FindingRow): number => outline.itemOf(finding.items[0] ?? "")?.number ?? 0;
  const across = assessment.across.map((finding) => rowOf(finding, null, outline));
  const byUnit = assessment.units.map(({ findings, report }) =>
    findings.map((finding) => rowOf(finding, report, outline)).sort((a, b) => numberOf(a) - numberOf(b)),
  );
  return [across, ...byUnit].flatMap((rows) => worstFirst(rows, ({ level }) => level));
}

function rowOf(finding: Finding, report: Report | null, outline: Outline): FindingRow {
  const level = levelOf(finding);
  const unit = outline.unitOf(finding.unit ?? "");
  const item = outline.itemOf(finding.items[0] ?? "");
  const text = tellFinding(outline, finding);
  return {
    finding,
    unit: finding.unit ?? "",
    name: finding.unit === null ? FINDINGS_TEXTS.across : unit ? unitLabel(outline, unit, "name") : finding.unit,
    level,
    levelText: finding.explained ? FINDINGS_TEXTS.explained : levelText(level),
    explainable: isExplainable(finding, outline),
    place: placeOfFinding(finding, outline),
    cell: finding.sheet !== null && finding.cell !== null ? `${finding.sheet}!${finding.cell}` : "",
    message: text,
    given: (item && report?.entries.get(item.id)?.note?.trim()) ?? "",
    field: item && finding.unit !== null ? fieldOf(outline, item.section) : "",
    open: level === "blank" || isMissing(finding, outline),
    key: keyOfFinding(finding),
  };
}

export function fieldOf(outline: Outline, sectionRef: string): string {
  const section = outline.sections.find(({ ref }) => ref === sectionRef);
  return section?.field === undefined ? OTHER_FIELD : String(section.field);
}
