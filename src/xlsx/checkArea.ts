import type { Area } from "../workbook/Workbook";

export const maxRows = 1048576;
export const maxColumns = 16384;

export function checkArea({ top, left, bottom, right }: Area, where: string): void {
  const whole = [top, left, bottom, right].every((n) => Number.isInteger(n) && n >= 0);
  if (!whole || top > bottom || left > right || bottom >= maxRows || right >= maxColumns) {
    throw new Error(`${where}: rows ${top} to ${bottom}, columns ${left} to ${right} are no area of a sheet`);
  }
}

/** The first two that share a cell. Sorted by their first row, so that thousands in a column stay cheap. */
export function findOverlap(areas: readonly Area[]): [Area, Area] | undefined {
  let open: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top)) {
    open = open.filter(({ bottom }) => bottom >= area.top);
    const other = open.find(({ left, right }) => left <= area.right && area.left <= right);
    if (other) return [other, area];
    open.push(area);
  }
  return undefined;
}
