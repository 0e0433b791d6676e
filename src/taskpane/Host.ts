import type { OutputFile } from "../engine/Engine";
import type { Cells } from "../report/Cells";
import type { Workbook } from "../workbook/Workbook";

/** Where the app runs: Excel's pane or a browser page. What a host can't do is absent or said, never pretended. */
export interface Host {
  readonly kind: "excel" | "page";
  /** `download`: into the browser's folder · `open`: as new workbooks (Excel on a Mac, whose pane can't download). */
  readonly saves: "download" | "open";
  save(file: OutputFile): Promise<Outcome<void>>;
  /** On the clipboard; false where nothing may write on it. */
  copy(text: string): Promise<boolean>;
  readonly store: SettingStore;
  /** The page asks before it closes while this is true; Excel has its own question, about the workbook that keeps the round. */
  onLeaving(wouldLose: () => boolean): void;
  /** The workbook that is open in Excel; null in a page. */
  readonly book: OpenBook | null;
}

/** The round in work. In Excel it stays in the open workbook; on the machine only where the person agreed. */
export interface SettingStore {
  /** Text as written last; null where there is none. From the workbook, else from the machine. */
  read(): Promise<Outcome<string | null>>;
  write(text: string): Promise<Outcome<void>>;
  /** May it be kept on this machine? Turning it off removes it from there. */
  readonly onMachine: boolean;
  keepOnMachine(keep: boolean): void;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

/** Why the host could not do it. What had been done before is undone or said. */
export type Trouble =
  /** Sheets with somebody's password; without a sheet it is the list of sheets (the workbook's structure) that somebody locked. */
  | { readonly kind: "locked"; readonly sheets: readonly string[] }
  /** Sheet or cell is no longer there. */
  | { readonly kind: "gone"; readonly sheet: string }
  /** The open workbook is a unit's report or a form; where a form was to be written, a consolidation too. Nothing is written into it. */
  | { readonly kind: "report" }
  /** Somebody wrote into the consolidation while the next one was being made: it stands as it was, with what was written. */
  | { readonly kind: "written" }
  /** This Excel is too old for it. */
  | { readonly kind: "unsupported" }
  | { readonly kind: "cancelled" }
  /** A fault of the program or of Excel: `id` short, for whoever helps (E-…); `detail` for the log. */
  | { readonly kind: "fault"; readonly id: string; readonly detail: string };

/** The workbook open in Excel. A call made while a cell is being edited waits for the end of the editing; `onEditing` tells. */
export interface OpenBook {
  readonly can: {
    /** Excel.createWorkbook, 1.8 */
    readonly openNew: boolean;
    /** worksheet.onChanged, 1.7 */
    readonly watch: boolean;
    /** Sheets can be written with all that makes a form: data validation, 1.8 */
    readonly write: boolean;
    readonly mark: boolean;
    /** Its bytes can be had: Office's common interface. */
    readonly bytes: boolean;
  };
  /** True while a call waits for Enter. */
  onEditing(listener: (waiting: boolean) => void): () => void;
  /** Name of the file and of its sheets. */
  overview(): Promise<Outcome<{ readonly name: string; readonly sheets: readonly string[] }>>;
  /** In a few requests. */
  read(): Promise<Outcome<Cells>>;
  openNew(file: OutputFile): Promise<Outcome<void>>;
  /** The workbook as it would be saved now, marks and all. */
  bytes(): Promise<Outcome<Uint8Array>>;
  /**
   * Writes sheets into the open workbook. `form`: added behind what is there, a taken sheet name gets " (2)".
   * `assessment`: replaces the sheets of an earlier consolidation. Half done is never left visible.
   */
  write(workbook: Workbook, as: "form" | "assessment", options: WriteOptions): Promise<Outcome<Written>>;
  /** Activates the sheet and selects the cell (A1 address). */
  goTo(sheet: string, cell: string | null): Promise<Outcome<void>>;
  /** Colours the cells; marks that were there are taken off first. `skipped`: sheets with a password. */
  mark(marks: readonly Mark[]): Promise<Outcome<{ readonly skipped: readonly string[] }>>;
  /** Exactly what was there before the marks. */
  unmark(): Promise<Outcome<{ readonly skipped: readonly string[] }>>;
  /** Calls back with the number of cells changed since the last call, by people; returns how to stop. */
  watch(onChange: (cells: number) => void): Promise<Outcome<() => void>>;
}

export interface WriteOptions {
  /** The open workbook as the new consolidation knows it: what has been written there since then must not be lost. */
  readonly previous?: Cells;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly sheet: string; readonly done: number; readonly of: number }) => void;
}

export interface Written {
  /** Names of the visible sheets as they are now, the first one activated. */
  readonly sheets: readonly string[];
  readonly renamed: readonly { readonly wanted: string; readonly given: string }[];
  /** Features that this Excel lacks, in Vietnamese words. */
  readonly leftOut: readonly string[];
}

export interface Mark {
  readonly sheet: string;
  readonly cell: string;
  readonly level: "error" | "warning" | "target" | "info" | "blank";
}
