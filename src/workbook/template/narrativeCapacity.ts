/** Characters that one printed row can show: 25 lines of 12 points in 409 points of height (Excel's limit), 5,4 points a character. */
export function narrativeCapacity(width: number): number {
  return Math.floor((width * 6) / 5.4) * 25;
}
