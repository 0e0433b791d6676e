import { parseCellAddress } from "../report/cellAddress";

/** `A1:B3` → 6, `A1,C5:C6` → 3; whole rows and columns (`5:7`, `A:A`) were moved as one and count once. */
export function countCells(address: string): number {
  return address.split(",").reduce((sum, area) => sum + cellsOf(area), 0);
}

function cellsOf(area: string): number {
  const [first = "", last = first] = area.slice(area.lastIndexOf("!") + 1).split(":");
  const [from, to] = [parseCellAddress(first), parseCellAddress(last)];
  if (!from || !to) return 1;
  return (Math.abs(to.row - from.row) + 1) * (Math.abs(to.column - from.column) + 1);
}
