import type { WriteOptions } from "../taskpane/Host";
import type { Sheet, Workbook } from "../workbook/Workbook";
import { sheetReference } from "../xlsx/sheetReference";
import type { Feature } from "./excelTexts";
import type { Page } from "./Page";
import type { WritePlan } from "./planWrite";
import { putCharts } from "./putCharts";
import { putContents } from "./putContents";
import { putPrint } from "./putPrint";
import { putRules } from "./putRules";
import { putShape } from "./putShape";
import { putStyles } from "./putStyles";
import { lacksOfView } from "./putView";
import { RequestQueue } from "./RequestQueue";
import { retargetFormula } from "./retargetFormula";
import { supports } from "./supports";

/**
 * Makes all sheets where nobody can see them, under names of the moment; what the open workbook shows does not change. Excel itself
 * changes the formulas when the sheets get their names.
 * @param newNames defined names that the open workbook has not: formulas need them
 * @param atEnd asks for what is to be known when all is made, with the last request
 * @throws what `stop` throws, before a request
 */
export async function stageSheets(
  context: Excel.RequestContext,
  workbook: Workbook,
  plan: WritePlan,
  newNames: ReadonlySet<string>,
  onProgress: WriteOptions["onProgress"],
  stop: () => void,
  atEnd: () => void,
): Promise<ReadonlySet<Feature>> {
  const queue = new RequestQueue(context, stop);
  const indexes = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const staged = (sheet: string): string => plan.staged[indexes.get(sheet)!]!;
  const worksheet = (sheet: string): Excel.Worksheet => context.workbook.worksheets.getItem(staged(sheet));
  const leftOut = new Set<Feature>();

  await queue.add(RequestQueue.actions(2 * workbook.sheets.length), () => {
    for (const name of plan.staged) context.workbook.worksheets.add(name).visibility = "VeryHidden";
  });
  for (const { name, sheet, area } of workbook.names) {
    if (!newNames.has(name.toLowerCase())) continue;
    const reference = `=${sheetReference(staged(sheet), area)}`;
    await queue.add(RequestQueue.actions(1), () => context.workbook.names.add(name, reference));
  }
  const shown = workbook.sheets.filter(({ visibility }) => visibility === "visible");
  for (const [index, sheet] of workbook.sheets.entries()) {
    const done = shown.indexOf(sheet);
    if (done >= 0) onProgress({ sheet: plan.names[index]!, done, of: shown.length });
    await turn();
    stop();
    await putSheet({
      sheet,
      target: worksheet(sheet.name),
      styles: workbook.styles,
      width: sheet.rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 0),
      queue,
      formula: (formula) => retargetFormula(formula, staged),
      worksheet,
      finalName: (name) => plan.names[indexes.get(name)!]!,
      leave: (feature) => leftOut.add(feature),
    });
  }
  atEnd();
  await queue.send();
  return leftOut;
}

async function putSheet(page: Page): Promise<void> {
  await putContents(page);
  await putStyles(page);
  await putShape(page);
  await putRules(page);
  await putCharts(page);
  await putPrint(page);
  const { sheet, target, queue, leave } = page;
  lacksOfView(sheet).forEach(leave);
  const { filter } = sheet;
  if (filter) {
    if (supports("1.9", target, "autoFilter"))
      await queue.add(RequestQueue.actions(3), () => applyFilter(target, filter));
    else leave("filter");
  }
  await queue.add(RequestQueue.actions(1), () => protect(target, sheet));
}

function applyFilter(target: Excel.Worksheet, filter: NonNullable<Sheet["filter"]>): void {
  target.autoFilter.apply(
    target
      .getRangeByIndexes(filter.top, filter.left, filter.bottom - filter.top + 1, filter.right - filter.left + 1)
      .untrack(),
  );
}

/** Never a password. Locked cells may be selected, so that a message can be copied. */
function protect(target: Excel.Worksheet, { protection }: Sheet): void {
  if (!protection) return;
  target.protection.protect({
    allowFormatColumns: protection.formatColumns,
    allowFormatRows: protection.formatRows,
    allowAutoFilter: protection.filter,
  });
}

/** Lets the pane paint and listen between two sheets. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
