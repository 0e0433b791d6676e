import type { Counts, UnitState } from "../assessment/Assessment";
import type { Level } from "../checks/severityWord";
import type { Holidays, LetterKind, LetterTemplate, Round } from "../outline/Round";
import type { Refusal } from "../report/Report";
import type { Cells } from "../report/Cells";
import type { Workbook } from "../workbook/Workbook";

/**
 * All long work of the pane and the page, out of the screen's way: in a worker where one may be started, else on the same thread with pauses.
 * Everything that goes in and comes out can be copied between threads. Bad input is a value; a rejected promise is a fault of the program.
 */
export interface Engine {
  /**
   * Outline and round for all calls that follow; files taken in before are forgotten, unless nothing changed of what they are read by (people,
   * visits, letters …). A bad outline leaves the former one in use.
   */
  use(setting: Setting): Promise<UsedSetting>;

  /** The form of one unit, or the blank one. Units: codes of the setting. */
  formFile(unit: string | null): Promise<OutputFile>;
  formWorkbook(unit: string | null): Promise<Workbook>;
  /** Several files as one .zip. */
  pack(files: readonly OutputFile[], name: string): Promise<OutputFile>;

  /** One returned workbook, from a file or as it is open in Excel. */
  checkFile(name: string, bytes: Uint8Array): Promise<Checked>;
  checkCells(name: string, cells: Cells): Promise<Checked>;
  /** The findings of the report that was checked last, as a workbook to pass on. Null where none was. */
  findingsFile(): Promise<OutputFile | null>;

  /** A letter to one unit as it would go out. */
  letter(order: LetterOrder): Promise<LetterView>;
  /** What goes back to the unit with a letter of findings. `bytes`: of the report as it is open in Excel; else those it was read from. */
  markedCopy(order: LetterOrder, bytes: Uint8Array | null): Promise<MarkedView>;
  /** A letter as a draft that a mail program opens. `at`: ISO instant. */
  draft(letter: LetterText, attachments: readonly OutputFile[], at: string): Promise<OutputFile>;
  /** The letters as they are worded unless the round has its own, and what may be filled in. */
  letterTemplates(): Promise<LetterTemplates>;
  /** SHA-256 of each, for the log. */
  digests(files: readonly OutputFile[]): Promise<readonly string[]>;

  /** Takes in one returned file; `id` is the caller's, unique among the files taken in. */
  addFile(id: string, name: string, bytes: Uint8Array): Promise<TakenFile>;
  removeFiles(ids: readonly string[]): Promise<void>;
  /** Where the files taken in stand, by what the person chose. */
  review(choices: Choices): Promise<Review>;
  /** The consolidated workbook. `previous`: the one that stands in the open workbook, whose remarks are kept. */
  consolidate(choices: Choices, previous: Cells | null, as: "file"): Promise<ConsolidatedFile>;
  consolidate(choices: Choices, previous: Cells | null, as: "workbook"): Promise<ConsolidatedWorkbook>;
}

export interface Setting {
  /** JSON of another outline; null for the built-in one. */
  readonly outline: unknown;
  /** JSON of the round as kept or as another machine saved it; null for none. */
  readonly round: unknown;
}

export type UsedSetting =
  | {
      readonly ok: true;
      readonly outline: OutlineView;
      readonly round: Round | null;
      readonly calendar: RoundView;
      readonly kept: boolean;
    }
  /** `reasons`: Vietnamese, one line each. */
  | { readonly ok: false; readonly of: "outline" | "round"; readonly reasons: readonly string[] };

export interface UnitView {
  readonly code: string;
  readonly name: string;
  readonly short: string;
}

/** A unit as a round takes it. */
export interface UnitRowView extends UnitView {
  readonly group?: string;
  readonly role?: string;
}

/** The days that follow from the round. ISO days throughout. */
export interface RoundView {
  /** By the unit's code. */
  readonly days: Readonly<Record<string, UnitDaysView>>;
  /** Calendar days between notice and visit; working days between report and visit. */
  readonly noticeDays: number;
  readonly reportDays: number;
  /** In use: the round's own, or the built-in ones. */
  readonly holidays: Holidays;
  /** Told where a year of the round has no list of holidays. */
  readonly unlisted: string | null;
}

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

/** What the screens say about the outline in use, the round applied. */
export interface OutlineView {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** ISO dates. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly planNumber: string;
  readonly planDate: string;
  readonly reportDeadline: string;
  /** Name of the office that reports go through. */
  readonly focal: string;
  readonly sections: number;
  readonly items: number;
  readonly units: readonly UnitView[];
  /** The outline's own units, whatever the round says. */
  readonly ownUnits: readonly UnitRowView[];
  /** Code of the unit whose figures may stand for the sums. */
  readonly owner: string | null;
  /** Visible and hidden sheets of the form and of the consolidated workbook, in order. */
  readonly formSheets: readonly string[];
  readonly assessmentSheets: readonly string[];
}

export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a letter may name: findings that are only noted stay with the team. */
export type LetterLevel = Exclude<Level, "info">;

export interface LetterOrder {
  readonly kind: LetterKind;
  readonly unit: string;
  /** ISO day. */
  readonly today: string;
  /** Whose findings: of the report checked last, or of a file taken in. Only for the kind `findings`. */
  readonly report?: "checked" | { readonly id: string; readonly choices: Choices };
  /** Levels that it names; all unless told. */
  readonly levels?: readonly LetterLevel[];
  /** Last day for the corrected file, ISO; null: the usual one. */
  readonly until?: string | null;
  /** Names of what goes with it. */
  readonly files?: readonly string[];
}

export type LetterView =
  | {
      readonly ok: true;
      /** Addresses as they are typed: `Tên <dia-chi>`. */
      readonly to: readonly string[];
      readonly subject: string;
      readonly body: string;
      readonly notes: readonly string[];
      readonly until: string | null;
      /** How much there is to name, by level, whether it is named or not. */
      readonly counts: Readonly<Record<LetterLevel, number>>;
      /** Name of the marked copy. */
      readonly copy: string | null;
    }
  /** `counts` as above: with other levels there may be one. */
  | { readonly ok: false; readonly reason: string; readonly counts: Readonly<Record<LetterLevel, number>> };

/** A letter as the person leaves it. */
export interface LetterText {
  readonly kind: LetterKind;
  readonly unit: string;
  readonly to: readonly { readonly name?: string; readonly address: string }[];
  readonly subject: string;
  readonly body: string;
}

export type MarkedView =
  | { readonly ok: true; readonly file: OutputFile; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string };

export interface LetterTemplates {
  readonly letters: Readonly<Record<LetterKind, LetterTemplate>>;
  /** What stands between braces, and what it becomes. */
  readonly placeholders: Readonly<Record<string, string>>;
}

export interface FindingView {
  /** Same finding in two checks of one report, same key. */
  readonly key: string;
  /** For `title` only, never beside cell addresses. */
  readonly code: string;
  readonly level: Level;
  readonly class: "figure" | "target";
  readonly message: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** Printed number of the item (TT), where it stands at one. */
  readonly number: number | null;
}

export interface RefusalView {
  readonly code: Refusal["code"];
  readonly reason: string;
  /** What to do; "" where the reason says it all. */
  readonly remedy: string;
}

export interface ReportView {
  readonly file: string;
  readonly unit: UnitView;
  /** ISO date; null where the cover has none. */
  readonly asOf: string | null;
  /** ISO time saved, inside the file. */
  readonly modified: string | null;
  readonly state: UnitState;
  readonly counts: Counts;
  readonly answered: number;
  readonly asked: number;
  /** In the order of the sheets. */
  readonly findings: readonly FindingView[];
  /** Sheets in the workbook's order, for grouping. */
  readonly sheets: readonly string[];
  readonly repairs: readonly { readonly message: string; readonly sheet: string; readonly cell: string }[];
}

export type Checked =
  { readonly ok: true; readonly report: ReportView } | { readonly ok: false; readonly refusal: RefusalView };

/** One file as it was taken in. */
export type TakenFile =
  | { readonly kind: "report"; readonly id: string; readonly unit: string }
  /** Its unit can't be told: the person may name it. */
  | { readonly kind: "nameless"; readonly id: string; readonly refusal: RefusalView }
  /** A consolidated workbook of this outline: its remarks are kept. */
  | { readonly kind: "previous"; readonly id: string; readonly remarks: number }
  /** Byte for byte the same as a file taken in before, whose name `same` is. */
  | { readonly kind: "twin"; readonly id: string; readonly same: string }
  | { readonly kind: "refused"; readonly id: string; readonly refusal: RefusalView };

/** What a person decided; what is left out goes the usual way. */
export interface Choices {
  /** Which file of a unit counts: unit → file id. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Unit of a nameless file: file id → unit. */
  readonly units: Readonly<Record<string, string>>;
  /** Unit whose dossiers stand for the sums, null for the sums; undefined: as in the previous workbook, else sums. */
  readonly dossiersFrom?: string | null;
  /** Source of a figure of the whole commune: item → unit. */
  readonly sources: Readonly<Record<string, string>>;
}

export interface Review {
  readonly received: readonly ReceivedView[];
  readonly questions: readonly Question[];
  readonly refused: readonly { readonly id: string; readonly file: string; readonly refusal: RefusalView }[];
  /** `same`: name of the file that stands for them all. */
  readonly twins: readonly { readonly id: string; readonly file: string; readonly same: string }[];
  readonly previous: readonly { readonly id: string; readonly file: string; readonly remarks: number }[];
  readonly missing: readonly UnitView[];
  /** X3, X6, X10 and what else is found across the reports and asks nothing. */
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
  readonly repairs: number;
}

export interface CandidateView {
  readonly id: string;
  readonly file: string;
  readonly asOf: string | null;
  readonly modified: string | null;
  /** The one that counts unless chosen otherwise. */
  readonly newest: boolean;
  readonly used: boolean;
}

export type Question =
  /** X1 */
  | { readonly kind: "duplicate"; readonly unit: UnitView; readonly files: readonly CandidateView[] }
  /** X9; `unit` once it is chosen. */
  | { readonly kind: "unit"; readonly id: string; readonly file: string; readonly unit: string | null }
  /** X5: the sum of all units, and the owner's figure. */
  | {
      readonly kind: "double";
      readonly owner: UnitView;
      /** Printed label of the watched item. */
      readonly label: string;
      readonly message: string;
      readonly sum: number;
      readonly owned: number;
      readonly others: number;
      readonly equal: boolean;
      readonly taken: boolean;
    }
  /** X4: `source` the chosen unit, null as long as the sum stays. */
  | {
      readonly kind: "source";
      readonly item: string;
      readonly label: string;
      readonly figures: readonly { readonly unit: UnitView; readonly text: string }[];
      readonly source: string | null;
    };

export interface ConsolidatedSummary {
  /** Units with a report, of all. */
  readonly merged: number;
  readonly units: number;
  readonly remarksKept: number;
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
