import { SheetBuilder } from "./SheetBuilder";
import type { Area, CellValue, Name, Row, Validation } from "./Workbook";
import type { Fx } from "./formula/Fx";
import type { StyleName } from "./styles";

/** What rows are put with, whether the sheet is held in memory or streamed. */
export type PutRows = Pick<SheetBuilder, "put" | "merge" | "height" | "end" | "define" | "defineCell" | "validations">;

/** Rows of a sheet in the making of which only the last are in memory: the others have been taken away. */
export class RowStream implements PutRows {
  private builder = new SheetBuilder("");
  private taken = 0;
  readonly merges: Area[] = [];
  readonly names: Name[] = [];
  readonly validations: Validation[] = [];

  constructor(readonly name: string) {}

  put(row: number, column: number, style: StyleName, content?: CellValue | Fx): void {
    this.builder.put(row - this.taken, column, style, content);
  }

  merge(area: Area, style: StyleName, content?: CellValue | Fx): void {
    const { top, left, bottom, right } = area;
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) this.put(row, column, style);
    this.put(top, left, style, content);
    if (top !== bottom || left !== right) this.merges.push(area);
  }

  height(row: number, height: number, fixed = true): void {
    this.builder.height(row - this.taken, height, fixed);
  }

  define(name: string, area: Area): void {
    this.names.push({ name, sheet: this.name, area });
  }

  defineCell(name: string, row: number, column: number): void {
    this.define(name, { top: row, left: column, bottom: row, right: column });
  }

  get end(): number {
    return this.taken + this.builder.end;
  }

  /** The rows since the last time, all of them finished. */
  take(): Row[] {
    const { rows } = this.builder.build({ visibility: "visible", columns: [] });
    this.taken += rows.length;
    this.builder = new SheetBuilder("");
    return rows.map((row) => row ?? { cells: [] });
  }
}
