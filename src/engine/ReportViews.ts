import type { Counts, UnitState } from "../assessment/Assessment";
import type { FindingView, RefusalView, UnitView } from "./BasicViews";

/** How a report came, where a mail tells. */
export interface ArrivalView {
  /** As the mail has it. */
  readonly from: string;
  /** ISO day in Việt Nam; null where the mail has no date. */
  readonly day: string | null;
  /** Days behind the unit's binding day; 0 in time; null where either is not known. */
  readonly late: number | null;
  /** The sender is somebody of another unit than the one that the report names: that unit. */
  readonly sender: UnitView | null;
}

/** What changed since the version of the unit's report that was seen before. */
export interface SinceView {
  /** Name of the former file. */
  readonly file: string;
  /** Answers that are other ones now, in words. */
  readonly answers: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  /** Messages of findings. */
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
  readonly still: number;
}

export interface ReportView {
  readonly file: string;
  readonly unit: UnitView;
  readonly arrival: ArrivalView | null;
  /** Null where no other version was checked before, or nothing changed. */
  readonly since: SinceView | null;
  /** ISO date; null where the cover has none. */
  readonly asOf: string | null;
  /** ISO time saved, inside the file. */
  readonly modified: string | null;
  readonly state: UnitState;
  readonly counts: Counts;
  readonly answered: number;
  readonly asked: number;
  /** Answered by "không phát sinh", "không thuộc phạm vi". */
  readonly declined: number;
  /** In the order of the sheets. */
  readonly findings: readonly FindingView[];
  /** Sheets in the workbook's order, for grouping. */
  readonly sheets: readonly string[];
  readonly repairs: readonly { readonly message: string; readonly sheet: string; readonly cell: string }[];
}

export type Checked =
  { readonly ok: true; readonly report: ReportView } | { readonly ok: false; readonly refusal: RefusalView };
