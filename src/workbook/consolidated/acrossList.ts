import type { Assessment } from "../../assessment/Assessment";
import { tellFinding } from "../../checks/tellFinding";
import { unitLabel } from "../../outline/unitLabel";
import { fillIn } from "../fillIn";
import { rowArea } from "../SheetBuilder";
import { OVERVIEW_TEXTS, SHEET_NAMES } from "./consolidatedTexts";
import { spanWidth, type Overview } from "./overviewGrid";
import { heightOf } from "./sheetShapes";

/** The list on `Kết quả rà soát` has them all. */
const MOST = 15;
/** Characters of one sentence: thousands of units may share a finding. */
const LONGEST = 2000;

interface AcrossParts extends Pick<Overview, "sheet" | "grid" | "layout"> {
  readonly assessment: Pick<Assessment, "outline" | "across" | "missing"> & {
    readonly units: { readonly length: number };
  };
}

/**
 * Below table 1: who has not reported, and what only shows when the reports lie side by side.
 * @returns the row of the caption
 */
export function putAcross({ sheet, grid, assessment, layout }: AcrossParts): number {
  const { outline, across, units } = assessment;
  const missing = assessment.missing.map((code) => {
    const unit = outline.unitOf(code);
    return unit ? (layout === "columns" ? unit.name : unitLabel(outline, unit)) : code;
  });
  const complete = units.length === 1 ? OVERVIEW_TEXTS.completeOne : OVERVIEW_TEXTS.complete;
  const told =
    missing.length > MOST
      ? fillIn(OVERVIEW_TEXTS.missingMany, { count: missing.length, units: missing.slice(0, MOST).join(", ") })
      : missing.length > 0
        ? fillIn(OVERVIEW_TEXTS.missing, { units: missing.join(", ") })
        : fillIn(complete, { count: units.length });
  const reported = sheet.end;
  sheet.merge(rowArea(reported, 0, grid.last), "legend", told);
  sheet.height(reported, Math.max(22, heightOf(told, spanWidth(grid, [0, grid.last]), "legend")));

  const caption = sheet.end;
  sheet.merge(rowArea(caption, 0, grid.last), "caption", OVERVIEW_TEXTS.across);
  sheet.height(caption, 26);
  const rows = across
    // The line above names all who are missing, table 3 has the targets; a derived figure needs nobody's attention.
    .filter((finding) => finding.code !== "X2" && finding.class !== "target" && finding.severity !== "info")
    .map((finding) => {
      const text = tellFinding(outline, finding).slice(0, LONGEST);
      return [finding.code, finding.onTotals ? fillIn(OVERVIEW_TEXTS.onTotals, { text }) : text] as const;
    });
  if (rows.length === 0) {
    sheet.merge(rowArea(caption + 1, 0, grid.last), "field", OVERVIEW_TEXTS.acrossNone);
    sheet.height(caption + 1, 22);
    return caption;
  }
  const [code, text] = OVERVIEW_TEXTS.acrossHeads;
  sheet.put(caption + 1, 0, "head11", code);
  sheet.merge(rowArea(caption + 1, 1, grid.last), "head11", text);
  sheet.height(caption + 1, 33);
  const width = spanWidth(grid, [1, grid.last]);
  for (const [rule, sentence] of rows.slice(0, MOST)) {
    const row = sheet.end;
    sheet.put(row, 0, "cellCentre", rule);
    sheet.merge(rowArea(row, 1, grid.last), "field", sentence);
    sheet.height(row, Math.max(22, heightOf(sentence, width, "field")));
  }
  if (rows.length > MOST) {
    const row = sheet.end;
    const more = fillIn(OVERVIEW_TEXTS.acrossMore, { count: rows.length - MOST, sheet: SHEET_NAMES.findings });
    sheet.merge(rowArea(row, 0, grid.last), "legend", more);
    sheet.height(row, 22);
  }
  return caption;
}
