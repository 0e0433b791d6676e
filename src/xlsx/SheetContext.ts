import type { Limits } from "./limits";
import type { CellStyle } from "./readStyles";
import type { SharedStrings } from "./SharedStrings";

/** What the cells of all sheets share. */
export interface SheetContext {
  readonly styles: readonly CellStyle[];
  readonly strings: SharedStrings | undefined;
  readonly date1904: boolean;
  readonly limits: Limits;
  /** What is left of the limits, counted down over all sheets. */
  cellsLeft: number;
  textsLeft: number;
  sharedFormulasLeft: number;
}
