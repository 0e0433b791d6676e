import { strFromU8, unzipSync } from "fflate";
import { parseCellAddress } from "../../src/report/cellAddress";
import { type Cell, type Cells, cellKey, placeOfKey } from "../../src/report/Cells";
import { tellUnreadCorrections } from "../../src/report/tellUnreadCorrections";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { returned } from "../support/engineFiles";
import { outline2025 } from "../support/outline2025";
import { at, marked } from "../marked/marking";

/** The list of a marked copy with two corrections: heads in row 6, they in rows 7 and 8, columns A to F. */
const outline = outline2025();
const SHEET = "Cần sửa";
let copy: Uint8Array;
let cells: Cells;
beforeAll(async () => {
  copy = marked(await returned(outline, "KT", { answers: {} }), [
    at("II.2 Cải cách TTHC", "D9", { message: "Nhỏ hơn số đã giải quyết." }),
    { ...at("Trang bìa", "C5"), sheet: null, cell: null, watched: [] },
  ]);
  const read = readXlsx(copy);
  if (!read.ok) throw new Error(read.message);
  cells = read.cells;
});

type Typed = string | number | undefined;

function typed(changes: Readonly<Record<string, Typed>>, file = cells): Cells {
  return change((list) => {
    for (const [address, value] of Object.entries(changes)) {
      const { row, column } = parseCellAddress(address)!;
      const key = cellKey(row, column);
      if (value === undefined) list.delete(key);
      else list.set(key, { type: typeof value === "number" ? "number" : "text", value, format: "@" });
    }
    return list;
  }, file);
}

function change(edit: (list: Map<number, Cell>) => Map<number, Cell>, file = cells): Cells {
  const sheets = file.sheets.map((sheet) =>
    sheet.name === SHEET ? { ...sheet, cells: edit(new Map(sheet.cells)) } : sheet,
  );
  return { ...file, sheets };
}

/** The list with a row or a column put in. */
function pushed(row: number, column: number): Cells {
  return change(
    (list) =>
      new Map(
        [...list].map(([key, cell]) => {
          const place = placeOfKey(key);
          return [cellKey(place.row + row, place.column + column), cell];
        }),
      ),
  );
}

const told = (file: Cells): string[] => tellUnreadCorrections(file).map(({ cell }) => cell);

test("the list can't be typed into without taking off its protection, for which there is no password", () => {
  const xml = strFromU8(unzipSync(copy)["xl/worksheets/cchcMarked1.xml"]!);
  expect(xml).toContain('</sheetData><sheetProtection sheet="1" formatColumns="0" formatRows="0"/><mergeCells');
});

test("a list as it was sent has nothing to tell, nor has a file without one", () => {
  expect(told(cells)).toEqual([]);
  expect(told({ ...cells, sheets: cells.sheets.filter(({ name }) => name !== SHEET) })).toEqual([]);
});

test("what a unit wrote beside a correction is told with its words and the way out", () => {
  expect(tellUnreadCorrections(typed({ H7: "Đã sửa: 1243. Giải trình: nhập nhầm" }))).toEqual([
    {
      item: null,
      kind: "stray",
      sheet: SHEET,
      cell: "H7",
      message:
        'Trang tính "Cần sửa": ô H7 có "Đã sửa: 1243. Giải trình: nhập nhầm" không được đọc. Đề nghị sửa ngay ở ô số liệu, giải trình ở cột Ghi chú bên cạnh ô đó.',
    },
  ]);
});

test.each([
  ["a figure in the hidden column", { G7: 1243 }, ["G7"]],
  ["below the list", { B9: "Đơn vị đã sửa xong." }, ["B9"]],
  ["in a row put in between, which has no number", { A8: undefined }, ["B8", "C8", "D8", "E8", "F8"]],
  ["over the formula that tells what was changed", { F7: "Đã sửa" }, ["F7"]],
  ["beside what has no such formula", { F8: "Đã sửa" }, ["F8"]],
  ["in one row, from the left", { I7: "x", H7: "y" }, ["H7", "I7"]],
  ["beside the title and the heads", { H6: "Giải trình", B3: "x", H2: "y" }, ["H2", "B3", "H6"]],
])("%s", (_, changes, expected) => expect(told(typed(changes))).toEqual(expected));

test("the last column's own words are nobody's, also where a program kept but what the formulas gave", () => {
  expect(told(typed({ F7: "○ Chưa đổi", F8: "–" }))).toEqual([]);
  expect(told(typed({ F7: "√ Đã đổi", H7: "" }))).toEqual([]);
});

test("nor is what a formula of the list gave that a program can't compute", () => {
  const broken = change((list) => {
    const [key, { formula }] = [cellKey(6, 5), list.get(cellKey(6, 5))!];
    return list.set(key, { type: "error", value: "#NAME?", formula, format: "@" });
  });
  expect(told(broken)).toEqual([]);
});

test("the list is known wherever it was pushed to, and under any name", () => {
  expect(told(pushed(2, 1))).toEqual([]);
  expect(told(typed({ A8: "trái", B1: "trên" }, pushed(2, 1)))).toEqual(["B1", "A8"]);
  expect(told(typed({ P9: "Đã sửa" }, pushed(7, 7)))).toEqual(["P9"]);
  for (const far of [pushed(8, 0), pushed(0, 8)]) expect(told(typed({ Z9: "Đã sửa" }, far))).toEqual([]);
  const other = typed({ H7: "Đã sửa" });
  const renamed = other.sheets.map((sheet) => (sheet.name === SHEET ? { ...sheet, name: "Giải trình" } : sheet));
  expect(tellUnreadCorrections({ ...other, sheets: renamed })).toMatchObject([{ sheet: "Giải trình", cell: "H7" }]);
  expect(told(typed({ G1: undefined, H7: "Đã sửa" }))).toEqual([]);
});

test("of many cells some are named and the others counted", () => {
  const many = Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`H${n + 7}`, `Giải trình ${n}`]));
  expect(told(typed(many))).toEqual(["H7", "H8", "H9", "H10", "H11", ""]);
  expect(tellUnreadCorrections(typed(many)).at(-1)!.message).toBe(
    'Trang tính "Cần sửa": còn 2 ô nữa có nội dung ghi thêm, không được đọc.',
  );
  expect(told(typed(Object.fromEntries(Object.entries(many).slice(0, 5))))).toHaveLength(5);
});
