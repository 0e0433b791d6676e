import { cellAddress } from "../report/cellAddress";
import type { Area, PrintSetup, Sheet, Workbook, WorkbookCell } from "../workbook/Workbook";
import { areaAddress } from "./areaAddress";
import { checkArea, findOverlap, maxColumns, maxRows } from "./checkArea";
import { checkChart } from "./checkChart";
import { checkConditional, checkValidations } from "./checkRules";
import { checkFormula } from "./checkFormula";
import { footerCode } from "./hucrePrint";
import { show } from "./show";

export function checkSheet(sheet: Sheet, workbook: Workbook): void {
  const where = `Sheet ${show(sheet.name)}`;
  checkGrid(sheet, where);
  sheet.rows.forEach((row, r) =>
    row?.cells.forEach((cell, c) => {
      if (cell) checkCell(cell, workbook, () => `${where}, cell ${cellAddress(r, c)}`);
    }),
  );
  checkMerges(sheet.merges, where);
  if (sheet.filter) checkArea(sheet.filter, `${where}, filter`);
  if (sheet.print) checkPrint(sheet.print, `${where}, print set-up`);
  checkValidations(sheet.validations, where);
  sheet.conditionals.forEach((conditional, i) =>
    checkConditional(conditional, `${where}, conditional format ${i + 1}`),
  );
  sheet.charts.forEach((chart, i) => checkChart(chart, workbook, `${where}, chart ${i + 1}`));
}

function checkGrid({ columns, rows, defaultHeight, freeze }: Sheet, where: string): void {
  if (rows.length > maxRows) throw new Error(`${where}: ${rows.length} rows are too many`);
  columns.forEach(({ width }, c) => {
    if (!(width >= 0 && width <= 255)) throw new Error(`${where}, column ${c + 1}: width ${width} is not 0 to 255`);
  });
  [defaultHeight, ...rows.map((row) => row?.height)].forEach((height, r) => {
    // 0 would hide the row.
    if (height === undefined || (height > 0 && height <= 409.5)) return;
    throw new Error(`${where}, ${r === 0 ? "default" : `row ${r}`}: height ${height} is not within 409 points`);
  });
  rows.forEach((row, r) => {
    if (row && row.cells.length > maxColumns) throw new Error(`${where}, row ${r + 1}: too many cells`);
  });
  if (freeze && ![freeze.rows, freeze.columns].every((n) => Number.isInteger(n) && n >= 0)) {
    throw new Error(`${where}: freezing ${freeze.rows} rows and ${freeze.columns} columns is impossible`);
  }
}

function checkCell(
  { style, value, formula, link }: WorkbookCell,
  { styles, sheets }: Workbook,
  where: () => string,
): void {
  if (!Object.hasOwn(styles, style)) throw new Error(`${where()}: there is no style ${show(style)}`);
  if (typeof value === "number" && !Number.isFinite(value))
    throw new Error(`${where()}: ${value} is no number Excel knows`);
  if (typeof value === "string" && value.length > 32767) {
    throw new Error(`${where()}: a text of ${value.length} characters; a cell holds 32767`);
  }
  if (formula !== undefined) checkFormula(formula, 8192, where());
  if (link) {
    const { sheet, row, column } = link;
    if (!sheets.some(({ name }) => name === sheet))
      throw new Error(`${where()}: a link to sheet ${show(sheet)}, which isn't there`);
    checkArea({ top: row, left: column, bottom: row, right: column }, `${where()}, link`);
  }
}

/** Excel repairs a file with overlapping merges by dropping all merges of the sheet. */
function checkMerges(merges: readonly Area[], where: string): void {
  merges.forEach((area, i) => checkArea(area, `${where}, merge ${i + 1}`));
  const pair = findOverlap(merges);
  if (pair) throw new Error(`${where}: the merges ${pair.map(areaAddress).join(" and ")} overlap`);
}

function checkPrint(print: PrintSetup, where: string): void {
  const { area, titleRows, titleColumns, breaksAfter, columnBreaksAfter, scale, footer } = print;
  if (area) checkArea(area, `${where}, area`);
  if (titleRows) checkArea({ top: titleRows.from, left: 0, bottom: titleRows.to, right: 0 }, `${where}, title rows`);
  if (titleColumns)
    checkArea({ top: 0, left: titleColumns.from, bottom: 0, right: titleColumns.to }, `${where}, title columns`);
  for (const row of breaksAfter ?? []) checkArea({ top: row, left: 0, bottom: row, right: 0 }, `${where}, page break`);
  for (const column of columnBreaksAfter ?? [])
    checkArea({ top: 0, left: column, bottom: 0, right: column }, `${where}, page break`);
  if (scale !== undefined && (!Number.isInteger(scale) || scale < 10 || scale > 400))
    throw new Error(`${where}: a scale of ${scale} is not one of 10 to 400 percent`);
  if (footer !== undefined && footerCode(footer).length > 255) {
    throw new Error(`${where}: the footer ${show(footer)} with its codes is longer than 255 characters`);
  }
}
