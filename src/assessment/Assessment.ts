import type { Finding } from "../checks/Finding";
import type { Sources } from "../checks/sourceIn";
import type { Outline, Unit } from "../outline/Outline";
import type { State } from "../outline/State";
import type { Refusal, Report } from "../report/Report";
import type { UnitChanges } from "./changesOf";

/** Many reports put together: what the consolidated workbook shows. */
export interface Assessment {
  readonly outline: Outline;
  readonly round: string | null;
  /** In the order of the outline, those without a report too. */
  readonly units: readonly UnitAssessment[];
  /** X1–X6, X10, K1, K2 and the rules on the totals, in this order. */
  readonly across: readonly Finding[];
  /** One for each figure item, in the order of the outline. */
  readonly totals: ReadonlyMap<string, Total>;
  /** The owner's figures instead of the sums (`--dossiers-from`): code of the unit, or null for sums. */
  readonly dossiersFrom: string | null;
  /** Chosen sources of commune-scope items (`--source`). */
  readonly sources: Sources;
  readonly missing: readonly string[];
  readonly duplicates: readonly Duplicate[];
  readonly refused: readonly RefusedFile[];
  readonly remarks: Remarks;
  /** Of units whose report is another than the version before, in the order of the outline. */
  readonly changes: readonly UnitChanges[];
  /** Keys of remarks whose unit, item or finding is gone: listed, never dropped. */
  readonly orphaned: readonly Remark[];
}

/** `Chưa báo cáo`, `Cần sửa số liệu`, `Cần bổ sung`, `Cần giải trình`, `Số liệu hợp lệ`: the first that is true. */
export type UnitState = "absent" | "wrong" | "incomplete" | "explain" | "valid";

export interface UnitAssessment {
  readonly unit: Unit;
  readonly report: Report | null;
  readonly findings: readonly Finding[];
  readonly state: UnitState;
  /** Answers to required items that are values; `asked` of them there are. */
  readonly answered: number;
  readonly asked: number;
  readonly counts: Counts;
}

/** Blanks (T1) are counted apart from errors and warnings; findings whose explanation was accepted are not counted. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly targets: number;
  readonly infos: number;
  readonly blanks: number;
}

/** Nothing but values and none ever counts; what had to be left out is named. */
export interface Total {
  /** value · none: all that count say none, or a rate of 0 · na: all say so · blank: nothing to count. */
  readonly state: Exclude<State, "missing" | "error">;
  readonly value?: number;
  /** How it came about. */
  readonly by: "sum" | "ratio" | "owner" | "min" | "source" | "none";
  /** Codes of units with a report whose answer was due and could not be used: in error, declared missing, or blank though required. */
  readonly left: readonly string[];
  /** Codes of units with a report that left an optional item blank. */
  readonly blank: readonly string[];
}

export interface Duplicate {
  readonly unit: string;
  readonly used: Report;
  readonly others: readonly Report[];
}

export interface RefusedFile {
  readonly file: string;
  readonly sha256: string | null;
  readonly size: number;
  readonly code: Refusal["code"];
  readonly message: string;
}

/** What people wrote into a consolidated workbook, by key: `unit`, `unit|item`, `unit|rule id|items`. */
export type Remarks = ReadonlyMap<string, Remark>;

export interface Remark {
  readonly key: string;
  /**
   * Which cells: the team's rating and remark of a unit, remark on a narrative; on a finding the unit's explanation, what proves it, who gave it,
   * and the team's conclusion.
   */
  readonly texts: Readonly<
    Partial<Record<"rating" | "remark" | "explanation" | "evidence" | "author" | "conclusion", string>>
  >;
}
