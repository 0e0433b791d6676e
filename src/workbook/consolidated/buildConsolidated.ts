import type { Assessment } from "../../assessment/Assessment";
import { instantOf } from "../../checks/instantOf";
import { STYLES } from "../styles";
import { identityProperties } from "../template/dataSheet";
import type { Workbook } from "../Workbook";
import { assessmentData } from "./assessmentData";
import { dossierSwitch } from "./dossierSwitch";
import { figuresSheet } from "./figuresSheet";
import { FindingCounts } from "./FindingCounts";
import { findingsSheet } from "./findingsSheet";
import { listFindings } from "./listFindings";
import { layoutFigures } from "./layoutFigures";
import { LiveFigures } from "./LiveFigures";
import { narrativesSheet } from "./narrativesSheet";
import { overviewSheet } from "./overviewSheet";
import { sourcesSheet } from "./sourcesSheet";

/**
 * The workbook that the inspection team works on: what the units reported, what was found, live totals and counts, and cells for what the
 * team says. Everything is derived from the assessment and its outline; the same assessment gives the same workbook.
 */
export function buildConsolidated(assessment: Assessment): Workbook {
  const { outline, round } = assessment;
  const choice = dossierSwitch(assessment);
  const layout = layoutFigures(outline, choice !== undefined);
  const figures = new LiveFigures(assessment, layout, choice);
  const findings = listFindings(assessment);
  const parts = [
    overviewSheet(assessment, figures, new FindingCounts(findings)),
    figuresSheet(figures, layout),
    narrativesSheet(assessment),
    findingsSheet(assessment, findings),
    sourcesSheet(assessment),
  ];
  const data = assessmentData(assessment, choice);
  return {
    sheets: [...parts.map(({ sheet }) => sheet), data.build({ visibility: "veryHidden", columns: [] })],
    names: [...parts.map(({ builder }) => builder), data].flatMap((sheet) => sheet.definedNames),
    styles: STYLES,
    title: `${outline.assessment.title} - ${outline.assessment.subtitle}`,
    modified: modifiedOf(assessment),
    properties: identityProperties(outline, round, "assessment"),
  };
}

/** When the newest of the reports was saved: the clock is never asked. */
function modifiedOf({ outline, units }: Assessment): string {
  const instants = units.flatMap(({ report }) => instantOf(report?.modified ?? null) ?? []);
  const newest = Math.max(...instants);
  return Number.isFinite(newest) ? new Date(newest).toISOString() : `${outline.periodFrom}T00:00:00Z`;
}
