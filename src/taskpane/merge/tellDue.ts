import { daysBetween, vietnamDay } from "../../round/days";
import { MERGE } from "./mergeTexts";

/** By when a report that is not there has to be, and by how many days it is overdue. */
export function tellDue(lastDay: string, now: Date): string {
  if (lastDay === "") return MERGE.missing.none;
  const late = daysBetween(lastDay, vietnamDay(now));
  return MERGE.missing.of(lastDay) + (late > 0 ? MERGE.missing.late(late) : "");
}
