import type { Outline } from "../outline/Outline";
import type { Round, Visit } from "../outline/Round";
import { addDays } from "./days";
import { roundUnitOf } from "./roundUnitOf";
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
  const of = (unit: string): UnitDays => daysOf(round ? roundUnitOf(round, unit)?.visit : undefined, outline, days);
  return {
    days,
    deadline: outline.reportDeadline,
    of,
    isLateNotice: (unit, day) => {
      const { visit, surprise } = of(unit);
      return visit !== null && !surprise && day > addDays(visit, -outline.noticeDays);
    },
    /** Walks over all units: only when asked. */
    get unlisted() {
      const told = (round?.units ?? []).flatMap(({ code }) => {
        const { visit, notice, report } = of(code);
        return [visit, notice, report].filter((day) => day !== null);
      });
      const years = new Set([outline.reportDeadline, ...told].map((day) => Number(day.slice(0, 4))));
      return [...years].filter((year) => !days.lists(year)).sort((a, b) => a - b);
    },
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
