import type { Level } from "../../checks/severityWord";
import type { RefusalView, ReportView } from "../../engine/Engine";
import type { PickedFile } from "../PickedFile";

export interface CheckState {
  /** Name of the open workbook and whether its sheets look like the form's; null in a page, and until it is known. */
  readonly book: { readonly name: string; readonly likely: boolean } | null;
  readonly work: "none" | "first" | "again";
  readonly result: CheckResult | null;
  readonly filter: Level | null;
  /** Sheets whose findings are folded away. */
  readonly folded: ReadonlySet<string>;
  /** Key of the finding whose cell is shown. */
  readonly current: string | null;
  readonly marks: MarkState;
  readonly live: boolean;
  /** Cells that people changed since the check. */
  readonly changed: number;
  /** What has just happened, for the status line. */
  readonly status: string;
}

/** What was checked: the open workbook, or a file from the machine. */
export type Source = { readonly kind: "book" } | { readonly kind: "file"; readonly file: PickedFile };

export type CheckResult =
  | { readonly kind: "report"; readonly source: Source; readonly report: ReportView; readonly at: Date }
  | {
      readonly kind: "refused";
      readonly source: Source;
      readonly name: string;
      readonly refusal: RefusalView;
      /** The open workbook is no report at all: an ordinary start, not a refusal. */
      readonly foreign: boolean;
    }
  /** The file on the machine can't be read any more; what was found before stays out. */
  | { readonly kind: "unreadable"; readonly name: string };

export interface MarkState {
  readonly wanted: boolean;
  /** Cells are coloured now. */
  readonly shown: boolean;
  /** Sheets with a password that could not be coloured, or not be restored. */
  readonly skipped: readonly string[];
}

export const START: CheckState = {
  book: null,
  work: "none",
  result: null,
  filter: null,
  folded: new Set(),
  current: null,
  marks: { wanted: true, shown: false, skipped: [] },
  live: false,
  changed: 0,
  status: "",
};
