import { cellKey, placeOfKey } from "../../../../src/report/Cells";
import type { Area } from "../../../../src/workbook/Workbook";
import { bounding, intersect, LAST_COLUMN, LAST_ROW, sizeOf } from "./area";
import { type CellFormat, DEFAULT_FORMAT } from "./CellFormat";
import type { Chart } from "./Chart";
import { PageLayout } from "./PageLayout";
import type { ConditionalFormat, DataValidation, DefinedName, Note, Protection, Thread } from "./parts";

export type CellContent = number | string | boolean | { readonly error: string };

export interface Cell {
  /** "" where there is nothing. Of a formula: its cached value. */
  readonly value: CellContent;
  /** Without "=". */
  readonly formula?: string;
  readonly format?: CellFormat;
  readonly link?: CellLink;
}

export interface CellLink {
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** A row or a column; sizes in points. */
export interface Line {
  readonly size?: number;
  readonly hidden?: boolean;
  /** Sized by its content when it was asked for; the size itself is not simulated. */
  readonly fitted?: boolean;
  readonly format?: CellFormat;
}

const EMPTY: Cell = { value: "" };
/** Beyond this many cells an area is taken to be a part of the sheet, not a block of cells. */
const BLOCK = 200_000;

export class Sheet {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  standardWidth = 48;
  standardHeight = 15;
  readonly cells = new Map<number, Cell>();
  readonly rows = new Map<number, Line>();
  readonly columns = new Map<number, Line>();
  /** Of all cells that have no other. */
  format: CellFormat = DEFAULT_FORMAT;
  merges: Area[] = [];
  /** The first one has the highest priority. */
  conditionals: ConditionalFormat[] = [];
  validations: DataValidation[] = [];
  charts: Chart[] = [];
  threads: Thread[] = [];
  notes: Note[] = [];
  names: DefinedName[] = [];
  protection: Protection | null = null;
  freeze: { readonly rows: number; readonly columns: number } | null = null;
  filter: Area | null = null;
  /** Rows that begin a new page. */
  rowBreaks: number[] = [];
  columnBreaks: number[] = [];
  readonly page = new PageLayout();
  /** Set when the sheet was taken out of the workbook. */
  deleted = false;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.cells.get(cellKey(row, column)) ?? EMPTY;
  }

  put(row: number, column: number, change: Partial<Cell>): void {
    this.cells.set(cellKey(row, column), { ...this.cell(row, column), ...change });
  }

  formatAt(row: number, column: number): CellFormat {
    const cell = this.cells.get(cellKey(row, column))?.format;
    return cell ?? this.rows.get(row)?.format ?? this.columns.get(column)?.format ?? this.format;
  }

  /** Every place of a block; of a larger area only where cells stand. */
  *places(area: Area): Iterable<{ row: number; column: number }> {
    const { rows, columns } = sizeOf(area);
    if (rows * columns > BLOCK) {
      for (const key of [...this.cells.keys()]) {
        const { row, column } = placeOfKey(key);
        if (intersect(area, { top: row, bottom: row, left: column, right: column })) yield { row, column };
      }
      return;
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) yield { row, column };
    }
  }

  /** Changes formats; of whole rows, columns or the sheet, also what new cells there will get. */
  reformat(area: Area, change: (format: CellFormat, row: number, column: number) => CellFormat): void {
    const wholeColumns = area.top === 0 && area.bottom === LAST_ROW;
    const wholeRows = area.left === 0 && area.right === LAST_COLUMN;
    const places = [...this.places(area)].map((place) => ({
      ...place,
      format: this.formatAt(place.row, place.column),
    }));
    if (wholeColumns && wholeRows) {
      this.format = change(this.format, 0, 0);
      for (const lines of [this.rows, this.columns]) {
        for (const [n, line] of lines) if (line.format) lines.set(n, { ...line, format: change(line.format, 0, 0) });
      }
    } else if (wholeColumns) {
      for (let n = area.left; n <= area.right; n += 1) {
        this.columns.set(n, {
          ...this.columns.get(n),
          format: change(this.columns.get(n)?.format ?? this.format, 0, n),
        });
      }
    } else if (wholeRows) {
      for (let n = area.top; n <= area.bottom; n += 1) {
        this.rows.set(n, { ...this.rows.get(n), format: change(this.rows.get(n)?.format ?? this.format, n, 0) });
      }
    }
    for (const { row, column, format } of places) this.put(row, column, { format: change(format, row, column) });
  }

  /** @param valuesOnly cells that hold something; else cells with a format of their own count too */
  usedArea(valuesOnly: boolean, within: Area): Area | undefined {
    let used: Area | undefined;
    for (const [key, cell] of this.cells) {
      if (cell.value === "" && cell.formula === undefined && (valuesOnly || !cell.format)) continue;
      const { row, column } = placeOfKey(key);
      const here = intersect(within, { top: row, bottom: row, left: column, right: column });
      if (here) used = used ? bounding(used, here) : here;
    }
    return used;
  }
}
