import fc from "fast-check";
import { areasOf } from "../../src/excel/areasOf";
import { cellInput } from "../../src/excel/cellInput";
import { columnPoints } from "../../src/excel/columnPoints";
import { countCells } from "../../src/excel/countCells";
import { retargetFormula } from "../../src/excel/retargetFormula";
import { splitAddresses } from "../../src/excel/splitAddresses";
import type { CellValue } from "../../src/workbook/Workbook";

describe("what is typed into Excel for a value", () => {
  const input = (value: CellValue): string | number | boolean => cellInput({ style: "cell", value }, (text) => text);

  test.each<[CellValue, string | number | boolean]>([
    [12.5, 12.5],
    [true, true],
    [{ error: "#N/A" }, "#N/A"],
    ["", ""],
    [null, ""],
    ["Phòng Kinh tế", "Phòng Kinh tế"],
    [
      "Ủy ban nhân dân phường đã ban hành 12 văn bản trong kỳ",
      "Ủy ban nhân dân phường đã ban hành 12 văn bản trong kỳ",
    ],
    ["12", "'12"],
    ["=1+1", "'=1+1"],
    ["'quoted", "''quoted"],
    ["- Đã ban hành", "'- Đã ban hành"],
    ["10/11/2025", "'10/11/2025"],
    ["May 5", "'May 5"],
    ["1E5", "'1E5"],
    ["TRUE", "'TRUE"],
    ["#REF!", "'#REF!"],
    ["95%", "'95%"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["a\u0000b", "a b"],
  ])("%p → %p", (value, typed) => expect(input(value)).toBe(typed));

  test("a formula comes before its value, with its sheets as they are called now", () => {
    const cell = { style: "cell", formula: "'Số liệu'!$A$1", value: 3 };
    expect(cellInput(cell, (formula) => formula.replace("Số liệu", "x"))).toBe("='x'!$A$1");
  });
});

test.each([
  ["'II.2'!$D$5+SUM('Số liệu'!A1:A3)", "'<II.2>'!$D$5+SUM('<Số liệu>'!A1:A3)"],
  ["IF('a''b'!A1=\"'c'!\",\"x\"\"'d'!\",1)", "IF('<a''b>'!A1=\"'c'!\",\"x\"\"'d'!\",1)"],
  ["cchc.value.dossiers.resolved>0", "cchc.value.dossiers.resolved>0"],
])("sheets of a formula: %s", (formula, expected) => {
  expect(retargetFormula(formula, (sheet) => `<${sheet}>`)).toBe(expected);
});

test("rectangles cover each cell once, with its own value", () => {
  const grid = fc.array(fc.array(fc.constantFrom("a", "b", undefined), { maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(grid, (rows) => {
      const found = Array.from({ length: rows.length }, () => Array<string | undefined>(6).fill(undefined));
      for (const [value, areas] of areasOf(rows, 6)) {
        for (const { top, left, bottom, right } of areas) {
          for (let r = top; r <= bottom; r += 1) {
            for (let c = left; c <= right; c += 1) {
              expect(found[r]![c]).toBeUndefined();
              found[r]![c] = value;
            }
          }
        }
      }
      expect(found).toEqual(rows.map((row) => Array.from({ length: 6 }, (_, c) => row[c])));
    }),
  );
});

test("a column of one value is one rectangle, whatever stands beside it", () => {
  const rows = Array.from({ length: 50 }, (_, n) => ["x", n % 2 ? "a" : "b", "x"]);
  expect(areasOf(rows, 3).get("x")).toEqual([
    { top: 0, left: 0, bottom: 49, right: 0 },
    { top: 0, left: 2, bottom: 49, right: 2 },
  ]);
});

test.each([
  ["A1", 1],
  ["A1:B3", 6],
  ["$B$3:$A$1", 6],
  ["'II.2'!A1:A2,C5", 3],
  ["5:7", 1],
  ["A:C", 1],
])("cells in %s: %i", (address, count) => expect(countCells(address)).toBe(count));

test("addresses never above what Excel takes in one call", () => {
  const addresses = Array.from({ length: 3000 }, (_, n) => `A${n + 1}`);
  const texts = splitAddresses(addresses);
  expect(texts.join(",").split(",")).toEqual(addresses);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(8192);
  expect(texts.length).toBe(3);
});

test("widths: 6 points a character of Times New Roman 12", () => {
  expect([9, 12.5, 62].map(columnPoints)).toEqual([54, 75, 372]);
});
