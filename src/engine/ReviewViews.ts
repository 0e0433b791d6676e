import type { ArrivalView } from "./ReportViews";
import type { Counts, UnitState } from "../assessment/Assessment";
import type { Explanation } from "../assessment/loadExplanations";
import type { Workbook } from "../workbook/Workbook";
import type { FindingView, OutputFile, RefusalView, UnitView } from "./BasicViews";

/** One file as it was taken in. */
export type TakenFile = TakenContent & {
  readonly id: string;
  /** "thu.eml › PKT.xlsx" where it was in another. */
  readonly name: string;
};

export type TakenContent =
  | { readonly kind: "report"; readonly unit: string }
  /** Its unit can't be told: the person may name it. */
  | { readonly kind: "nameless"; readonly refusal: RefusalView }
  /** A consolidated workbook of this outline: its remarks are kept. */
  | { readonly kind: "previous"; readonly remarks: number }
  /** Byte for byte the same as a file taken in before, whose name `same` is. */
  | { readonly kind: "twin"; readonly same: string }
  | { readonly kind: "refused"; readonly refusal: RefusalView };

/** What a person decided; what is left out goes the usual way. */
export interface Choices {
  /** Which file of a unit counts: unit → file id. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Unit of a nameless file: file id → unit. */
  readonly units: Readonly<Record<string, string>>;
  /** Unit whose dossiers stand for the sums, null for the sums; undefined: as in the previous workbook, else sums. */
  readonly dossiersFrom?: string | null;
  /** Source of a figure of a whole commune: key of the question → unit. */
  readonly sources: Readonly<Record<string, string>>;
  /** Given in the pane, above what a former workbook has. */
  readonly explanations?: readonly Explanation[];
}

export interface Review {
  readonly received: readonly ReceivedView[];
  readonly questions: readonly Question[];
  readonly refused: readonly { readonly id: string; readonly file: string; readonly refusal: RefusalView }[];
  /** `same`: name of the file that stands for them all. */
  readonly twins: readonly { readonly id: string; readonly file: string; readonly same: string }[];
  readonly previous: readonly { readonly id: string; readonly file: string; readonly remarks: number }[];
  /** A sentence for each archive and mail in which files are no workbooks. */
  readonly passedOver: readonly string[];
  readonly missing: readonly UnitView[];
  /** X3, X6, X10, K2 and what else is found across the reports and asks nothing. */
  readonly notes: readonly FindingView[];
}

export interface ReceivedView {
  readonly id: string;
  readonly file: string;
  readonly unit: UnitView;
  readonly state: UnitState;
  readonly counts: Counts;
  readonly answered: number;
  readonly asked: number;
  /** Answered by "không phát sinh", "không thuộc phạm vi". */
  readonly declined: number;
  readonly repairs: number;
  readonly arrival: ArrivalView | null;
  /** Findings that an explanation can settle, and those that one has. */
  readonly explainable: number;
  readonly explained: number;
}

export interface CandidateView {
  readonly id: string;
  readonly file: string;
  readonly asOf: string | null;
  readonly modified: string | null;
  /** The one that counts unless chosen otherwise; none of them where nothing tells which is the newest. */
  readonly newest: boolean;
  readonly used: boolean;
  /** From the one that is used: item by item what differs. None of the used one itself. */
  readonly differences: readonly DifferenceView[];
}

export interface DifferenceView {
  readonly item: string;
  readonly label: string;
  /** Both answers in a few words; "" for a blank. */
  readonly used: string;
  readonly here: string;
}

export type Question =
  /** X1 */
  | { readonly kind: "duplicate"; readonly unit: UnitView; readonly files: readonly CandidateView[] }
  /** X9; `unit` once it is chosen. */
  | { readonly kind: "unit"; readonly id: string; readonly file: string; readonly unit: string | null }
  /** X5: the sum of all units, and the owner's figure. One choice for all communes: figures are those of the communes concerned, added up. */
  | {
      readonly kind: "double";
      /** The unit; of several communes, its duty. */
      readonly owner: UnitView;
      /** Printed label of the watched item. */
      readonly label: string;
      /** One for each commune concerned. */
      readonly messages: readonly string[];
      readonly sum: number;
      readonly owned: number;
      readonly others: number;
      /** In one of the communes at least. */
      readonly equal: boolean;
      readonly taken: boolean;
    }
  /** X4: `source` the chosen unit, null as long as the sum stays. */
  | {
      readonly kind: "source";
      readonly key: string;
      readonly item: string;
      /** The commune, where there are several. */
      readonly group: string | null;
      readonly label: string;
      readonly figures: readonly { readonly unit: UnitView; readonly text: string }[];
      readonly source: string | null;
    };

export interface ConsolidatedSummary {
  /** Units with a report, of all. */
  readonly merged: number;
  readonly units: number;
  readonly remarksKept: number;
  /** Findings whose explanation was accepted. */
  readonly explained: readonly { readonly unit: string; readonly key: string }[];
  readonly remarksOrphaned: number;
  readonly states: readonly {
    readonly unit: UnitView;
    readonly state: UnitState;
    readonly counts: Counts;
    readonly answered: number;
    readonly asked: number;
  }[];
  /** Of the whole commune, label and figure in words: dossiers received, on time, satisfaction. */
  readonly totals: readonly { readonly label: string; readonly text: string }[];
}

export interface ConsolidatedFile {
  readonly summary: ConsolidatedSummary;
  readonly file: OutputFile;
}

export interface ConsolidatedWorkbook {
  readonly summary: ConsolidatedSummary;
  readonly workbook: Workbook;
}
