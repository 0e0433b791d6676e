/** Height of a row in points: a line of Times New Roman takes 1.3125 of its size; Excel's limit is 409. */
export function rowHeight(lines: number, size: number): number {
  return Math.min(409, Math.max(20, lines * 1.3125 * size + 6));
}
