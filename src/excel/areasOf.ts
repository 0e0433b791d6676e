import type { Area } from "../workbook/Workbook";

/** What each cell of a block has; undefined where there is nothing to set. Compared by identity. */
export type Grid<T> = readonly (readonly (T | undefined)[])[];

/**
 * The block in rectangles of one value each: along rows or along columns, whichever needs fewer. To set a format cell by cell would take
 * 740 bytes for each.
 */
export function areasOf<T>(grid: Grid<T>, width: number): ReadonlyMap<T, readonly Area[]> {
  const byRows = rectangles(grid.length, width, (row, column) => grid[row]?.[column]);
  const byColumns = rectangles(width, grid.length, (column, row) => grid[row]?.[column]);
  const chosen =
    byRows.length <= byColumns.length
      ? byRows
      : byColumns.map(({ value, area: { top, left, bottom, right } }) => ({
          value,
          area: { top: left, left: top, bottom: right, right: bottom },
        }));
  const areas = new Map<T, Area[]>();
  for (const { value, area } of chosen) {
    const known = areas.get(value);
    if (known) known.push(area);
    else areas.set(value, [area]);
  }
  return areas;
}

interface Rectangle<T> {
  readonly value: T;
  readonly area: { top: number; left: number; bottom: number; right: number };
}

/** Runs of each line; a run that stands exactly below its like continues it. */
function rectangles<T>(lines: number, length: number, at: (line: number, n: number) => T | undefined): Rectangle<T>[] {
  const found: Rectangle<T>[] = [];
  let above = new Map<number, Rectangle<T>>();
  for (let line = 0; line < lines; line += 1) {
    const here = new Map<number, Rectangle<T>>();
    for (let left = 0; left < length;) {
      const value = at(line, left);
      let right = left;
      while (right + 1 < length && at(line, right + 1) === value) right += 1;
      if (value !== undefined) {
        const upper = above.get(left);
        const continues = upper?.value === value && upper.area.right === right;
        const run = continues ? upper : { value, area: { top: line, left, bottom: line, right } };
        run.area.bottom = line;
        if (!continues) found.push(run);
        here.set(left, run);
      }
      left = right + 1;
    }
    above = here;
  }
  return found;
}
