import { type Cell, type Cells, cellKey } from "../../src/report/Cells";
import { readReport } from "../../src/report/readReport";
import type { Report } from "../../src/report/Report";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import type { Workbook, WorkbookCell } from "../../src/workbook/Workbook";
import { cellAddress } from "../../src/report/cellAddress";
import { outline2025 } from "../support/outline2025";
import { SAMPLE_UNITS } from "../support/samples";
import samples from "../fixtures/samples.json";

const outline = outline2025();
const NO_NAMES = (name: string): boolean => name.startsWith("cchc.meta.");

/** What the reader would find in the file that is written from the workbook. */
function cellsOfWorkbook(workbook: Workbook, keepName: (name: string) => boolean = () => true, withIds = true): Cells {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: new Map(
        sheet.rows.flatMap((row, index) =>
          (row?.cells ?? []).flatMap((cell, column) => {
            const stored = storedCell(cell, workbook);
            const isId = typeof stored?.value === "string" && outline.itemOf(stored.value) !== undefined;
            return stored && (withIds || !isId) ? [[cellKey(index, column), stored] as const] : [];
          }),
        ),
      ),
    })),
    names: workbook.names
      .filter(({ name }) => keepName(name))
      .map(({ name, sheet, area }) => {
        const corners = [cellAddress(area.top, area.left), cellAddress(area.bottom, area.right)];
        const absolute = [...new Set(corners)].map((corner) => corner.replace(/^([A-Z]+)/, "$$$1$$")).join(":");
        return { name, target: `'${sheet.replaceAll("'", "''")}'!${absolute}` };
      }),
    date1904: false,
    properties: new Map(Object.entries(workbook.properties)),
  };
}

function storedCell(cell: WorkbookCell | undefined, workbook: Workbook): Cell | undefined {
  const { value = null, formula } = cell ?? {};
  if (!cell || (value === null && formula === undefined)) return undefined;
  const format = (workbook.styles[cell.style] as { format?: string } | undefined)?.format ?? "General";
  const base = { format, ...(formula !== undefined && { formula }) };
  if (value === null) return { ...base, type: "empty", value: "" };
  if (typeof value === "object") return { ...base, type: "error", value: value.error };
  return {
    ...base,
    type: typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "text",
    value,
  };
}

function read(cells: Cells): Report {
  const result = readReport(cells, outline, { file: "x.xlsx", sha256: "ab", size: 1 });
  if (!result.ok) throw new Error(result.refusal.message);
  return result.report;
}

describe.each(SAMPLE_UNITS)("the template as it is built, filled in by %s", (unit) => {
  const { values, meta } = samples[unit];
  const filling = {
    answers: values as Record<string, string | number>,
    meta,
    notes: { "dossiers.received": "Ghi chú" },
  };
  const workbook = buildTemplate(outline, { unit: outline.unitOf(unit), round: "dot-1", filling });

  it("is read as it was filled in, without repairs", () => {
    const report = read(cellsOfWorkbook(workbook));
    expect(report).toMatchObject({ unit, round: "dot-1", repaired: [], lost: [] });
    for (const [id, value] of Object.entries(filling.answers)) expect(report.entries.get(id)!.raw).toBe(value);
    expect(report.entries.get("dossiers.received")!.note).toBe("Ghi chú");
    for (const item of outline.items) {
      if (item.ratio && !(item.id in values)) expect(report.entries.get(item.id)!.computed).toBe(true);
    }
  });

  it("gives the same without names, and without names and ids", () => {
    const answers = (cells: Cells): unknown => [...read(cells).entries.values()];
    const expected = answers(cellsOfWorkbook(workbook));
    const byId = cellsOfWorkbook(workbook, NO_NAMES);
    const byLabel = cellsOfWorkbook(workbook, () => false, false);
    expect(answers(byId)).toEqual(expected);
    expect(answers(byLabel)).toEqual(expected);
    expect(new Set(read(byLabel).repaired.map((repair) => repair.kind))).toEqual(new Set(["by-label"]));
    expect(read(byLabel).meta).toEqual(read(cellsOfWorkbook(workbook)).meta);
  });
});

it("the blank template is blank", () => {
  const report = read(cellsOfWorkbook(buildTemplate(outline, { unit: outline.unitOf("KT") })));
  expect(new Set([...report.entries.values()].map((entry) => entry.state))).toEqual(new Set(["blank"]));
  expect(report).toMatchObject({ repaired: [], lost: [], asOf: null });
});
