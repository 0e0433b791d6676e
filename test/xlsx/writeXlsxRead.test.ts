import ExcelJS from "exceljs";
import fc from "fast-check";
import * as SheetJS from "xlsx";
import { cellAddress } from "../../src/report/cellAddress";
import type { CellValue } from "../../src/workbook/Workbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { convertWithLibreOffice } from "../support/libreOffice";
import { cell, exerciseWorkbook, hardTexts, plainSheet } from "./exerciseWorkbook";
import { partsOf } from "./partsOf";

const workbookOf = (values: CellValue[]) => ({
  ...exerciseWorkbook,
  names: [],
  sheets: [plainSheet("Một", { rows: values.map((value) => ({ cells: [cell(value)] })) })],
});

/** As the text has to be read: a lone surrogate is no character, an empty text no cell. */
const wanted = (text: string) => text.replace(/[\ud800-\udfff]/gu, "\ufffd");

describe("other programs read what the workbook says", () => {
  test("SheetJS: every value, type and formula", async () => {
    const read = SheetJS.read(await writeXlsx(exerciseWorkbook), { cellStyles: true });
    expect(read.SheetNames).toEqual(exerciseWorkbook.sheets.map(({ name }) => name));
    for (const sheet of exerciseWorkbook.sheets) {
      const cells = read.Sheets[sheet.name] as SheetJS.WorkSheet;
      sheet.rows.forEach((row, r) =>
        row?.cells.forEach((given, c) => {
          if (!given) return;
          const { value, formula } = given;
          const found = cells[cellAddress(r, c)] as SheetJS.CellObject | undefined;
          const place = `${sheet.name} ${cellAddress(r, c)}`;
          if (typeof value === "object" && value) {
            expect([place, found!.t, found!.w]).toEqual([place, "e", value.error]);
          } else if (value === null || value === "") {
            if (formula !== undefined) return;
            expect([place, found?.v ?? null]).toEqual([place, null]);
          } else {
            const type = { string: "s", number: "n", boolean: "b" }[typeof value as string];
            expect([place, found!.t, found!.v]).toEqual([place, type, value]);
          }
          if (formula !== undefined) expect([place, found!.f]).toEqual([place, formula]);
        }),
      );
    }
    expect(read.Workbook!.Sheets!.map(({ Hidden }) => Hidden)).toEqual([0, 0, 0, 1, 2]);
    expect((read.Sheets["Trang bìa"]!.A6 as SheetJS.CellObject).l!.Target).toBe("#'II.2 Cải cách ''TT'' HC'!A4");
    expect(read.Custprops).toEqual(exerciseWorkbook.properties);
    expect(read.Props!.Title).toBe(exerciseWorkbook.title);
  });

  test("exceljs: rules, merges, heights, protection, print", async () => {
    const read = new ExcelJS.Workbook();
    await read.xlsx.load((await writeXlsx(exerciseWorkbook)).buffer as ArrayBuffer);
    const [cover, section, , , store] = read.worksheets as [ExcelJS.Worksheet, ...ExcelJS.Worksheet[]];
    expect(cover.getCell("B1").master.address).toBe("A1");
    expect(cover.getCell("B3").dataValidation).toMatchObject({
      type: "list",
      formulae: ["cchc.units"],
      allowBlank: true,
    });
    expect(cover.getCell("B3").protection).toMatchObject({ locked: false });
    expect(section!.getCell("B8").dataValidation).toMatchObject({ type: "custom", errorStyle: "stop" });
    expect(section!.getRow(9).height).toBe(57);
    expect(section!.getCell("B6").fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFFFF8DC" } });
    expect(section!.getCell("B8").numFmt).toBe('"× "#,##0');
    expect(section!.getCell("C7").value).toMatchObject({ formula: "NA()", result: { error: "#N/A" } });
    expect(section!.autoFilter).toBe("A4:C10");
    expect(section!.pageSetup).toMatchObject({ printArea: "A2:B10", printTitlesRow: "4:4", paperSize: 9 });
    expect(store!.state).toBe("veryHidden");
    expect(read.definedNames.getRanges("cchc.units").ranges).toEqual(["'_cchc'!$A$1:$A$3"]);
  });

  test("LibreOffice opens it and writes the same values", async () => {
    const bytes = await writeXlsx(exerciseWorkbook);
    const given = SheetJS.read(bytes);
    const found = SheetJS.read(convertWithLibreOffice({ given: bytes }, "xlsx").given);
    // It knows no carriage return, and escapes `_x0041_` only where it is the whole text.
    const lost = /\r|_x005F_/;
    let compared = 0;
    for (const name of given.SheetNames) {
      for (const [address, { t, v }] of Object.entries(given.Sheets[name]!) as [string, SheetJS.CellObject][]) {
        if (address.startsWith("!") || v === undefined || lost.test(String(v))) continue;
        const other = found.Sheets[name]![address] as SheetJS.CellObject | undefined;
        expect([name, address, other?.t, other?.v]).toEqual([name, address, t, v]);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});

describe("any text reads back as it was", () => {
  const unit = fc.oneof(
    fc.nat(0xffff).map((code) => String.fromCharCode(code)),
    fc.constantFrom(
      "_",
      "x",
      "X",
      "0",
      "0",
      "4",
      "1",
      "F",
      "_x0041_",
      "_x005F_",
      "\r",
      "\n",
      " ",
      "\t",
      "&",
      "<",
      "😀",
      "#N/A",
      "=",
    ),
    fc.string({ unit: "grapheme", maxLength: 3 }),
  );
  const text = fc.oneof(
    fc.array(unit, { maxLength: 12 }).map((units) => units.join("")),
    fc.constantFrom(...hardTexts.filter(({ length }) => length < 100)),
  );
  const texts = fc.array(text, { minLength: 1, maxLength: 40 });

  test("by SheetJS, as a value and as the result of a formula", async () => {
    const property = fc.asyncProperty(texts, async (texts) => {
      const rows = texts.map((text, r) => ({ cells: [cell(text), cell(text, "text", { formula: `A${r + 1}` })] }));
      const bytes = await writeXlsx({ ...workbookOf([]), sheets: [plainSheet("Một", { rows })] });
      const sheet = SheetJS.read(bytes).Sheets["Một"]!;
      texts.forEach((text, r) => {
        const [value, result] = ["A", "B"].map(
          (column) => sheet[`${column}${r + 1}`] as SheetJS.CellObject | undefined,
        );
        expect(value?.v ?? "").toBe(wanted(text));
        // It loses these two in results, not in values.
        if (!/[\ufffe\uffff]/.test(text)) expect(result!.v).toBe(wanted(text));
        if (text !== "") expect([value!.t, result!.t]).toEqual(["s", "s"]);
      });
    });
    await fc.assert(property, { numRuns: 150 });
  });

  test("by the letter of the standard", async () => {
    const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };
    const decoded = (xml: string) =>
      xml
        .replace(/&\w+;/g, (entity) => entities[entity]!)
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    const property = fc.asyncProperty(texts, async (texts) => {
      const parts = partsOf(await writeXlsx(workbookOf(texts)));
      // XML 1.0, 2.2: what a document may hold.
      const xml = parts["xl/worksheets/sheet1.xml"]! + (parts["xl/sharedStrings.xml"] ?? "");
      expect(xml).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      const shared = [...(parts["xl/sharedStrings.xml"] ?? "").matchAll(/<t(?: [^>]*)?(?:\/>|>(.*?)<\/t>)/gs)];
      const cells = [...parts["xl/worksheets/sheet1.xml"]!.matchAll(/<c r="A(\d+)"[^>]*[^/>]>(.*?)<\/c>/gs)].map(
        ([, row, rest]) => {
          const index = /<v>(\d+)<\/v>/.exec(rest!);
          const raw = index ? shared[Number(index[1])]![1] : /<t[^>]*>(.*)<\/t>/s.exec(rest!)![1];
          return [Number(row), decoded(raw ?? "")];
        },
      );
      expect(cells).toEqual(texts.map((text, r) => [r + 1, wanted(text)]).filter(([, text]) => text !== ""));
    });
    await fc.assert(property, { numRuns: 150 });
  });
});

test("any number, truth value and error reads back as it was", async () => {
  const errors = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"] as const;
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(...errors).map((error) => ({ error })),
  );
  const property = fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 40 }), async (values) => {
    const sheet = SheetJS.read(await writeXlsx(workbookOf(values))).Sheets["Một"]!;
    values.forEach((value, r) => {
      const { t, v, w } = sheet[`A${r + 1}`] as SheetJS.CellObject;
      if (typeof value === "object") expect([t, w]).toEqual(["e", value.error]);
      // The file has one zero.
      else expect([t, v]).toEqual([typeof value === "number" ? "n" : "b", value === 0 ? 0 : value]);
    });
  });
  await fc.assert(property, { numRuns: 100 });
});
