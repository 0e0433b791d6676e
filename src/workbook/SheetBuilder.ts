import { cellAddress, columnLetters } from "../report/cellAddress";
import type { Fx } from "./formula/Fx";
import type { StyleName } from "./styles";
import type { Area, CellValue, Conditional, Name, Place, Row, Sheet, Validation, WorkbookCell } from "./Workbook";

type Content = CellValue | Fx | undefined;
type Shape = Omit<Sheet, "name" | "rows" | "merges" | "validations" | "conditionals" | "charts">;

/** A sheet in the making: cells are put by row and column, formulas bring their values along. */
export class SheetBuilder {
  private readonly rows: { height?: number; fixed?: boolean; cells: (WorkbookCell | undefined)[] }[] = [];
  private readonly merges: Area[] = [];
  private readonly names: Name[] = [];
  readonly validations: Validation[] = [];
  readonly conditionals: Conditional[] = [];
  readonly charts: Sheet["charts"][number][] = [];

  constructor(readonly name: string) {}

  put(row: number, column: number, style: StyleName, content?: Content, link?: Place): void {
    this.rowAt(row).cells[column] = { style, ...contentOf(content), ...(link && { link }) };
  }

  /** One text over several cells; every cell of the block gets the style, as a merge paints no borders. */
  merge(area: Area, style: StyleName, content?: Content, link?: Place): void {
    this.fill(area, style);
    this.put(area.top, area.left, style, content, link);
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
  }

  fill(area: Area, style: StyleName): void {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) this.put(row, column, style);
    }
  }

  /** A fixed height stays; any other row grows with its text. */
  height(row: number, height: number, fixed = true): void {
    Object.assign(this.rowAt(row), { height, fixed });
  }

  define(name: string, area: Area): void {
    this.names.push({ name, sheet: this.name, area });
  }

  defineCell(name: string, row: number, column: number): void {
    this.define(name, cellArea(row, column));
  }

  get definedNames(): readonly Name[] {
    return this.names;
  }

  /** Index of the row behind the last one. */
  get end(): number {
    return this.rows.length;
  }

  build(shape: Shape): Sheet {
    const rows: (Row | undefined)[] = Array.from(this.rows, (row) => row && { ...row, cells: Array.from(row.cells) });
    const { validations, conditionals, charts, merges } = this;
    return { ...shape, name: this.name, rows, merges, validations, conditionals, charts };
  }

  private rowAt(row: number): { height?: number; fixed?: boolean; cells: (WorkbookCell | undefined)[] } {
    return (this.rows[row] ??= { cells: [] });
  }
}

function contentOf(content: Content): Pick<WorkbookCell, "value" | "formula"> {
  if (content === undefined || content === null) return {};
  if (typeof content === "object" && "text" in content) return { formula: content.text, value: content.value() };
  return { value: content };
}

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function rowArea(row: number, left: number, right: number): Area {
  return { top: row, left, bottom: row, right };
}

/** `F5:F24`, with `$` before letters and digits where `fixed`. */
export function areaText(area: Area, fixed = false): string {
  const mark = fixed ? "$" : "";
  const corner = (row: number, column: number): string =>
    fixed ? `${mark}${columnLetters(column)}${mark}${row + 1}` : cellAddress(row, column);
  const first = corner(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${corner(area.bottom, area.right)}`;
}

/** `'II.2 Cải cách TTHC'!F5:F24`. */
export function onSheet(sheet: string, reference: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${reference}`;
}
