import type { Cell, CellStyle, ConditionalRule, DataValidation, WriteSheet } from "hucre";
import { cellAddress } from "../report/cellAddress";
import type { Conditional, ErrorValue, Sheet, Validation, WorkbookCell } from "../workbook/Workbook";
import { areaAddress } from "./areaAddress";
import { hucreChart } from "./hucreChart";
import { hucrePrint } from "./hucrePrint";
import { hucreLook } from "./hucreStyle";
import { quoteSheet } from "./sheetReference";
import { xstring } from "./xstring";

export function hucreSheet(sheet: Sheet, styles: ReadonlyMap<string, CellStyle>): WriteSheet {
  const { freeze, protection } = sheet;
  return {
    name: sheet.name,
    ...(sheet.visibility === "hidden" && { hidden: true }),
    ...(sheet.visibility === "veryHidden" && { veryHidden: true }),
    columns: sheet.columns.map(({ width, hidden }) => ({ width, ...(hidden && { hidden }) })),
    // Empty rows, because hucre writes the height of a row only up to the last one it knows.
    rows: sheet.rows.map(() => []),
    rowDefs: rowHeights(sheet),
    cells: cells(sheet, styles),
    merges: sheet.merges
      .filter((area) => areaAddress(area).includes(":"))
      .map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
    dataValidations: sheet.validations.map(validation),
    conditionalRules: sheet.conditionals.map(conditional),
    charts: sheet.charts.map(hucreChart),
    ...(freeze && (freeze.rows > 0 || freeze.columns > 0) && { freezePane: { ...freeze } }),
    // Here `true` means allowed. Locked cells may be selected, so that a message can be copied.
    ...(protection && {
      protection: {
        sheet: true,
        formatColumns: protection.formatColumns,
        formatRows: protection.formatRows,
        autoFilter: protection.filter,
      },
    }),
    ...(sheet.filter && { autoFilter: { range: areaAddress(sheet.filter) } }),
    ...(sheet.print && hucrePrint(sheet.print)),
  };
}

function rowHeights({ rows, defaultHeight }: Sheet): Map<number, { height: number | undefined }> {
  const heights = new Map<number, { height: number | undefined }>();
  rows.forEach((row, r) => heights.set(r, { height: row?.height ?? (row?.fixed ? defaultHeight : undefined) }));
  return heights;
}

function cells(sheet: Sheet, styles: ReadonlyMap<string, CellStyle>): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, r) => {
    row?.cells.forEach((cell, c) => {
      if (cell) cells.set(`${r},${c}`, hucreCell(cell, styles.get(cell.style)));
    });
  });
  return cells;
}

function hucreCell(cell: WorkbookCell, style: CellStyle | undefined): Partial<Cell> {
  const value = typeof cell.value === "string" ? xstring(cell.value) : cell.value;
  const content: Partial<Cell> = {};
  if (cell.formula !== undefined) {
    content.formula = cell.formula;
    // hucre knows no error result; settleSheet turns this text into one.
    content.formulaResult = isError(value) ? value.error : value;
  } else if (isError(value)) {
    // hucre takes a text that is one of Excel's error words for the error itself.
    content.value = value.error;
  } else if (typeof value === "string" && /^#[A-Z0-9/_]+[!?]?$/.test(value)) {
    // As rich text it stays text.
    content.richText = [{ text: value }];
  } else if (value !== "") {
    content.value = value;
  }
  if (cell.link) {
    const { sheet, row, column } = cell.link;
    // As `target: "#…"` it would become an external relationship.
    content.hyperlink = { target: "", location: `${quoteSheet(sheet)}!${cellAddress(row, column)}` };
  }
  content.style = style;
  return content;
}

function isError(value: WorkbookCell["value"]): value is ErrorValue {
  return typeof value === "object" && value !== null;
}

function validation(validation: Validation): DataValidation {
  const { areas, type, formula, formula2, promptTitle, prompt, errorTitle, error, onError } = validation;
  return {
    type,
    range: areas.map(areaAddress).join(" "),
    ...((type === "date" || type === "textLength") && {
      operator: formula2 === undefined ? "greaterThanOrEqual" : "between",
    }),
    formula1: formula,
    formula2,
    allowBlank: true,
    showInputMessage: promptTitle !== "" || prompt !== "",
    showErrorMessage: true,
    inputTitle: xstring(promptTitle),
    inputMessage: xstring(prompt),
    errorTitle: xstring(errorTitle),
    errorMessage: xstring(error),
    errorStyle: onError,
  };
}

function conditional({ areas, formula, look }: Conditional, index: number): ConditionalRule {
  return {
    type: "expression",
    priority: index + 1,
    stopIfTrue: true,
    formula,
    range: areas.map(areaAddress).join(" "),
    style: hucreLook(look),
  };
}
