import { columnPoints } from "../../src/excel/columnPoints";
import { cellAddress, columnLetters } from "../../src/report/cellAddress";
import type { Area, Sheet, Style, Workbook, WorkbookCell } from "../../src/workbook/Workbook";
import type { ExcelHost } from "../support/excel/ExcelHost";
import type { CellFormat } from "../support/excel/model/CellFormat";
import type { Cell, Sheet as BookSheet } from "../support/excel/model/Sheet";
import { mapSheets } from "../support/excel/model/sheetRefs";

/** What Excel shows is the workbook, cell by cell. `given`: names that sheets got instead of their own. */
export function expectWritten(host: ExcelHost, workbook: Workbook, given: Readonly<Record<string, string>> = {}): void {
  const nameOf = (sheet: string): string => given[sheet] ?? sheet;
  const formula = (text: string): string => mapSheets(text, nameOf);
  for (const sheet of workbook.sheets) {
    const written = host.sheet(nameOf(sheet.name));
    expect(written.visibility.toLowerCase()).toBe(sheet.visibility.toLowerCase());
    expectCells(written, sheet, workbook, formula, nameOf);
    expectShape(written, sheet, workbook);
    expectRules(written, sheet, formula);
    expectPage(written, sheet);
    expect(chartsOf(written)).toEqual(
      sheet.charts.map(({ title, area, series }) => ({
        title,
        area,
        series: series.map(({ name, values, categories }) => [
          name,
          nameOf(values.sheet),
          values.area,
          categories.area,
        ]),
      })),
    );
  }
  const names = new Map(host.book.names.map(({ name, target }) => [name, target]));
  for (const { name, sheet, area } of workbook.names) {
    expect([name, names.get(name)]).toEqual([name, formula(`'${sheet.replaceAll("'", "''")}'!${fixed(area)}`)]);
  }
}

function expectCells(
  written: BookSheet,
  sheet: Sheet,
  { styles }: Workbook,
  formula: (text: string) => string,
  nameOf: (sheet: string) => string,
): void {
  const covered = new Set(sheet.merges.flatMap((area) => placesOf(area).slice(1)));
  const wrong: unknown[] = [];
  const same = (place: string, found: unknown, wanted: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) wrong.push([sheet.name, place, found, wanted]);
  };
  let cells = 0;
  sheet.rows.forEach((row, r) =>
    row?.cells.forEach((cell, c) => {
      if (!cell) return;
      const place = cellAddress(r, c);
      const found = written.cell(r, c);
      cells += 1;
      if (!covered.has(place)) same(place, contentOf(found), wantedContent(cell, formula));
      same(place, lookOf(written.formatAt(r, c), styles[cell.style]!), wantedLook(styles[cell.style]!));
      const { link } = cell;
      same(
        place,
        found.link?.documentReference,
        link && `'${nameOf(link.sheet).replaceAll("'", "''")}'!${cellAddress(link.row, link.column)}`,
      );
    }),
  );
  expect(wrong.slice(0, 3)).toEqual([]);
  // Nothing but what was to be there.
  const filled = [...written.cells.values()].filter(({ value, formula }) => value !== "" || formula !== undefined);
  expect(filled.length).toBeLessThanOrEqual(cells);
}

function contentOf({ value, formula }: Cell): unknown {
  return formula === undefined ? value : { formula };
}

function wantedContent({ value, formula: text }: WorkbookCell, formula: (text: string) => string): unknown {
  return text === undefined ? (value ?? "") : { formula: formula(text) };
}

const SIDES = { top: "EdgeTop", right: "EdgeRight", bottom: "EdgeBottom", left: "EdgeLeft" } as const;

/** As far as the style speaks of it: neighbours share their borders. */
function lookOf(format: CellFormat, { border }: Style): unknown {
  const { font, fill, numberFormat, wrap, horizontal, vertical, indent, locked, borders } = format;
  return {
    font: [font.name, font.size, font.bold, font.italic, font.underline, font.color],
    fill,
    numberFormat,
    wrap,
    horizontal,
    vertical,
    indent,
    locked,
    borders: Object.entries(SIDES).map(([side, edge]) => {
      const line = border?.[side as keyof typeof SIDES];
      const found = borders[edge];
      // The rarer kind of two neighbours has the last word on their common line.
      return line && found ? [found.style === "None" ? "None" : "line"] : undefined;
    }),
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function wantedLook(style: Style): unknown {
  const {
    font,
    fill,
    format = "General",
    wrap = false,
    horizontal,
    vertical,
    indent = 0,
    unlocked = false,
    border,
  } = style;
  return {
    font: [
      font.name,
      font.size,
      font.bold ?? false,
      font.italic ?? false,
      font.underline ? "Single" : "None",
      "#000000",
    ],
    fill: fill === undefined ? null : `#${fill}`,
    numberFormat: format,
    wrap,
    horizontal: horizontal ? capital(horizontal) : "General",
    vertical: vertical ? capital(vertical) : "Bottom",
    indent,
    locked: !unlocked,
    borders: Object.keys(SIDES).map((side) => (border?.[side as keyof typeof SIDES] ? ["line"] : undefined)),
  };
}

function expectShape(written: BookSheet, sheet: Sheet, { styles }: Workbook): void {
  expect(sheet.columns.map((_, n) => [written.columns.get(n)?.size, written.columns.get(n)?.hidden ?? false])).toEqual(
    sheet.columns.map(({ width, hidden = false }) => [columnPoints(width), hidden]),
  );
  sheet.rows.forEach((row, index) => {
    const height = row?.height ?? sheet.defaultHeight;
    const isTyped = row?.cells.some(
      (cell) => cell && styles[cell.style]!.unlocked && styles[cell.style]!.format === "@",
    );
    const found = written.rows.get(index)?.size;
    // Where people type text Excel fits the row to it.
    if (found !== height)
      expect([sheet.name, index, found, !row?.fixed && isTyped]).toEqual([sheet.name, index, undefined, true]);
  });
  expect(sorted(written.merges)).toEqual(sorted(sheet.merges));
  const { freeze, filter, protection } = sheet;
  expect(written.freeze).toEqual(freeze && freeze.rows + freeze.columns > 0 ? freeze : null);
  expect(written.filter).toEqual(filter ?? null);
  expect(written.protection?.password).toBeUndefined();
  expect(
    written.protection && [
      written.protection.options.allowFormatColumns,
      written.protection.options.allowFormatRows,
      written.protection.options.allowAutoFilter,
      written.protection.options.allowFormatCells,
    ],
  ).toEqual(protection ? [protection.formatColumns, protection.formatRows, protection.filter, false] : null);
}

function expectRules(written: BookSheet, sheet: Sheet, formula: (text: string) => string): void {
  expect(
    written.conditionals.map(({ areas, formula, stopIfTrue, look }) => ({
      areas,
      formula,
      stopIfTrue,
      look: [look.fill, look.color, look.bold, look.italic, look.numberFormat],
    })),
  ).toEqual(
    sheet.conditionals.map(({ areas, formula: text, look }) => ({
      areas,
      formula: `=${formula(text)}`,
      stopIfTrue: true,
      look: [look.fill && `#${look.fill}`, look.color && `#${look.color}`, look.bold, look.italic, look.format],
    })),
  );
  for (const {
    areas,
    type,
    formula: first,
    formula2,
    prompt,
    promptTitle,
    error,
    errorTitle,
    onError,
  } of sheet.validations) {
    for (const area of areas) {
      const found = written.validations.find((one) => one.areas.some((known) => fixed(known) === fixed(area)));
      expect(Object.keys(found!.rule)).toEqual([type]);
      const told = JSON.stringify(found!.rule);
      expect(told).toContain(JSON.stringify(`=${formula(first)}`));
      if (formula2 !== undefined) expect(told).toContain(JSON.stringify(`=${formula(formula2)}`));
      expect(found!.prompt).toMatchObject({ title: promptTitle, message: prompt });
      expect(found!.errorAlert).toMatchObject({ title: errorTitle, message: error, style: capital(onError) });
    }
  }
}

function expectPage(written: BookSheet, { print }: Sheet): void {
  if (!print) return;
  const { page } = written;
  expect(written.showGridlines).toBe(false);
  expect(page.values.PaperSize).toBe("A4");
  expect(page.values.Orientation).toBe(capital(print.orientation));
  const fitted = { horizontalFitToPages: 1, ...(print.onePageHigh && { verticalFitToPages: 1 }) };
  expect(page.values.Zoom).toEqual(print.scale === undefined ? fitted : { scale: print.scale });
  expect(page.printArea).toEqual(print.area ? [print.area] : []);
  expect(page.titleRows && [page.titleRows.top, page.titleRows.bottom]).toEqual(
    print.titleRows ? [print.titleRows.from, print.titleRows.to] : null,
  );
  expect(page.titleColumns && [page.titleColumns.left, page.titleColumns.right]).toEqual(
    print.titleColumns ? [print.titleColumns.from, print.titleColumns.to] : null,
  );
  expect(page.headersFooters.DefaultForAllPages.CenterHeader !== "").toBe(print.pageNumber !== "none");
  expect(page.headerState).toBe(print.pageNumber === "butFirst" ? "FirstAndDefault" : "Default");
  if (print.footer) expect(page.headersFooters.DefaultForAllPages.LeftFooter).toContain(print.footer);
  expect([...written.rowBreaks].sort((a, b) => a - b)).toEqual((print.breaksAfter ?? []).map((row) => row + 1));
  expect(written.columnBreaks).toEqual((print.columnBreaksAfter ?? []).map((column) => column + 1));
}

function chartsOf({ charts }: BookSheet): unknown {
  return charts.map(({ settings, position, series }) => ({
    title: settings.get("Title.Text"),
    area: position,
    series: series.map(({ name, values, categories }) => [name, values?.sheet.name, values?.area, categories?.area]),
  }));
}

function placesOf({ top, left, bottom, right }: Area): string[] {
  const places: string[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) places.push(cellAddress(row, column));
  return places;
}

function fixed({ top, left, bottom, right }: Area): string {
  const first = `$${columnLetters(left)}$${top + 1}`;
  return top === bottom && left === right ? first : `${first}:$${columnLetters(right)}$${bottom + 1}`;
}

function sorted(areas: readonly Area[]): string[] {
  return areas.map(fixed).sort();
}
