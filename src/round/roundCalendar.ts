import type { Outline } from "../outline/Outline";
import type { Round, Visit } from "../outline/Round";
import { addDays } from "./days";
import { workCalendar, type WorkCalendar } from "./workCalendar";

/** The days that bind one unit, ISO. */
export interface UnitDays {
  /** Of the visit; null where it is not set. */
  readonly visit: string | null;
  /** Nobody at the unit may learn the day of this visit, nor that there is one. */
  readonly surprise: boolean;
  /** The last day to send the notice of the visit; null without a visit day, and for a surprise. */
  readonly notice: string | null;
  /** The last day for the report on account of the visit; null as above. */
  readonly report: string | null;
  /** The one day by whose end the report must be there. */
  readonly binding: string;
}

export interface RoundCalendar {
  readonly days: WorkCalendar;
  /** The deadline for all. */
  readonly deadline: string;
  readonly of: (unit: string) => UnitDays;
  /** A notice that goes out on that day comes too late for this unit's visit. */
  readonly isLateNotice: (unit: string, day: string) => boolean;
  /** Years of this round for which there is no list of holidays: only their weekends count. */
  readonly unlisted: readonly number[];
}

type Terms = Pick<Outline, "reportDeadline" | "noticeDays" | "reportWorkingDaysBeforeVisit">;

/** The calendar of a round over its outline, the one that `inRound` gave. */
export function roundCalendar(outline: Terms, round: Round | null): RoundCalendar {
  const days = workCalendar(round?.holidays);
  const visits = new Map(round?.units?.flatMap(({ code, visit }) => (visit ? [[code, visit] as const] : [])));
  const of = (unit: string): UnitDays => daysOf(visits.get(unit), outline, days);
  const told = [...visits.keys()].map(of).flatMap(({ visit, notice, report }) => [visit, notice, report]);
  const years = [outline.reportDeadline, ...told].flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))]));
  return {
    days,
    deadline: outline.reportDeadline,
    of,
    isLateNotice: (unit, day) => {
      const { visit, surprise } = of(unit);
      return visit !== null && !surprise && day > addDays(visit, -outline.noticeDays);
    },
    unlisted: [...new Set(years)].filter((year) => !days.lists(year)).sort((a, b) => a - b),
  };
}

function daysOf(visit: Visit | undefined, terms: Terms, days: WorkCalendar): UnitDays {
  const date = visit?.date ?? null;
  const surprise = visit?.surprise === true;
  const announced = surprise ? null : date;
  const notice = announced && days.onOrBefore(addDays(announced, -terms.noticeDays));
  const report = announced && days.before(announced, terms.reportWorkingDaysBeforeVisit);
  const last = report !== null && report < terms.reportDeadline ? report : terms.reportDeadline;
  return { visit: date, surprise, notice, report, binding: days.onOrBefore(last) };
}
