import type { Holidays } from "../outline/Round";
import { addDays, isWeekend } from "./days";
import { PUBLIC_HOLIDAYS } from "./publicHolidays";

/** Which days are worked. Days are ISO. */
export interface WorkCalendar {
  readonly isWorkDay: (day: string) => boolean;
  /** The day itself where it is worked, else the last worked day before it. */
  readonly onOrBefore: (day: string) => string;
  /** What Excel's WORKDAY(day; −count) gives. */
  readonly before: (day: string, count: number) => string;
  /** Whether there is a list of that year; without one only its weekends are known. */
  readonly lists: (year: number) => boolean;
}

const calendars = new WeakMap<Holidays, WorkCalendar>();

/** The calendar of a list of holidays; a round's own list stands in place of the built-in one. */
export function workCalendar(holidays: Holidays = PUBLIC_HOLIDAYS): WorkCalendar {
  let calendar = calendars.get(holidays);
  if (!calendar) calendars.set(holidays, (calendar = calendarOf(holidays)));
  return calendar;
}

function calendarOf({ off, worked }: Holidays): WorkCalendar {
  const free = new Set(off);
  const made = new Set(worked);
  const years = new Set([...off, ...worked].map((day) => Number(day.slice(0, 4))));
  const isWorkDay = (day: string): boolean => !free.has(day) && (made.has(day) || !isWeekend(day));
  const onOrBefore = (day: string): string => {
    let found = day;
    while (!isWorkDay(found)) found = addDays(found, -1);
    return found;
  };
  return {
    isWorkDay,
    onOrBefore,
    before: (day, count) => {
      let found = day;
      for (let left = count; left > 0; left -= 1) found = onOrBefore(addDays(found, -1));
      return found;
    },
    lists: (year) => years.has(year),
  };
}
