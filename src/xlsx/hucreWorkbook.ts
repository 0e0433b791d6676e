import type { NamedRange, WriteOptions } from "hucre";
import { columnLetters } from "../report/cellAddress";
import type { Sheet, Workbook } from "../workbook/Workbook";
import { hucreSheet } from "./hucreSheet";
import { hucreStyle } from "./hucreStyle";
import { quoteSheet, sheetReference } from "./sheetReference";
import { plainText } from "./xstring";

/** What hucre 1.0.0 is asked to write. Its traps are met in the parts of this. */
export function hucreWorkbook(workbook: Workbook): WriteOptions {
  const styles = new Map(Object.entries(workbook.styles).map(([name, style]) => [name, hucreStyle(style)]));
  // Both times, or the bytes depend on the clock.
  const modified = new Date(workbook.modified);
  return {
    sheets: workbook.sheets.map((sheet) => hucreSheet(sheet, styles)),
    namedRanges: [
      ...workbook.names.map(({ name, sheet, area }) => ({ name, range: sheetReference(sheet, area) })),
      ...workbook.sheets.flatMap(builtInNames),
    ],
    activeSheet: workbook.sheets.findIndex(({ visibility }) => visibility === "visible"),
    // Column widths count digits of this font: at 12 points one is 6 points wide.
    defaultFont: { name: "Times New Roman", size: 12 },
    properties: {
      title: plainText(workbook.title),
      created: modified,
      modified,
      custom: Object.fromEntries(Object.entries(workbook.properties).map(([name, value]) => [name, plainText(value)])),
    },
  };
}

/** hucre's own `printArea` and `printTitlesRow` leave the sheet unquoted: `II.2 Cải cách!$1:$1`. */
function builtInNames({ name: scope, filter, print }: Sheet): NamedRange[] {
  const names: NamedRange[] = [];
  if (filter) names.push({ name: "_xlnm._FilterDatabase", range: sheetReference(scope, filter), scope });
  if (print?.area) names.push({ name: "_xlnm.Print_Area", range: sheetReference(scope, print.area), scope });
  const titles = [
    ...(print?.titleColumns
      ? [`$${columnLetters(print.titleColumns.from)}:$${columnLetters(print.titleColumns.to)}`]
      : []),
    ...(print?.titleRows ? [`$${print.titleRows.from + 1}:$${print.titleRows.to + 1}`] : []),
  ].map((lines) => `${quoteSheet(scope)}!${lines}`);
  if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", range: titles.join(","), scope });
  return names;
}
