import { formatDate } from "../report/formatNumber";
import { instantOf } from "./instantOf";
import { vietnamClock } from "./vietnamClock";

/** Clock and day in Việt Nam of the ISO time in a file or a mail: `08:15`, `11/11/2025`; undefined for a text that is no time. */
export function vietnamTime(moment: string | null): { readonly time: string; readonly date: string } | undefined {
  const instant = instantOf(moment);
  if (instant === undefined) return undefined;
  const iso = vietnamClock(instant).toISOString();
  return { time: iso.slice(11, 16), date: formatDate(iso.slice(0, 10)) };
}
