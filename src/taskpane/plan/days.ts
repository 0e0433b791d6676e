import { twoDigits } from "../twoDigits";

/** ISO date → that day at the machine's midnight, as a calendar shows it; undefined for anything else. */
export function dayOf(iso: string): Date | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : undefined;
}

export function isoOf(day: Date): string {
  return `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;
}

export function dayAfter(iso: string): string {
  const day = dayOf(iso);
  return day ? isoOf(new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1)) : "";
}
