import type { Name, Row, Sheet, Workbook } from "./Workbook";

/**
 * A workbook with sheets of more rows than memory should hold: what the rows are made of comes portion by portion, once for all sheets together,
 * and each sheet gives its rows of a portion before the next is asked for.
 */
export interface StreamedWorkbook<Portion> extends Omit<Workbook, "sheets" | "names"> {
  /** In their order. */
  readonly sheets: readonly (Sheet | StreamedSheet<Portion> | LateSheet)[];
  /** To be walked through once: a portion may be long in coming. */
  readonly portions: () => Iterable<Portion>;
  readonly names: readonly Name[];
  /** How it is split, and what is left out, in words. */
  readonly told: readonly string[];
}

/** A sheet that tells what is known only once the rows of the others have been walked through. */
export interface LateSheet {
  readonly make: () => Sheet;
}

/** One sheet, or several where a sheet can't hold all its rows. */
export interface StreamedSheet<Portion> {
  readonly start: () => RowSource<Portion>;
}

/** Gives rows from the first on; what it gives must be walked through to its end before it is asked again. */
export interface RowSource<Portion> {
  readonly take: (portion: Portion) => Iterable<PieceRows>;
  /** Once, behind the last portion. */
  readonly finish: () => Iterable<PieceRows>;
}

/** The next rows of a piece. Each piece begins without any, and has all of its own when another one begins. */
export interface PieceRows {
  readonly piece: StreamedPiece;
  readonly rows: readonly Row[];
}

export interface StreamedPiece {
  readonly name: string;
  /**
   * The sheet without its rows. Columns, panes and the look of the grid don't depend on the rows; merges, print and filter are right only once
   * all have been given. No conditional formats, no charts.
   */
  readonly shape: () => Sheet;
  readonly names: () => readonly Name[];
}
