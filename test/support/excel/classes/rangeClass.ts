import { type ClassTable, entity, type Entity } from "../Entity";
import type { ExcelHost } from "../ExcelHost";
import { HostError } from "../HostError";
import { addressOf, bounding, covers, intersect, LAST_COLUMN, LAST_ROW, sizeOf } from "../model/area";
import type { Area } from "../../../../src/workbook/Workbook";
import { enterCell } from "../model/enterCell";
import { quoteSheet } from "../model/sheetRefs";
import type { Cell } from "../model/Sheet";
import { Block, blockOf } from "./Block";
import { conditionalsClass } from "./conditionalClasses";
import { rangeFormatClass, resize } from "./formatClasses";
import { linkOf, putLink } from "./rangeLink";
import { cellProperties } from "./cellProperties";
import { validationClass } from "./validationClass";
import { numberOf, oneOf, textOf, truthOf } from "./wireValue";
import { worksheetClass } from "./worksheetClass";

/** An answer of more cells than this would be none in Excel either. */
const MOST_CELLS = 5_000_000;

export const rangeClass: ClassTable<Block> = {
  name: "Range",
  links: {
    Format: (block) => entity(rangeFormatClass, block),
    Worksheet: (block) => entity(worksheetClass, block.sheet),
    ConditionalFormats: (block) => entity(conditionalsClass, block),
    DataValidation: (block) => entity(validationClass, block),
  },
  get: {
    Address: ({ sheet, area }) => `${quoteSheet(sheet.name)}!${addressOf(area)}`,
    RowIndex: ({ area }) => area.top,
    ColumnIndex: ({ area }) => area.left,
    RowCount: ({ area }) => sizeOf(area).rows,
    ColumnCount: ({ area }) => sizeOf(area).columns,
    CellCount: ({ area }) => sizeOf(area).rows * sizeOf(area).columns,
    Values: (block) => grid(block, ({ value }) => (typeof value === "object" ? value.error : value)),
    Formulas: (block) => grid(block, formulaOf),
    ValueTypes: (block) => grid(block, typeOf),
    NumberFormat: (block) => grid(block, (_, row, column) => block.sheet.formatAt(row, column).numberFormat),
    Text: (block) => grid(block, (cell, row, column) => shown(cell, block.sheet.formatAt(row, column).numberFormat)),
    RowHidden: (block) => sameHidden(block, "rows"),
    ColumnHidden: (block) => sameHidden(block, "columns"),
    Hyperlink: (block) => linkOf(block),
    IsEntireColumn: ({ area }) => area.top === 0 && area.bottom === LAST_ROW,
    IsEntireRow: ({ area }) => area.left === 0 && area.right === LAST_COLUMN,
  },
  set: {
    Values: (block, value, host) => enter(block, value, host),
    Formulas: (block, value, host) => enter(block, value, host),
    NumberFormat: (block, value) => {
      const { area } = block;
      const at = block2d(block, value);
      block.reformat((format, row, column) => {
        const numberFormat = at(row - area.top, column - area.left);
        return numberFormat === null ? format : { ...format, numberFormat: textOf(numberFormat) };
      });
    },
    RowHidden: (block, value) => resize(block, "rows", { hidden: truthOf(value) }),
    ColumnHidden: (block, value) => resize(block, "columns", { hidden: truthOf(value) }),
    Hyperlink: (block, value) => putLink(block, value),
  },
  methods: {
    GetCell: (block, [row, column]) => part(block, at(block.area, numberOf(row, 0), numberOf(column, 0))),
    GetRow: (block, [n]) => part(block, rowOf(block.area, numberOf(n))),
    GetColumn: (block, [n]) => part(block, columnOf(block.area, numberOf(n))),
    GetLastRow: (block) => part(block, { ...block.area, top: block.area.bottom }),
    GetLastColumn: (block) => part(block, { ...block.area, left: block.area.right }),
    GetLastCell: (block) => part(block, { ...block.area, top: block.area.bottom, left: block.area.right }),
    GetEntireRow: (block) => part(block, { ...block.area, left: 0, right: LAST_COLUMN }),
    GetEntireColumn: (block) => part(block, { ...block.area, top: 0, bottom: LAST_ROW }),
    GetBoundingRect: (block, [other]) => part(block, bounding(block.area, otherArea(block, other))),
    GetIntersection: (block, [other]) => {
      const area = intersect(block.area, otherArea(block, other));
      if (!area) throw new HostError("ItemNotFound");
      return part(block, area);
    },
    GetIntersectionOrNullObject: (block, [other]) => {
      const area = intersect(block.area, otherArea(block, other));
      return area ? part(block, area) : null;
    },
    GetOffsetRange: (block, [rows, columns]) => part(block, shift(block.area, numberOf(rows), numberOf(columns))),
    GetAbsoluteResizedRange: (block, [rows, columns]) => {
      const { top, left } = block.area;
      return part(block, { top, left, bottom: top + numberOf(rows, 1) - 1, right: left + numberOf(columns, 1) - 1 });
    },
    GetUsedRange: (block, [valuesOnly]) => {
      const area = block.sheet.usedArea(valuesOnly === true, block.area);
      return part(block, area ?? { ...block.area, bottom: block.area.top, right: block.area.left });
    },
    GetUsedRangeOrNullObject: (block, [valuesOnly]) => {
      const area = block.sheet.usedArea(valuesOnly === true, block.area);
      return area ? part(block, area) : null;
    },
    GetCellProperties: (block, [asked]) => cellProperties(block, asked),
    Select: (block, _, host) => {
      host.book.activate(block.alive().sheet);
      host.book.selection = { sheet: block.sheet, area: block.area };
    },
    Merge: (block, [across]) => merge(block, across === true),
    Unmerge: (block) => {
      block.demandAllowed("allowFormatCells");
      block.sheet.merges = block.sheet.merges.filter((area) => !intersect(area, block.area));
    },
    Clear: (block, [applyTo]) => clear(block, applyTo ?? "All"),
    _ValidateArraySize: (block, [rows, columns]) => {
      const size = sizeOf(block.area);
      if (size.rows !== rows || size.columns !== columns)
        throw HostError.invalid(`${String(rows)} × ${String(columns)} values`);
    },
  },
};

function part(block: Block, area: Area): Entity {
  if (area.top < 0 || area.left < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN)
    throw HostError.invalid("beyond the sheet");
  return entity(rangeClass, new Block(block.alive().sheet, [area]));
}

function at({ top, left }: Area, row: number, column: number): Area {
  return { top: top + row, bottom: top + row, left: left + column, right: left + column };
}

function rowOf(area: Area, n: number): Area {
  return { ...area, top: area.top + n, bottom: area.top + n };
}

function columnOf(area: Area, n: number): Area {
  return { ...area, left: area.left + n, right: area.left + n };
}

function shift({ top, left, bottom, right }: Area, rows: number, columns: number): Area {
  return { top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns };
}

function otherArea(block: Block, other: unknown): Area {
  const found = blockOf(other);
  if (found.sheet !== block.sheet) throw HostError.invalid("ranges of two sheets");
  return found.area;
}

function grid<T>(block: Block, of: (cell: Cell, row: number, column: number) => T): T[][] {
  const { sheet, area } = block.alive();
  const { rows, columns } = sizeOf(area);
  if (rows * columns > MOST_CELLS) throw new HostError("GeneralException", `${addressOf(area)} has too many cells`);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) =>
      of(sheet.cell(area.top + r, area.left + c), area.top + r, area.left + c),
    ),
  );
}

function formulaOf({ value, formula }: Cell): unknown {
  if (formula !== undefined) return `=${formula}`;
  return typeof value === "object" ? value.error : value;
}

function typeOf({ value, formula }: Cell): string {
  if (typeof value === "object") return "Error";
  if (value === "" && formula === undefined) return "Empty";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}

function shown({ value }: Cell, format: string): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value === "number" && format !== "General")
    throw HostError.notSimulated(`Range.text of the format ${format}`);
  return String(value);
}

/** One value for all cells, or exactly one for each. */
function block2d({ area }: Block, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const { rows, columns } = sizeOf(area);
  const lines: readonly unknown[] = value;
  if (lines.length !== rows || lines.some((line) => !Array.isArray(line) || line.length !== columns)) {
    throw HostError.invalid(`values for ${addressOf(area)}`);
  }
  return (row, column) => (lines[row] as readonly unknown[])[column];
}

/** null leaves a cell as it is. */
function enter(block: Block, value: unknown, host: ExcelHost): void {
  const { sheet, area } = block.alive();
  const get = block2d(block, value);
  block.demandUnlocked();
  for (const { row, column } of block.places()) {
    const input = get(row - area.top, column - area.left);
    if (input === null) continue;
    const { numberFormat } = sheet.formatAt(row, column);
    host.enter(
      sheet,
      row,
      column,
      enterCell(input, numberFormat, (formula) => host.book.normalize(formula)),
    );
  }
}

function sameHidden({ sheet, area }: Block, of: "rows" | "columns"): boolean | null {
  const [first, last] = of === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  let hidden = 0;
  for (const [n, line] of sheet[of]) if (n >= first && n <= last && line.hidden) hidden += 1;
  return hidden === 0 ? false : hidden === last - first + 1 ? true : null;
}

/** Only the first cell of a merged block keeps its content. */
function merge(block: Block, across: boolean): void {
  block.demandAllowed("allowFormatCells");
  const { sheet, area } = block;
  const areas = across ? Array.from({ length: sizeOf(area).rows }, (_, n) => rowOf(area, n)) : [area];
  for (const one of areas) {
    sheet.merges = [...sheet.merges.filter((merged) => !covers(one, merged)), one];
    for (const { row, column } of sheet.places(one)) {
      if ((row !== one.top || column !== one.left) && sheet.cell(row, column).value !== "") {
        sheet.put(row, column, { value: "", formula: undefined });
      }
    }
  }
}

function clear(block: Block, applyTo: unknown): void {
  const what = oneOf(applyTo, ["All", "Formats", "Contents", "Hyperlinks"]);
  const { sheet } = block.alive();
  if (what === "All" || what === "Contents") block.demandUnlocked();
  if (what !== "Contents") block.demandAllowed("allowFormatCells");
  for (const { row, column } of [...block.places()]) {
    if (what === "All" || what === "Contents") sheet.put(row, column, { value: "", formula: undefined });
    if (what === "All" || what === "Formats") sheet.put(row, column, { format: undefined });
    if (what === "All" || what === "Hyperlinks") sheet.put(row, column, { link: undefined });
  }
}
