import { isStaged } from "./stagedName";
import { removeSheets } from "./removeSheets";

/** Name of the file and of all its sheets. With `tidy` what an interrupted write left behind is taken away. */
export async function readOverview(
  context: Excel.RequestContext,
  tidy: boolean,
): Promise<{ readonly name: string; readonly sheets: readonly string[] }> {
  const { workbook } = context;
  workbook.load("name");
  const protection = workbook.protection.load("protected");
  const sheets = workbook.worksheets.load("items/name,items/visibility");
  const names = workbook.names.load("items/name,items/formula");
  await context.sync();
  const staged = sheets.items.filter(isStaged);
  if (tidy && staged.length > 0 && !protection.protected) {
    removeSheets(staged, names.items);
    await context.sync();
  }
  return { name: workbook.name, sheets: sheets.items.filter((sheet) => !isStaged(sheet)).map(({ name }) => name) };
}
