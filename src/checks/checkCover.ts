import type { Outline } from "../outline/Outline";
import { readDate } from "../report/readDate";
import type { Report } from "../report/Report";
import type { Finding } from "./Finding";
import { standardFinding } from "./standardFinding";

/** Dates of the cover; the first must be there. */
const DATES = ["as_of", "signed_on"] as const;
const REQUIRED = "as_of";

/** T1 for the as-of date, T16 for dates outside the period. A finding of the cover has no item; `field` says which cell it is. */
export function checkCover(report: Report, outline: Outline): Finding[] {
  return DATES.flatMap((field) => {
    const typed = report.meta[field];
    const at = { items: [], unit: report.unit, ...report.metaPlaces[field] };
    const date = (field === "as_of" ? report.asOf : null) ?? dateOf(typed);
    if (date !== undefined) {
      if (isInPeriod(date, outline)) return [];
      const swapped = swap(date);
      return standardFinding(outline, "T16", {
        ...at,
        figures: { field, date, ...(swapped && isInPeriod(swapped, outline) && { swapped }) },
      });
    }
    // "đến nay" is no date: the one that is required is still not there.
    const blank = !/[^\s.…_/-]/u.test(typed);
    return field === REQUIRED
      ? standardFinding(outline, "T1", { ...at, figures: blank ? { field } : { field, raw: typed } })
      : [];
  });
}

function dateOf(typed: string): string | undefined {
  return readDate({ type: "text", value: typed, format: "General" }, false);
}

function isInPeriod(date: string, outline: Outline): boolean {
  return date >= outline.periodFrom && date <= outline.periodTo;
}

/** `2025-10-11` → `2025-11-10`; undefined where the day can't be a month. */
function swap(date: string): string | undefined {
  const [year, month, day] = date.split("-");
  return dateOf(`${year}-${day}-${month}`);
}
