import type { Outline } from "../outline/Outline";
import type { Cells } from "./Cells";
import type { SheetColumns } from "./findColumns";
import type { IdIndex } from "./indexIds";
import type { LabelIndex } from "./indexLabels";
import type { NameIndex } from "./indexNames";

/** Everything that tells where fields stand. */
export interface Clues {
  readonly cells: Cells;
  readonly outline: Outline;
  readonly names: NameIndex;
  readonly ids: IdIndex;
  readonly labels: LabelIndex;
  readonly columns: (sheet: number) => SheetColumns;
  /** Items that the file's own outline lacks: not looked for by label, and not lost. */
  readonly absent: ReadonlySet<string>;
  /** The form counts its items as the outline does: a TT tells which item a row is. */
  readonly numbered: boolean;
}
