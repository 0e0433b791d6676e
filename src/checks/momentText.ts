import { formatDate } from "../report/formatNumber";
import { instantOf } from "./instantOf";
import { vietnamClock } from "./vietnamClock";

/** `08:15 11/11/2025` in Việt Nam of the ISO time in a file or a mail; null for a text that is no time. */
export function momentText(moment: string | null): string | null {
  const instant = instantOf(moment);
  if (instant === undefined) return null;
  const iso = vietnamClock(instant).toISOString();
  return `${iso.slice(11, 16)} ${formatDate(iso.slice(0, 10))}`;
}
