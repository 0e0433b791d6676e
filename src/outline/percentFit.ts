import { roundDown, roundHalfAway, roundUp, sameNumber } from "./roundHalfAway";

/** Decimals that a typed rate may have (the outline's rule on percents: "at most 6"). */
const MOST_DECIMALS = 6;

/**
 * Whether a typed percent is numerator/denominator, rounded or cut off to the decimals typed, or as exact as a formula gives it
 * (the outline's rule on percents). The same as the live formula of the template, term by term:
 *
 *     SUMPRODUCT((ROUND(t,{0…6})=t)*((ABS(t-n/d*100)<=0.5*10^(-{0…6})+1E-9)+(ABS(t-ROUNDDOWN(n/d*100,{0…6}))<1E-9)>0))
 *       +(ABS(t-n/d*100)<=0.5E-6)>0
 *
 * It tries every number of decimals at which `typed` stays as it is, not only the shortest: with more decimals than the shortest the
 * first term is stricter, and the second true only where it is true for the shortest, so both give the same answer.
 * Without a denominator no rate exists: false; whether that matters is V4's and D4's business.
 */
export function fitsRatio(typed: number, numerator: number, denominator: number): boolean {
  if (denominator === 0) return false;
  const actual = (numerator / denominator) * 100;
  const distance = Math.abs(typed - actual);
  if (distance <= 0.5e-6) return true;
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    if (!sameNumber(roundHalfAway(typed, decimals), typed)) continue;
    if (distance <= 0.5 * 10 ** -decimals + 1e-9) return true;
    if (Math.abs(typed - roundDown(actual, decimals)) < 1e-9) return true;
  }
  return false;
}

/**
 * Whether some whole number k of `denominator` things makes the typed rate (D11). Two candidates are enough. Rounded, the rate fits
 * the k nearest to rate·denominator/100 or none, as no other lies closer. Cut off, rate ≤ 100·k/denominator < rate + one unit of its
 * last decimal; if any k lies there, the least k with rate ≤ 100·k/denominator does: the same value rounded up.
 */
export function isWholeCount(rate: number, denominator: number): boolean {
  const share = (rate * denominator) / 100;
  return [roundHalfAway(share, 0), roundUp(share, 0)].some(
    (k) => k >= 0 && k <= denominator && fitsRatio(rate, k, denominator),
  );
}
