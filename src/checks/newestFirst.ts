import type { Report } from "../report/Report";
import { byAge } from "./byAge";
import { compare } from "./compare";

/**
 * The reports of one unit, the one to use first: the newest, and where nothing tells which that is the larger SHA-256, so that the order in which files are
 * given never matters.
 */
export function newestFirst(reports: readonly Report[]): Report[] {
  const age = byAge(reports);
  return [...reports].sort(
    (a, b) =>
      age(a, b) ||
      compare(b.sha256, a.sha256) ||
      // The same bytes again: as they came first.
      compare(a.arrival?.date ?? NEVER, b.arrival?.date ?? NEVER) ||
      compare(a.file, b.file),
  );
}

/** No date is later than any. */
const NEVER = "9999";
