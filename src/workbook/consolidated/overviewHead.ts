import { countLines } from "../countLines";
import { fillIn } from "../fillIn";
import { characterWidth } from "../characterWidth";
import { rowArea } from "../SheetBuilder";
import { STYLES } from "../styles";
import { OVERVIEW_TEXTS } from "./consolidatedTexts";
import { datesText, type Dated } from "./datesText";
import { spanWidth, type Overview } from "./overviewGrid";
import { heightOf } from "./sheetShapes";

/** Head of an official paper (NĐ 30/2020/NĐ-CP, Phụ lục I), title, and what the signs mean. */
export function putOverviewHead({
  sheet,
  grid,
  assessment,
}: Pick<Overview, "sheet" | "grid"> & { readonly assessment: Dated }): void {
  const { outline } = assessment;
  const left = (row: number): ReturnType<typeof rowArea> => rowArea(row, 0, 2);
  const right = (row: number): ReturnType<typeof rowArea> => rowArea(row, 3, grid.last);
  const wide = (row: number): ReturnType<typeof rowArea> => rowArea(row, 0, grid.last);
  const issuer = outline.assessment.issuer;
  const lines = countLines(issuer, spanWidth(grid, [0, 2]), STYLES.issuer.font);
  const width = spanWidth(grid, [0, grid.last]);
  sheet.merge(left(0), "superior", outline.issuer.toUpperCase());
  sheet.merge(right(0), "nation", OVERVIEW_TEXTS.nation);
  // Its lines stand in a row each, so that the motto beside it keeps its rule close.
  sheet.merge({ ...left(1), bottom: lines }, "issuer", issuer);
  sheet.merge(right(1), "motto", OVERVIEW_TEXTS.motto);
  for (const column of mottoColumns(grid.widths)) sheet.put(2, column, "mottoRule");
  // A third to a half of the line above it: no border of a column is so long.
  sheet.merge(left(lines + 1), "issuerRule", "—".repeat(ruleLength(issuer, lines)));
  const placeRow = Math.max(3, lines + 1);
  const placeDate = { place: outline.place, year: outline.periodTo.slice(0, 4) };
  sheet.merge(right(placeRow), "placeDate", fillIn(OVERVIEW_TEXTS.placeDate, placeDate));
  for (let row = 0; row <= placeRow; row += 1) sheet.height(row, 18);
  const title = placeRow + 1;
  sheet.merge(wide(title), "title", outline.assessment.title);
  sheet.height(title, Math.max(26, heightOf(outline.assessment.title, width, "title")));
  sheet.merge(wide(title + 1), "subtitle", datesText(assessment));
  sheet.height(title + 1, 20);
  sheet.merge(wide(title + 2), "legend", OVERVIEW_TEXTS.legend);
  sheet.height(title + 2, heightOf(OVERVIEW_TEXTS.legend, width, "legend"));
}

/** Dashes of one em, two fifths of the longest line. */
function ruleLength(text: string, lines: number): number {
  const ems = [...text].reduce((sum, sign) => sum + characterWidth(sign.codePointAt(0)!, "bold"), 0);
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
