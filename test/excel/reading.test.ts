import { createExcelHost } from "../../src/excel/createExcelHost";
import type { Outline } from "../../src/outline/Outline";
import type { Cells } from "../../src/report/Cells";
import { readReport } from "../../src/report/readReport";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import mistakes from "../fixtures/mistakes.json";
import { form } from "../support/cellsOf";
import { demoFillings } from "../support/demoFillings";
import { startExcel } from "../support/excel/startExcel";
import { outline2025 } from "../support/outline2025";
import { randomAnswers, randomSource } from "../support/randomAnswers";
import { openCells } from "./openCells";

const outline = outline2025();
const source = { file: "Bao cao.xlsx", sha256: "0".repeat(64), size: 60_000 };

/** Reads a workbook through Excel, in at most two requests. */
async function readOpen(cells: Cells, set = "1.14"): Promise<Cells> {
  const excel = startExcel({ set });
  openCells(excel, cells);
  const found = await createExcelHost().book!.read();
  if (!found.ok) throw new Error(JSON.stringify(found.trouble));
  expect(excel.requests.length).toBeLessThanOrEqual(2);
  expect(excel.references.count).toBe(0);
  return found.value;
}

/** The report that is read from the open workbook is the one that is read from its file. */
async function expectSame(cells: Cells, of: Outline = outline, set?: string): Promise<void> {
  const open = await readOpen(cells, set);
  // Excel does not tell when a file was saved.
  const saved = { ...cells, modified: undefined };
  expect(readReport(open, of, source)).toEqual(readReport(saved, of, source));
}

async function fileCells(filling: Parameters<typeof buildTemplate>[1]): Promise<Cells> {
  const read = readXlsx(await writeXlsx(buildTemplate(outline, filling)));
  if (!read.ok) throw new Error(read.message);
  return read.cells;
}

describe("the open workbook is read as its file is", () => {
  test.each(Object.keys(demoFillings) as (keyof typeof demoFillings)[])("filled form of %s", async (unit) => {
    const cells = await fileCells({ filling: demoFillings[unit] });
    await expectSame(cells);
    await expectSame(cells, outline, "1.7");
  });

  test.each(mistakes)("mistake $no: $desc", async ({ unit, change }) => {
    const filling = demoFillings[unit as keyof typeof demoFillings];
    const answers = { ...filling.answers, ...(change as unknown as Readonly<Record<string, string | number>>) };
    await expectSame(await fileCells({ filling: { ...filling, answers } }));
  });

  test("what clerks type at random", async () => {
    const random = randomSource(20_251_110);
    for (let n = 0; n < 12; n += 1) await expectSame(form(outline).fill(randomAnswers(random)).cells());
  });

  const at = (address: string, typed: Parameters<ReturnType<typeof form>["set"]>[2]): ReturnType<typeof form> =>
    form(outline).set("II.2 Cải cách TTHC", address, typed);
  const cell = form(outline).cellOf("dossiers.received");

  test.each([
    ["an error", at(cell, { type: "error", value: "#REF!", formula: "#REF!+1" })],
    ["an error word typed as text", at(cell, "#REF!")],
    ["a truth value", at(cell, { type: "boolean", value: true })],
    ["a formula that gives no text", at(cell, { type: "text", value: "", formula: 'IF(TRUE,"","")' })],
    ["a formula that gives a number", at(cell, { type: "number", value: 12, formula: "SUM(5,7)" })],
    ["text that begins as a formula does", at(cell, "=1+1")],
    ["a number as text", at(cell, { type: "text", value: "1.291", format: "@" })],
    ["a date instead of a number", at(cell, { type: "number", value: 45_971, format: "d/m/yyyy" })],
    ["a percentage", form(outline).fill({ "dossiers.on_time_rate": { type: "number", value: 0.97, format: "0.00%" } })],
    [
      "text of an old font",
      form(outline).fill({ "dossiers.received": { type: "text", value: "kh«ng", font: ".VnTime" } }),
    ],
    ["a sheet renamed", form(outline).fill({ "dossiers.received": 5 }).rename("II.2 Cải cách TTHC", "Sheet's")],
    ["a sheet hidden", form(outline).fill({ "dossiers.received": 5 }).hide("II.2 Cải cách TTHC")],
    ["a sheet copied", form(outline).fill({ "dossiers.received": 5 }).copySheet("II.2 Cải cách TTHC", "II.2 (2)")],
    ["a sheet gone", form(outline).deleteSheet("II.2 Cải cách TTHC")],
    [
      "rows moved, names lost",
      form(outline).fill({ "dossiers.received": 5 }).insertRow("II.2 Cải cách TTHC", 5).dropNames(),
    ],
    ["all traces lost", form(outline).fill({ "dossiers.received": 5 }).dropNames().dropIds().deleteSheet("_cchc")],
    ["dates from 1904", form(outline).from1904()],
    ["another outline", form(outline).data("outline.id", "khac")],
    ["an older version", form(outline).data("outline.version", "0")],
  ])("%s", async (_, file) => expectSame(file.cells()));

  test("no report at all", () =>
    expectSame({
      sheets: [{ name: "Sheet1", visibility: "visible", cells: new Map() }],
      names: [],
      date1904: false,
      properties: new Map(),
    }));
});

test("properties, visibility and names of one sheet come along", async () => {
  const cells = form(outline)
    .copySheet("II.2 Cải cách TTHC", "II.2 (2)")
    .hide("II.2 (2)")
    .property("cchc.round", "r1")
    .cells();
  const open = await readOpen(cells);
  expect(open.properties).toEqual(cells.properties);
  expect(open.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
    cells.sheets.map(({ name, visibility }) => [name, visibility]),
  );
  const scoped = ({ names }: Cells): number => names.filter(({ sheet }) => sheet !== undefined).length;
  expect(scoped(open)).toBe(scoped(cells));
  expect(scoped(open)).toBeGreaterThan(0);
});
