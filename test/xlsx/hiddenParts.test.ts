import { readXlsx } from "../../src/xlsx/readXlsx";
import type { SheetCells } from "../../src/report/Cells";
import { buildXlsx, MAIN } from "./buildXlsx";
import { read } from "./reading";

const book = (before: string, data = ""): Uint8Array =>
  buildXlsx({
    parts: {
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}">${before}<sheetData>${data}</sheetData></worksheet>`,
    },
  });
const sheet = (before: string, data = ""): SheetCells => read(book(before, data)).sheets[0]!;

describe("what people don't see of a sheet", () => {
  it("hidden columns, by the word or without width", () => {
    const cols =
      '<cols><col min="1" max="2" width="9"/><col min="4" max="4" width="9" hidden="1"/><col min="5" max="7" width="0" customWidth="1"/><col min="9" max="8" hidden="1"/></cols>';
    expect(sheet(cols).hidden).toEqual({
      rows: new Set(),
      columns: [
        { first: 3, last: 3 },
        { first: 4, last: 6 },
      ],
    });
  });

  it("of elements that are called so, and no more columns than a sheet has", () => {
    expect(sheet('<cols><x min="1" max="1" hidden="1"/></cols>')).not.toHaveProperty("hidden");
    expect(sheet('<sheetViews><x showZeros="0"/></sheetViews>')).not.toHaveProperty("hidesZeros");
    expect(sheet('<x><row hidden="1"><c r="A1"><v>5</v></c></row></x>')).toEqual({ ...sheet(""), cells: new Map() });
    const many = '<col min="1" max="1" hidden="1"/>'.repeat(16_386);
    expect(sheet(`<cols>${many}</cols>`).hidden!.columns).toHaveLength(16_384);
  });

  it("hidden rows, down to where answers may stand", () => {
    const rows = '<row r="2" hidden="true"/><row hidden="0"/><row r="3000" hidden="1"/><row r="3001" hidden="1"/>';
    expect(sheet("", rows).hidden).toEqual({ rows: new Set([1, 2999]), columns: [] });
  });

  it("zeros, where the view says so", () => {
    const views = (...all: readonly string[]): string => `<sheetViews>${all.join("")}</sheetViews>`;
    expect(sheet(views('<sheetView workbookViewId="0" showZeros="0"/>')).hidesZeros).toBe(true);
    expect(sheet(views('<sheetView workbookViewId="0"/>', '<sheetView showZeros="false"/>')).hidesZeros).toBe(true);
    expect(sheet(views('<sheetView workbookViewId="0" showZeros="1"/>'))).not.toHaveProperty("hidesZeros");
    expect(sheet(views('<sheetView workbookViewId="0"/>'))).not.toHaveProperty("hidesZeros");
  });

  it("nothing: then there is no such property, nor where rows are only looked at in passing", () => {
    expect(sheet('<cols><col min="1" max="1" width="9"/></cols>', '<row r="2"/>')).not.toHaveProperty("hidden");
    const hidden = book('<cols><col min="1" max="1" hidden="1"/></cols>', '<row r="2" hidden="1"/>');
    const passing = readXlsx(hidden, { wanted: () => () => undefined });
    expect(passing.ok && passing.cells.sheets[0]).not.toHaveProperty("hidden");
  });
});
