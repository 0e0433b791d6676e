import { countLines } from "../countLines";
import { fillIn } from "../fillIn";
import { characterWidth } from "../characterWidth";
import { rowHeight } from "../rowHeight";
import { rowArea } from "../SheetBuilder";
import { STYLES } from "../styles";
import { OVERVIEW_TEXTS } from "./consolidatedTexts";
import { datesText } from "./datesText";
import { spanWidth, type Overview } from "./overviewGrid";

/** Head of an official paper (NĐ 30/2020/NĐ-CP, Phụ lục I), title, and what the signs mean. */
export function putOverviewHead({ sheet, grid, assessment }: Overview): void {
  const { outline } = assessment;
  const left = (row: number): ReturnType<typeof rowArea> => rowArea(row, 0, 2);
  const right = (row: number): ReturnType<typeof rowArea> => rowArea(row, 3, grid.last);
  const wide = (row: number): ReturnType<typeof rowArea> => rowArea(row, 0, grid.last);
  const issuer = outline.assessment.issuer;
  const leftWidth = spanWidth(grid, [0, 2]);
  sheet.merge(left(0), "superior", outline.issuer.toUpperCase());
  sheet.merge(right(0), "nation", OVERVIEW_TEXTS.nation);
  sheet.height(0, 20);
  sheet.merge(left(1), "issuer", issuer);
  sheet.merge(right(1), "motto", OVERVIEW_TEXTS.motto);
  sheet.height(1, Math.max(22, rowHeight(countLines(issuer, leftWidth, STYLES.issuer.font), 12)));
  // A third to a half of the line above it: no border of a column is so long.
  sheet.merge(left(2), "issuerRule", "—".repeat(ruleLength(issuer, leftWidth)));
  for (const column of mottoColumns(grid.widths)) sheet.put(2, column, "mottoRule");
  sheet.height(2, 16);
  const placeDate = { place: outline.place, year: outline.periodTo.slice(0, 4) };
  sheet.merge(right(3), "placeDate", fillIn(OVERVIEW_TEXTS.placeDate, placeDate));
  sheet.height(3, 20);
  sheet.merge(wide(4), "title", outline.assessment.title);
  sheet.height(
    4,
    rowHeight(countLines(outline.assessment.title, spanWidth(grid, [0, grid.last]), STYLES.title.font), 14),
  );
  sheet.merge(wide(5), "subtitle", datesText(assessment));
  sheet.height(5, 20);
  const width = spanWidth(grid, [0, grid.last]);
  sheet.merge(wide(6), "legend", OVERVIEW_TEXTS.legend);
  sheet.height(6, rowHeight(countLines(OVERVIEW_TEXTS.legend, width, STYLES.legend.font), STYLES.legend.font.size));
}

/** Dashes of one em, two fifths of the longest line. */
function ruleLength(text: string, width: number): number {
  const ems = [...text].reduce((sum, sign) => sum + characterWidth(sign.codePointAt(0)!, "bold"), 0);
  const lines = countLines(text, width, STYLES.issuer.font);
  return Math.max(3, Math.round((ems / lines) * 0.4));
}

/** The middle ones of the right half, as wide together as the motto. */
function mottoColumns(widths: readonly number[]): number[] {
  const ems = [...OVERVIEW_TEXTS.motto].reduce((sum, sign) => sum + characterWidth(sign.codePointAt(0)!, "bold"), 0);
  const motto = (ems * STYLES.motto.font.size) / 6;
  const start = widths.slice(0, 3).reduce((sum, width) => sum + width, 0);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const middle = (start + total) / 2;
  let at = 0;
  return widths.flatMap((width, column) => {
    const centre = at + width / 2;
    at += width;
    return column > 2 && Math.abs(centre - middle) < motto / 2 ? [column] : [];
  });
}
