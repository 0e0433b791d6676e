import type { Report } from "../report/Report";
import { compare } from "./compare";
import { instantOf } from "./instantOf";

/**
 * How files of one unit are told apart in age, the newer first: newest as-of date, then saved last (the file's own `dcterms:modified`), then the contents
 * that came last by mail. What is not known counts as oldest; 0 where nothing tells which of two is the newer.
 */
export function byAge(reports: readonly Report[]): (a: Report, b: Report) => number {
  const came = firstArrivals(reports);
  return (a, b) =>
    compare(b.asOf ?? "", a.asOf ?? "") ||
    compare(savedAt(b), savedAt(a)) ||
    compare(came.get(b.sha256)!, came.get(a.sha256)!);
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

function savedAt(report: Report): number {
  return instantOf(report.modified) ?? -Infinity;
}
