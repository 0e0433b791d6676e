import type { Report } from "../report/Report";
import { instantOf } from "./instantOf";

/**
 * The reports of one unit, the one to use first: newest as-of date, then saved last (the file's own `dcterms:modified`), then the larger
 * SHA-256, so that the order in which files arrive never matters. What is not known counts as oldest.
 */
export function newestFirst(reports: readonly Report[]): Report[] {
  return [...reports].sort(
    (a, b) =>
      compare(b.asOf ?? "", a.asOf ?? "") ||
      compare(savedAt(b), savedAt(a)) ||
      compare(b.sha256, a.sha256) ||
      // The same bytes again: as they came first.
      compare(a.arrival?.date ?? NEVER, b.arrival?.date ?? NEVER) ||
      compare(a.file, b.file),
  );
}

/** No date is later than any. */
const NEVER = "9999";

function savedAt(report: Report): number {
  return instantOf(report.modified) ?? -Infinity;
}

function compare<T extends string | number>(a: T, b: T): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
