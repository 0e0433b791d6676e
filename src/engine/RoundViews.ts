import type { Remark } from "../assessment/Assessment";
import type { Holidays, Round } from "../outline/Round";
import type { Standing } from "../round/boardOf";
import type { FindingView, UnitView } from "./BasicViews";

/** The days that follow from the round. ISO days throughout. */
export interface RoundView {
  /** By the unit's code. */
  readonly days: Readonly<Record<string, UnitDaysView>>;
  /** The last day for a report that no visit asks for earlier: the deadline for all, or the last worked day before it. */
  readonly due: string;
  /** Calendar days between notice and visit; working days between report and visit. */
  readonly noticeDays: number;
  readonly reportDays: number;
  /** In use: the round's own, or the built-in ones. */
  readonly holidays: Holidays;
  /** Told where a year of the round has no list of holidays. */
  readonly unlisted: string | null;
}

export type OpenedRound =
  | { readonly ok: true; readonly round: Round }
  /** Vietnamese, each with its place. */
  | { readonly ok: false; readonly reasons: readonly string[] };

export interface UnitDaysView {
  /** The last day for the notice of the visit; null without a visit and for a surprise. */
  readonly notice: string | null;
  /** The last day for the report on account of the visit; null as above. */
  readonly report: string | null;
  /** The one by whose end the report must be there. */
  readonly binding: string;
  /** K2, in words. */
  readonly warning: string | null;
}

export interface BoardView {
  readonly today: string;
  readonly deadline: string;
  readonly counts: Readonly<Record<Standing, number>>;
  readonly unlisted: string | null;
  /** In the order of the outline. */
  readonly rows: readonly BoardRowView[];
  /** What is written about findings, items or units that are gone, in words. */
  readonly stale: readonly string[];
  /** What happened, the newest first; no more than people read. */
  readonly log: readonly {
    readonly at: string;
    readonly word: string;
    readonly unit: string | null;
    readonly file: string;
  }[];
}

/** Days are ISO, null where not known. */
export interface BoardRowView {
  readonly unit: UnitView;
  readonly standing: Standing;
  readonly word: string;
  readonly sent: string | null;
  readonly notified: string | null;
  readonly lateNotice: boolean;
  readonly received: string | null;
  /** Null: there is a report, and no mail tells when it was sent. */
  readonly daysLate: number | null;
  readonly binding: string;
  readonly visit: string | null;
  readonly surprise: boolean;
  /** Id of the file that counts. */
  readonly file: string | null;
}

export interface ExplainView {
  readonly finding: FindingView;
  readonly key: string;
  readonly rule: string;
  readonly items: readonly string[];
  /** What the unit wrote beside its figure. */
  readonly note: string;
  readonly reason: string;
  readonly evidence: string;
  readonly author: string;
  /** The team's conclusion; null: none yet, or words that decide nothing. */
  readonly accepted: boolean | null;
  /** It was about other figures than those of now. */
  readonly again: boolean;
  /** All of it, as it stands. */
  readonly texts: Remark["texts"];
}
