import { fillIn } from "../fillIn";
import { rowArea, SheetBuilder } from "../SheetBuilder";
import type { PrintSetup, Sheet } from "../Workbook";
import { putAcross } from "./acrossList";
import type { BookLayout } from "./bookLayout";
import { OVERVIEW_TEXTS, ROW_SHEET_NAMES, SHEET_NAMES } from "./consolidatedTexts";
import { datesText } from "./datesText";
import { fieldsOf } from "./fieldsOf";
import { putFieldTable } from "./fieldTable";
import { putCharts } from "./overviewCharts";
import { fieldGridOf, gridOf, type Overview } from "./overviewGrid";
import { putOverviewHead } from "./overviewHead";
import { fillOpening, openingOf } from "./overviewOpening";
import { columnsOf, putSignatures } from "./overviewSheet";
import { breaksBeforeHeads, breaksBeforeParts } from "./pageBreaks";
import { ownSheetName } from "./ownSheets";
import { PROTECTED } from "./sheetShapes";
import { putStateTable } from "./stateTable";
import { putTargetTable } from "./targetTable";

interface BuiltSheet {
  readonly builder: SheetBuilder;
  readonly sheet: Sheet;
}

/** Many units: the list of `Tổng hợp đánh giá`, and a sheet for each of the other tables, as a sheet repeats but one head. */
export function rowSheets(
  parts: Omit<Overview, "sheet" | "grid" | "layout">,
  layout: Exclude<BookLayout, "columns">,
): BuiltSheet[] {
  const { assessment } = parts;
  const grid = gridOf(assessment, layout);
  const on = (name: string, own = grid): Overview => ({ ...parts, layout, sheet: new SheetBuilder(name), grid: own });
  const list = on(SHEET_NAMES.overview);
  putOverviewHead(list);
  const opening = layout === "summary" ? openingOf(list, fieldsOf(assessment.outline).length) : undefined;
  // Not behind the list, whose head each page repeats.
  const across = putAcross(list);
  const listAt = list.sheet.end;
  const states = putStateTable(list, fillIn(OVERVIEW_TEXTS.state, { n: opening ? opening.tables + 1 : 1 }));

  const bottom = putSignatures(list, list.sheet.end + 1);

  const fieldSheet = on(ROW_SHEET_NAMES.fields, fieldGridOf(assessment));
  putTitle(fieldSheet, OVERVIEW_TEXTS.fieldsTitle, "fields");
  const fields = putFieldTable(fieldSheet, states);
  if (opening) fillOpening(list, opening, states, fields);

  const targetSheet = on(ROW_SHEET_NAMES.targets);
  putTitle(targetSheet, OVERVIEW_TEXTS.targetsTitle, "targets");
  const targets = putTargetTable(targetSheet);

  const chartSheet = on(ROW_SHEET_NAMES.charts);
  putTitle(chartSheet, OVERVIEW_TEXTS.charts, "charts");

  const charted = putCharts(chartSheet, fields);

  return [
    finish(list, bottom, {
      head: states.headRow,
      opening: { starts: [...(opening?.starts ?? []), across], end: listAt, newPage: opening !== undefined },
      keep: [states.tail, states.tail + 1, bottom - 1],
      first: true,
    }),
    finish(fieldSheet, fieldSheet.sheet.end - 1, { head: fields.headRow, keep: fields.keep }),
    ...(targets
      ? [finish(targetSheet, targetSheet.sheet.end - 1, { head: targets.headRow, keep: [targets.tail] })]
      : []),
    ...(chartSheet.sheet.charts.length > 0 ? [finish(chartSheet, charted - 1, { keep: [] })] : []),
  ];
}

interface Finish {
  /** Row that each page repeats. */
  readonly head?: number;
  /** Rows that stay with the one behind them. */
  readonly keep: readonly number[];
  /** Parts before the list, each on one page as far as it goes. */
  readonly opening?: { readonly starts: readonly number[]; readonly end: number; readonly newPage: boolean };
  /** The first sheet has no number on its first page. */
  readonly first?: true;
}

function finish({ sheet, grid }: Overview, bottom: number, { head, keep, opening, first }: Finish): BuiltSheet {
  const built = sheet.build({ visibility: "visible", columns: [], protection: PROTECTED });
  const rows = built.rows.slice(0, bottom + 1);
  const start = opening?.newPage ? opening.end : 0;
  const moved = (row: number): number => row - start;
  const titles = head === undefined ? undefined : { from: head, to: head };
  const breaks = breaksBeforeHeads(
    rows.slice(start),
    grid.widths,
    new Set([...(opening?.newPage === false ? [opening.end, opening.end + 1] : []), ...keep].map(moved)),
    titles && { from: moved(titles.from), to: moved(titles.to) },
  ).map((row) => row + start);
  const before = opening?.newPage
    ? breaksBeforeParts(
        rows.slice(0, start),
        grid.widths,
        opening.starts.map((at) => ({ start: at, newPage: false })),
      )
    : [];
  const print: PrintSetup = {
    orientation: "landscape",
    area: { top: 0, left: 0, bottom, right: grid.last },
    ...(titles && { titleRows: titles }),
    pageNumber: first ? "butFirst" : "all",
    footer: sheet.name,
    breaksAfter: [...before, ...(start > 0 ? [start - 1] : []), ...breaks],
  };
  return { builder: sheet, sheet: { ...built, columns: columnsOf(built, grid.widths), print } };
}

/** The name marks the sheet as ours, whatever it is called by then. */
function putTitle({ sheet, grid, assessment }: Overview, title: string, mark: keyof typeof ROW_SHEET_NAMES): void {
  sheet.merge(rowArea(0, 0, grid.last), "title", title);
  sheet.height(0, 26);
  sheet.merge(rowArea(1, 0, grid.last), "subtitle", datesText(assessment));
  sheet.height(1, 22);
  sheet.defineCell(ownSheetName(mark), 0, 0);
}
