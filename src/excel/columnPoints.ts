/** Pixels of a digit of the font that widths count: Times New Roman 12, the default font of our files. */
const DIGIT = 8;

/**
 * `RangeFormat.columnWidth` in points for a width in characters. A file's width in pixels is `trunc((256w + trunc(128/d)) / 256 · d)` with
 * d pixels a digit (ECMA-376 part 1, 18.3.1.13); a pixel is 0.75 points on a screen of 96 dpi. The workbook that is written into may count
 * in the digits of another font, points are points.
 */
export function columnPoints(width: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
  return pixels * 0.75;
}
