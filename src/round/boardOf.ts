import type { Assessment, UnitAssessment, UnitState } from "../assessment/Assessment";
import type { Outline, Unit } from "../outline/Outline";
import { daysBetween } from "./days";
import { arrivedOn, notifiedOn, openedOn, type RoundFacts, sentOn } from "./RoundFacts";
import { roundCalendar, type UnitDays } from "./roundCalendar";

/**
 * Where a unit stands in the round: `unsent` no form went out · `sent` it did, and there is time · `overdue` there is none left, and no report ·
 * `received` the log knows a report that is not among those at hand; with a report what the report is worth.
 */
export type Standing = "unsent" | "sent" | "overdue" | "received" | Exclude<UnitState, "absent">;

/** In the order of the work. */
export const STANDINGS: readonly Standing[] = [
  "unsent",
  "sent",
  "overdue",
  "received",
  "wrong",
  "incomplete",
  "explain",
  "valid",
];

export interface BoardRow extends UnitDays {
  readonly unit: Unit;
  readonly standing: Standing;
  /** The day on which the form is noted as sent. */
  readonly sent: string | null;
  readonly notified: string | null;
  /** The notice went out later than it may. */
  readonly lateNotice: boolean;
  /** By the date of the mail, else when the file was opened here. */
  readonly received: string | null;
  /**
   * Days behind the binding day: of the mail that brought the report, and while there is no report of today; 0 where in time, null where no mail tells
   * when the report was sent.
   */
  readonly daysLate: number | null;
  readonly assessed: UnitAssessment | null;
}

export interface Board {
  readonly today: string;
  /** The deadline for all. */
  readonly deadline: string;
  readonly rows: readonly BoardRow[];
  readonly counts: Readonly<Record<Standing, number>>;
  /** Years without a list of holidays. */
  readonly unlisted: readonly number[];
}

export interface BoardInput extends RoundFacts {
  /** As `inRound` gave it. */
  readonly outline: Outline;
  /** Null before anything was merged. */
  readonly assessment: Assessment | null;
  /** ISO day, given by the host. */
  readonly today: string;
}

export function boardOf(input: BoardInput): Board {
  const { outline, round, assessment, today } = input;
  const calendar = roundCalendar(outline, round);
  const assessedOf = new Map(assessment?.units.map((one) => [one.unit.code, one]));
  const othersOf = new Map(assessment?.duplicates.map(({ unit, others }) => [unit, others]));
  const rows = outline.units.map((unit): BoardRow => {
    const { code } = unit;
    const days = calendar.of(code);
    const assessed = assessedOf.get(code) ?? null;
    const state = assessed?.state ?? "absent";
    const reports = [...(assessed?.report ? [assessed.report] : []), ...(othersOf.get(code) ?? [])];
    const arrived = arrivedOn(code, reports, input);
    const sent = sentOn(code, ["invite", "form"], input);
    const notified = notifiedOn(code, input);
    const received = arrived ?? openedOn(code, input);
    const isAwaited = state === "absent" && received === null;
    // Only a report that is not there is late by today's date.
    const until = isAwaited ? today : arrived;
    return {
      ...days,
      unit,
      standing: isAwaited ? awaited(today > days.binding, sent !== null) : state === "absent" ? "received" : state,
      sent,
      notified,
      lateNotice: notified !== null && calendar.isLateNotice(code, notified),
      received,
      daysLate: until === null ? null : Math.max(0, daysBetween(days.binding, until)),
      assessed,
    };
  });
  const count = (standing: Standing): number => rows.filter((row) => row.standing === standing).length;
  return {
    today,
    deadline: calendar.deadline,
    rows,
    counts: {
      unsent: count("unsent"),
      sent: count("sent"),
      overdue: count("overdue"),
      received: count("received"),
      wrong: count("wrong"),
      incomplete: count("incomplete"),
      explain: count("explain"),
      valid: count("valid"),
    },
    unlisted: calendar.unlisted,
  };
}

function awaited(isLate: boolean, isSent: boolean): Standing {
  if (isLate) return "overdue";
  return isSent ? "sent" : "unsent";
}
