import { type Cell, type Cells, cellKey } from "../../src/report/Cells";
import type { Repair } from "../../src/report/Report";
import { type RowSpan, strayAnswer } from "../../src/report/strayAnswer";
import { smallOutline } from "../support/smallOutline";
import { numberCell, textCell } from "./cells";

/** TT in A5, words in B5, measure in C5, answer in D5, note in E5, check in F5, id in G5. */
const SPOT = { sheet: 0, row: 4, column: 3 };
const NOTE = { sheet: 0, row: 4, column: 4 };
const SPAN: RowSpan = { from: 2, end: 6 };
const TT = 2;

interface Beside {
  readonly number?: Cell;
  readonly label?: Cell;
  readonly left?: Cell;
  readonly note?: Cell;
  readonly check?: Cell;
  readonly id?: Cell;
}
const COLUMNS: Readonly<Record<keyof Beside, number>> = { number: 0, label: 1, left: 2, note: 4, check: 5, id: 6 };

interface Where {
  readonly id?: string;
  readonly span?: RowSpan;
  /** Null: the sheet has no notes. */
  readonly note?: typeof NOTE | null;
}

function beside(given: Beside, { id = "a.files", span = SPAN, note = NOTE }: Where = {}): Repair | undefined {
  const outline = smallOutline({
    items: { "a.other": "count", "a.files": "count", "a.words": "text", "a.rate": "percent", "a.cost": "money" },
  });
  const cells = new Map(Object.entries(given).map(([at, cell]) => [cellKey(4, COLUMNS[at as keyof Beside]), cell]));
  const book: Cells = {
    sheets: [{ name: "Mục A", visibility: "visible", cells }],
    names: [],
    date1904: false,
    properties: new Map(),
  };
  return strayAnswer(outline.itemOf(id)!, SPOT, note ?? undefined, span, book);
}

const ordinary = { number: numberCell(TT), left: textCell("việc") };

it("a figure in the column of measures is told with its words and place", () => {
  expect(beside({ left: numberCell(37) })).toEqual({
    item: "a.files",
    kind: "stray",
    sheet: "Mục A",
    cell: "C5",
    message: 'Ô của "Nội dung a.files" để trống mà ô C5 bên cạnh có "37": không dùng, đề nghị xem lại.',
  });
});

it("so is one in the column of notes, and one that was typed as text, with its measure", () => {
  expect(beside({ note: numberCell(37) })).toMatchObject({ cell: "E5" });
  expect(beside({ note: textCell("37 việc") })).toMatchObject({ cell: "E5" });
  expect(beside({ ...ordinary, note: textCell("1.234") })).toMatchObject({ cell: "E5" });
});

it("is told as its cell shows it", () => {
  expect(beside({ left: numberCell(1423, "#,##0") })?.message).toContain('"1.423"');
});

it("the left one is told where both hold a figure", () => {
  expect(beside({ left: numberCell(1), note: numberCell(2) })).toMatchObject({ cell: "C5" });
});

describe("a note in place of the answer", () => {
  const noted = (text: string, id?: string): Repair | undefined =>
    beside({ ...ordinary, note: textCell(text) }, { id });

  it.each([
    ["no such thing", "KPS"],
    ["none, in words", "không có"],
    ["outside the remit", "Không thuộc phạm vi"],
    ["not known yet", "chưa có số liệu"],
    ["about so many", "khoảng 12"],
    ["two figures", "12/15"],
    ["a figure with a doubt", "12 (?)"],
    ["less than nothing", "-3"],
    ["half a case", "2,5"],
    ["a figure behind its day", "12/11/2025: 15"],
  ])("%s is told", (_, text) => expect(noted(text)).toMatchObject({ kind: "stray", cell: "E5" }));

  it("so are an amount in two scales and a percent beyond all", () => {
    expect(noted("148 tỷ 620 triệu", "a.cost")).toMatchObject({ cell: "E5" });
    expect(noted("120%", "a.rate")).toMatchObject({ cell: "E5" });
  });

  it.each([
    ["prose", "do lỗi mạng"],
    ["prose with a number", "Theo báo cáo số 12"],
    ["the number of a document", "61/KH-UBND"],
    ["a document with its day", "61/KH-UBND ngày 20/10/2025"],
    ["a day", "10/11/2025"],
    ["a day with a short year", "10/11/25"],
    ["a month", "11/2025"],
    ["a time from day to day", "01/07/2025 - 10/11/2025"],
    ["a dash", "–"],
    ["dots", "……"],
  ])("%s is a note", (_, text) => expect(noted(text)).toBeUndefined());

  it("a day in a cell of days is a note too", () => {
    expect(beside({ note: { ...numberCell(46_006), format: "dd/mm/yyyy" } })).toBeUndefined();
  });
});

it.each([
  ["nothing", {}],
  ["the measure and a remark", { ...ordinary, note: textCell("do lỗi mạng") }],
  ["a formula", { left: { ...numberCell(37), formula: "A1+1" } }],
  ["a switch", { note: { type: "boolean", value: true, format: "General" } as const }],
  ["an error", { note: { type: "error", value: "#REF!", format: "General" } as const }],
])("%s is no stray figure", (_, given) => expect(beside(given)).toBeUndefined());

describe("over the check", () => {
  it("a number is told, also where the sheet has no notes", () => {
    expect(beside({ ...ordinary, check: numberCell(30) })).toMatchObject({ cell: "F5" });
    expect(beside({ ...ordinary, check: numberCell(30) }, { note: null })).toMatchObject({ cell: "F5" });
  });

  it("its own words are none, with and without their formula", () => {
    expect(beside({ check: { ...textCell("– Không phát sinh"), formula: "A1" } })).toBeUndefined();
    expect(beside({ check: textCell("– Không phát sinh") })).toBeUndefined();
  });

  it("the id and what stands behind is not looked at", () => expect(beside({ id: numberCell(30) })).toBeUndefined());
});

describe("the item's own number", () => {
  it("is a figure right of the words", () => {
    expect(beside({ number: numberCell(TT), left: numberCell(TT) })).toMatchObject({ cell: "C5" });
    expect(beside({ note: numberCell(TT) })).toMatchObject({ cell: "E5" });
  });

  it("is the TT where no column of words is known", () => {
    const span: RowSpan = { end: 6 };
    expect(beside({ left: numberCell(TT) }, { span })).toBeUndefined();
    expect(beside({ left: numberCell(TT), note: numberCell(5) }, { span })).toMatchObject({ cell: "E5" });
    expect(beside({ left: numberCell(TT), note: numberCell(TT) }, { span })).toMatchObject({ cell: "E5" });
    expect(beside({ left: numberCell(TT + 1) }, { span })).toMatchObject({ cell: "C5" });
    expect(beside({ label: numberCell(37), left: numberCell(TT) }, { span })).toBeUndefined();
  });
});

it("typed over the words of the item, a figure is told; the words are none", () => {
  const span: RowSpan = { from: 1, end: 6 };
  expect(beside({ ...ordinary, label: numberCell(27) }, { span })).toMatchObject({ cell: "B5" });
  expect(beside({ ...ordinary, label: textCell("Số hồ sơ nhận trong 6 tháng") }, { span })).toBeUndefined();
});

describe("beside a narrative", () => {
  it("stands a note", () => {
    expect(beside({ left: numberCell(37), note: numberCell(38) }, { id: "a.words" })).toBeUndefined();
  });

  it("words in a column between it and the notes are told", () => {
    const note = { ...NOTE, column: 5 };
    expect(beside({ note: textCell("Đã ban hành."), check: textCell("x") }, { id: "a.words", note })).toMatchObject({
      cell: "E5",
    });
    expect(beside({ note: textCell("…"), check: textCell("x") }, { id: "a.words", note })).toBeUndefined();
    expect(beside({ note: textCell("?") }, { id: "a.words", note })).toMatchObject({ cell: "E5" });
    expect(beside({ note: textCell("Đã ban hành.") }, { id: "a.words", note: null })).toBeUndefined();
  });
});
