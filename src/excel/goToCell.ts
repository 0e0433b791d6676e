import { parseCellAddress } from "../report/cellAddress";
import type { Outcome } from "../taskpane/Host";

/** A hidden sheet can't be shown to anybody, and unhiding is the person's own business. */
export async function goToCell(
  context: Excel.RequestContext,
  sheetName: string,
  cell: string | null,
): Promise<Outcome<void>> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load("visibility");
  await context.sync();
  const there = !sheet.isNullObject && sheet.visibility === "Visible";
  if (!there || (cell !== null && !parseCellAddress(cell)))
    return { ok: false, trouble: { kind: "gone", sheet: sheetName } };
  sheet.activate();
  if (cell !== null) sheet.getRange(cell).untrack().select();
  await context.sync();
  return { ok: true, value: undefined };
}
