import { execFileSync } from "node:child_process";
import ExcelJS from "exceljs";
import { writeXlsx as writeHucre } from "hucre/xlsx";
import * as SheetJS from "xlsx";
import type { Cells } from "../../src/report/Cells";
import { convertWithLibreOffice } from "../support/libreOffice";
import { byAddress, outcome, read } from "./reading";

/** Texts that readers lose: every writer and LibreOffice must bring them here unchanged. */
const texts: Record<string, string> = {
  plain: "Nội dung báo cáo",
  nfd: "Cải cách".normalize("NFD"),
  emoji: "👍🏽 ✓ 𝄞",
  formula: "=1+1",
  apostrophe: "'=SUM(A1)",
  markup: `<b>&amp; "a" 'b' ]]>`,
  breaks: "một\nhai\n\nba",
  blanks: "  hai đầu  ",
  tab: "a\tb",
  nbsp: "1\u00a0234\u202f567",
  escape: "_x000D_ _x0041_ _x005F_",
  long: "Ủ".repeat(32767),
  number: "001",
  proto: "__proto__",
  slash: "-Đã thực hiện",
};
const numbers = [0, 1, -1, 0.1, 1 / 3, 148620000000, 1e21, 1.7976931348623157e308, 5e-324, 2 ** 53, 98.765];

const rows = [...Object.values(texts), ...numbers, true, false];
/** None of the three writers escapes what looks like an escape (ST_Xstring). */
const given = rows.map((value) =>
  typeof value === "string" ? value.replace(/_(?=x[0-9A-F]{4}_)/g, "_x005F_") : value,
);

describe("exceljs", () => {
  test("values, formulas, formats, fonts, names, dates", async () => {
    const book = new ExcelJS.Workbook();
    book.properties.date1904 = true;
    book.modified = new Date(Date.UTC(2025, 10, 11, 1, 15));
    const sheet = book.addWorksheet("II.2 Cải cách TTHC");
    given.forEach((value, i) => (sheet.getCell(i + 1, 1).value = value));
    const style = (at: string, numFmt: string, name: string): void => {
      sheet.getCell(at).numFmt = numFmt;
      sheet.getCell(at).font = { name, size: 13 };
    };
    sheet.getCell("C1").value = { formula: 'IF(A1="","",A1&"<>")', result: "a<>" };
    sheet.getCell("C2").value = { formula: "B2*2", result: 4.5 };
    sheet.getCell("C3").value = { formula: "TRUE()", result: true };
    sheet.getCell("C4").value = { formula: "1/0", result: { error: "#DIV/0!" } } as unknown as ExcelJS.CellFormulaValue;
    sheet.getCell("C5").value = { formula: "NOW()" };
    sheet.getCell("C6").value = { error: "#REF!" };
    sheet.getCell("C7").value = { richText: [{ text: "Kh«ng", font: { name: ".VnTime" } }, { text: " a" }] };
    sheet.getCell("C8").value = new Date(Date.UTC(2025, 10, 12));
    sheet.getCell("D1").value = {
      formula: "A1+$B1",
      result: 1,
      shareType: "shared",
      ref: "D1:D3",
    } as ExcelJS.CellFormulaValue;
    sheet.getCell("D2").value = { sharedFormula: "D1", result: 2 };
    sheet.getCell("D3").value = { sharedFormula: "D1", result: 3 };
    style("C2", "#,##0.00", ".VnArial");
    style("C8", "dd/mm/yyyy", "Times New Roman");
    sheet.getCell("XFD1048576").value = 1;
    book.addWorksheet("ẩn", { state: "hidden" });
    book.addWorksheet("_cchc", { state: "veryHidden" });
    book.definedNames.add("'II.2 Cải cách TTHC'!$D$5", "cchc.II.2.2.2");

    const cells = read(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(cells.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["II.2 Cải cách TTHC", "visible"],
      ["ẩn", "hidden"],
      ["_cchc", "veryHidden"],
    ]);
    expect(cells.names).toEqual([{ name: "cchc.II.2.2.2", target: "'II.2 Cải cách TTHC'!$D$5" }]);
    expect(cells).toMatchObject({ date1904: true, modified: "2025-11-11T01:15:00Z" });
    const at = byAddress(cells);
    expect(rows.map((_, i) => at[`A${i + 1}`]!.value)).toEqual(rows);
    expect(at).toMatchObject({
      C1: { type: "text", value: "a<>", formula: 'IF(A1="","",A1&"<>")' },
      C2: { type: "number", value: 4.5, formula: "B2*2", format: "#,##0.00", font: ".VnArial" },
      C3: { type: "boolean", value: true, formula: "TRUE()" },
      C4: { type: "error", value: "#DIV/0!", formula: "1/0" },
      C5: { type: "empty", value: "", formula: "NOW()" },
      C6: { type: "error", value: "#REF!" },
      C7: { type: "text", value: "Kh«ng a", font: ".VnTime" },
      C8: { type: "number", value: 44511, format: "dd/mm/yyyy", font: "Times New Roman" },
      D1: { formula: "A1+$B1", value: 1 },
      D2: { formula: "A2+$B2", value: 2 },
      D3: { formula: "A3+$B3", value: 3 },
      XFD1048576: { value: 1 },
    });
  });
});

describe("SheetJS", () => {
  test.each<[string, SheetJS.WritingOptions]>([
    ["str cells", {}],
    ["shared strings", { bookSST: true }],
    ["stored, not deflated", { compression: false }],
    ["deflated", { compression: true }],
  ])("%s", (_, options) => {
    const sheet = SheetJS.utils.aoa_to_sheet(given.map((value) => [value]));
    Object.assign(sheet, {
      C1: { t: "n", v: 4.5, f: "B2*2", z: "0.00%" },
      C2: { t: "e", v: 0x2a },
      C3: { t: "s", v: "a", f: '"a"' },
      "!ref": "A1:C40",
    });
    const made = SheetJS.utils.book_new();
    SheetJS.utils.book_append_sheet(made, sheet, "Một");
    made.Workbook = {
      Names: [
        { Name: "cchc.a", Ref: "'Một'!$A$1" },
        { Name: "b", Ref: "'Một'!$A$2", Sheet: 0 },
      ],
      WBProps: { date1904: true },
    };
    made.Custprops = { "cchc.outline": "2025" };
    const cells = read(
      new Uint8Array(SheetJS.write(made, { ...options, type: "array", bookType: "xlsx" }) as ArrayBuffer),
    );
    const at = byAddress(cells);
    expect(rows.map((_, i) => at[`A${i + 1}`]!.value)).toEqual(rows);
    expect(at).toMatchObject({
      C1: { type: "number", value: 4.5, formula: "B2*2", format: "0.00%" },
      C2: { type: "error", value: "#N/A" },
      C3: { type: "text", value: "a", formula: '"a"' },
    });
    expect(cells.names).toEqual([
      { name: "cchc.a", target: "'Một'!$A$1" },
      { name: "b", target: "'Một'!$A$2", sheet: 0 },
    ]);
    expect(cells.date1904).toBe(true);
    expect([...cells.properties]).toEqual([["cchc.outline", "2025"]]);
  });

  test("other formats of the same program are refused by name", () => {
    const book = SheetJS.utils.book_new();
    SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet([["EncryptedPackage"]]), "a");
    const write = (bookType: SheetJS.BookType): Uint8Array =>
      new Uint8Array(SheetJS.write(book, { type: "array", bookType }) as ArrayBuffer);
    const codes = (["biff8", "biff5", "biff2", "xlsb", "ods", "csv", "xlml", "html", "xlsm"] as const).map((type) => [
      type,
      outcome(write(type)),
    ]);
    expect(Object.fromEntries(codes)).toEqual({
      biff8: "xls",
      biff5: "xls",
      biff2: "xls",
      xlsb: "not-xlsx",
      ods: "not-xlsx",
      csv: "not-xlsx",
      xlml: "not-xlsx",
      html: "not-xlsx",
      xlsm: "ok",
    });
  });
});

/** By hucre: the same for the test of LibreOffice. */
async function hucreBook(): Promise<Uint8Array> {
  return new Uint8Array(
    await writeHucre({
      sheets: [
        {
          name: "II.2 Cải cách TTHC",
          rows: given.map((value) => [value]),
          cells: new Map([
            ["0,2", { formula: "1+1", formulaResult: 2, style: { numFmt: "#,##0.00", font: { name: ".VnArial" } } }],
            ["1,2", { value: 45973, style: { numFmt: "dd/mm/yyyy" } }],
            ["2,2", { formula: 'IF(1=1,"<a>","")', formulaResult: "<a>" }],
            ["3,2", { formula: "1/0", formulaResult: "#DIV/0!" }],
          ]),
        },
        { name: "ẩn", rows: [["x"]], hidden: true },
        { name: "_cchc", rows: [["x"]], veryHidden: true },
      ],
      namedRanges: [
        { name: "cchc.II.2.2.2", range: "'II.2 Cải cách TTHC'!$D$5" },
        { name: "here", range: "ẩn!$A$1", scope: "ẩn" },
      ],
      properties: { modified: new Date(Date.UTC(2025, 10, 11)), custom: { "cchc.outline": "2025", n: 5 } },
    }),
  );
}

function expectHucreBook(cells: Cells, store: "veryHidden" | "hidden" = "veryHidden"): void {
  expect(cells.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["II.2 Cải cách TTHC", "visible"],
    ["ẩn", "hidden"],
    ["_cchc", store],
  ]);
  const at = byAddress(cells);
  // LibreOffice writes 15 digits.
  const digits = (value: unknown): unknown => (typeof value === "number" ? value.toPrecision(15) : value);
  expect(rows.map((_, i) => digits(at[`A${i + 1}`]!.value))).toEqual(rows.map(digits));
  expect(at).toMatchObject({
    C1: { type: "number", value: 2, formula: "1+1", format: "#,##0.00", font: ".VnArial" },
    C2: { type: "number", value: 45973 },
    C3: { type: "text", value: "<a>", formula: 'IF(1=1,"<a>","")' },
  });
  expect(at.C2!.format.toLowerCase()).toMatch(/^dd\\?\/mm\\?\/yyyy$/);
  expect(at.C4).toMatchObject({ value: "#DIV/0!", formula: "1/0" });
  expect(cells.names.find(({ name }) => name === "cchc.II.2.2.2")!.target).toMatch(/^'II\.2 Cải cách TTHC'!\$D\$5$/);
  expect(cells.names.find(({ name }) => name === "here")).toMatchObject({ sheet: 1 });
}

describe("hucre", () => {
  test("values, formulas, formats, fonts, names, properties", async () => {
    const cells = read(await hucreBook());
    expectHucreBook(cells);
    expect(cells.modified).toMatch(/^2025-11-11T00:00:00/);
    expect(cells.properties.get("cchc.outline")).toBe("2025");
    expect(cells.properties.get("n")).toBe("5");
  });

  test("inline strings", async () => {
    const bytes = await writeHucre({
      stringMode: "inline",
      sheets: [{ name: "a", rows: given.map((value) => [value]) }],
    });
    const at = byAddress(read(new Uint8Array(bytes)));
    expect(rows.map((_, i) => at[`A${i + 1}`]!.value)).toEqual(rows);
  });

  test("a password to open", async () => {
    const encryption = { password: "bí mật", spinCount: 1 };
    const bytes = await writeHucre({ encryption, sheets: [{ name: "a", rows: [["x"]] }] });
    expect(outcome(new Uint8Array(bytes))).toBe("encrypted");
  });
});

test("LibreOffice: what it saves again reads the same", async () => {
  const saved = convertWithLibreOffice({ book: await hucreBook() }, "xlsx").book!;
  expectHucreBook(read(saved), "hidden"); // it knows no "very hidden"
}, 120_000);

test("openpyxl: values, formulas, names, dates", () => {
  const script = `
import io, sys, datetime, openpyxl
from openpyxl.workbook.defined_name import DefinedName
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Một & hai"
sheet["A1"] = "Nội dung\\n😀"
sheet["A2"] = 1.5
sheet["A3"] = "=A2*2"
sheet["A4"] = datetime.datetime(2025, 11, 12)
sheet["A5"] = True
sheet["A6"] = "#N/A"
book.defined_names.append(DefinedName("cchc.a", attr_text="'Một & hai'!$A$1"))
for iso in (False, True):
    book.iso_dates = iso
    out = io.BytesIO()
    book.save(out)
    sys.stdout.buffer.write(len(out.getvalue()).to_bytes(4, "little") + out.getvalue())
`;
  const output = execFileSync("/usr/bin/python3", ["-c", script]);
  const length = output.readUInt32LE(0);
  for (const bytes of [output.subarray(4, 4 + length), output.subarray(8 + length)]) {
    const cells = read(bytes);
    expect(byAddress(cells)).toMatchObject({
      A1: { value: "Nội dung\n😀", font: "Calibri" },
      A2: { value: 1.5 },
      A3: { type: "empty", value: "", formula: "A2*2" },
      A4: { value: 45973, format: "yyyy-mm-dd h:mm:ss" },
      A5: { value: true },
      A6: { type: "error", value: "#N/A" },
    });
    expect(cells.names).toEqual([{ name: "cchc.a", target: "'Một & hai'!$A$1" }]);
  }
}, 60_000);
