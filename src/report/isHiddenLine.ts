import type { Cells } from "./Cells";
import type { Spot } from "./Spot";

export function isHiddenRow(cells: Cells, { sheet, row }: Pick<Spot, "sheet" | "row">): boolean {
  return cells.sheets[sheet]!.hidden?.rows.has(row) ?? false;
}

export function isHiddenColumn(cells: Cells, { sheet, column }: Pick<Spot, "sheet" | "column">): boolean {
  return cells.sheets[sheet]!.hidden?.columns.some(({ first, last }) => first <= column && column <= last) ?? false;
}
