import type {
  CellValue,
  Conditional,
  ErrorValue,
  Name,
  Row,
  Sheet as WorkbookSheet,
  Style,
  Validation,
  Workbook,
  WorkbookCell,
} from "../../../src/workbook/Workbook";
import type { ExcelHost } from "./ExcelHost";
import { parseArea, WHOLE_SHEET } from "./model/area";
import type { Book } from "./model/Book";
import type { BorderFormat, CellFormat } from "./model/CellFormat";
import type { ConditionalFormat, DataValidation } from "./model/parts";
import type { Cell, CellContent, Sheet } from "./model/Sheet";
import { quoteSheet } from "./model/sheetRefs";

/**
 * The state of the simulated Excel as a workbook of ours, so that a test can write it as a file and have it recalculated. Without charts,
 * page set-up, links, borders between cells that only a neighbour has, colours of fonts; names of single areas only.
 */
export function toWorkbook({ book }: ExcelHost): Workbook {
  const styles = new Map<CellFormat, string>();
  const styleOf = (format: CellFormat): string => {
    const known = styles.get(format) ?? `s${styles.size}`;
    styles.set(format, known);
    return known;
  };
  const sheets = book.sheets.map((sheet) => sheetOf(sheet, styleOf));
  const title = book.properties.get("Title");
  return {
    sheets,
    names: book.names.flatMap(({ name, target }) => nameOf(book, name, target)),
    styles: Object.fromEntries([...styles].map(([format, name]) => [name, style(format)])),
    title: typeof title === "string" ? title : "",
    modified: "2025-11-10T00:00:00Z",
    properties: Object.fromEntries([...book.customProperties].map(([key, value]) => [key, String(value)])),
  };
}

const WORDS = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function sheetOf(sheet: Sheet, styleOf: (format: CellFormat) => string): WorkbookSheet {
  const used = sheet.usedArea(false, WHOLE_SHEET);
  const rows = Array.from({ length: used ? used.bottom + 1 : 0 }, (_, r): Row => {
    const height = sheet.rows.get(r)?.size;
    const cells = Array.from({ length: used!.right + 1 }, (__, c) =>
      cellOf(sheet.cell(r, c), styleOf(sheet.formatAt(r, c))),
    );
    return { cells, ...(height !== undefined && { height }) };
  });
  const last = Math.max(-1, ...sheet.columns.keys());
  const columns = Array.from({ length: last + 1 }, (_, n) => ({
    // A digit of the font that widths count is 6 points wide.
    width: (sheet.columns.get(n)?.size ?? sheet.standardWidth) / 6,
    ...(sheet.columns.get(n)?.hidden && { hidden: true }),
  }));
  const allows = (option: string): boolean => sheet.protection?.options[option] === true;
  return {
    name: sheet.name,
    visibility: WORDS[sheet.visibility],
    columns,
    rows,
    merges: sheet.merges,
    validations: sheet.validations.flatMap(validationOf),
    conditionals: sheet.conditionals.map(conditionalOf),
    charts: [],
    ...(sheet.freeze && { freeze: sheet.freeze }),
    ...(sheet.filter && { filter: sheet.filter }),
    ...(sheet.protection && {
      protection: {
        formatColumns: allows("allowFormatColumns"),
        formatRows: allows("allowFormatRows"),
        filter: allows("allowAutoFilter"),
      },
    }),
  };
}

function cellOf({ value, formula }: Cell, style: string): WorkbookCell {
  return { style, value: valueOf(value), ...(formula !== undefined && { formula }) };
}

const ERRORS = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"] as const;

function valueOf(value: CellContent): CellValue {
  if (typeof value !== "object") return value === "" ? null : value;
  const error = ERRORS.find((word) => word === value.error);
  if (error === undefined) throw new Error(`No error of a cell: ${value.error}`);
  return { error } satisfies ErrorValue;
}

function style({ font, fill, borders, wrap, horizontal, vertical, indent, numberFormat, locked }: CellFormat): Style {
  const { name, size, bold, italic, underline } = font;
  const sides = Object.entries(borders).flatMap(([edge, line]) =>
    edge.startsWith("Edge") ? [[edge.slice(4).toLowerCase(), lineOf(line)]] : [],
  );
  const across = (["left", "center", "right", "justify"] as const).find((word) => word === horizontal.toLowerCase());
  const down = (["top", "center", "bottom"] as const).find((word) => word === vertical.toLowerCase());
  return {
    font: { name, size, bold, italic, underline: underline !== "None" },
    ...(fill !== null && { fill: fill.slice(1) }),
    ...(sides.length > 0 && { border: Object.fromEntries(sides) as Style["border"] }),
    ...(across && { horizontal: across }),
    ...(down && { vertical: down }),
    wrap,
    indent,
    ...(numberFormat !== "General" && { format: numberFormat }),
    unlocked: !locked,
  };
}

function lineOf({ style, weight, color }: BorderFormat): object {
  return { style: style === "Dot" ? "dotted" : weight === "Medium" ? "medium" : "thin", color: color.slice(1) };
}

function nameOf({ sheets }: Book, name: string, target: string): Name[] {
  const cut = target.lastIndexOf("!");
  const area = parseArea(target.slice(cut + 1));
  const sheet = sheets.find((one) => quoteSheet(one.name) === target.slice(0, cut));
  return area && sheet ? [{ name, sheet: sheet.name, area }] : [];
}

function validationOf({ areas, rule, prompt, errorAlert }: DataValidation): Validation[] {
  const type = (["custom", "list", "date", "textLength"] as const).find((kind) => kind in rule);
  if (!type) return [];
  const { formula, source, formula1, formula2 } = rule[type] as Readonly<Record<string, string | undefined>>;
  const bare = (text: string): string => text.replace(/^=/, "");
  return [
    {
      areas,
      type,
      formula: bare(formula ?? source ?? formula1 ?? ""),
      ...(formula2 !== undefined && { formula2: bare(formula2) }),
      promptTitle: String(prompt["title"]),
      prompt: String(prompt["message"]),
      errorTitle: String(errorAlert["title"]),
      error: String(errorAlert["message"]),
      onError: errorAlert["style"] === "Stop" ? "stop" : "warning",
    },
  ];
}

function conditionalOf({ areas, formula, look }: ConditionalFormat): Conditional {
  const { fill, color, bold, italic, numberFormat } = look;
  return {
    areas,
    formula: formula.replace(/^=/, ""),
    look: {
      ...(fill && { fill: fill.slice(1) }),
      ...(color && { color: color.slice(1) }),
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(numberFormat && { format: numberFormat }),
    },
  };
}
