/**
 * Numbers that differ by less than this part of themselves differ by the noise of binary fractions. LibreOffice takes them for equal
 * (rtl::math::approxEqual); Excel compares 15 digits, which comes to the same for what people type.
 */
const NOISE = 2 ** -48;

/**
 * Sum as the sheet gives it: what is left of two numbers that are equal as it sees them is 0.
 * 14,1 + 28,2 + 57,7 − 100 is 0 there; plain arithmetic leaves 1,4E-14.
 */
export function addNumbers(a: number, b: number): number {
  return isSame(a, -b) ? 0 : a + b;
}

/** Below 0, 0 or above 0, as the sheet's comparisons see it: 0,1 + 0,2 is 0,3. NaN for what can't be compared. */
export function compareNumbers(a: number, b: number): number {
  return isSame(a, b) ? 0 : a - b;
}

/** Whole numbers are exact: two that differ by 1 are never taken for one. */
function isSame(a: number, b: number): boolean {
  if (a === b) return true;
  if (Number.isInteger(a) && Number.isInteger(b)) return false;
  return Math.abs(a - b) < Math.min(Math.abs(a), Math.abs(b)) * NOISE;
}
