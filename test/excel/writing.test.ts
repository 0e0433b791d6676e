import { createExcelHost } from "../../src/excel/createExcelHost";
import type { Written } from "../../src/taskpane/Host";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import type { Workbook } from "../../src/workbook/Workbook";
import { startExcel } from "../support/excel/startExcel";
import { outline2025 } from "../support/outline2025";
import { consolidatedOf } from "./consolidatedOf";
import { expectWritten } from "./expectWritten";

const outline = outline2025();
const formWorkbook = buildTemplate(outline, { unit: outline.units[0]! });
const four = consolidatedOf(4);

async function write(workbook: Workbook, as: "form" | "assessment"): Promise<Written> {
  const options = { signal: new AbortController().signal, onProgress: () => {} };
  const written = await createExcelHost().book!.write(workbook, as, options);
  if (!written.ok) throw new Error(JSON.stringify(written.trouble));
  return written.value;
}

describe("what is written is the workbook, cell by cell", () => {
  test.each([
    ["form", formWorkbook],
    ["assessment", four],
  ] as const)("%s", async (as, workbook) => {
    const excel = startExcel();
    const written = await write(workbook, as);
    expectWritten(excel, workbook);
    expect(written).toEqual({
      sheets: workbook.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name),
      renamed: [],
      leftOut: [],
    });
    expect(excel.book.active.name).toBe(workbook.sheets[0]!.name);
    expect(excel.references.count).toBe(0);
  });
});
