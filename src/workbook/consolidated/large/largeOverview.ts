import type { UnitSummary } from "../../../assessment/LargeAssessment";
import { unitLabel } from "../../../outline/unitLabel";
import { fillIn } from "../../fillIn";
import { cellsAre, COUNT_WHERE } from "../../formula/functions";
import { constant } from "../../formula/Fx";
import { areaText, onSheet, rowArea, SheetBuilder } from "../../SheetBuilder";
import type { Column, Sheet } from "../../Workbook";
import { putAcross } from "../acrossList";
import { LARGE_SHEET_NAMES, LARGE_TEXTS, OVERVIEW_TEXTS, SHEET_NAMES, STATE_WORDS } from "../consolidatedTexts";
import { STATE_ORDER } from "../fieldTable";
import { spanWidth, spread, type Grid, type Span } from "../overviewGrid";
import { putOverviewHead } from "../overviewHead";
import { putSignatures } from "../overviewSheet";
import { worstOf } from "../overviewOpening";
import { heightOf, PROTECTED } from "../sheetShapes";
import { UNIT_ROW } from "../stateTable";
import type { FieldList } from "./fieldListSheet";
import type { LargeBook } from "./LargeBook";
import { stateCells } from "./unitListSheet";

const WIDTHS = [6, 34, 10.5, 10.5, 9, 9.5, 9, 9.5, 11, 11];
const LAST = WIDTHS.length - 1;
const GRID: Grid = {
  widths: WIDTHS,
  middle: { left: 2, right: LAST - 1 },
  last: LAST,
  key: LAST + 1,
  helper: LAST + 2,
};
const HEAD_ROW = 34;

/** The first sheet of very many units: counts, who to look at first, and how the workbook is split. */
export function largeOverview(book: LargeBook, fields: FieldList, told: readonly string[]): Sheet {
  const { large, outline } = book;
  const sheet = new SheetBuilder(SHEET_NAMES.overview);
  const units = large.units.map(({ source }) => ({ report: source }));
  putOverviewHead({ sheet, grid: GRID, assessment: { outline, units } });
  const caption = (text: string): void => {
    sheet.merge(rowArea(sheet.end, 0, LAST), "caption", text);
    sheet.height(sheet.end - 1, 26);
  };
  for (const text of told) {
    sheet.merge(rowArea(sheet.end, 0, LAST), "legend", text);
    sheet.height(sheet.end - 1, Math.max(18, heightOf(text, spanWidth(GRID, [0, LAST]), "legend")));
  }
  const spans = spread(STATE_ORDER.length + 1, 2, LAST);
  const heads = (left: string): void => {
    const row = sheet.end;
    const words = [...STATE_ORDER.map((state) => STATE_WORDS[state]), OVERVIEW_TEXTS.all];
    sheet.merge(rowArea(row, 0, 1), "head11", left);
    words.forEach((text, at) => sheet.merge(rowArea(row, ...spans[at]!), "head11", text));
    sheet.height(row, HEAD_ROW);
  };
  caption(fillIn(OVERVIEW_TEXTS.stateCounts, { n: 1 }));
  heads("");
  const counts = sheet.end;
  const states = {
    text: onSheet(LARGE_SHEET_NAMES.units, areaText(stateCells(large.units.length))),
    values: () => large.units.map(({ state }) => STATE_WORDS[state]),
  };
  sheet.merge(rowArea(counts, 0, 1), "totalLeft", outline.whole);
  STATE_ORDER.forEach((state, at) =>
    sheet.merge(rowArea(counts, ...spans[at]!), "total", COUNT_WHERE(cellsAre(states, constant(STATE_WORDS[state])))),
  );
  sheet.merge(rowArea(counts, ...spans.at(-1)!), "total", large.units.length);
  sheet.height(counts, UNIT_ROW);

  caption(fillIn(OVERVIEW_TEXTS.fieldCounts, { n: 2 }));
  heads(OVERVIEW_TEXTS.field);
  fields.fields.forEach(({ short }, field) => {
    const row = sheet.end;
    sheet.merge(rowArea(row, 0, 1), "field", short);
    STATE_ORDER.forEach((state, at) =>
      sheet.merge(rowArea(row, ...spans[at]!), "cellCentre", fields.count(field, state)),
    );
    sheet.merge(rowArea(row, ...spans.at(-1)!), "cellCentre", large.units.length);
    sheet.height(row, UNIT_ROW);
  });
  putWorst(sheet, book);
  const across = putAcross({ sheet, grid: GRID, layout: "summary", assessment: large });
  const bottom = putSignatures({ sheet, grid: GRID }, sheet.end + 1);
  return sheet.build({
    visibility: "visible",
    columns: WIDTHS.map((width): Column => ({ width })),
    protection: PROTECTED,
    print: {
      orientation: "landscape",
      area: { top: 0, left: 0, bottom, right: LAST },
      pageNumber: "butFirst",
      footer: sheet.name,
      breaksAfter: [across - 2],
    },
  });
}

function putWorst(sheet: SheetBuilder, { large, outline }: LargeBook): void {
  const worst: readonly UnitSummary[] = worstOf(large.units);
  sheet.merge(rowArea(sheet.end, 0, LAST), "caption", fillIn(OVERVIEW_TEXTS.worst, { n: 3, count: worst.length }));
  sheet.height(sheet.end - 1, 26);
  if (worst.length === 0) {
    sheet.merge(rowArea(sheet.end, 0, LAST), "field", OVERVIEW_TEXTS.worstNone);
    return;
  }
  const levels = ["errors", "targets", "warnings"] as const;
  const over: readonly Span[] = [
    [2, 3],
    [4, 5],
    [6, 7],
    [8, LAST],
  ];
  const head = sheet.end;
  sheet.put(head, 0, "head11", OVERVIEW_TEXTS.stateHeads.number);
  sheet.put(head, 1, "head11", OVERVIEW_TEXTS.stateHeads.unit);
  [...levels, "state" as const].forEach((slot, at) =>
    sheet.merge(rowArea(head, ...over[at]!), "head11", OVERVIEW_TEXTS.stateHeads[slot]),
  );
  sheet.height(head, HEAD_ROW);
  worst.forEach(({ unit, counts, state }, index) => {
    const row = sheet.end;
    const label = unitLabel(outline, unit);
    sheet.put(row, 0, "ordinal", index + 1);
    sheet.put(row, 1, "field", label);
    levels.forEach((level, at) => sheet.merge(rowArea(row, ...over[at]!), "cellCentre", counts[level]));
    sheet.merge(rowArea(row, ...over[3]!), "cellBold", STATE_WORDS[state]);
    sheet.height(row, Math.max(UNIT_ROW, heightOf(label, WIDTHS[1]!, "field")));
  });
  sheet.merge(rowArea(sheet.end, 0, LAST), "legend", LARGE_TEXTS.values);
  sheet.height(sheet.end - 1, 20);
}
