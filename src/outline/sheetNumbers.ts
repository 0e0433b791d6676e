import { sameNumber } from "./roundHalfAway";

/**
 * Sum as the sheet gives it: what is left of two numbers that are equal as it sees them is 0, not the noise of binary fractions.
 * 33,1 + 33,4 + 33,5 − 100 is 0 in Excel and LibreOffice; plain arithmetic leaves 1,4E-14.
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
  const near = Math.abs(a - b) <= Math.abs(a) * 1e-13;
  return near && !(Number.isInteger(a) && Number.isInteger(b)) && sameNumber(a, b);
}
