import {
  type Cell,
  cellKey,
  type DefinedName,
  FORM_ROWS,
  type HiddenLines,
  type MergedArea,
  type SheetCells,
  type TextLook,
} from "../report/Cells";
import { isDateCode } from "../report/isDateCode";
import { isoDateSerial } from "../xlsx/isoDateSerial";
import { xmlName } from "../xlsx/xmlName";
import type { XmlScanner } from "../xlsx/XmlScanner";
import { GENERAL } from "./formatCode";
import { addColumn, type Columns, isHidden, MOST_COLUMNS } from "./odsColumns";
import { odsFormula, odsReference } from "./odsFormula";
import { odsParagraph } from "./odsParagraph";
import type { OdsStyles, PartLook } from "./OdsStyles";
import { repeatOf } from "./repeatOf";

const ROW = xmlName("table-row");
const ROW_GROUPS = ["table-row-group", "table-rows", "table-header-rows"].map(xmlName);
const COLUMN = xmlName("table-column");
const COLUMN_GROUPS = ["table-column-group", "table-columns", "table-header-columns"].map(xmlName);
const CELL = xmlName("table-cell");
const COVERED_CELL = xmlName("covered-table-cell");
const ANNOTATION = xmlName("annotation");
const PARAGRAPH = xmlName("p");
const NAMED_EXPRESSIONS = xmlName("named-expressions");
const NAMED_RANGE = xmlName("named-range");
const STYLE_NAME = xmlName("table:style-name");
const DEFAULT_STYLE = xmlName("table:default-cell-style-name");
const ROWS_REPEATED = xmlName("table:number-rows-repeated");
const COLUMNS_REPEATED = xmlName("table:number-columns-repeated");
const ROWS_SPANNED = xmlName("table:number-rows-spanned");
const COLUMNS_SPANNED = xmlName("table:number-columns-spanned");
const FORMULA = xmlName("table:formula");
const NAME = xmlName("table:name");
const RANGE = xmlName("table:cell-range-address");
const VALUE_TYPE = xmlName("office:value-type");
const EXTENDED_TYPE = xmlName("calcext:value-type");
const VALUE = xmlName("office:value");
const DATE_VALUE = xmlName("office:date-value");
const TIME_VALUE = xmlName("office:time-value");
const BOOLEAN_VALUE = xmlName("office:boolean-value");
const STRING_VALUE = xmlName("office:string-value");

const MOST_ROWS = 1_048_576;

/** What all sheets of a file share. */
export interface OdsContext {
  readonly styles: OdsStyles;
  /** Cells that may still come. */
  cellsLeft: number;
  /** Blanks that are written as a number may still be so many: a few bytes make thousands of them. */
  blanksLeft: number;
  /** Of a part of the cell that was read last. */
  partLook: PartLook | undefined;
  /** Comment of the cell that was read last; "" where it has none. */
  comment: string;
}

export interface OdsTable extends Pick<SheetCells, "cells" | "merged" | "comments" | "hidden"> {
  readonly names: readonly Omit<DefinedName, "sheet">[];
}

/**
 * One sheet (`table:table`, OpenDocument 1.3 part 3, 9), the scanner at its start tag. Rows and cells stand for as many as they are repeated;
 * blank ones cost nothing, however often. "cells": more than are allowed.
 */
export function readOdsTable(xml: XmlScanner, context: OdsContext): OdsTable | "cells" {
  const cells = new Map<number, Cell>();
  const merged: MergedArea[] = [];
  const comments = new Map<number, string>();
  const names: Omit<DefinedName, "sheet">[] = [];
  const columns: Columns = { ends: [], styles: [], hidden: [] };
  const rows = new Set<number>();
  const place = { row: 0 };
  const walk = (depth: number): boolean => {
    while (xml.nextChild(depth)) {
      if (xml.isNamed(ROW)) {
        if (!readRow(xml, depth + 1, place, { cells, merged, comments, rows }, columns, context)) return false;
      } else if (xml.isNamed(COLUMN)) addColumn(xml, columns);
      else if (isAny(xml, ROW_GROUPS) || isAny(xml, COLUMN_GROUPS)) {
        if (!walk(depth + 1)) return false;
      } else if (xml.isNamed(NAMED_EXPRESSIONS)) names.push(...readOdsNames(xml, depth + 1));
    }
    return true;
  };
  if (!walk(xml.depth)) return "cells";
  const hidden: HiddenLines | undefined =
    rows.size + columns.hidden.length > 0 ? { rows, columns: columns.hidden } : undefined;
  return {
    cells,
    names,
    ...(merged.length > 0 && { merged }),
    ...(comments.size > 0 && { comments }),
    ...(hidden && { hidden }),
  };
}

/** Names of cells; those of formulas say nothing of where a field is. */
export function readOdsNames(xml: XmlScanner, depth: number): Omit<DefinedName, "sheet">[] {
  const names: Omit<DefinedName, "sheet">[] = [];
  while (xml.nextChild(depth)) {
    const name = xml.isNamed(NAMED_RANGE) ? xml.attribute(NAME) : undefined;
    const range = xml.attribute(RANGE);
    if (name !== undefined && range !== undefined) names.push({ name, target: odsReference(range) });
  }
  return names;
}

interface Content {
  readonly cells: Map<number, Cell>;
  readonly merged: MergedArea[];
  readonly comments: Map<number, string>;
  /** Hidden ones. */
  readonly rows: Set<number>;
}

function readRow(
  xml: XmlScanner,
  depth: number,
  place: { row: number },
  { cells, merged, comments, rows: hidden }: Content,
  columns: Columns,
  context: OdsContext,
): boolean {
  const rows = repeatOf(xml, ROWS_REPEATED, MOST_ROWS);
  const rowStyle = xml.attribute(DEFAULT_STYLE);
  if (isHidden(xml)) for (let row = place.row; row < Math.min(place.row + rows, FORM_ROWS); row++) hidden.add(row);
  let column = 0;
  let at = 0;
  while (xml.nextChild(depth)) {
    if (!xml.isNamed(CELL) && !xml.isNamed(COVERED_CELL)) continue;
    const repeated = repeatOf(xml, COLUMNS_REPEATED, MOST_COLUMNS);
    // Cells come from left to right: no column is looked for from the first one.
    while (at < columns.ends.length && columns.ends[at]! <= column) at += 1;
    const style = xml.attribute(STYLE_NAME) ?? rowStyle ?? columns.styles[at];
    const rowsSpanned = repeatOf(xml, ROWS_SPANNED, MOST_ROWS);
    const columnsSpanned = repeatOf(xml, COLUMNS_SPANNED, MOST_COLUMNS);
    const cell = readCell(xml, depth + 1, style, context);
    if (rowsSpanned > 1 || columnsSpanned > 1) {
      const times = Math.min(rows, FORM_ROWS);
      if (times > context.cellsLeft) return false;
      context.cellsLeft -= times;
      for (let top = place.row; top < place.row + times; top++)
        merged.push({ top, left: column, bottom: top + rowsSpanned - 1, right: column + columnsSpanned - 1 });
    }
    if (context.comment !== "") {
      if (context.cellsLeft-- === 0) return false;
      comments.set(cellKey(place.row, column), context.comment);
    }
    if (cell) {
      const [lastRow, lastColumn] = [place.row + rows, column + repeated];
      if (lastRow > MOST_ROWS || lastColumn > MOST_COLUMNS) return xml.fail("beyond the sheet");
      if (rows * repeated > context.cellsLeft) return false;
      context.cellsLeft -= rows * repeated;
      for (let row = place.row; row < lastRow; row++)
        for (let one = column; one < lastColumn; one++) cells.set(cellKey(row, one), cell);
    }
    column = Math.min(column + repeated, MOST_COLUMNS);
  }
  place.row = Math.min(place.row + rows, MOST_ROWS);
  return true;
}

function readCell(xml: XmlScanner, depth: number, style: string | undefined, context: OdsContext): Cell | undefined {
  const type = xml.attribute(VALUE_TYPE);
  const formula = xml.attribute(FORMULA);
  const value = type === undefined ? undefined : storedValue(xml, type);
  const isError = xml.attribute(EXTENDED_TYPE) === "error";
  const said = xml.attribute(STRING_VALUE);
  const shown = readParagraphs(xml, depth, context);
  if (type === undefined && formula === undefined && shown === "") return undefined;

  const look = context.styles.of(style);
  const textLook = lookWithParts(look.look, context.partLook);
  const rest = {
    ...(formula !== undefined && { formula: odsFormula(formula) }),
    ...(look.font && { font: look.font }),
    ...(textLook && { look: textLook }),
  };
  if (isError || (formula !== undefined && ERROR.test(shown))) {
    return { type: "error", value: shown || "#VALUE!", format: look.format, ...rest };
  }
  if (value)
    return {
      type: value.type,
      value: value.value,
      format: formatOf(type, look.format) ?? value.format ?? look.format,
      ...rest,
    };
  const text = said !== undefined && said !== "" ? said : shown;
  if (text === "" && formula === undefined) return undefined;
  return type === undefined && text === ""
    ? { type: "empty", value: "", format: look.format, ...rest }
    : { type: "text", value: text, format: look.format, ...rest };
}

/** A part in a colour of its own is seen where the rest of its cell is not. */
function lookWithParts(ofCell: TextLook | undefined, ofPart: PartLook | undefined): TextLook | undefined {
  const part = ofPart === "coloured" ? undefined : ofPart;
  return ofCell === "unseen" && ofPart !== undefined ? part : (ofCell ?? part);
}

/** The format of the style, where it is one of the value's type: it says more than the type alone. */
function formatOf(type: string | undefined, format: string): string | undefined {
  const bare = format.replace(/"[^"]*"|\\./g, "");
  const fits =
    (type === "percentage" && bare.includes("%")) ||
    (type === "date" && isDateCode(format)) ||
    (type === "time" && format !== GENERAL && /[hms]/i.test(bare));
  return fits ? format : undefined;
}

/** As LibreOffice shows an error of its own, and those it shares with Excel. */
const ERROR = /^(?:Err:\d{3}|#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!))$/;

interface Stored {
  readonly type: "number" | "boolean";
  readonly value: number | boolean;
  /** Where the type itself is a number format. */
  readonly format?: string;
}

/** Undefined for text, and for a value that can't be read: what the cell shows then counts, as text. */
function storedValue(xml: XmlScanner, type: string): Stored | undefined {
  switch (type) {
    case "float":
    case "currency":
      return numberOf(xml.attribute(VALUE));
    case "percentage":
      return numberOf(xml.attribute(VALUE), "0.00%");
    case "date": {
      const date = isoDateSerial(xml.attribute(DATE_VALUE) ?? "", false);
      return date && { type: "number", value: date.serial, format: date.format };
    }
    case "time":
      return timeOf(xml.attribute(TIME_VALUE) ?? "");
    case "boolean": {
      const text = xml.attribute(BOOLEAN_VALUE);
      return text === "true" || text === "false" ? { type: "boolean", value: text === "true" } : undefined;
    }
    default:
      return undefined;
  }
}

function numberOf(text: string | undefined, format?: string): Stored | undefined {
  const value = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(text ?? "") ? Number(text) : NaN;
  return Number.isFinite(value) ? { type: "number", value, ...(format !== undefined && { format }) } : undefined;
}

/** `PT08H30M00S`, an hour count beyond 24 too, as a part of a day. */
function timeOf(text: string): Stored | undefined {
  const match = /^(-?)PT(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?$/.exec(text);
  if (!match) return undefined;
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = match;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return { type: "number", value: sign === "-" ? -value : value, format: "[h]:mm:ss" };
}

/** The paragraphs of a cell as lines; drawings in it are passed over, a comment is kept apart. */
function readParagraphs(xml: XmlScanner, depth: number, context: OdsContext): string {
  const lines: string[] = [];
  context.partLook = undefined;
  context.comment = "";
  let comment = "";
  while (xml.nextChild(depth)) {
    if (xml.isNamed(ANNOTATION)) {
      const look: PartLook | undefined = context.partLook;
      comment = readParagraphs(xml, depth + 1, context).trim();
      context.partLook = look;
      continue;
    }
    if (!xml.isNamed(PARAGRAPH)) continue;
    const start = xml.position;
    xml.readContent();
    const mixed = xml.contentKind === "mixed";
    const line = mixed ? readMixed(xml, start, context) : xml.contentText();
    if (line === undefined) xml.fail("no UTF-8, or blanks without end");
    lines.push(line ?? "");
  }
  context.comment = comment;
  return lines.join("\n");
}

function readMixed(xml: XmlScanner, start: number, context: OdsContext): string | undefined {
  return odsParagraph(xml.bytes, start, closingTag(xml, start), context, (style) => {
    const look = context.styles.lookOfSpan(style);
    if (look !== undefined && context.partLook !== "struck")
      context.partLook = look === "coloured" ? (context.partLook ?? look) : look;
  });
}

/** Where the end tag begins that the walk stands behind. */
function closingTag(xml: XmlScanner, start: number): number {
  return Math.max(start, xml.bytes.lastIndexOf(0x3c, xml.position - 1));
}

function isAny(xml: XmlScanner, names: readonly Uint8Array[]): boolean {
  return names.some((name) => xml.isNamed(name));
}
