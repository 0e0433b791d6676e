/** The open workbook as far as writing into it is concerned. */
export interface BookState {
  readonly sheets: readonly SheetState[];
  readonly names: readonly NameState[];
  /** Somebody locked the list of sheets. */
  readonly locked: boolean;
  /** What the workbook is already: a consolidation, a form (filled in or not), or nothing of ours. */
  readonly kind: "assessment" | "report" | "other";
  /** The round that is kept in it, as text. */
  readonly round: string | null;
}

export interface SheetState {
  readonly name: string;
  readonly visibility: Excel.Worksheet["visibility"];
  /** Options of its protection, where it is protected. */
  readonly options?: Excel.WorksheetProtectionOptions;
}

/** A name of the whole workbook. */
export interface NameState {
  readonly name: string;
  /** With "=". */
  readonly formula: string;
}
