import type { Assessment } from "../../assessment/Assessment";
import { fillIn } from "../fillIn";
import { rowArea, SheetBuilder } from "../SheetBuilder";
import type { Area, Column, PrintSetup, Sheet } from "../Workbook";
import { putAcross } from "./acrossList";
import { OVERVIEW_TEXTS, SHEET_NAMES } from "./consolidatedTexts";
import { putFieldTable } from "./fieldTable";
import type { FindingCounts } from "./FindingCounts";
import type { LiveFigures } from "./LiveFigures";
import { putCharts } from "./overviewCharts";
import { gridOf, type Overview } from "./overviewGrid";
import { putOverviewHead } from "./overviewHead";
import { breaksBeforeParts, type PagePart } from "./pageBreaks";
import { HIDDEN, PROTECTED } from "./sheetShapes";
import { putStateTable } from "./stateTable";
import { putTargetTable } from "./targetTable";

/** The sheet the team works on: three tables on one grid, a question to each page, the charts, and who signs. */
export function overviewSheet(
  assessment: Assessment,
  figures: LiveFigures,
  counts: FindingCounts,
): { readonly builder: SheetBuilder; readonly sheet: Sheet } {
  const sheet = new SheetBuilder(SHEET_NAMES.overview);
  const grid = gridOf(assessment);
  const overview: Overview = { assessment, figures, counts, sheet, grid };
  putOverviewHead(overview);
  const states = putStateTable(overview, fillIn(OVERVIEW_TEXTS.state, { n: 1 }));
  const across = putAcross(overview);
  const fieldsAt = sheet.end;
  const fields = putFieldTable(overview, states, fillIn(OVERVIEW_TEXTS.fields, { n: 2 }));
  const targetsAt = putTargetTable(overview, fillIn(OVERVIEW_TEXTS.targets, { n: 3 }));
  const chartsAt = sheet.end;
  const charted = putCharts(overview, fields);
  const bottom = putSignatures(overview, charted + 2);
  const built = sheet.build({ visibility: "visible", columns: [], protection: PROTECTED });
  const parts: PagePart[] = [
    { start: states.tail, newPage: false },
    { start: across, newPage: false },
    { start: fieldsAt, newPage: true },
    ...(targetsAt === undefined ? [] : [{ start: targetsAt, newPage: false }]),
    { start: chartsAt, newPage: sheet.charts.length > 0 },
  ];
  const print: PrintSetup = {
    orientation: "landscape",
    area: { top: 0, left: 0, bottom, right: grid.last },
    pageNumber: "butFirst",
    footer: sheet.name,
    breaksAfter: breaksBeforeParts(built.rows.slice(0, bottom + 1), grid.widths, parts),
  };
  const hidden = Math.max(...built.rows.map((row) => row?.cells.length ?? 0)) - grid.widths.length;
  const columns = [...grid.widths.map((width): Column => ({ width })), ...Array.from({ length: hidden }, () => HIDDEN)];
  return { builder: sheet, sheet: { ...built, columns, print } };
}

/** @returns the last row */
function putSignatures({ sheet, grid }: Overview, row: number): number {
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
