import type { Assessment } from "../assessment/Assessment";
import type { Outline, Unit } from "../outline/Outline";
import type { LetterKind, Round } from "../outline/Round";
import { addDays, daysBetween } from "../round/days";
import type { LogEntry } from "../round/LogEntry";
import { openedOn } from "../round/RoundFacts";
import { roundCalendar, type RoundCalendar } from "../round/roundCalendar";
import { roundUnitOf } from "../round/roundUnitOf";
import { fillIn } from "../workbook/fillIn";
import { type Correction, correctionsOf } from "../workbook/findings/correctionsOf";
import { officialDate } from "../workbook/officialDate";
import { fillLetter } from "./fillLetter";
import { fillingsOf } from "./fillingsOf";
import { LETTER_NOTES, LETTERS, NO_LETTER } from "./letterTexts";
import type { Mailbox } from "./Mail";

export interface LetterPlan {
  readonly kind: LetterKind;
  /** As `inRound` gave it. */
  readonly outline: Outline;
  readonly round: Round;
  /** ISO day, given by the host. */
  readonly today: string;
  /** For reminders and findings; null where no report came. */
  readonly assessment: Pick<Assessment, "units"> | null;
  /** A report that it knows is not asked for, though its file is not at hand. */
  readonly log?: readonly LogEntry[];
  /** Codes; absent: all units. */
  readonly only?: ReadonlySet<string>;
  /** The last day for a corrected file; absent: {@link resendDay}. */
  readonly until?: string;
  /** Names of what goes with the letter to that unit. */
  readonly filesOf?: (unit: Unit) => readonly string[];
}

/** A letter to one unit, in plain text. */
export interface Letter {
  readonly kind: LetterKind;
  readonly unit: Unit;
  readonly to: readonly Mailbox[];
  readonly subject: string;
  readonly body: string;
  /** Vietnamese: what the sender has to know. */
  readonly notes: readonly string[];
  /** What a letter of findings asks for. */
  readonly corrections: readonly Correction[];
  /** The last day that the letter names for a corrected file. */
  readonly until?: string;
}

export interface PlannedLetters {
  readonly letters: readonly Letter[];
  /** Units that get none, with the reason, Vietnamese. */
  readonly skipped: readonly { readonly unit: Unit; readonly reason: string }[];
}

/** Who gets a letter of that kind, and what it says. */
export function planLetters(plan: LetterPlan): PlannedLetters {
  const { outline, only } = plan;
  const calendar = roundCalendar(outline, plan.round);
  const units = outline.units.filter(({ code }) => only?.has(code) ?? true);
  const planned = units.map((unit) => ({ unit, letter: letterTo(unit, plan, calendar) }));
  return {
    letters: planned.flatMap(({ letter }) => (typeof letter === "string" ? [] : [letter])),
    skipped: planned.flatMap(({ unit, letter }) => (typeof letter === "string" ? [{ unit, reason: letter }] : [])),
  };
}

/** The binding day of a unit while it lies ahead, else the second worked day from today: a day to propose, that a person may change. */
export function resendDay(calendar: RoundCalendar, unit: string, today: string): string {
  const { binding } = calendar.of(unit);
  if (binding > today) return binding;
  let day = today;
  for (let left = 2; left > 0;) {
    day = addDays(day, 1);
    if (calendar.days.isWorkDay(day)) left -= 1;
  }
  return day;
}

function letterTo(unit: Unit, plan: LetterPlan, calendar: RoundCalendar): Letter | string {
  const { kind, outline, round, today, assessment } = plan;
  const days = calendar.of(unit.code);
  const assessed = assessment?.units.find((one) => one.unit.code === unit.code);
  const report = assessed?.report ?? null;
  if (kind === "notice" && days.surprise) return NO_LETTER.surprise;
  if (kind === "notice" && days.visit === null) return NO_LETTER.noVisit;
  if (kind === "remind" && report) return NO_LETTER.reported;
  if (kind === "remind" && openedOn(unit.code, plan) !== null) return NO_LETTER.noted;
  if (kind === "findings" && !report) return NO_LETTER.noReport;
  const corrections =
    kind === "findings" && assessed && report ? correctionsOf(report, assessed.findings, outline) : [];
  if (kind === "findings" && corrections.length === 0) return NO_LETTER.nothing;

  const until = kind === "findings" ? (plan.until ?? resendDay(calendar, unit.code, today)) : undefined;
  const late = kind === "remind" ? Math.max(0, daysBetween(days.binding, today)) : 0;
  const files = plan.filesOf?.(unit) ?? [];
  const fillings = fillingsOf({ unit, outline, round, days, today, late, until, corrections, files });
  const { subject, body, unknown } = fillLetter(round.letters?.[kind] ?? LETTERS[kind], fillings);
  const { to, notes } = receiversOf(unit.code, round);
  const isLate = kind === "notice" && calendar.isLateNotice(unit.code, today);
  return {
    kind,
    unit,
    to,
    subject,
    body,
    notes: [
      ...notes,
      ...unknown.map((name) => fillIn(LETTER_NOTES.unknown, { name })),
      ...(isLate ? [fillIn(LETTER_NOTES.lateNotice, lateWords(outline, days.visit!))] : []),
    ],
    corrections,
    ...(until !== undefined && { until }),
  };
}

function lateWords({ noticeDays }: Outline, visit: string): { count: string; visit: string } {
  return { count: String(noticeDays).padStart(2, "0"), visit: officialDate(visit) };
}

function receiversOf(code: string, round: Round): { to: Mailbox[]; notes: string[] } {
  const to = (roundUnitOf(round, code)?.people ?? []).flatMap(({ name, email }) =>
    email === undefined ? [] : [{ ...(name !== undefined && { name }), address: email }],
  );
  return { to, notes: to.length === 0 ? [LETTER_NOTES.noAddress] : [] };
}
