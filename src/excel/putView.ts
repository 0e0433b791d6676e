import type { Sheet } from "../workbook/Workbook";
import { areaAddress } from "../xlsx/areaAddress";
import type { Feature } from "./excelTexts";
import { supports } from "./supports";

/** What this Excel lacks of a sheet's view. */
export function lacksOfView({ freeze, print }: Sheet): Feature[] {
  return [
    ...(freeze && !supports("1.7") ? (["freeze"] as const) : []),
    ...(print && !supports("1.8") ? (["gridlines"] as const) : []),
  ];
}

/**
 * What stays in view while scrolling, and the grid lines: these belong to a window, and so to a sheet that is shown. Whether every Excel
 * sets them on a hidden one nobody promises.
 */
export function putView(target: Excel.Worksheet, { freeze, print }: Sheet): void {
  if (freeze && freeze.rows + freeze.columns > 0 && supports("1.7", target, "freezePanes")) freezePanes(target, freeze);
  if (print && supports("1.8", target, "showGridlines")) target.showGridlines = false;
}

function freezePanes(target: Excel.Worksheet, { rows, columns }: NonNullable<Sheet["freeze"]>): void {
  if (columns === 0) target.freezePanes.freezeRows(rows);
  else if (rows === 0) target.freezePanes.freezeColumns(columns);
  else target.freezePanes.freezeAt(areaAddress({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
}
