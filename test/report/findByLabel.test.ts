import type { Item, Section } from "../../src/outline/Outline";
import { cellKey } from "../../src/report/Cells";
import { findByLabel, type LabelClaim } from "../../src/report/findByLabel";
import { outline2025 } from "../support/outline2025";
import { typedCell } from "../support/typedSheet";

const outline = outline2025();
const section = outline.sections.find((one) => one.sheet === "II.1 Cải cách thể chế")!;
const twins = ["legal_check.done", "legal_review.done"].map((id) => outline.itemOf(id)!);
const group = section.rows.find((row) => row.type === "group")!;

const keysOf = (row: Section["rows"][number]): string[] =>
  row === group ? ["nhom"] : twins.includes(row as Item) ? ["da xu ly xong"] : [];

type Words = readonly [row: number, column: number, words: string];

/** What is claimed for the items, of a sheet with these words, and with numbers before them. */
function claims(
  wanted: readonly Item[],
  words: readonly Words[],
  numbers: readonly (readonly [row: number, column: number, value: string | number])[] = [],
): readonly LabelClaim[] {
  const spots = words.map(([row, column, key]) => ({ row, column, key }));
  const cells = new Map(numbers.map(([row, column, value]) => [cellKey(row, column), typedCell(value)] as const));
  const sheet = { name: "", visibility: "visible" as const, cells };
  const headings = new Set(["nhom", "phan khac"]);
  const found = findByLabel(section, wanted, sheet, spots, keysOf, new Set(), headings);
  return wanted.map(({ id }) => found.get(id)!);
}

/** Rows found for the items. */
const find = (wanted: readonly Item[], ...words: readonly Words[]): unknown[] =>
  claims(wanted, words).map(({ row, rows }) => row ?? rows);

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

test("words in two columns: the one with more of them has the lines, of equals the left one", () => {
  const left: Words = [5, 1, "da xu ly xong"];
  const right: Words = [4, 3, "nhom"];
  expect(find([twins[0]!], right, left)).toEqual([5]);
  expect(find([twins[0]!], left, [6, 3, "nhom"])).toEqual([5]);
  expect(find([twins[0]!], left, [6, 3, "da xu ly xong"], [7, 3, "da xu ly xong"])).toEqual([[6, 7]]);
});

test("words of other sections don't tell the column of the lines", () => {
  const others = [8, 9, 10].map((row): Words => [row, 0, "phan khac"]);
  expect(find([twins[0]!], [5, 1, "da xu ly xong"], ...others)).toEqual([5]);
});

test("the item's words left of the lines are no line", () => {
  const words: Words[] = [
    [3, 1, "nhom"],
    [4, 0, "da xu ly xong"],
    [5, 1, "da xu ly xong"],
  ];
  expect(find([twins[0]!], ...words)).toEqual([5]);
});

test("a line of another section is no title", () => {
  expect(find([twins[0]!], [3, 1, "nhom"], [4, 1, "dong khac"], [5, 1, "da xu ly xong"])).toEqual([5]);
});

test("no words of the section at all: nothing is claimed", () => {
  expect(find([twins[0]!], [3, 1, "dong khac"])).toEqual([[]]);
});

test("of twins the TT before the words tells, as a number or as text", () => {
  const [first, second] = twins.map(({ number }) => number);
  const words: Words[] = [
    [4, 1, "nhom"],
    [5, 1, "da xu ly xong"],
    [6, 1, "da xu ly xong"],
  ];
  const rows = (...numbers: readonly (string | number)[]): readonly LabelClaim[] =>
    claims(
      twins,
      words,
      numbers.map((value, n) => [5 + n, 0, value] as const),
    );
  const told = [
    { row: 5, rows: [5] },
    { row: 6, rows: [6] },
  ];
  expect(rows(first!, second!)).toEqual(told);
  expect(rows(` ${first} `, ` ${second} `)).toEqual(told);
  expect(rows("x", "y")).toEqual([{ rows: [5, 6] }, { rows: [5, 6] }]);
});
