import { columnLetters } from "../report/cellAddress";
import type { Row, Sheet } from "../workbook/Workbook";
import { areaAddress } from "../xlsx/areaAddress";
import { columnPoints } from "./columnPoints";
import type { Page } from "./Page";
import { RequestQueue } from "./RequestQueue";
import { onTargets } from "./styleAreas";
import { supports } from "./supports";

/** Widths, heights, what stays in view. */
export async function putShape(page: Page): Promise<void> {
  await putColumns(page);
  await putRows(page);
  const { sheet, target, queue, leave } = page;
  const { freeze } = sheet;
  if (freeze && (freeze.rows > 0 || freeze.columns > 0)) {
    if (supports("1.7", target, "freezePanes"))
      await queue.add(RequestQueue.actions(3), () => freezePanes(target, freeze));
    else leave("freeze");
  }
  if (sheet.print) {
    if (supports("1.8", target, "showGridlines"))
      await queue.add(RequestQueue.actions(1), () => (target.showGridlines = false));
    else leave("gridlines");
  }
}

function freezePanes(target: Excel.Worksheet, { rows, columns }: NonNullable<Sheet["freeze"]>): void {
  if (columns === 0) target.freezePanes.freezeRows(rows);
  else if (rows === 0) target.freezePanes.freezeColumns(columns);
  else
    target.freezePanes.freezeAt(
      target.getRange(areaAddress({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 })).untrack(),
    );
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
