import type { OutputFile, UnitView } from "../../engine/Engine";
import type { LetterKind } from "../../outline/Round";
import type { Written } from "../Host";

export type Way = "files" | "open" | "write";

export interface FormsState {
  readonly way: Way;
  /** Whose form is opened or written; null for the blank one. */
  readonly unit: string | null;
  /** The workbook open in Excel; null in a page and until it is known. */
  readonly book: { readonly name: string; readonly sheets: readonly string[] } | null;
  readonly work: Work | null;
  readonly result: FormsResult | null;
  /** The open workbook is a unit's report: nothing was written into it. */
  readonly refused: boolean;
  /** What has just happened, for the status line. */
  readonly said: string | null;
  /** Which letters go with the files. */
  readonly kind: FormLetter;
  /** Made in this session as the round now stands, by the unit's code. */
  readonly forms: Readonly<Record<string, OutputFile>>;
  /** What forms say of the round has changed since some were made. */
  readonly stale: boolean;
  /** All drafts of that kind were saved. */
  readonly drafted: boolean;
}

/** Letters to which a form is attached. */
export type FormLetter = Extract<LetterKind, "invite" | "notice">;

export type Work =
  | { readonly kind: "files"; readonly done: number; readonly of: number; readonly at: string }
  | { readonly kind: "open" }
  | { readonly kind: "write"; readonly done: number; readonly of: number; readonly at: string };

export interface UnitFile {
  readonly unit: UnitView;
  readonly file: OutputFile;
}

export type FormsResult =
  | {
      readonly kind: "files";
      readonly files: readonly UnitFile[];
      /** What was downloaded; null where the files are opened one by one, or the making was stopped. */
      readonly saved: OutputFile | null;
      readonly stopped: boolean;
    }
  | { readonly kind: "open"; readonly file: OutputFile }
  | { readonly kind: "write"; readonly written: Written };
