import type { Assessment } from "../../assessment/Assessment";
import { STYLES } from "../styles";
import { identityProperties } from "../template/dataSheet";
import type { SheetBuilder } from "../SheetBuilder";
import type { Sheet, Workbook } from "../Workbook";
import { assessmentData } from "./assessmentData";
import { bookLayoutOf } from "./bookLayout";
import { dossierSwitch, type DossierSwitch } from "./dossierSwitch";
import { figuresSheet } from "./figuresSheet";
import { FindingCounts } from "./FindingCounts";
import { findingsSheet } from "./findingsSheet";
import { listFindings } from "./listFindings";
import { layoutFigures } from "./layoutFigures";
import { layoutTurned } from "./layoutTurned";
import { LiveFigures } from "./LiveFigures";
import { narrativeSheets } from "./narrativesSheet";
import { newestOf } from "./newestOf";
import { overviewSheet } from "./overviewSheet";
import { rowSheets } from "./rowSheets";
import { sourcesSheet } from "./sourcesSheet";
import { turnedFiguresSheet } from "./turnedFiguresSheet";
import { turnedWidth } from "./turnedWidth";

/**
 * The workbook that the inspection team works on: what the units reported, what was found, live totals and counts, and cells for what the
 * team says. Everything is derived from the assessment and its outline; the same assessment gives the same workbook.
 */
export function buildConsolidated(assessment: Assessment): Workbook {
  const { outline, round } = assessment;
  const choice = dossierSwitch(assessment);
  const findings = listFindings(assessment);
  const parts = [
    ...tablesOf(assessment, choice, new FindingCounts(findings)),
    ...narrativeSheets(assessment),
    findingsSheet(assessment, findings),
    sourcesSheet(assessment),
  ];
  const data = assessmentData(assessment, choice);
  return {
    sheets: [...parts.map(({ sheet }) => sheet), data.build({ visibility: "veryHidden", columns: [] })],
    names: [...parts.map(({ builder }) => builder), data].flatMap((sheet) => sheet.definedNames),
    styles: STYLES,
    title: `${outline.assessment.title} - ${outline.assessment.subtitle}`,
    modified: newestOf(
      outline,
      assessment.units.map(({ report }) => report),
    ),
    properties: identityProperties(outline, round, "assessment"),
  };
}

interface BuiltSheet {
  readonly builder: SheetBuilder;
  readonly sheet: Sheet;
}

/** What the units gave and where they stand: units are columns, or rows where they are many. */
function tablesOf(assessment: Assessment, choice: DossierSwitch | undefined, counts: FindingCounts): BuiltSheet[] {
  const { outline } = assessment;
  const layout = bookLayoutOf(outline);
  if (layout === "columns") {
    const places = layoutFigures(outline, choice !== undefined);
    const figures = new LiveFigures(assessment, places, choice);
    return [overviewSheet({ assessment, figures, counts }), figuresSheet(figures, places)];
  }
  const places = layoutTurned(outline, choice !== undefined, turnedWidth(assessment));
  const figures = new LiveFigures(assessment, places, choice);
  return [...rowSheets({ assessment, figures, counts }, layout), turnedFiguresSheet(figures, places)];
}
