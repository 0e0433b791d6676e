import { META_FIELDS } from "../../src/outline/names";
import type { Outline } from "../../src/outline/Outline";
import type { Cells } from "../../src/report/Cells";
import { readReport } from "../../src/report/readReport";
import type { Report } from "../../src/report/Report";
import { COVER_LABELS, SHEET_HEADS } from "../../src/report/sheetHeads";
import { form, type TestForm } from "../support/cellsOf";
import { smallFile, smallOutline } from "../support/smallOutline";

/** Items stand in rows 5, 6, 7 of "Mục A": TT in A, words in B, measure in C, answer in D, note in E, check in F, id in G; the head in row 4. */
const SHEET = "Mục A";
const [ANSWER, RIGHT] = [3, 4];
const HEAD = SHEET_HEADS.input[0];
const outlineOf = (): Outline => smallOutline({ items: { "a.one": "count", "a.two": "count", "a.three": "count" } });
const filled = (outline = outlineOf()): TestForm =>
  form(outline).meta({ unit: "Đơn vị A" }).fill({ "a.one": 1291, "a.two": 8, "a.three": 14 });

interface Hidden {
  /** As Excel counts them. */
  readonly rows?: readonly number[];
  /** 0-based, the last included. */
  readonly columns?: readonly (readonly [first: number, last: number])[];
}

function hide(file: TestForm, { rows = [], columns = [] }: Hidden): Cells {
  const cells = file.cells();
  const hidden = {
    rows: new Set(rows.map((row) => row - 1)),
    columns: columns.map(([first, last]) => ({ first, last })),
  };
  return { ...cells, sheets: cells.sheets.map((sheet) => (sheet.name === SHEET ? { ...sheet, hidden } : sheet)) };
}

function read(cells: Cells, outline = outlineOf()): Report {
  const result = readReport(cells, outline, { file: "A.xlsx", sha256: "ab", size: 1 });
  if (!result.ok) throw new Error(result.refusal.message);
  return result.report;
}

/** `X8 D5, D8` or `1291`, of the first item. */
function told(cells: Cells, outline = outlineOf()): string {
  const report = read(cells, outline);
  const loss = report.lost.find(({ items }) => items.includes("a.one"));
  return loss ? `X8 ${loss.cells.join(", ")}` : String(report.entries.get("a.one")!.value);
}
const warnings = (cells: Cells): string[] => read(cells).repaired.map(({ kind, cell }) => `${kind} ${cell}`.trim());

/** The line of a.one copied below the others, without its id. */
const lineCopied = (answer: number): TestForm =>
  filled().repeatRow("a.one").set(SHEET, "G8", undefined).set(SHEET, "D8", answer);

/** The column of answers copied to its right, with its head. */
function columnCopied(answer: number, head: string = HEAD, file = filled()): TestForm {
  file.insertColumn(SHEET, RIGHT).set(SHEET, "E4", head);
  return file.set(SHEET, "E5", answer).set(SHEET, "E6", 8).set(SHEET, "E7", 14);
}

describe("a hidden line and its copy that people see", () => {
  it("with another answer: neither is read", () => {
    expect(told(hide(lineCopied(1999), { rows: [5] }))).toBe("X8 D5, D8");
  });

  it("with the same answer, or hidden as well: the line is read", () => {
    expect(told(hide(lineCopied(1291), { rows: [5] }))).toBe("1291");
    expect(told(hide(lineCopied(1999), { rows: [5, 8] }))).toBe("1291");
  });

  it("a line that people see is read, whatever its copy says", () => {
    expect(told(hide(lineCopied(1999), {}))).toBe("1291");
    expect(told(hide(lineCopied(1999), { rows: [6] }))).toBe("1291");
  });

  it("a line of the same words that is another item's is no copy", () => {
    const { sections } = smallFile({ items: { "a.one": "count", "a.two": "count", "a.three": "count" } });
    const [section] = sections;
    const rows = section!.rows.map((row) =>
      row.type === "item" && row.id !== "a.three" ? { ...row, label: "Số việc" } : row,
    );
    const outline = smallOutline({ items: {}, change: { sections: [{ ...section!, rows }] } });
    expect(told(hide(filled(outline), { rows: [5] }), outline)).toBe("1291");
  });

  it("words of another item are no copy either", () => {
    expect(told(hide(lineCopied(1999).set(SHEET, "B8", "Nội dung a.two"), { rows: [5] }))).toBe("1291");
  });
});

describe("a hidden column of answers", () => {
  const columns = [[ANSWER, ANSWER]] as const;

  it("and its copy with another answer: neither is read", () => {
    expect(told(hide(columnCopied(1999), { columns }))).toBe("X8 D5, E5");
  });

  it("and its copy with the same answers, or a copy that nobody sees: it is read, and that is told", () => {
    for (const cells of [
      hide(columnCopied(1291), { columns }),
      hide(columnCopied(1999), { columns: [[ANSWER, RIGHT]] }),
      hide(columnCopied(1999, "Năm trước"), { columns }),
      hide(filled(), { columns }),
    ]) {
      expect(told(cells)).toBe("1291");
      expect(read(cells).repaired.map(({ message }) => message)).toContain(
        'Cột D của trang tính "Mục A" đang ẩn, nhưng vẫn được đọc vì là cột trả lời của biểu mẫu. Đề nghị xem lại.',
      );
    }
  });

  it("and a hidden line: the copy of the line in the copy of the column", () => {
    const file = columnCopied(1291, HEAD, lineCopied(1291));
    expect(told(hide(file.set(SHEET, "E8", 5), { rows: [5], columns }))).toBe("X8 D5, E8");
    expect(told(hide(file, { rows: [5] }))).toBe("1291");
    expect(told(hide(file.set(SHEET, "E8", 1291), { rows: [5], columns }))).toBe("1291");
  });

  it.each([
    ["from far left to far right of it", [0, 9], true],
    ["that ends with it", [1, 3], true],
    ["that begins with it", [3, 5], true],
    ["left of it", [0, 2], false],
    ["right of it", [4, 9], false],
  ] as const)("is in a hidden part %s: %j", (_, part, isHidden) => {
    expect(warnings(hide(filled(), { columns: [part] }))).toEqual(isHidden ? ["hidden-sheet"] : []);
  });

  it("is told of its own sheet, where a field of the section stands on another", () => {
    const file = filled().copySheet(SHEET, "Khác").set(SHEET, "G7", undefined);
    for (const row of [5, 6, 7]) file.set("Khác", `G${row}`, undefined);
    file.name("cchc.a.three", "'Khác'!$D$7", { replace: true });
    const told = read(hide(file, { columns })).repaired.filter(({ kind }) => kind === "hidden-sheet");
    expect(told.map(({ sheet }) => sheet)).toEqual([SHEET]);
  });

  it("is no matter where nothing is answered in it, nor on a sheet that is hidden as a whole", () => {
    const blank = form(outlineOf()).meta({ unit: "Đơn vị A" });
    expect(warnings(hide(blank, { columns }))).toEqual([]);
    expect(warnings(hide(filled().hide(SHEET), { columns }))).toEqual([]);
  });
});

describe("a second column of answers that people see as well", () => {
  const copies = (cells: Cells): readonly string[] =>
    read(cells).repaired.flatMap(({ message }) => /(?<=nội dung khác \().*(?=\))/.exec(message)?.[0] ?? []);

  it("is told where it says something else", () => {
    expect(told(hide(columnCopied(1999), {}))).toBe("1291");
    expect(copies(hide(columnCopied(1999), {}))).toEqual(["E5"]);
    expect(copies(hide(columnCopied(1291), {}))).toEqual([]);
    expect(copies(hide(columnCopied(1999, "Năm trước"), {}))).toEqual([]);
  });

  it("behind the ids is a table of its own", () => {
    const beside = filled().set(SHEET, "I4", HEAD).set(SHEET, "I5", 1999);
    expect(copies(hide(beside, {}))).toEqual([]);
    const atIds = filled().set(SHEET, "G4", HEAD);
    expect(copies(hide(atIds, {}))).toEqual([]);
  });
});

describe("a hidden cover", () => {
  const unitOf = (file: TestForm): string => read(file.cells()).meta.unit;

  it("is compared with its copy that people see", () => {
    const file = filled().copySheet("Trang bìa", "Bìa mới").hide("Trang bìa");
    expect(unitOf(file)).toBe("Đơn vị A");
    const cells = file.cells();
    const other = cells.sheets.map((sheet) => {
      if (sheet.name !== "Bìa mới") return sheet;
      const changed = [...sheet.cells].map(([key, cell]) =>
        cell.value === "Đơn vị A" ? ([key, { ...cell, value: "Đơn vị B" }] as const) : ([key, cell] as const),
      );
      return { ...sheet, cells: new Map(changed) };
    });
    expect(() => read({ ...cells, sheets: other })).toThrow('ghi "Đơn vị A / Đơn vị B"');
  });

  it("is not compared with a sheet of lines", () => {
    const file = filled().hide("Trang bìa");
    for (const [n, field] of META_FIELDS.entries()) {
      file.set(SHEET, `I${20 + n}`, COVER_LABELS[field]).set(SHEET, `J${20 + n}`, "khác");
    }
    expect(unitOf(file)).toBe("Đơn vị A");
  });
});
