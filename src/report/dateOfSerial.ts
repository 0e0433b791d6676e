/** A date as Excel shows it: 0 January and 29 February 1900 are among them. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LAST_SERIAL = 2958465;
const DAYS_1900_TO_1904 = 1462;
const MS_PER_DAY = 86_400_000;

/**
 * The day that Excel shows for a serial number (ECMA-376 part 1, 18.17.4.1). In the 1900 system serial 60 is 29 February 1900, a day
 * that never was (Lotus 1-2-3 had it), so earlier serials count from one day later. Undefined where Excel shows `####`.
 */
export function dateOfSerial(serial: number, date1904: boolean): CalendarDate | undefined {
  const day = Math.floor(serial);
  const last = date1904 ? LAST_SERIAL - DAYS_1900_TO_1904 : LAST_SERIAL;
  if (!(day >= 0 && day <= last)) return undefined;
  if (date1904) return dateOfDays(day, Date.UTC(1904, 0, 1));
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  if (day === 60) return { year: 1900, month: 2, day: 29 };
  return dateOfDays(day, Date.UTC(1899, 11, day < 60 ? 31 : 30));
}

/** `2025-11-10`; undefined for a day that the calendar does not have. */
export function isoDate({ year, month, day }: CalendarDate): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day too many, or a 13th month, moves the month.
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined;
}

function dateOfDays(days: number, epoch: number): CalendarDate {
  const date = new Date(epoch + days * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
