import type { Name, Row, Sheet, Workbook } from "./Workbook";

/**
 * A workbook with sheets of more rows than memory should hold: such a sheet gives its rows one by one, and what stands around them once they
 * have all been asked for.
 */
export interface StreamedWorkbook extends Omit<Workbook, "sheets" | "names"> {
  /** In their order. */
  readonly sheets: readonly (Sheet | StreamedSheet | LateSheet)[];
  readonly names: readonly Name[];
  /** How it is split, and what is left out, in words. */
  readonly told: readonly string[];
}

/** A sheet that tells what is known only once the rows of the others have been walked through. */
export interface LateSheet {
  readonly make: () => Sheet;
}

/** One sheet, or several where a sheet can't hold all its rows; the pieces come one after the other. */
export interface StreamedSheet {
  readonly pieces: () => Iterable<StreamedPiece>;
}

export interface StreamedPiece {
  readonly name: string;
  /** All rows from the first on; to be walked through once. */
  readonly rows: Iterable<Row>;
  /**
   * The sheet without its rows. Columns, panes and the look of the grid don't depend on the rows; merges, print and filter are right only once
   * they have been walked through. No conditional formats, no charts.
   */
  readonly shape: () => Sheet;
  readonly names: () => readonly Name[];
}
