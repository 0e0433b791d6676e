import type { Group } from "../outline/Outline";
import type { Report } from "../report/Report";
import type { Assessment, UnitAssessment } from "./Assessment";
import type { GroupAssessment } from "./assessGroup";

/** Of a report what says where it came from. */
export type ReportHead = Pick<
  Report,
  "file" | "sha256" | "size" | "arrival" | "modified" | "unit" | "asOf" | "outline" | "round"
> & {
  /** So many places were found again. */
  readonly repairs: number;
};

/** Where a unit stands, without its report. */
export interface UnitSummary extends Pick<UnitAssessment, "unit" | "state" | "answered" | "asked" | "counts"> {
  readonly source: ReportHead | null;
}

/** An assessment of any number of units: the reports themselves are not in memory, they come group by group as often as they are asked for. */
export interface LargeAssessment extends Omit<Assessment, "units" | "duplicates"> {
  /** In the order of the groups. */
  readonly units: readonly UnitSummary[];
  readonly duplicates: readonly {
    readonly unit: string;
    readonly used: ReportHead;
    readonly others: readonly ReportHead[];
  }[];
  /** All of them, or those that somebody wants: no report of another is read. */
  readonly groups: (wanted?: (group: Group) => boolean) => Iterable<GroupAssessment>;
}
