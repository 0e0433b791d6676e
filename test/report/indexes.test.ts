import type { Outline } from "../../src/outline/Outline";
import type { OutlineFile } from "../../src/outline/outlineSchema";
import { cellAddress, parseCellAddress } from "../../src/report/cellAddress";
import { type Cell, type Cells, cellKey, type DefinedName, type SheetCells } from "../../src/report/Cells";
import { differs } from "../../src/report/differs";
import { foldText } from "../../src/report/foldText";
import { indexIds } from "../../src/report/indexIds";
import { indexLabels } from "../../src/report/indexLabels";
import { indexNames } from "../../src/report/indexNames";
import type { Spot } from "../../src/report/Spot";
import { outline2025 } from "../support/outline2025";
import { smallFile, smallOutline } from "../support/smallOutline";
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

  test("the column of a row's words, left of a cell; that of most rows, the left one of equals", () => {
    const words = ["Nội dung a.one", "Nội dung a.two", "Nội dung a.three"] as const;
    const labels = indexLabels(
      file(
        placed("A", [0, 2, words[0]], [0, 3, words[1]], [1, 3, words[1]], [2, 1, "…"]),
        placed("B", [0, 4, words[2]], [0, 2, words[1]]),
        placed("C"),
        placed("D", [0, 4, words[2]], [1, 2, words[1]]),
      ),
      outline,
    );
    const inRow = (column: number): number | undefined => labels.columnIn({ sheet: 0, row: 0, column });
    expect([inRow(2), inRow(3), inRow(4)]).toEqual([undefined, 2, 2]);
    expect(labels.columnIn({ sheet: 0, row: 2, column: 4 })).toBeUndefined();
    expect([0, 1, 2, 3].map((sheet) => labels.columnOn(sheet))).toEqual([3, 2, undefined, 2]);
  });

  test("headings, groups and titles of parts are told from the lines of items", () => {
    const real = outline2025();
    const labels = indexLabels(file(), real);
    const rows = real.sections.flatMap((section) => section.rows);
    const titles = rows.flatMap((row) => (row.type === "item" ? [] : [foldText(row.text)]));
    const parts = real.sections.flatMap(({ part }) => (part ? [foldText(part.text)] : []));
    expect(parts.length).toBeGreaterThan(0);
    expect([...labels.headings].sort()).toEqual([...new Set([...titles, ...parts])].sort());
    const item = rows.find((row) => row.type === "item" && row.label !== undefined && row.label !== row.printed)!;
    if (item.type !== "item") throw new Error("no item");
    expect(labels.keysOf(item)).toEqual([...new Set([foldText(item.printed), foldText(item.label!)])]);
  });

  test("an older form prints the words of its own outline", () => {
    const then = { id: "a.one", measure: "việc", printed: "Lời cũ", line: "Lời cũ cả dòng", sheet: "Mục A" };
    const cells = file(typedSheet("A", [["Lời cũ"], ["Lời cũ cả dòng"], ["Nội dung a.one"], ["Nội dung a.two"]]));
    const labels = indexLabels(cells, outline, new Map([["a.one", then]]));
    expect(labels.on(0).map(({ row }) => row)).toEqual([0, 1, 3]);
  });

  const worded = (
    rows: readonly { readonly label?: string; readonly text?: string }[],
    parts: OutlineFile["parts"] = [],
  ): Outline => {
    const given = smallFile({ items: { "a.one": "count", "a.two": "count" } });
    const [section] = given.sections;
    const items = section!.rows.map((row, n) => ({ ...row, label: undefined, ...rows[n] }));
    return smallOutline({
      items: {},
      change: {
        sections: [{ ...section!, rows: JSON.parse(JSON.stringify(items)) as typeof items }],
        parts,
      },
    });
  };
  const keys = (of: Outline, ...texts: readonly string[]): readonly string[] =>
    indexLabels(
      file(
        typedSheet(
          "A",
          texts.map((text) => [text]),
        ),
      ),
      of,
    )
      .on(0)
      .map(({ key }) => key);

  test("a line is known by what is printed and by all of it", () => {
    const whole = worded([{ text: "Tổng số việc: ... việc" }, { label: "Tỷ lệ (%)", text: "Chữ" }]);
    const [one, two] = [whole.itemOf("a.one")!, whole.itemOf("a.two")!];
    expect([one.printed, two.printed]).toEqual(["Tổng số việc", "Tỷ lệ"]);
    expect(keys(whole, "Tổng số việc", "Tổng số việc: ... việc", "Tỷ lệ (%)", "Chữ")).toEqual([
      "tong so viec",
      "tong so viec viec",
      "ty le",
    ]);
  });

  test("a line of dots has no words", () => {
    expect(keys(worded([{ label: "……" }, { label: "Việc" }]), "---", "Việc")).toEqual(["viec"]);
  });

  test("a long line is known, in twice its length and 60 signs more", () => {
    const label = `Nội dung ${"rất ".repeat(30)}dài`;
    const long = worded([{ label }, { label: "Việc" }]);
    expect(keys(long, label)).toHaveLength(1);
    expect(keys(long, label.padEnd(label.length * 2 + 60))).toHaveLength(1);
    expect(keys(long, label.padEnd(label.length * 2 + 61))).toHaveLength(0);
    const titled = worded([{ label: "Một" }, { label: "Việc" }], [{ ref: "A", text: label }]);
    expect(keys(titled, label)).toHaveLength(1);
  });
});

describe("names", () => {
  /** Where names lead: `0!D5`, in a file of two visible sheets, a hidden one, a very hidden one, and the sheet of checks. */
  const sheets = [
    typedSheet("Mục A", []),
    typedSheet("Chép", []),
    hide(typedSheet("Ẩn", []), "hidden"),
    hide(typedSheet("Kín", []), "veryHidden"),
    typedSheet("Kiểm tra", []),
  ];
  const indexed = (...names: readonly DefinedName[]): ReturnType<typeof indexNames> =>
    indexNames({ ...file(...sheets), names }, outline);
  const told = (spots: readonly Spot[] = []): string[] =>
    spots.map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`);

  test.each<[string, readonly DefinedName[], string[]]>([
    ["its name", [{ name: "cchc.a.one", target: "'Mục A'!$D$5" }], ["0!D5"]],
    ["in capitals", [{ name: "CCHC.A.ONE", target: "'MỤC A'!D5" }], ["0!D5"]],
    ["a sheet named without marks of quotation", [{ name: "cchc.a.one", target: "Chép!D5" }], ["1!D5"]],
    ["a hidden sheet", [{ name: "cchc.a.one", target: "Ẩn!D5" }], ["2!D5"]],
    ["a very hidden sheet", [{ name: "cchc.a.one", target: "Kín!D5" }], []],
    ["a sheet without items", [{ name: "cchc.a.one", target: "'Kiểm tra'!D5" }], []],
    ["a sheet that is not there", [{ name: "cchc.a.one", target: "Khác!D5" }], []],
    ["nowhere", [{ name: "cchc.a.one", target: "#REF!" }], []],
    ["another item's name", [{ name: "cchc.a.two", target: "Chép!D5" }], []],
    ["a foreign name", [{ name: "xcchc.a.one", target: "Chép!D5" }], []],
    ["a note's", [{ name: "cchc.note.a.one", target: "Chép!D5" }], []],
    [
      "two of one cell",
      [
        { name: "cchc.a.one", target: "Chép!D5" },
        { name: "cchc.A.one", target: "Chép!$D$5" },
      ],
      ["1!D5"],
    ],
    [
      "two of one row, of one column, of one address on two sheets",
      [
        { name: "cchc.a.one", target: "Chép!D5" },
        { name: "cchc.a.one", target: "Chép!E5" },
        { name: "cchc.a.one", target: "Chép!D6" },
        { name: "cchc.a.one", target: "'Mục A'!D5" },
      ],
      ["1!D5", "1!E5", "1!D6", "0!D5"],
    ],
    [
      "of a sheet, and of the workbook",
      [
        { name: "cchc.a.one", target: "Chép!D5", sheet: 1 },
        { name: "cchc.a.one", target: "'Mục A'!D5" },
      ],
      ["0!D5"],
    ],
    ["of a sheet alone", [{ name: "cchc.a.one", target: "Chép!D5", sheet: 1 }], ["1!D5"]],
    [
      "ten of ten cells",
      Array.from({ length: 10 }, (_, row) => ({ name: "cchc.a.one", target: `Chép!D${row + 1}` })),
      [1, 2, 3, 4, 5, 6, 7, 8].map((row) => `1!D${row}`),
    ],
  ])("an item by %s", (_, names, expected) => {
    expect(told(indexed(...names).inputs.get("a.one"))).toEqual(expected);
  });

  test("of two sheets with one name the first is meant; a name of the same length as a note's is none", () => {
    const names = [
      { name: "cchc.a.one", target: "'Mục A'!D5" },
      { name: "cchc.memo.a.two", target: "'Mục A'!D6" },
    ];
    const index = indexNames({ ...file(...sheets, typedSheet("MỤC A", [])), names }, outline);
    expect(told(index.inputs.get("a.one"))).toEqual(["0!D5"]);
    expect(index.notes.size).toBe(0);
  });

  test("notes and fields of the cover have names of their own", () => {
    const { inputs, notes, meta } = indexed(
      { name: "cchc.note.a.one", target: "'Mục A'!E5" },
      { name: "cchc.note.a.lạ", target: "'Mục A'!E6" },
      { name: "cchc.meta.unit", target: "'Kiểm tra'!C3" },
      { name: "cchc.meta.khác", target: "'Kiểm tra'!C4" },
      { name: `cchc.a.one${" ".repeat(300)}`, target: "'Mục A'!E7" },
    );
    expect([...inputs.keys()]).toEqual([]);
    expect([...notes].map(([id, spots]) => [id, ...told(spots)])).toEqual([["a.one", "0!E5"]]);
    expect([...meta].map(([field, spots]) => [field, ...told(spots)])).toEqual([["unit", "4!C3"]]);
  });

  test.each<[string, readonly DefinedName[], boolean]>([
    ["lists findings", [{ name: "cchc.findings.1", target: "Chép!A1" }], true],
    [
      "has remarks, and an item's input",
      [
        { name: "cchc.remark.1", target: "Chép!A1" },
        { name: "cchc.a.one", target: "Chép!D5" },
      ],
      false,
    ],
    ["has none of these names", [{ name: "cchc.note.a.one", target: "Chép!A1" }], false],
  ])("a consolidated workbook: %s", (_, names, is) => {
    expect(indexed(...names).consolidated).toBe(is);
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

test("addresses to the last column and row, and no further", () => {
  for (const [column, address] of [
    [25, "Z1"],
    [26, "AA1"],
    [51, "AZ1"],
    [52, "BA1"],
    [16383, "XFD1"],
  ] as const) {
    expect(cellAddress(0, column)).toBe(address);
    expect(parseCellAddress(address)).toEqual({ row: 0, column });
  }
  expect(parseCellAddress("$XFD$1048576")).toEqual({ row: 1048575, column: 16383 });
  expect(parseCellAddress("XFE1")).toBeUndefined();
  expect(parseCellAddress("A1048577")).toBeUndefined();
});
