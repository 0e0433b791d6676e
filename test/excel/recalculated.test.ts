import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import type { CellValue, Workbook, WorkbookCell } from "../../src/workbook/Workbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { differingFormulas } from "../support/compareCached";
import { demoFillings } from "../support/demoFillings";
import type { ExcelHost } from "../support/excel/ExcelHost";
import { convertWithLibreOffice } from "../support/libreOffice";
import { outline2025 } from "../support/outline2025";
import { consolidatedOf } from "./consolidatedOf";
import { openBook, valueOf } from "./openBook";

/** The sheets as they stand in Excel, as a file: contents and formulas from there, beside the values that the formulas should give. */
function saved({ book }: ExcelHost, workbook: Workbook, given: ReadonlyMap<string, string>): Workbook {
  const nameOf = (sheet: string): string => given.get(sheet) ?? sheet;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const written = book.find(nameOf(sheet.name))!;
      const cellOf = (cell: WorkbookCell | undefined, r: number, c: number): WorkbookCell | undefined => {
        const { formula, value } = written.cell(r, c);
        if (!cell) return undefined;
        return {
          style: cell.style,
          ...(formula === undefined ? { value: value as CellValue } : { formula, value: cell.value }),
        };
      };
      const rows = sheet.rows.map((row, r) => row && { ...row, cells: row.cells.map((cell, c) => cellOf(cell, r, c)) });
      return { ...sheet, name: written.name, rows, charts: [], validations: [], conditionals: [] };
    }),
    names: workbook.names.map((name) => ({ ...name, sheet: nameOf(name.sheet) })),
  };
}

test("formulas written beside sheets of the same names compute what they should", async () => {
  const filled = buildTemplate(outline2025(), { filling: demoFillings.KT });
  const jobs = { form: [filled, "form"], assessment: [consolidatedOf(4), "assessment"] } as const;
  const files: Record<string, Uint8Array> = {};
  for (const [title, [workbook, as]] of Object.entries(jobs)) {
    const { excel, write } = openBook();
    for (const { name } of workbook.sheets.slice(1, 4)) excel.book.addSheet(name);
    const { renamed } = await valueOf(write(workbook, as));
    expect(renamed.length).toBe(3);
    const given = new Map(renamed.map(({ wanted, given }) => [wanted, given]));
    files[title] = await writeXlsx(saved(excel, workbook, given));
  }
  const computed = convertWithLibreOffice(files, "xlsx", true);
  for (const title of Object.keys(files)) {
    const { formulas, differing } = differingFormulas(files[title]!, computed[title]!);
    expect(differing).toEqual([]);
    expect(formulas).toBeGreaterThan(300);
  }
});
