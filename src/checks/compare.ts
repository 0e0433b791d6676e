/** Code unit by code unit, or by size: below 0 where `a` comes first. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
