import { createHash } from "node:crypto";
import type { ExcelHost } from "../support/excel/ExcelHost";
import { Sheet } from "../support/excel/model/Sheet";

/** Everything that a person would miss if it changed, as one word; without the sheet that is shown at the moment. */
export function snapshotOf({ book }: ExcelHost): string {
  const { names, settings, customProperties, name } = book;
  return digest(text({ sheets: book.sheets.map(sheetSnapshot), names, settings, customProperties, name }));
}

export function sheetSnapshot(sheet: Sheet): string {
  // An empty cell of the usual look is no cell.
  const cells = [...sheet.cells].filter(([, cell]) => cell.value !== "" || cell.formula !== undefined || cell.format);
  return digest(text({ ...sheet, cells: cells.sort(([a], [b]) => a - b) }));
}

/** Short, because a difference is told by the test that finds it. */
function digest(all: string): string {
  return createHash("sha256").update(all).digest("hex");
}

function text(value: unknown): string {
  return JSON.stringify(
    value,
    (key, one: unknown) => {
      if (one instanceof Map) return [...(one as ReadonlyMap<unknown, unknown>)];
      // What a chart looks at.
      return key === "sheet" && one instanceof Sheet ? one.name : one;
    },
    1,
  );
}
