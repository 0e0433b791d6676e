/** Việt Nam keeps UTC+7 all year. */
const MS_AHEAD = 7 * 3_600_000;

/** What the clocks of Việt Nam show at a moment (milliseconds since 1970 UTC), as the UTC fields of a date: wherever the machine stands. */
export function vietnamClock(moment: number): Date {
  return new Date(moment + MS_AHEAD);
}
