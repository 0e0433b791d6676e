import { type Cell, cellKey } from "../report/Cells";

/** Font names from the top left corner of the sheet on; absent where nobody asked. */
export type FontGrid = readonly (readonly (string | undefined)[])[];

/** What Excel tells of a block of cells; rows and columns are counted from its own corner. */
export interface LoadedRange {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** The cells that hold something, as the reader of files gives them. */
export function cellsOfRange(range: LoadedRange, fonts: FontGrid): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  range.values.forEach((row, r) =>
    row.forEach((value, c) => {
      const at = { row: range.rowIndex + r, column: range.columnIndex + c };
      const content = contentOf(value, range.formulas[r]?.[c], range.valueTypes[r]?.[c]);
      if (!content) return;
      const format = range.numberFormat[r]?.[c];
      const font = fonts[at.row]?.[at.column];
      cells.set(cellKey(at.row, at.column), {
        ...content,
        format: typeof format === "string" && format !== "" ? format : "General",
        ...(font !== undefined && font !== "" && { font }),
      });
    }),
  );
  return cells;
}

/**
 * | value | formula | type | is |
 * |---|---|---|---|
 * | 12.5 | 12.5 | Double | number; dates are numbers with a format |
 * | abc | abc | String | text |
 * | =abc | =abc | String | text that begins so: Excel gives a real formula a value of its own |
 * | "" | =IF(…) | String or Empty | text without letters |
 * | #REF! | =A1 | Error | error |
 * | "" | "" | Empty | nothing |
 */
function contentOf(value: unknown, formula: unknown, type: string | undefined): Omit<Cell, "format"> | undefined {
  const computed =
    typeof formula === "string" && formula.startsWith("=") && formula !== value ? { formula: formula.slice(1) } : {};
  if (typeof value === "number") return { type: "number", value, ...computed };
  if (typeof value === "boolean") return { type: "boolean", value, ...computed };
  if (typeof value !== "string") return undefined;
  if (type === "Error") return { type: "error", value, ...computed };
  if (value === "" && computed.formula === undefined) return undefined;
  return { type: "text", value, ...computed };
}
