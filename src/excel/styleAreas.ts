import type { Area, Style } from "../workbook/Workbook";
import { areaAddress } from "../xlsx/areaAddress";
import { areasOf } from "./areasOf";
import type { Page } from "./Page";
import { RequestQueue } from "./RequestQueue";
import { splitAddresses } from "./splitAddresses";
import { supports } from "./supports";

export type Target = Excel.Range | Excel.RangeAreas;

/** Areas of cells whose style says the same. */
export function areasBy<T extends string | number | boolean>(
  { sheet, styles, width }: Page,
  of: (style: Style) => T | undefined,
): ReadonlyMap<T, readonly Area[]> {
  const values = new Map(Object.entries(styles).map(([name, style]) => [name, of(style)]));
  const grid = sheet.rows.map((row) => (row?.cells ?? []).map((cell) => (cell ? values.get(cell.style) : undefined)));
  return areasOf(grid, width);
}

/** Many areas at once where Excel can (1.9). */
export async function onTargets(
  { target, queue }: Page,
  areas: readonly Area[],
  actions: number,
  put: (target: Target) => void,
): Promise<void> {
  const addresses = areas.map(areaAddress);
  const many = supports("1.9", target, "getRanges") && addresses.length > 1;
  for (const address of many ? splitAddresses(addresses) : addresses) {
    await queue.add(address.length + RequestQueue.actions(actions + 1), () => {
      put(many ? target.getRanges(address).untrack() : target.getRange(address).untrack());
    });
  }
}
