import { type RemarkRow, RemarkTable } from "../../src/assessment/RemarkTable";
import type { Cell } from "../../src/report/Cells";
import { type Typed, typedRow } from "../support/typedSheet";

/** What each of the rows says, from the top. */
function take(...rows: readonly (readonly Typed[])[]): RemarkRow[] {
  const table = new RemarkTable(false);
  return rows.map((row) => table.take(typedRow(row)));
}
/** What one row below a head says: its texts by field. */
function textsBelow(head: readonly Typed[], row: readonly Typed[], date1904 = false): Record<string, string> {
  const table = new RemarkTable(date1904);
  table.take(typedRow(head));
  return Object.fromEntries(table.take(typedRow(row)).written.map(({ field, text }) => [field, text]));
}

const HEAD = ["Đơn vị", "Đánh giá của Đoàn", "Nhận xét của Đoàn", "cchc.key"];
const FINDINGS = ["Nội dung", "Giải trình của đơn vị", "Kết luận của Đoàn", "cchc.given", "cchc.key"];
const NOTHING: RemarkRow = { written: [] };

describe("columns are found by their heads", () => {
  test("each text by the head above it, with the key of its row", () => {
    expect(take(HEAD, ["Phòng Kinh tế", "Tốt", "Đúng hạn", "KT"])[1]).toEqual({
      written: [
        { key: "KT", field: "rating", text: "Tốt", part: 1 },
        { key: "KT", field: "remark", text: "Đúng hạn", part: 1 },
      ],
    });
  });

  test("in any order, with columns between them, and all six of them", () => {
    const head = ["cchc.key", , "Kết luận của Đoàn", "Người giải trình", "Tài liệu kiểm chứng", "x"];
    const more = ["Giải trình của đơn vị", "Nhận xét của Đoàn", "Đánh giá của Đoàn"];
    expect(textsBelow([...head, ...more], ["KT", "a", "b", "c", "d", "e", "f", "g", "h"])).toEqual({
      conclusion: "b",
      author: "c",
      evidence: "d",
      explanation: "f",
      remark: "g",
      rating: "h",
    });
  });

  test.each([
    ["spaces and line breaks", ["  Nhận xét \n của   Đoàn ", " cchc.key "]],
    ["as long as a head may be", [`Nhận xét của Đoàn${" ".repeat(43)}`, "cchc.key"]],
    ["letters put together of parts", ["Nhận xét của Đoàn".normalize("NFD"), "cchc.key"]],
  ])("whatever a program made of %s", (_, head) => {
    expect(textsBelow(head, ["Đúng hạn", "KT"])).toEqual({ remark: "Đúng hạn" });
  });

  test.each([
    ["no key", ["Nhận xét của Đoàn", "Mã"]],
    ["no column that people write in", ["Nội dung", "cchc.key"]],
    ["words that are longer than any head", [`Nhận xét của Đoàn${" ".repeat(60)}`, "cchc.key"]],
    ["a number", [1, "cchc.key"]],
    ["words run together", ["Nhậnxét của Đoàn", "cchc.key"]],
  ])("no head: %s", (_, head) => {
    expect(take(head, ["Đúng hạn", "KT|D8|dossiers.overdue"])).toEqual([NOTHING, NOTHING]);
  });

  test("a head twice: the first column stands, in whatever order they are stored", () => {
    const head = ["Nhận xét của Đoàn", "Nhận xét của Đoàn", "cchc.key"];
    expect(textsBelow(head, ["một", "hai", "KT"])).toEqual({ remark: "một" });
    const table = new RemarkTable(false);
    table.take(new Map([...typedRow(head)].reverse()));
    expect(table.take(typedRow(["một", "hai", "KT"])).written.map(({ text }) => text)).toEqual(["một"]);
  });

  test("a second table below the first has its own", () => {
    const [, first, , second] = take(HEAD, ["", "Tốt", "", "KT"], ["cchc.key", "Nhận xét của Đoàn"], ["VP", "Chậm"]);
    expect(first!.written).toMatchObject([{ key: "KT", field: "rating" }]);
    expect(second!.written).toEqual([{ key: "VP", field: "remark", text: "Chậm", part: 1 }]);
  });

  test("heads repeated in a table are none of its remarks", () => {
    expect(take(HEAD, HEAD, ["", "Tốt", "", "KT"]).map(({ written }) => written.length)).toEqual([0, 0, 1]);
  });

  test("a head without the key is none: the table goes on", () => {
    const [, , row] = take(HEAD, ["Nhận xét của Đoàn", "Nội dung"], ["", "Tốt", "", "KT"]);
    expect(row!.written).toMatchObject([{ key: "KT", field: "rating", text: "Tốt" }]);
  });

  test("a person who writes the words of a head writes a remark", () => {
    const [, row, next] = take(HEAD, ["", "cchc.key", "Nhận xét của Đoàn", "KT"], ["", "Tốt", "", "VP"]);
    expect(row!.written.map(({ text }) => text)).toEqual(["cchc.key", "Nhận xét của Đoàn"]);
    expect(next!.written).toMatchObject([{ key: "VP", field: "rating", text: "Tốt" }]);
  });
});

describe("rows are found by their key", () => {
  test.each<readonly [string, Typed]>([
    ["none", undefined],
    ["an empty one", ""],
    ["a number", 7],
    ["one that is longer than a cell", "K".repeat(32_768)],
  ])("no row: %s", (_, key) => {
    expect(take(HEAD, ["", "Tốt", "", key])[1]).toEqual(NOTHING);
  });

  test("a key may be as long as a cell", () => {
    const key = "K".repeat(32_767);
    expect(take(HEAD, ["", "Tốt", "", key])[1]!.written).toMatchObject([{ key, text: "Tốt" }]);
  });

  test("above the first head nothing is anybody's remark", () => {
    expect(take(["", "Tốt", "", "KT"], HEAD)).toEqual([NOTHING, NOTHING]);
  });
});

describe("findings", () => {
  const key = "KT|D8|dossiers.overdue";
  test("what was found is told with its key, whether somebody wrote about it or not", () => {
    expect(take(FINDINGS, ["Có 33 hồ sơ quá hạn", , , , key])[1]).toEqual({
      written: [],
      told: { key, message: "Có 33 hồ sơ quá hạn" },
    });
  });

  test.each<readonly [string, Typed, string]>([
    ["a unit", "Phòng Kinh tế", "KT"],
    ["an item", "Văn bản chỉ đạo", "KT|direction.documents"],
    ["a message that somebody deleted", undefined, key],
    ["a message that somebody made a number", 33, key],
  ])("no finding: %s", (_, message, of) => {
    expect(take(FINDINGS, [message, "x", , , of])[1]).not.toHaveProperty("told");
  });

  test("in a table without messages nothing is told", () => {
    const [, row] = take(HEAD, ["", "Tốt", "", key]);
    expect(row).toEqual({ written: [{ key, field: "rating", text: "Tốt", part: 1 }] });
  });

  test("the unit's own note is no remark of anybody's, until somebody changes it", () => {
    const below = (explanation: string, given: Typed) =>
      textsBelow(FINDINGS, ["Quá hạn", explanation, "Chấp nhận", given, key]);
    expect(below("Thiếu hồ sơ", "Thiếu hồ sơ")).toEqual({ conclusion: "Chấp nhận" });
    expect(below("Thiếu hồ sơ địa chính", "Thiếu hồ sơ")).toMatchObject({ explanation: "Thiếu hồ sơ địa chính" });
    expect(below("Thiếu hồ sơ", undefined)).toMatchObject({ explanation: "Thiếu hồ sơ" });
    expect(below("Thiếu hồ sơ", "Chấp nhận")).toMatchObject({ conclusion: "Chấp nhận" });
  });
});

describe("a text that takes several rows", () => {
  const head = ["Nhận xét của Đoàn", "cchc.part", "cchc.key"];
  test.each<readonly [Typed, number]>([
    [2, 2],
    ["3", 3],
    [undefined, 1],
    ["hai", 1],
    [0, 1],
  ])("part %j is number %i", (part, number) => {
    expect(take(head, ["Chậm", part, "KT"])[1]!.written).toMatchObject([{ part: number }]);
  });
});

describe("texts are what the person saw", () => {
  const written = (value: Exclude<Typed, undefined>, date1904 = false): string | undefined =>
    textsBelow(["Nhận xét của Đoàn", "cchc.key"], [value, "KT"], date1904).remark;
  const dated = (value: number | string): Cell => ({
    type: typeof value === "number" ? "number" : "text",
    value,
    format: "dd/mm/yyyy",
  });
  const formula = (cell: Partial<Cell>): Cell => ({ type: "error", value: "#NAME?", format: "General", ...cell });
  test.each<readonly [string, Cell | string | number | boolean, string | undefined]>([
    ["text", "Đúng hạn", "Đúng hạn"],
    ["nothing", "", undefined],
    ["a number", 1423, "1.423"],
    ["a date", dated(45_971), "10/11/2025"],
    ["a text in a cell for dates", dated("sau"), "sau"],
    ["a number that is no day", dated(-5), "-5"],
    ["true", true, "TRUE"],
    ["false", false, "FALSE"],
    ["what a program took for a formula", formula({ formula: "Bổ sung" }), "=Bổ sung"],
    ["a formula that was never reckoned", formula({ type: "empty", value: "", formula: "A1" }), "=A1"],
    ["a formula that was reckoned", formula({ type: "text", value: "Đạt", formula: "B2" }), "Đạt"],
    ["an error that somebody typed", formula({ value: "#N/A" }), "#N/A"],
    ["a formula longer than a cell", formula({ formula: "x".repeat(40_000) }), `=${"x".repeat(32_766)}`],
    ["a text longer than a cell", "x".repeat(40_000), "x".repeat(32_767)],
  ])("%s", (_, value, text) => expect(written(value)).toBe(text));

  test("days count from 1904 where the workbook says so", () => {
    expect(written(dated(44_509), true)).toBe("10/11/2025");
  });
});
