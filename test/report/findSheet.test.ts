import type { Section } from "../../src/outline/Outline";
import type { Cells, SheetCells } from "../../src/report/Cells";
import { findSheet } from "../../src/report/findSheet";
import { indexLabels } from "../../src/report/indexLabels";
import { smallOutline } from "../support/smallOutline";
import { typedSheet } from "../support/typedSheet";

/** Which sheet is that of a section of four lines. */
const outline = smallOutline({ items: { "a.one": "count", "a.two": "count", "a.three": "count", "a.four": "text" } });
const section = outline.sections[0]!;
const lines = (...ids: string[]): string[][] => ids.map((id) => ["", `Nội dung a.${id}`]);
const sheet = (
  name: string,
  ids: readonly string[] = [],
  visibility: SheetCells["visibility"] = "visible",
): SheetCells => ({ ...typedSheet(name, lines(...ids)), visibility });

/** Name of the sheet that was found. */
function found(
  sheets: readonly SheetCells[],
  { votes = [], byWords = true }: { votes?: readonly number[]; byWords?: boolean } = {},
): string | undefined {
  const cells: Cells = { sheets, names: [], date1904: false, properties: new Map() };
  const index = findSheet(cells, section, votes, indexLabels(cells, outline), byWords);
  return index === undefined ? undefined : sheets[index]!.name;
}

test("a line counts with its printed words, or with its whole ones", () => {
  const cells: Cells = { sheets: [sheet("Lạ", ["one", "two"])], names: [], date1904: false, properties: new Map() };
  const index = indexLabels(cells, outline);
  const longer = { ...index, keysOf: (row: Section["rows"][number]) => ["cả dòng", ...index.keysOf(row)] };
  expect(findSheet(cells, section, [], longer, true)).toBe(0);
});

const all = ["one", "two", "three", "four"];

test.each<[string, readonly SheetCells[], string | undefined]>([
  ["the one of its name, without lines", [sheet("Khác"), sheet("Mục A")], "Mục A"],
  ["its name in other letters", [sheet("MỤC A".normalize("NFD"))], "MỤC A".normalize("NFD")],
  ["none", [sheet("Khác"), sheet("Lạ", ["one"])], undefined],
  ["one of two lines is not enough for the section of four", [sheet("Lạ", ["one"])], undefined],
  ["half of the lines are", [sheet("Lạ", ["one", "three"])], "Lạ"],
  ["the words beat the name", [sheet("Mục A"), sheet("Lạ", all)], "Lạ"],
  ["more words beat fewer", [sheet("Lạ", ["one", "two"]), sheet("Lạ 2", all)], "Lạ 2"],
  ["more words beat fewer, whichever comes first", [sheet("Lạ 2", all), sheet("Lạ", ["one", "two"])], "Lạ 2"],
  ["of two with as many the named one", [sheet("Lạ", all), sheet("Mục A", all)], "Mục A"],
  ["of two with as many the named one, which comes first", [sheet("Mục A", all), sheet("Lạ", all)], "Mục A"],
  ["of two others with as many neither", [sheet("Lạ", all), sheet("Lạ 2", all)], undefined],
  ["of two others with as many neither, but the name", [sheet("Lạ", all), sheet("Lạ 2", all), sheet("Mục A")], "Mục A"],
  ["a hidden sheet of other name does not count", [sheet("Ẩn", all, "hidden")], undefined],
  ["a hidden sheet of its name does", [sheet("Mục A", all, "hidden"), sheet("Lạ", ["one", "two"])], "Mục A"],
  ["a very hidden one of its name does not", [sheet("Mục A", all, "veryHidden")], undefined],
  ["the cover does not, whatever it lists", [sheet("Trang bìa", all)], undefined],
  ["the list of what to mend does not", [sheet("Cần sửa (2)", all), sheet("Lạ", ["one", "two"])], "Lạ"],
])("%s", (_, sheets, name) => {
  expect(found(sheets)).toBe(name);
});

test.each<[string, readonly number[], string]>([
  ["where most fields are", [1, 1, 0], "Lạ"],
  ["of as many the named one", [1, 0], "Mục A"],
  ["of as many the named one, whichever is first", [0, 1], "Mục A"],
  ["one field is enough", [1], "Lạ"],
  ["none: the name", [], "Mục A"],
])("fields found so far: %s", (_, votes, name) => {
  expect(found([sheet("Mục A"), sheet("Lạ")], { votes })).toBe(name);
});

test("fields beat words; words are asked only where they may be", () => {
  const sheets = [sheet("Mục A"), sheet("Lạ", all), sheet("Đã tìm")];
  expect(found(sheets, { votes: [2] })).toBe("Đã tìm");
  expect(found(sheets, { byWords: false })).toBe("Mục A");
  expect(found([sheet("Lạ", all)], { byWords: false })).toBeUndefined();
});

test("two lines at least, in however short a section", () => {
  const short = smallOutline({ items: { "a.one": "count", "a.two": "count" } });
  const cells: Cells = { sheets: [sheet("Lạ", ["one"])], names: [], date1904: false, properties: new Map() };
  expect(findSheet(cells, short.sections[0]!, [], indexLabels(cells, short), true)).toBeUndefined();
});
