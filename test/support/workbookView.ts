import type { CellValue, Sheet, Workbook, WorkbookCell } from "../../src/workbook/Workbook";

/** Looks at a sheet as a person does: by heads, rows and words, never by address. */
export class SheetView {
  readonly sheet: Sheet;

  constructor(
    readonly workbook: Workbook,
    name: string,
  ) {
    const sheet = workbook.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    this.sheet = sheet;
  }

  cell(row: number, column: number): WorkbookCell | undefined {
    return this.sheet.rows[row]?.cells[column];
  }

  value(row: number, column: number): CellValue | undefined {
    return this.cell(row, column)?.value;
  }

  /** Rows whose cell in the column has the value. */
  rowsWhere(column: number, value: CellValue): number[] {
    return this.sheet.rows.flatMap((row, index) => (row?.cells[column]?.value === value ? [index] : []));
  }

  /** Place of the only cell with the value, or of the nth. */
  find(value: CellValue, nth = 0): { readonly row: number; readonly column: number } {
    const places = this.sheet.rows.flatMap((row, index) =>
      (row?.cells ?? []).flatMap((cell, column) => (cell?.value === value ? [{ row: index, column }] : [])),
    );
    const place = places[nth];
    if (!place) throw new Error(`${this.sheet.name}: no ${JSON.stringify(value)}`);
    return place;
  }

  /** Text of a cell; "" where it holds none. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === "string" ? value : "";
  }

  get texts(): string[] {
    return this.sheet.rows.flatMap((row) =>
      (row?.cells ?? []).flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])),
    );
  }
}

/** The value of the cell that a defined name stands for. */
export function named(workbook: Workbook, name: string): WorkbookCell | undefined {
  const known = workbook.names.find((one) => one.name === name);
  if (!known) throw new Error(`no name ${name}`);
  return new SheetView(workbook, known.sheet).cell(known.area.top, known.area.left);
}

/** The workbook with one value changed, formulas untouched: what a person's entry leaves before anything is computed. */
export function typed(workbook: Workbook, sheet: string, row: number, column: number, value: CellValue): Workbook {
  const at = <T>(all: readonly T[], index: number, change: (one: T) => T): T[] =>
    all.map((one, position) => (position === index ? change(one) : one));
  return {
    ...workbook,
    sheets: workbook.sheets.map((one) =>
      one.name !== sheet
        ? one
        : {
            ...one,
            rows: at(one.rows, row, (found) => ({
              ...found!,
              cells: at(found!.cells, column, (cell) => ({ ...cell!, value })),
            })),
          },
    ),
  };
}
