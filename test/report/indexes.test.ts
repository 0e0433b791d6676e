import { type Cell, type Cells, cellKey, type SheetCells } from "../../src/report/Cells";
import { foldText } from "../../src/report/foldText";
import { differs } from "../../src/report/differs";
import { indexIds } from "../../src/report/indexIds";
import { indexLabels } from "../../src/report/indexLabels";
import { smallOutline } from "../support/smallOutline";
import { typedCell, type Typed, typedSheet } from "../support/typedSheet";

/** What is found on the sheets of a file before anything is decided: rows with ids, cells with words of the outline. */
const outline = smallOutline({ items: { "a.one": "count", "a.two": "count", "a.three": "text" } });

function file(...sheets: readonly SheetCells[]): Cells {
  return { sheets, names: [], date1904: false, properties: new Map() };
}
const hide = (sheet: SheetCells, visibility: SheetCells["visibility"]): SheetCells => ({ ...sheet, visibility });
/** Cells by their places, 0-based. */
function placed(name: string, ...cells: readonly (readonly [row: number, column: number, value: Typed])[]): SheetCells {
  return {
    name,
    visibility: "visible",
    cells: new Map(cells.map(([row, column, value]): [number, Cell] => [cellKey(row, column), typedCell(value!)])),
  };
}

describe("ids", () => {
  const rows = (...sheets: readonly SheetCells[]): string[] =>
    indexIds(file(...sheets), outline)
      .rowsOf("a.one")
      .map(({ sheet, row }) => `${sheet}:${row}`);

  test("each row bears the id of the column that has most of them", () => {
    const ids = indexIds(
      file(typedSheet("A", [["a.one"], ["", "a.one", "x"], ["", "a.two"], ["", " a.three "]])),
      outline,
    );
    expect([...ids.rowsOn(0)]).toEqual([
      [1, "a.one"],
      [2, "a.two"],
      [3, "a.three"],
    ]);
    expect(ids.columnOn(0)).toBe(1);
    expect(ids.idAt(0, 2)).toBe("a.two");
    expect(ids.idAt(0, 0)).toBeUndefined();
    expect(ids.idAt(7, 0)).toBeUndefined();
    expect(ids.columnOn(7)).toBeUndefined();
    expect([...ids.rowsOn(7)]).toEqual([]);
  });

  test("of two columns with as many the left one; rows come from the top however they are stored", () => {
    const ids = indexIds(
      file(placed("A", [5, 3, "a.two"], [2, 3, "a.one"], [4, 1, "a.three"], [1, 1, "a.one"])),
      outline,
    );
    expect(ids.columnOn(0)).toBe(1);
    expect([...ids.rowsOn(0)]).toEqual([
      [1, "a.one"],
      [4, "a.three"],
    ]);
  });

  test.each<[string, readonly SheetCells[], string[]]>([
    ["on a visible sheet", [typedSheet("A", [["a.one"]])], ["0:0"]],
    ["twice on one", [typedSheet("A", [["a.one"], ["a.one"]])], ["0:0", "0:1"]],
    ["on two", [typedSheet("A", [["a.one"]]), typedSheet("B", [["a.one"]])], ["0:0", "1:0"]],
    ["hidden, and nowhere else", [hide(typedSheet("A", [["a.one"]]), "hidden")], ["0:0"]],
    ["hidden, and visible", [hide(typedSheet("A", [["a.one"]]), "hidden"), typedSheet("B", [["a.one"]])], ["1:0"]],
    ["very hidden", [hide(typedSheet("A", [["a.one"]]), "veryHidden")], []],
    ["on a sheet of the form that has no items", [typedSheet("Kiểm tra", [["a.one"]])], []],
    ["in a text of 131 signs", [typedSheet("A", [["a.one".padEnd(131)]])], []],
    ["in a text of 130 signs", [typedSheet("A", [["a.one".padEnd(130)]])], ["0:0"]],
    ["as an error word", [typedSheet("A", [[{ type: "error", value: "a.one", format: "General" }]])], []],
    [
      "ten times",
      [
        typedSheet(
          "A",
          Array.from({ length: 10 }, () => ["a.one"]),
        ),
      ],
      [0, 1, 2, 3, 4, 5, 6, 7].map((row) => `0:${row}`),
    ],
  ])("one id %s", (_, sheets, expected) => {
    expect(rows(...sheets)).toEqual(expected);
  });
});

describe("words", () => {
  const spots = (...cells: Parameters<typeof placed>[1][]): unknown[] =>
    indexLabels(file(placed("A", ...cells)), outline)
      .on(0)
      .map(({ row, column, key }) => [row, column, key]);

  test("from the top, from the left, folded", () => {
    const found = spots([3, 2, "Nội dung a.one"], [1, 1, "NỘI DUNG  A.TWO"], [3, 0, "Nội dung a.three"], [2, 1, "Lạ"]);
    expect(found).toEqual([
      [1, 1, foldText("Nội dung a.two")],
      [3, 0, foldText("Nội dung a.three")],
      [3, 2, foldText("Nội dung a.one")],
    ]);
  });

  test.each<[string, Parameters<typeof placed>[1], boolean]>([
    ["the last row that is looked at", [3000, 1, "Nội dung a.one"], true],
    ["beyond it", [3001, 1, "Nội dung a.one"], false],
    ["the last column", [1, 40, "Nội dung a.one"], true],
    ["beyond it", [1, 41, "Nội dung a.one"], false],
    ["a number", [1, 1, 12], false],
    ["an error word", [1, 1, { type: "error", value: "Nội dung a.one", format: "General" }], false],
    ["with the line of what is supplementary", [1, 1, "Nội dung a.one\n(bổ sung, không bắt buộc)"], true],
    ["in a text too long to be a line", [1, 1, `Nội dung a.one${" ".repeat(200)}`], false],
  ])("%s", (_, cell, isFound) => {
    expect(spots(cell)).toHaveLength(isFound ? 1 : 0);
  });

  test("left of a cell, and not at it or right of it", () => {
    const labels = indexLabels(
      file(typedSheet("A", [["Nội dung a.one", 5, "Nội dung a.two", "Nội dung a.three"]])),
      outline,
    );
    const left = (column: number): readonly string[] => labels.leftOf({ sheet: 0, row: 0, column });
    expect(left(0)).toEqual([]);
    expect(left(1)).toEqual([foldText("Nội dung a.one")]);
    expect(left(2)).toEqual([foldText("Nội dung a.one")]);
    expect(left(3)).toEqual([foldText("Nội dung a.one"), foldText("Nội dung a.two")]);
    const far = indexLabels(file(placed("A", [0, 40, "Nội dung a.one"], [0, 41, "Nội dung a.two"])), outline);
    expect(far.leftOf({ sheet: 0, row: 0, column: 60 })).toEqual([foldText("Nội dung a.one")]);
  });

  test("a sheet that is not there has none", () => {
    expect(indexLabels(file(), outline).on(3)).toEqual([]);
  });
});

describe("a copy of a cell answers otherwise", () => {
  const number = typedCell(5);
  const formula: Cell = { ...number, formula: "A1+1" };
  test.each<[string, Cell | undefined, Cell | undefined, boolean]>([
    ["another number", typedCell(6), number, true],
    ["the same", typedCell(5), number, false],
    ["the same digits as text", typedCell("5"), number, true],
    ["where the chosen one is blank", number, undefined, true],
    ["blank itself", undefined, number, false],
    ["a text without letters", typedCell(""), number, false],
    ["a formula without a value", { type: "empty", value: "", formula: "A1", format: "General" }, number, false],
    ["the same formula that gave something else", { ...formula, value: 7 }, formula, false],
    ["another formula that gave the same", { ...formula, formula: "B1" }, formula, false],
    ["another formula that gave something else", { ...formula, formula: "B1", value: 7 }, formula, true],
    ["a formula over a blank one", formula, undefined, true],
  ])("%s", (_, copy, chosen, is) => {
    expect(differs(copy, chosen)).toBe(is);
  });
});
