/** As official papers write small counts, days and hours: `01 ngày`. */
export function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}
