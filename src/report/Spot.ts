/** A cell of a file: index in `Cells.sheets`, 0-based row and column. */
export interface Spot {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}
