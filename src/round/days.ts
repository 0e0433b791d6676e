import { instantOf } from "../checks/instantOf";
import { vietnamClock } from "../checks/vietnamClock";

const MS_PER_DAY = 86_400_000;

/** ISO day so many calendar days later, or earlier where `count` is below 0. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Calendar days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** The day in Việt Nam on which an ISO instant falls, wherever the machine stands; null for what is no instant. */
export function dayInVietnam(instant: string | null | undefined): string | null {
  const time = instantOf(instant ?? null);
  return time === undefined ? null : vietnamDay(new Date(time));
}

/** The same of a moment. */
export function vietnamDay(moment: Date): string {
  return vietnamClock(moment.getTime()).toISOString().slice(0, 10);
}

/** Saturday or Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
