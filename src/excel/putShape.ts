import { columnLetters } from "../report/cellAddress";
import type { Row } from "../workbook/Workbook";
import { columnPoints } from "./columnPoints";
import type { Page } from "./Page";
import { RequestQueue } from "./RequestQueue";
import { onTargets } from "./styleAreas";

/** Widths and heights. */
export async function putShape(page: Page): Promise<void> {
  await putColumns(page);
  await putRows(page);
}

/** Neighbours of one width at once. */
async function putColumns({ sheet: { columns }, target, queue }: Page): Promise<void> {
  for (let left = 0; left < columns.length;) {
    const { width, hidden } = columns[left]!;
    let right = left;
    while (columns[right + 1]?.width === width && columns[right + 1]?.hidden === hidden) right += 1;
    const address = `${columnLetters(left)}:${columnLetters(right)}`;
    await queue.add(RequestQueue.actions(3), () => {
      const range = target.getRange(address).untrack();
      range.format.columnWidth = columnPoints(width);
      if (hidden) range.columnHidden = true;
    });
    left = right + 1;
  }
}

/** Excel knows no height that is given and still grows: rows that people write text into are left to Excel, which fits them to it. */
async function putRows(page: Page): Promise<void> {
  const { sheet } = page;
  const merged = new Set(sheet.merges.map(({ top }) => top));
  const rows = new Map<number, number[]>();
  sheet.rows.forEach((row, index) => {
    const height = row?.height ?? sheet.defaultHeight;
    if (height === undefined || (row && !merged.has(index) && growsByTyping(row, page))) return;
    rows.set(height, [...(rows.get(height) ?? []), index]);
  });
  for (const [height, indexes] of rows) {
    await onTargets(page, stretches(indexes), 2, ({ format }) => (format.rowHeight = height));
  }
}

function growsByTyping(row: Row, { styles }: Page): boolean {
  return (
    row.fixed !== true &&
    row.cells.some((cell) => {
      const style = cell && styles[cell.style];
      return style?.unlocked === true && style.wrap === true && style.format === "@";
    })
  );
}

/** Rows as areas of their first column: the height is the whole row's. */
function stretches(rows: readonly number[]): { top: number; left: number; bottom: number; right: number }[] {
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const row of rows) {
    const last = areas.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else areas.push({ top: row, left: 0, bottom: row, right: 0 });
  }
  return areas;
}
