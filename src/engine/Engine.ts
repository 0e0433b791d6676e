import type { Round } from "../outline/Round";
import type { Cells } from "../report/Cells";
import type { LogEntry } from "../round/LogEntry";
import type { Workbook } from "../workbook/Workbook";
import type { OutputFile, UnitRowView, UnitView } from "./BasicViews";
import type { LetterOrder, LetterTemplates, LetterText, LetterView, MarkedView } from "./LetterViews";
import type { Checked } from "./ReportViews";
import type { Choices, ConsolidatedFile, ConsolidatedWorkbook, Review, TakenFile } from "./ReviewViews";
import type { BoardView, ExplainView, OpenedRound, RoundView } from "./RoundViews";

export type * from "./BasicViews";
export type * from "./ReportViews";
export type * from "./ReviewViews";
export type * from "./RoundViews";
export type * from "./LetterViews";

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
  /**
   * The round as a workbook for the team: its own sheet, the board, the log. Null without a round. `choices` null: the round is what it is for, not where
   * it stands, and its name says so. `today`: ISO day.
   */
  roundFile(choices: Choices | null, log: readonly LogEntry[], today: string): Promise<OutputFile | null>;
  /** The round out of a workbook that has its sheet. */
  openRound(name: string, bytes: Uint8Array): Promise<OpenedRound>;
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

  /**
   * Takes in one returned file; `id` is the caller's, unique among the files taken in and without a slash. Of an archive or a mail come as
   * many as are in it, with ids `id/1`, `id/2` …
   */
  addFile(id: string, name: string, bytes: Uint8Array): Promise<readonly TakenFile[]>;
  /** With all that was in them. */
  removeFiles(ids: readonly string[]): Promise<void>;
  /** Where the files taken in stand, by what the person chose. `log`: what is known to have happened in the round. */
  review(choices: Choices, log?: readonly LogEntry[]): Promise<Review>;
  /** Where each unit stands in the round, by the files taken in and by the log; null without a round. `today`: ISO day. */
  board(choices: Choices, log: readonly LogEntry[], today: string): Promise<BoardView | null>;
  /** The findings of a file taken in that an explanation can settle. */
  explainable(id: string, choices: Choices): Promise<readonly ExplainView[]>;
  /** What the files taken in add to the log. */
  receivedEntries(choices: Choices, log: readonly LogEntry[], at: string): Promise<readonly LogEntry[]>;
  /** The consolidated workbook. `previous`: the one that stands in the open workbook, whose remarks are kept. */
  consolidate(
    choices: Choices,
    previous: Cells | null,
    as: "file",
    log?: readonly LogEntry[],
  ): Promise<ConsolidatedFile>;
  consolidate(
    choices: Choices,
    previous: Cells | null,
    as: "workbook",
    log?: readonly LogEntry[],
  ): Promise<ConsolidatedWorkbook>;
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
