const LONGEST = 300;

/** Text of a header that came, to be shown: one line, nothing invisible, not without end. */
export function visibleLine(text: string): string {
  return text
    .slice(0, 4 * LONGEST)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DATE =
  /^(?:[a-z]{3},?\s+)?(\d{1,2})\s+([a-z]{3})\s+(\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s+(?:([+-])(\d\d)(\d\d)|UTC?|GMT|Z)(?:\s|$)/i;

/**
 * A header's date (RFC 5322, 3.3) as an ISO instant: `Mon, 10 Nov 2025 16:45:00 +0700` → `2025-11-10T09:45:00Z`. Null where it is none, or
 * names no zone: whose clock it was can't be told.
 */
export function headerInstant(text: string): string | null {
  const found = DATE.exec(text.slice(0, 100).trim());
  if (!found) return null;
  const [, day, month, year, hour, minute, second = "0", sign, zoneHours = "0", zoneMinutes = "0"] = found;
  const index = MONTHS.indexOf(month!.toLowerCase());
  if (index < 0 || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const local = Date.UTC(Number(year), index, Number(day), Number(hour), Number(minute), Number(second));
  if (Number(day) < 1 || new Date(Date.UTC(Number(year), index, Number(day))).getUTCMonth() !== index) return null;
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === "-" ? -1 : 1);
  return isoInstant(local - offset * 60_000);
}

/** Milliseconds since 1970 as an ISO instant, to the second; null beyond what a mail can be of. */
export function isoInstant(time: number): string | null {
  const instant = new Date(time);
  const year = instant.getUTCFullYear();
  return year >= 1970 && year <= 9999 ? `${instant.toISOString().slice(0, 19)}Z` : null;
}
