import { formatDate } from "../report/formatNumber";
import type { Outline } from "../outline/Outline";
import type { Round } from "../outline/Round";
import { PUBLIC_HOLIDAYS } from "../round/publicHolidays";
import { notifiedOn } from "../round/RoundFacts";
import { roundCalendar } from "../round/roundCalendar";
import { ROUND_TEXTS } from "../round/roundTexts";
import { fillIn } from "../workbook/fillIn";
import type { RoundView } from "./Engine";

/** The days that follow from a round, for the rows of its units. */
export function roundView(outline: Outline, round: Round | null): RoundView {
  const calendar = roundCalendar(outline, round);
  const days = outline.units.map(({ code }) => {
    const { visit, notice, report, binding } = calendar.of(code);
    const notified = round && notifiedOn(code, { round });
    const late = notified !== null && visit !== null && calendar.isLateNotice(code, notified);
    const values = {
      notified: formatDate(notified ?? ""),
      visit: formatDate(visit ?? ""),
      count: two(outline.noticeDays),
    };
    return [code, { notice, report, binding, warning: late ? fillIn(ROUND_TEXTS.lateNotice, values) : null }] as const;
  });
  return {
    days: Object.fromEntries(days),
    due: calendar.days.onOrBefore(calendar.deadline),
    noticeDays: outline.noticeDays,
    reportDays: outline.reportWorkingDaysBeforeVisit,
    holidays: round?.holidays ?? PUBLIC_HOLIDAYS,
    unlisted:
      calendar.unlisted.length === 0 ? null : fillIn(ROUND_TEXTS.unlisted, { years: calendar.unlisted.join(", ") }),
  };
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}
