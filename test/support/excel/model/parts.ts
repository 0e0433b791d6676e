import type { Area } from "../../../../src/workbook/Workbook";
import type { BorderFormat } from "./CellFormat";

/** A name of the workbook or of a sheet; `target` without "=". */
export interface DefinedName {
  readonly name: string;
  target: string;
  comment: string;
  visible: boolean;
}

export interface Protection {
  /** `allowFormatColumns` and the like, all of them. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly password?: string;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  /** Condition with "=". */
  formula: string;
  stopIfTrue: boolean;
  readonly look: {
    fill?: string;
    color?: string;
    bold?: boolean;
    italic?: boolean;
    underline?: string;
    strikethrough?: boolean;
    numberFormat?: string;
    readonly borders: Record<string, BorderFormat>;
  };
}

/** Rule, prompt and alert as the API has them. */
export interface DataValidation {
  areas: readonly Area[];
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  prompt: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
}

/** A thread of comments at a cell, its first text and the answers to it. */
export interface Thread {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly replies: readonly { readonly id: string; readonly content: string }[];
}

/** What Excel called a comment before there were threads. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly content: string;
}
