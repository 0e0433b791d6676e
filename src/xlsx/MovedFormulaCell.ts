import type { Cell, TextLook } from "../report/Cells";
import type { MovedFormula } from "./FormulaReader";

/** A cell that has a shared formula, moved to its place only when asked for: one of 16.000 letters can serve a million cells. */
export class MovedFormulaCell implements Cell {
  private text: string | undefined = undefined;

  constructor(
    readonly type: Cell["type"],
    readonly value: Cell["value"],
    readonly format: string,
    readonly font: string | undefined,
    readonly look: TextLook | undefined,
    private readonly moved: MovedFormula,
  ) {}

  get formula(): string {
    return (this.text ??= this.moved.shared.at(this.moved.row, this.moved.column));
  }
}
