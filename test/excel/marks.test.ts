import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import type { Mark } from "../../src/taskpane/Host";
import type { ExcelHost } from "../support/excel/ExcelHost";
import type { StartOptions } from "../support/excel/startExcel";
import { areaOf } from "../support/excel/model/area";
import { smallOutline } from "../support/smallOutline";
import { addIn, openBook, type Opened, valueOf } from "./openBook";
import { snapshotOf } from "./snapshotOf";

const outline = smallOutline({ items: { "a.count": "count", "a.text": "text" } });
const form = buildTemplate(outline);
const [cover, section] = form.sheets.map(({ name }) => name) as [string, string];
const marks: readonly Mark[] = [
  { sheet: section, cell: "D6", level: "warning" },
  { sheet: section, cell: "D6", level: "error" },
  { sheet: section, cell: "D7", level: "info" },
  { sheet: section, cell: "C5", level: "error" },
  { sheet: cover, cell: "C20", level: "target" },
  { sheet: "Không còn", cell: "A1", level: "error" },
];

/** The form open in Excel, with its protected sheets and colours of its own. */
async function openForm(options?: StartOptions): Promise<Opened> {
  const opened = openBook({ set: "1.14" });
  await valueOf(opened.write(form, "form"));
  const { excel } = opened;
  excel.sheet("Sheet1").put(0, 0, { value: "x" });
  if (options?.set === undefined) {
    excel.resetRequests();
    return opened;
  }
  // The same workbook in an older Excel.
  const older = openBook(options);
  Object.assign(older.excel.book, { sheets: excel.book.sheets, names: excel.book.names });
  older.excel.book.activate(excel.book.sheets[0]!);
  return older;
}

/** Colour that a cell is painted with, above what it has of its own. */
function colourOf(excel: ExcelHost, sheet: string, cell: string): string | undefined {
  const { top, left } = areaOf(cell);
  const reaches = excel
    .sheet(sheet)
    .conditionals.find(({ areas }) =>
      areas.some((area) => area.top <= top && area.bottom >= top && area.left <= left && area.right >= left),
    );
  return reaches?.formula === '=N("cchc.mark")=0' ? reaches.look.fill : undefined;
}

describe.each(["1.7", "1.9", "1.14"])("marks in ExcelApi %s", (set) => {
  test("stand above everything, the worst level of a cell; taken off, all is as it was", async () => {
    const { excel, book } = await openForm({ set });
    const before = snapshotOf(excel);
    expect(await valueOf(book.mark(marks))).toEqual({ skipped: [] });
    expect(excel.requests.length).toBe(3);
    expect(colourOf(excel, section, "D6")).toBe("#F4A6A0");
    expect(colourOf(excel, section, "C5")).toBe("#F4A6A0");
    expect(colourOf(excel, section, "D7")).toBe("#BDD7EE");
    expect(colourOf(excel, cover, "C20")).toBe("#FFD27F");
    expect(colourOf(excel, section, "D8")).toBeUndefined();
    expect(excel.sheet(section).protection).not.toBeNull();
    excel.resetRequests();
    expect(await valueOf(book.unmark())).toEqual({ skipped: [] });
    expect(excel.requests.length).toBe(3);
    expect(snapshotOf(excel)).toBe(before);
    expect(excel.references.count).toBe(0);
  });
});

test("marks of before go, also those of a pane that was closed", async () => {
  const { excel, book } = await openForm();
  const before = snapshotOf(excel);
  await valueOf(book.mark(marks));
  await valueOf(addIn().book.mark([{ sheet: section, cell: "D7", level: "error" }]));
  expect(colourOf(excel, section, "D6")).toBeUndefined();
  expect(colourOf(excel, section, "D7")).toBe("#F4A6A0");
  await valueOf(addIn().book.unmark());
  expect(snapshotOf(excel)).toBe(before);
});

test("sheets with somebody's password are told, the others are marked, and protected as before", async () => {
  const { excel, book } = await openForm();
  for (const name of [cover, "Sheet1"]) {
    const options = { ...excel.sheet(section).protection!.options, allowSort: true };
    excel.sheet(name).protection = { options, password: "bí mật" };
  }
  const before = snapshotOf(excel);
  const more = [...marks, { sheet: "Sheet1", cell: "A1", level: "error" } as const];
  expect(await valueOf(book.mark(more))).toEqual({ skipped: ["Sheet1", cover] });
  expect(excel.requests.length).toBe(5);
  expect(colourOf(excel, section, "D6")).toBe("#F4A6A0");
  expect(colourOf(excel, cover, "C20")).toBeUndefined();
  expect(await valueOf(book.unmark())).toEqual({ skipped: [] });
  expect(snapshotOf(excel)).toBe(before);
});

test("whatever action fails: no sheet is left open, and marks can be taken off", async () => {
  const trial = await openForm();
  const before = snapshotOf(trial.excel);
  await valueOf(trial.book.mark(marks));
  const total = trial.excel.requests.reduce((sum, { actions }) => sum + actions, 0);
  const last = total - trial.excel.requests.at(-1)!.actions;
  const looking = [0, Math.floor(last / 2), last - 1];
  for (const at of [...looking, ...Array.from({ length: total - last }, (_, n) => last + n)]) {
    const { excel, book } = await openForm();
    excel.failNext("GeneralException", at);
    expect((await book.mark(marks)).ok).toBe(false);
    expect(excel.failureIsPending).toBe(false);
    expect(form.sheets.map(({ name }) => excel.sheet(name).protection !== null)).toEqual(
      form.sheets.map(({ protection }) => protection !== undefined),
    );
    await valueOf(book.unmark());
    expect([at, snapshotOf(excel)]).toEqual([at, before]);
  }
});
