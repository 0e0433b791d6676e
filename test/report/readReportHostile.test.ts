import { type Cell, type Cells, cellKey } from "../../src/report/Cells";
import { readReport, type ReadReport } from "../../src/report/readReport";
import { form } from "../support/cellsOf";
import { outline2025 } from "../support/outline2025";

const outline = outline2025();
const SOURCE = { file: "x.xlsx", sha256: "ab", size: 1 };
const TTHC = "II.2 Cải cách TTHC";

function read(cells: Cells, unit?: string): ReadReport {
  return readReport(cells, outline, SOURCE, { unit });
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

const text = (value: string): Cell => ({ type: "text", value, format: "General" });

describe("names, ids and sheets with the words of JavaScript", () => {
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s is a word like any other", (word) => {
    const file = form(outline)
      .name(`cchc.${word}`, `'${TTHC}'!$D$12`)
      .name(`cchc.note.${word}`, `'${TTHC}'!$D$12`)
      .name(`cchc.meta.${word}`, "'Trang bìa'!$C$19")
      .name("cchc.dossiers.received", `${word}!$D$12`)
      .set(TTHC, "G5", word)
      .set(TTHC, "B5", word)
      .meta({ reporter: word })
      .data(word, word)
      .property(word, word);
    file.addSheet(word);
    const result = read(file.cells());
    expect(result).toMatchObject({ ok: true, report: { repaired: [], lost: [], meta: { reporter: word } } });
    expect(read(form(outline).data("outline.id", word).cells())).toMatchObject({ ok: false, refusal: { code: "X7" } });
    expect(read(form(outline).meta({ unit: word }).cells())).toMatchObject({ ok: false, refusal: { code: "X9" } });
    expect(read(form(outline).cells(), word)).toMatchObject({ ok: false, refusal: { code: "X9" } });
  });

  it("an embedded outline with a foreign prototype has no title", () => {
    const file = form(outline).data("outline.id", "khac").data("outline.json.1", '{"__proto__":{"title":"Giả"}}');
    for (const n of [2, 3, 4]) file.data(`outline.json.${n}`, undefined);
    expect(read(file.cells())).toMatchObject({ refusal: { message: "Tệp thuộc biểu mẫu báo cáo khác: khac." } });
  });

  it.each([
    "null",
    "[]",
    '"chữ"',
    "1",
    '{"sections":{"length":5}}',
    '{"sections":[null,{"rows":[1,null,{"id":{}}]}],"title":{}}',
    "[".repeat(200_000),
  ])("an embedded outline of another shape is none: %#", (json) => {
    for (const key of ["outline.id", "outline.version"]) {
      const file = form(outline).data(key, "khac").data("outline.json.1", json);
      for (const n of [2, 3, 4]) file.data(`outline.json.${n}`, undefined);
      expect(() => read(file.cells())).not.toThrow();
    }
  });
});

describe("messages", () => {
  it("cannot be forged by line breaks, direction marks, braces or length", () => {
    const file = form(outline).rename(TTHC, `A"\u202E{cell}\n[x]${"b".repeat(5000)}`);
    const result = read(file.cells());
    if (!result.ok) throw new Error();
    const [renamed] = result.report.repaired;
    expect(renamed!.message).toBe(`Trang tính "II.2 Cải cách TTHC" đã đổi tên thành "A" {cell} [x]${"b".repeat(87)}".`);
    expect(renamed!.sheet.length).toBeLessThanOrEqual(100);
    expect(result.report.entries.get("dossiers.received")!.sheet.length).toBeLessThanOrEqual(100);
  });

  it("of an unknown unit neither", () => {
    const result = read(form(outline).meta({ unit: '[x] {raw} $& "' }).cells());
    expect(result).toMatchObject({
      refusal: { message: 'Không xác định được đơn vị gửi (ghi "[x] {raw} $& ""): chọn tên đơn vị ở trang bìa.' },
    });
  });
});

describe("targets", () => {
  it.each([
    "",
    "!",
    "!$D$5",
    "''!$D$5",
    "'!$D$5",
    "'II.2 Cải cách TTHC!$D$5",
    "II.2'!$D$5",
    "'a'b'!$D$5",
    `'${TTHC}'!$XFE$5`,
    `'${TTHC}'!$D$0`,
    `'${TTHC}'!$D$1048577`,
    `'${TTHC}'!D`,
    `'${TTHC}'!$5:$5`,
    "5",
    '"chữ"',
    "OFFSET(A1,1,1)",
    `'${TTHC}'!`.repeat(5000),
    `${"'".repeat(150)}!$D$5`,
  ])("%# leads nowhere", (target) => {
    const file = form(outline).name("cchc.dossiers.received", target, { replace: true });
    expect(read(file.cells())).toMatchObject({ report: { repaired: [{ item: "dossiers.received", kind: "by-id" }] } });
  });
});

describe("huge files", () => {
  const sheetOf = (
    name: string,
    count: number,
    cell: (n: number) => [number, number, Cell],
  ): Cells["sheets"][number] => {
    const cells = new Map<number, Cell>();
    for (let n = 0; n < count; n += 1) {
      const [row, column, value] = cell(n);
      cells.set(cellKey(row, column), value);
    }
    return { name, visibility: "visible", cells };
  };

  it("two million cells beside the form take a few seconds at most, also where everything is looked for", () => {
    const long = text("Một đoạn chữ dài bằng một dòng của biểu mẫu báo cáo, có dấu đầy đủ");
    const padding = sheetOf("Nháp", 2_000_000, (n) => [n % 100_000, Math.floor(n / 100_000), long]);
    const plain = form(outline).cells();
    const traceless = form(outline)
      .dropNames((name) => !name.includes("meta"))
      .dropIds()
      .deleteSheet(TTHC)
      .cells();
    expect(seconds(() => read({ ...plain, sheets: [...plain.sheets, padding] }))).toBeLessThan(3);
    expect(seconds(() => read({ ...traceless, sheets: [...traceless.sheets, padding] }))).toBeLessThan(5);
  });

  it("one id in each of 500.000 rows is one ambiguity with a short list", () => {
    const flood = sheetOf("Nháp", 500_000, (n) => [n, 6, text("dossiers.received")]);
    const cells = form(outline)
      .dropNames((name) => name === "cchc.dossiers.received")
      .cells();
    const result = read({ ...cells, sheets: [...cells.sheets, flood] });
    if (!result.ok) throw new Error();
    expect(result.report.lost).toHaveLength(1);
    expect(result.report.lost[0]!.cells.length).toBeLessThan(20);
  });

  it("one label in each of 3.000 rows, one name 300.000 times, 5.000 sheets", () => {
    const cells = form(outline).dropTraces("dossiers.overdue").cells();
    const flooded = cells.sheets.map((sheet) => {
      if (sheet.name !== TTHC) return sheet;
      const more = new Map(sheet.cells);
      for (let row = 60; row < 3000; row += 1) more.set(cellKey(row, 1), text("Số hồ sơ quá hạn"));
      return { ...sheet, cells: more };
    });
    const names = Array.from({ length: 300_000 }, (_, n) => ({
      name: "cchc.dossiers.received",
      target: `'${TTHC}'!$D$${n + 1}`,
    }));
    const sheets = Array.from({ length: 5000 }, (_, n) =>
      sheetOf(`S${n}`, 20, (m) => [m, 1, text("Số hồ sơ quá hạn")]),
    );
    let result: ReadReport | undefined;
    const took = seconds(
      () => (result = read({ ...cells, sheets: [...flooded, ...sheets], names: [...cells.names, ...names] })),
    );
    expect(took).toBeLessThan(5);
    expect(result).toMatchObject({ ok: true });
  });
});
