import { quoteSheet } from "../xlsx/sheetReference";

/** With the names that lead there, which would stay as #REF!. Excel deletes no sheet that is very hidden. */
export function removeSheets(sheets: readonly Excel.Worksheet[], names: readonly Excel.NamedItem[]): void {
  for (const name of names) if (leadsTo(name, sheets)) name.delete();
  for (const sheet of sheets) {
    sheet.visibility = "Hidden";
    sheet.delete();
  }
}

function leadsTo({ formula }: Excel.NamedItem, sheets: readonly Excel.Worksheet[]): boolean {
  return sheets.some(({ name }) =>
    [`=${quoteSheet(name)}!`, `=${name}!`].some((start) => String(formula).startsWith(start)),
  );
}
