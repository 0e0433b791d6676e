import { cellAddress } from "../report/cellAddress";
import type { Area } from "../workbook/Workbook";

/** `{0, 0, 1, 2}` → `A1:C2`, a single cell → `A1`. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}
