/** A date of a `t="d"` cell as the number that Excel counts, and the number format that shows it. */
export interface DateSerial {
  readonly serial: number;
  readonly format: string;
}

const DAY = 86_400_000;
const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?(?:Z|[+-]\d\d:\d\d)?)?$/;

/**
 * `2025-11-12`, `2025-11-12T08:15:00`, `08:15` (ISO 8601, ECMA-376 part 1, 18.17.4.1 and 18.18.11) → days since the
 * workbook's first one, 1900 with Excel's 29 February 1900 or 1904. A zone is dropped: a cell holds what the clock shows.
 * Undefined for what is no date or lies before the first day.
 */
export function isoDateSerial(text: string, date1904: boolean): DateSerial | undefined {
  const match = ISO.exec(text.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const time = (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)) * 1000;
  if (Number(minute ?? 0) > 59 || Number(second ?? 0) >= 60 || time > DAY) return undefined;
  if (year === undefined) return { serial: time / DAY, format: "hh:mm:ss" };

  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(date).toISOString().slice(0, 10) !== text.trim().slice(0, 10)) return undefined;
  // 25569: 1970-01-01 counted from 1899-12-30; before 1900-03-01 Excel is one day short of that.
  let serial = (date + time) / DAY + 25569;
  if (date1904) serial -= 1462;
  else if (serial < 61) serial -= 1;
  if (serial < (date1904 ? 0 : 1)) return undefined;
  return { serial, format: hour === undefined ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss" };
}
