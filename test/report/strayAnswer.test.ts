import { type Cell, type Cells, cellKey } from "../../src/report/Cells";
import type { Repair } from "../../src/report/Report";
import { strayAnswer } from "../../src/report/strayAnswer";
import { smallOutline } from "../support/smallOutline";
import { numberCell, textCell } from "./cells";

/** Answer in D5, measure in C5, note in E5. */
const SPOT = { sheet: 0, row: 4, column: 3 };
const NOTE = { sheet: 0, row: 4, column: 4 };

function beside(
  given: { readonly left?: Cell; readonly note?: Cell },
  id = "a.files",
  note = true,
): Repair | undefined {
  const outline = smallOutline({ items: { "a.other": "count", "a.files": "count", "a.words": "text" } });
  const cells = new Map<number, Cell>();
  if (given.left) cells.set(cellKey(4, 2), given.left);
  if (given.note) cells.set(cellKey(4, 4), given.note);
  const book: Cells = {
    sheets: [{ name: "Mục A", visibility: "visible", cells }],
    names: [],
    date1904: false,
    properties: new Map(),
  };
  return strayAnswer(outline.itemOf(id)!, SPOT, note ? NOTE : undefined, book);
}

const ITEM_NUMBER = 2;

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
  expect(beside({ left: textCell("việc"), note: textCell("1.234") })).toMatchObject({ cell: "E5" });
});

it("is told as its cell shows it", () => {
  expect(beside({ left: numberCell(1423, "#,##0") })?.message).toContain('"1.423"');
});

it("the left one is told where both hold a figure", () => {
  expect(beside({ left: numberCell(1), note: numberCell(2) })).toMatchObject({ cell: "C5" });
});

it.each([
  ["nothing", {}],
  ["the measure and a remark", { left: textCell("việc"), note: textCell("do lỗi mạng") }],
  ["words that say there is none", { note: textCell("không có") }],
  ["a formula", { left: { ...numberCell(37), formula: "A1+1" } }],
  ["a switch", { note: { type: "boolean", value: true, format: "General" } as const }],
  ["an error", { note: { type: "error", value: "#REF!", format: "General" } as const }],
])("%s is no stray figure", (_, given) => expect(beside(given)).toBeUndefined());

it("the item's own number stands there where the columns between were deleted; as a note it is a figure", () => {
  expect(beside({ left: numberCell(ITEM_NUMBER) })).toBeUndefined();
  expect(beside({ left: numberCell(ITEM_NUMBER), note: numberCell(5) })).toMatchObject({ cell: "E5" });
  expect(beside({ note: numberCell(ITEM_NUMBER) })).toMatchObject({ cell: "E5" });
});

it("without a column of notes only the left is looked at", () => {
  expect(beside({ note: numberCell(37) }, "a.files", false)).toBeUndefined();
  expect(beside({ left: numberCell(37) }, "a.files", false)).toMatchObject({ cell: "C5" });
});

it("beside a narrative stands a note", () => {
  expect(beside({ left: numberCell(37), note: numberCell(38) }, "a.words")).toBeUndefined();
});
