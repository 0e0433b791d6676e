import type { Choices, ConsolidatedSummary, RefusalView, Review } from "../../engine/Engine";
import type { Trouble, Written } from "../Host";

export interface MergeState {
  readonly phase: "empty" | "reading" | "review" | "writing" | "done";
  /** The open workbook; null in a page, and until it is known. */
  readonly book: OpenWorkbook | null;
  /** Files taken in, refused ones too. */
  readonly read: number;
  readonly reading: Reading;
  /** Files picked and not read yet: more than none after "Dừng lại". */
  readonly unread: number;
  /** Files that could not even be read from the disk, or on which the program failed. */
  readonly unreadable: readonly UnreadableFile[];
  readonly review: Review | null;
  readonly choices: Choices;
  /** Nameless files that the person leaves out on purpose. */
  readonly skipped: ReadonlySet<string>;
  readonly filter: Band | null;
  readonly search: string;
  readonly writing: Writing;
  readonly done: Done | null;
  /** Why the open workbook could not be written: the way out is a file. */
  readonly barred: Trouble["kind"] | null;
  readonly status: string;
  /** Files and choices are to be dropped, and the person is asked. */
  readonly overAsked: boolean;
}

export interface OpenWorkbook {
  readonly name: string;
  /** An earlier consolidation stands in it. */
  readonly replaces: boolean;
  /** It looks like a unit's report: nothing is written into it. */
  readonly report: boolean;
}

export type Band = "received" | "questions" | "refused" | "missing";

export interface Reading {
  readonly done: number;
  readonly of: number;
  readonly file: string;
  readonly usable: number;
  readonly refused: number;
  /** Null for the first seconds: an estimate from two files is none. */
  readonly secondsLeft: number | null;
}

export interface UnreadableFile {
  readonly id: string;
  readonly file: string;
  /** A fault of ours says nothing of the file: it has no code. */
  readonly refusal: Omit<RefusalView, "code"> & { readonly code: RefusalView["code"] | null };
}

/** `sheet` null: the sheets are still being made. */
export interface Writing {
  readonly into: "book" | "file";
  readonly sheet: string | null;
  readonly done: number;
  readonly of: number;
}

export interface Done {
  readonly summary: ConsolidatedSummary;
  /** What became of the open workbook, or the file that was saved. */
  readonly written: Written | null;
  readonly saved: string | null;
  /** Of the file; "" where it is the open workbook. */
  readonly sha256: string;
}

export const NOTHING_READ: Reading = { done: 0, of: 0, file: "", usable: 0, refused: 0, secondsLeft: null };

export const START: MergeState = {
  phase: "empty",
  book: null,
  read: 0,
  reading: NOTHING_READ,
  unread: 0,
  unreadable: [],
  review: null,
  choices: { chosen: {}, units: {}, sources: {} },
  skipped: new Set(),
  filter: null,
  search: "",
  writing: { into: "book", sheet: null, done: 0, of: 0 },
  done: null,
  barred: null,
  status: "",
  overAsked: false,
};
