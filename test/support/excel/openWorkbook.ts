import { columnPoints } from "../../../src/excel/columnPoints";
import type {
  Area,
  Conditional,
  Line,
  PrintSetup,
  Sheet as WorkbookSheet,
  Style,
  Validation,
  Workbook,
} from "../../../src/workbook/Workbook";
import { areaAddress } from "../../../src/xlsx/areaAddress";
import { footerCode } from "../../../src/xlsx/hucrePrint";
import { sheetReference } from "../../../src/xlsx/sheetReference";
import { NOTHING_ALLOWED } from "./classes/protectionClass";
import type { ExcelHost } from "./ExcelHost";
import { LAST_COLUMN, LAST_ROW } from "./model/area";
import type { Book } from "./model/Book";
import { type BorderFormat, type CellFormat, DEFAULT_FORMAT } from "./model/CellFormat";
import type { Sheet } from "./model/Sheet";
import { quoteSheet } from "./model/sheetRefs";

const WORDS = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
const CM = 72 / 2.54;

/** As if a person had opened the workbook's file in Excel: its sheets instead of those that were there, values as they are stored. */
export function openWorkbook(host: ExcelHost, workbook: Workbook, name = "Book1.xlsx"): void {
  const { book } = host;
  const before = book.sheets;
  book.sheets = [];
  book.names = [];
  book.name = name;
  for (const sheet of before) sheet.deleted = true;
  const formats = new Map(Object.entries(workbook.styles).map(([key, style]) => [key, formatOf(style)]));
  // All of them first, as formulas and names refer to sheets behind.
  const pairs = workbook.sheets.map((sheet) => [sheet, book.addSheet(sheet.name)] as const);
  for (const [from, to] of pairs) fillSheet(book, from, to, formats);
  for (const { name, sheet, area } of workbook.names) {
    book.names.push({ name, target: book.normalize(sheetReference(sheet, area)), comment: "", visible: true });
  }
  book.properties.set("Title", workbook.title);
  book.customProperties.clear();
  for (const [key, value] of Object.entries(workbook.properties)) book.customProperties.set(key, value);
  book.activate(book.sheets.find(({ visibility }) => visibility === "Visible")!);
}

export function formatOf({
  font,
  fill,
  border,
  horizontal,
  vertical,
  wrap,
  indent,
  format,
  unlocked,
}: Style): CellFormat {
  const word = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const borders = Object.entries(border ?? {}).map(([side, line]): [string, BorderFormat | undefined] => [
    `Edge${word(side)}`,
    line && lineOf(line),
  ]);
  return {
    ...DEFAULT_FORMAT,
    numberFormat: format ?? "General",
    fill: fill === undefined ? null : `#${fill}`,
    pattern: fill === undefined ? "None" : "Solid",
    font: {
      ...DEFAULT_FORMAT.font,
      name: font.name,
      size: font.size,
      bold: font.bold ?? false,
      italic: font.italic ?? false,
      underline: font.underline ? "Single" : "None",
    },
    borders: Object.fromEntries(borders.filter(([, line]) => line !== undefined)),
    wrap: wrap ?? false,
    horizontal: horizontal ? word(horizontal) : "General",
    vertical: vertical ? word(vertical) : "Bottom",
    indent: indent ?? 0,
    locked: unlocked !== true,
  };
}

function lineOf({ style, color }: Line): BorderFormat {
  return {
    style: style === "dotted" ? "Dot" : "Continuous",
    weight: style === "medium" ? "Medium" : "Thin",
    color: `#${color}`,
  };
}

function fillSheet(book: Book, from: WorkbookSheet, to: Sheet, formats: ReadonlyMap<string, CellFormat>): void {
  to.visibility = WORDS[from.visibility];
  to.showGridlines = from.print === undefined;
  if (from.defaultHeight !== undefined) to.standardHeight = from.defaultHeight;
  from.columns.forEach(({ width, hidden }, column) =>
    to.columns.set(column, { size: columnPoints(width), ...(hidden && { hidden }) }),
  );
  from.rows.forEach((row, r) => {
    if (row?.height !== undefined) to.rows.set(r, { size: row.height });
    row?.cells.forEach((cell, c) => {
      if (!cell) return;
      const { value, formula, link } = cell;
      to.put(r, c, {
        value: value ?? "",
        ...(formula !== undefined && { formula: book.normalize(formula) }),
        format: formats.get(cell.style),
        ...(link && {
          link: { documentReference: `${quoteSheet(link.sheet)}!${areaAddress(cellArea(link.row, link.column))}` },
        }),
      });
    });
  });
  to.merges = [...from.merges];
  to.validations = from.validations.map((validation) => validationOf(book, validation));
  to.conditionals = from.conditionals.map((conditional) => conditionalOf(book, conditional));
  to.freeze = from.freeze && (from.freeze.rows > 0 || from.freeze.columns > 0) ? from.freeze : null;
  to.filter = from.filter ?? null;
  to.charts = from.charts.map((chart, n) => ({
    id: book.newId(),
    name: `Chart ${n + 1}`,
    type: `${chart.type === "bar" ? "Bar" : "Column"}${chart.stacked ? "Stacked" : "Clustered"}`,
    position: chart.area,
    series: chart.series.map(({ name, values, categories }) => ({
      name,
      values: { sheet: book.find(values.sheet)!, area: values.area },
      categories: { sheet: book.find(categories.sheet)!, area: categories.area },
      settings: new Map(),
    })),
    settings: new Map([["Title.Text", chart.title]]),
  }));
  if (from.print) layOut(to, from.print);
  if (!from.protection) return;
  const { formatColumns, formatRows, filter } = from.protection;
  const allowed = { allowFormatColumns: formatColumns, allowFormatRows: formatRows, allowAutoFilter: filter };
  to.protection = { options: { ...NOTHING_ALLOWED, ...allowed } };
}

function cellArea(row: number, column: number): Area {
  return { top: row, bottom: row, left: column, right: column };
}

function validationOf(
  book: Book,
  { areas, type, formula, formula2, ...words }: Validation,
): Sheet["validations"][number] {
  const first = `=${book.normalize(formula)}`;
  const bounds =
    formula2 === undefined
      ? { formula1: first, operator: "GreaterThanOrEqualTo" }
      : { formula1: first, formula2: `=${book.normalize(formula2)}`, operator: "Between" };
  const kinds = {
    custom: { formula: first },
    list: { inCellDropDown: true, source: first },
    date: bounds,
    textLength: bounds,
  };
  const { promptTitle, prompt, errorTitle, error, onError } = words;
  return {
    areas,
    rule: { [type]: kinds[type] },
    ignoreBlanks: true,
    prompt: { showPrompt: promptTitle !== "" || prompt !== "", title: promptTitle, message: prompt },
    errorAlert: { showAlert: true, style: onError === "stop" ? "Stop" : "Warning", title: errorTitle, message: error },
  };
}

function conditionalOf(book: Book, { areas, formula, look }: Conditional): Sheet["conditionals"][number] {
  const { fill, color, bold, italic, format } = look;
  return {
    id: book.newId(),
    type: "Custom",
    areas,
    formula: `=${book.normalize(formula)}`,
    stopIfTrue: true,
    look: {
      borders: {},
      ...(fill && { fill: `#${fill}` }),
      ...(color && { color: `#${color}` }),
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(format && { numberFormat: format }),
    },
  };
}

/** What the files have: A4, the margins of NĐ 30/2020/NĐ-CP, one page wide or by a scale. */
function layOut(sheet: Sheet, print: PrintSetup): void {
  const { page } = sheet;
  Object.assign(page.values, {
    PaperSize: "A4",
    Orientation: print.orientation === "portrait" ? "Portrait" : "Landscape",
    Zoom:
      print.scale === undefined
        ? { horizontalFitToPages: 1, ...(print.onePageHigh && { verticalFitToPages: 1 }) }
        : { scale: print.scale },
    CenterHorizontally: true,
    TopMargin: 2 * CM,
    BottomMargin: 2 * CM,
    LeftMargin: 3 * CM,
    RightMargin: 1.5 * CM,
    HeaderMargin: CM,
    FooterMargin: CM,
  });
  if (print.area) page.printArea = [print.area];
  if (print.titleRows)
    page.titleRows = { top: print.titleRows.from, bottom: print.titleRows.to, left: 0, right: LAST_COLUMN };
  if (print.titleColumns)
    page.titleColumns = { top: 0, bottom: LAST_ROW, left: print.titleColumns.from, right: print.titleColumns.to };
  sheet.rowBreaks = (print.breaksAfter ?? []).map((row) => row + 1);
  sheet.columnBreaks = (print.columnBreaksAfter ?? []).map((column) => column + 1);
  const { DefaultForAllPages, FirstPage } = page.headersFooters;
  if (print.pageNumber === "butFirst") page.headerState = "FirstAndDefault";
  if (print.pageNumber !== "none") DefaultForAllPages["CenterHeader"] = '&"Times New Roman,Regular"&13&P';
  if (print.footer === undefined) return;
  const footer = footerCode(print.footer).replace(/^&L/, "");
  DefaultForAllPages["LeftFooter"] = footer;
  if (print.pageNumber === "butFirst") FirstPage["LeftFooter"] = footer;
}
