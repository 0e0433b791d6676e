import { fillIn } from "../fillIn";
import { rowArea, SheetBuilder } from "../SheetBuilder";
import type { Area, Column, PrintSetup, Sheet } from "../Workbook";
import { putAcross } from "./acrossList";
import { OVERVIEW_TEXTS, SHEET_NAMES } from "./consolidatedTexts";
import { putFieldTable } from "./fieldTable";
import { putCharts } from "./overviewCharts";
import { gridOf, type Overview } from "./overviewGrid";
import { putOverviewHead } from "./overviewHead";
import { breaksBeforeParts, type PagePart } from "./pageBreaks";
import { HIDDEN, PROTECTED } from "./sheetShapes";
import { putStateTable } from "./stateTable";
import { putTargetTable } from "./targetTable";

/** The sheet the team works on: three tables on one grid, a question to each page, the charts, and who signs. */
export function overviewSheet(parts: Omit<Overview, "sheet" | "grid" | "layout">): {
  readonly builder: SheetBuilder;
  readonly sheet: Sheet;
} {
  const sheet = new SheetBuilder(SHEET_NAMES.overview);
  const overview: Overview = { ...parts, layout: "columns", sheet, grid: gridOf(parts.assessment, "columns") };
  putOverviewHead(overview);
  const states = putStateTable(overview, fillIn(OVERVIEW_TEXTS.state, { n: 1 }));
  const across = putAcross(overview);
  const fieldsAt = sheet.end;
  const fields = putFieldTable(overview, states, fillIn(OVERVIEW_TEXTS.fields, { n: 2 }));
  const targets = putTargetTable(overview, fillIn(OVERVIEW_TEXTS.targets, { n: 3 }));
  const chartsAt = sheet.end;
  const charted = putCharts(overview, fields);
  const bottom = putSignatures(overview, charted + 2);
  return {
    builder: sheet,
    sheet: shapeOverview(overview, bottom, [
      { start: states.tail, newPage: false },
      { start: across, newPage: false },
      { start: fieldsAt, newPage: true },
      ...(targets === undefined ? [] : [{ start: targets.captionRow, newPage: false }]),
      { start: chartsAt, newPage: sheet.charts.length > 0 },
    ]),
  };
}

/** @returns the last row */
export function putSignatures({ sheet, grid }: Pick<Overview, "sheet" | "grid">, row: number): number {
  const half = Math.floor(grid.last / 2) - 1;
  const left = (at: number): Area => rowArea(at, 0, half);
  const right = (at: number): Area => rowArea(at, half + 1, grid.last);
  sheet.merge(left(row), "signOffice", OVERVIEW_TEXTS.compiler);
  sheet.merge(right(row), "signOffice", OVERVIEW_TEXTS.head);
  sheet.merge(left(row + 1), "signHint", OVERVIEW_TEXTS.signHint);
  sheet.merge(right(row + 1), "signHint", OVERVIEW_TEXTS.signHint);
  for (const at of [row, row + 1]) sheet.height(at, 22);
  return row + 1;
}

function shapeOverview({ sheet, grid }: Overview, bottom: number, parts: readonly PagePart[]): Sheet {
  const built = sheet.build({ visibility: "visible", columns: [], protection: PROTECTED });
  const print: PrintSetup = {
    orientation: "landscape",
    area: { top: 0, left: 0, bottom, right: grid.last },
    pageNumber: "butFirst",
    footer: sheet.name,
    breaksAfter: breaksBeforeParts(built.rows.slice(0, bottom + 1), grid.widths, parts),
  };
  return { ...built, columns: columnsOf(built, grid.widths), print };
}

/** Columns with their widths, and behind them hidden ones as far as there are cells. */
export function columnsOf({ rows }: Sheet, widths: readonly number[]): Column[] {
  const used = rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 0);
  const hidden = Math.max(0, used - widths.length);
  return [...widths.map((width): Column => ({ width })), ...Array.from({ length: hidden }, () => HIDDEN)];
}
