import type { Item, Section } from "../../src/outline/Outline";
import { findByLabel } from "../../src/report/findByLabel";
import { outline2025 } from "../support/outline2025";

const outline = outline2025();
const section = outline.sections.find((one) => one.sheet === "II.1 Cải cách thể chế")!;
const twins = ["legal_check.done", "legal_review.done"].map((id) => outline.itemOf(id)!);
const group = section.rows.find((row) => row.type === "group")!;

const keysOf = (row: Section["rows"][number]): string[] =>
  row === group ? ["nhom"] : twins.includes(row as Item) ? ["da xu ly xong"] : [];

/** Rows found for the items, of a sheet with these words: `[row, column, words]`. */
function find(wanted: readonly Item[], ...words: readonly (readonly [number, number, string])[]): unknown[] {
  const spots = words.map(([row, column, key]) => ({ row, column, key }));
  const sheet = { name: "", visibility: "visible" as const, cells: new Map() };
  const headings = new Set(["nhom", "phan khac"]);
  const found = findByLabel(section, wanted, sheet, spots, keysOf, new Set(), headings);
  return wanted.map(({ id }) => found.get(id)!.row ?? found.get(id)!.rows);
}

test("a line under its group is the item's", () => {
  expect(find([twins[0]!], [4, 1, "nhom"], [5, 1, "da xu ly xong"])).toEqual([5]);
});

test("a line under the title of another section is not", () => {
  expect(find([twins[0]!], [4, 1, "nhom"], [8, 0, "phan khac"], [9, 1, "da xu ly xong"])).toEqual([[]]);
});

test("words pasted right of the lines are no title", () => {
  expect(find([twins[0]!], [4, 1, "nhom"], [4, 9, "phan khac"], [5, 1, "da xu ly xong"])).toEqual([5]);
});

test("a line that two items may claim is neither's", () => {
  expect(find(twins, [4, 1, "nhom"], [5, 1, "da xu ly xong"])).toEqual([[5], [5]]);
});
