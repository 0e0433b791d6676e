import type { Holidays } from "../../outline/Round";

export interface YearOfHolidays {
  readonly year: string;
  readonly off: readonly string[];
  readonly worked: readonly string[];
}

/** The lists by year, the newest first; the years named are there even where nothing is listed. */
export function yearsOf({ off, worked }: Holidays, always: readonly string[]): readonly YearOfHolidays[] {
  const years = new Set([...always, ...[...off, ...worked].map(yearOf)].filter((year) => /^\d{4}$/.test(year)));
  const of = (days: readonly string[], year: string) => days.filter((day) => yearOf(day) === year).sort();
  return [...years]
    .sort((a, b) => (a < b ? 1 : -1))
    .map((year) => ({ year, off: of(off, year), worked: of(worked, year) }));
}

/** All days from one to another, both included; null where they are in no order or too many for one holiday. */
export function daysFrom(first: string, last: string): readonly string[] | null {
  const days: string[] = [];
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
    if (days.length > 31) return null;
  }
  return days.length === 0 ? null : days;
}

function yearOf(day: string): string {
  return day.slice(0, 4);
}
