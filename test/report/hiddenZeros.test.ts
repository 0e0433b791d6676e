import { computedFormula } from "../../src/outline/computedFormula";
import { parseCellAddress } from "../../src/report/cellAddress";
import { cellKey, type Cells } from "../../src/report/Cells";
import type { Entry } from "../../src/report/Entry";
import { readReport } from "../../src/report/readReport";
import { FormulaCell } from "../../src/xlsx/FormulaCell";
import { form, type Typed } from "../support/cellsOf";
import { outline2025 } from "../support/outline2025";

const outline = outline2025();
const TOLD = [{ code: "T7", figures: { stored: 0 } }];

function read(answer: number, format: string, hidesZeros: boolean, id = "dossiers.overdue"): Entry {
  const file = form(outline)
    .fill({ [id]: { type: "number", value: answer, format } })
    .note({ [id]: 0 })
    .cells();
  const cells: Cells = hidesZeros
    ? { ...file, sheets: file.sheets.map((sheet) => ({ ...sheet, hidesZeros: true as const })) }
    : file;
  const result = readReport(cells, outline, { file: "KT.xlsx", sha256: "ab", size: 1 });
  if (!result.ok) throw new Error(result.refusal.message);
  return result.report.entries.get(id)!;
}

test("letters that nobody sees are told with what the cell holds", () => {
  const entry = (id: string, typed: Typed): Entry => {
    const result = readReport(
      form(outline)
        .fill({ [id]: typed })
        .cells(),
      outline,
      {
        file: "KT.xlsx",
        sha256: "ab",
        size: 1,
      },
    );
    if (!result.ok) throw new Error(result.refusal.message);
    return result.report.entries.get(id)!;
  };
  const figure = entry("dossiers.overdue", { type: "number", value: 15, look: "unseen" });
  expect(figure).toMatchObject({ state: "error", signs: [{ code: "T2", figures: { stored: 15 } }] });
  const words = entry("direction.documents", { type: "text", value: "Đã ban hành.", look: "unseen" });
  expect(words).toMatchObject({ value: "Đã ban hành.", signs: [{ code: "T7", figures: { stored: "Đã ban hành." } }] });
});

describe("a sheet that hides zeros", () => {
  it.each(["General", "#,##0", '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-'])(
    "tells the zero that looks blank: %s",
    (format) => {
      expect(read(0, format, true)).toMatchObject({ state: "value", value: 0, signs: TOLD });
      expect(read(0, format, false).signs).toEqual([]);
    },
  );

  it("shows every other number", () => {
    expect(read(15, "General", true)).toMatchObject({ state: "value", value: 15, signs: [] });
  });

  it("leaves a rate its formula, which a file gives only when it is asked for", () => {
    const id = "dossiers.on_time_rate";
    const formula = computedFormula("dossiers.on_time", "dossiers.resolved");
    const bytes = new TextEncoder().encode(formula.replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
    const lazy = new FormulaCell("number", 0, "0.00", undefined, undefined, bytes, 0, bytes.length);
    expect(lazy.formula).toBe(formula);
    const filled = form(outline).fill({ "dossiers.on_time": 0, "dossiers.resolved": 20 });
    const { row, column } = parseCellAddress(filled.cellOf(id))!;
    const file = filled.cells();
    const sheets = file.sheets.map((sheet) => {
      const cells = new Map(sheet.cells);
      if (sheet.name === outline.sectionOf(outline.itemOf(id)!).sheet) cells.set(cellKey(row, column), lazy);
      return { ...sheet, cells, hidesZeros: true as const };
    });
    const result = readReport({ ...file, sheets }, outline, { file: "KT.xlsx", sha256: "ab", size: 1 });
    if (!result.ok) throw new Error(result.refusal.message);
    expect(result.report.entries.get(id)).toMatchObject({ state: "value", value: 0, computed: true });
    expect(result.report.repaired).toEqual([]);
  });

  it("tells it in a narrative as well, and a note of nothing but zero is none", () => {
    const hidden = read(0, "General", true, "direction.documents");
    expect(hidden).toMatchObject({ state: "value", value: "0", signs: TOLD });
    expect(hidden).not.toHaveProperty("note");
    expect(read(0, "General", false, "direction.documents")).toMatchObject({ value: "0", signs: [], note: "0" });
  });
});
