const MS_PER_DAY = 86_400_000;

/** Whole days since the last day for reports, by the machine's calendar; 0 on that day and before. */
export function daysLate(lastDay: string, now: Date): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const days = Math.round((today - Date.parse(lastDay)) / MS_PER_DAY);
  return Number.isNaN(days) ? 0 : Math.max(0, days);
}
