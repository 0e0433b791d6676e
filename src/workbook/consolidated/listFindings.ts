import type { Assessment } from "../../assessment/Assessment";
import { keyOfFinding } from "../../assessment/remarkKey";
import type { Finding } from "../../checks/Finding";
import { LEVELS, levelOf, type Level } from "../../checks/severityWord";
import { tellFinding } from "../../checks/tellFinding";
import type { MetaField } from "../../outline/names";
import type { Outline } from "../../outline/Outline";
import type { Report } from "../../report/Report";
import { COVER_LABELS } from "../../report/sheetHeads";
import { fillIn } from "../fillIn";
import { FINDINGS_TEXTS } from "./consolidatedTexts";

/** One row of `Kết quả rà soát`. */
export interface FindingRow {
  readonly finding: Finding;
  /** Code of the unit; "" for findings of no single unit, which no unit's counter counts. */
  readonly unit: string;
  readonly name: string;
  readonly level: Level;
  /** `× Lỗi` */
  readonly levelText: string;
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
const ORDER: readonly Level[] = ["error", "blank", "target", "warning", "info"];

/** Every finding, those across units first, then by unit in the order of the outline; the worst first, then in the order of the items. */
export function listFindings(assessment: Assessment): FindingRow[] {
  const { outline } = assessment;
  const numberOf = ({ finding }: FindingRow): number => outline.itemOf(finding.items[0] ?? "")?.number ?? 0;
  const across = assessment.across.map((finding) => rowOf(finding, null, outline));
  const byUnit = assessment.units.map(({ findings, report }) =>
    findings.map((finding) => rowOf(finding, report, outline)).sort((a, b) => numberOf(a) - numberOf(b)),
  );
  return [across, ...byUnit].flatMap((rows) =>
    [...rows].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level)),
  );
}

function rowOf(finding: Finding, report: Report | null, outline: Outline): FindingRow {
  const level = levelOf(finding);
  const item = outline.itemOf(finding.items[0] ?? "");
  const isMissing = finding.code === "T14" && item?.required === true;
  const text = tellFinding(outline, finding);
  return {
    finding,
    unit: finding.unit ?? "",
    name: finding.unit === null ? FINDINGS_TEXTS.across : (outline.unitOf(finding.unit)?.name ?? finding.unit),
    level,
    levelText: `${LEVELS[level].symbol} ${LEVELS[level].word}`,
    place: placeOf(finding, outline),
    cell: finding.sheet !== null && finding.cell !== null ? `${finding.sheet}!${finding.cell}` : "",
    message: text,
    given: (item && report?.entries.get(item.id)?.note?.trim()) ?? "",
    field: item && finding.unit !== null ? fieldOf(outline, item.section) : "",
    open: level === "blank" || isMissing,
    key: keyOfFinding(finding),
  };
}

/** The address with the word for it: `D8` is a rule as well. */
function placeOf(finding: Finding, outline: Outline): string {
  const item = outline.itemOf(finding.items[0] ?? "");
  const sheet = finding.sheet ?? (item ? outline.sectionOf(item).sheet : "");
  if (item && (finding.code !== "X8" || finding.items.length === 1)) {
    const { number } = item;
    return finding.cell
      ? fillIn(FINDINGS_TEXTS.cellPlace, { sheet, number, cell: finding.cell })
      : fillIn(FINDINGS_TEXTS.place, { sheet, number });
  }
  const field = COVER_LABELS[finding.figures.field as MetaField] as string | undefined;
  return field === undefined ? sheet : fillIn(FINDINGS_TEXTS.coverPlace, { sheet, field });
}

export function fieldOf(outline: Outline, sectionRef: string): string {
  const section = outline.sections.find(({ ref }) => ref === sectionRef);
  return section?.field === undefined ? OTHER_FIELD : String(section.field);
}
