import { type Cell, cellKey, type SheetCells } from "../../src/report/Cells";

/** What a test types into a cell: undefined for an empty one, a cell where more than its value matters. */
export type Typed = string | number | boolean | undefined | Cell;

export function typedCell(value: Exclude<Typed, undefined>): Cell {
  if (typeof value === "object") return value;
  const type = typeof value === "string" ? "text" : (typeof value as "number" | "boolean");
  return { type, value, format: "General" };
}

/** A row from column A on. */
export function typedRow(values: readonly Typed[]): Map<number, Cell> {
  return new Map(
    values.flatMap((value, column): [number, Cell][] => (value === undefined ? [] : [[column, typedCell(value)]])),
  );
}

/** A sheet from cell A1 on. */
export function typedSheet(name: string, rows: readonly (readonly Typed[])[]): SheetCells {
  const cells = rows.flatMap((row, at) =>
    [...typedRow(row)].map(([column, cell]): [number, Cell] => [cellKey(at, column), cell]),
  );
  return { name, visibility: "visible", cells: new Map(cells) };
}
