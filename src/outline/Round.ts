import type { UnitRow } from "./outlineSchema";

/**
 * One inspection in the calendar, over an outline: what the outline leaves open. Dates are ISO days. What it says of people, visits and mail stays with
 * the team: nothing of it but number and date of the plan, the deadline and the units' names goes into a form.
 */
export interface Round {
  readonly id: string;
  /** What people call it. */
  readonly title?: string;
  readonly plan?: { readonly number: string; readonly date: string };
  /** Of the figures. */
  readonly period?: { readonly from: string; readonly to: string };
  /** The last day for reports. */
  readonly reportDeadline?: string;
  /** In place of the built-in lists: days off that are no weekend, and Saturdays or Sundays that are worked. */
  readonly holidays?: Holidays;
  readonly team?: readonly Member[];
  /** Those that are inspected, in place of the outline's. */
  readonly units?: readonly RoundUnit[];
  /** Letters as this team words them, in place of the built-in ones. */
  readonly letters?: Readonly<Partial<Record<LetterKind, LetterTemplate>>>;
}

export interface Holidays {
  readonly off: readonly string[];
  readonly worked: readonly string[];
}

export interface Member {
  readonly name: string;
  /** Office or position: "Trưởng phòng Văn hóa - Xã hội". */
  readonly office?: string;
  /** In the team: Trưởng đoàn, Phó Trưởng đoàn, Thư ký, Thành viên. */
  readonly role?: MemberRole;
  readonly email?: string;
  readonly phone?: string;
}
export type MemberRole = "head" | "deputy" | "secretary" | "member";

export interface RoundUnit extends Pick<UnitRow, "code" | "name" | "short" | "group" | "role"> {
  readonly people?: readonly Person[];
  readonly visit?: Visit;
}

/** Somebody at a unit: letters go to those with an address, the first one first. */
export interface Person {
  readonly name?: string;
  readonly office?: string;
  readonly email?: string;
  readonly phone?: string;
}

export interface Visit {
  /** Absent: not decided yet. */
  readonly date?: string;
  /** Đột xuất: no notice, no report beforehand, and never a word of it to the unit. */
  readonly surprise?: boolean;
  /** The day on which the notice went out, where that is known. */
  readonly notified?: string;
}

export type LetterKind = "invite" | "notice" | "remind" | "findings";
export interface LetterTemplate {
  readonly subject: string;
  readonly body: string;
}
