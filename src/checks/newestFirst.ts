import type { Report } from "../report/Report";
import { instantOf } from "./instantOf";

/**
 * The reports of one unit, the one to use first: newest as-of date, then saved last (the file's own `dcterms:modified`), then the contents that came
 * last by mail, then the larger SHA-256, so that the order in which files are given never matters. What is not known counts as oldest.
 */
export function newestFirst(reports: readonly Report[]): Report[] {
  const came = firstArrivals(reports);
  return [...reports].sort(
    (a, b) =>
      compare(b.asOf ?? "", a.asOf ?? "") ||
      compare(savedAt(b), savedAt(a)) ||
      compare(came.get(b.sha256)!, came.get(a.sha256)!) ||
      compare(b.sha256, a.sha256) ||
      // The same bytes again: as they came first.
      compare(a.arrival?.date ?? NEVER, b.arrival?.date ?? NEVER) ||
      compare(a.file, b.file),
  );
}

/** When the same bytes came first, by SHA-256: whoever sends an old file again sends no newer one. */
function firstArrivals(reports: readonly Report[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { sha256, arrival } of reports) {
    const at = instantOf(arrival?.date ?? null) ?? Infinity;
    first.set(sha256, Math.min(at, first.get(sha256) ?? Infinity));
  }
  return new Map([...first].map(([sha256, at]) => [sha256, at === Infinity ? -Infinity : at]));
}

/** No date is later than any. */
const NEVER = "9999";

function savedAt(report: Report): number {
  return instantOf(report.modified) ?? -Infinity;
}

function compare<T extends string | number>(a: T, b: T): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
