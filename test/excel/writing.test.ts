import { readRemarks } from "../../src/assessment/readRemarks";
import { cellAddress } from "../../src/report/cellAddress";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { outline2025 } from "../support/outline2025";
import { consolidatedOf } from "./consolidatedOf";
import { expectWritten } from "./expectWritten";
import { addIn, openBook, troubleOf, valueOf } from "./openBook";
import { sheetSnapshot, snapshotOf } from "./snapshotOf";

const outline = outline2025();
const form = buildTemplate(outline, { unit: outline.units[0]! });
const four = consolidatedOf(4);
const kinds = [
  ["form", form],
  ["assessment", four],
] as const;

describe("what is written is the workbook, cell by cell", () => {
  test.each(kinds)("%s", async (as, workbook) => {
    const { excel, write } = openBook();
    const progress: string[] = [];
    const written = await valueOf(
      write(workbook, as, { onProgress: ({ sheet, done, of }) => progress.push(`${done + 1}/${of} ${sheet}`) }),
    );
    expectWritten(excel, workbook);
    const shown = workbook.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
    expect(written).toEqual({ sheets: shown, renamed: [], leftOut: [] });
    expect(progress).toEqual(shown.map((name, index) => `${index + 1}/${shown.length} ${name}`));
    expect(excel.book.active.name).toBe(workbook.sheets[0]!.name);
    expect(excel.references.count).toBe(0);
  });

  test("a form in an Excel without print set-up: what it lacks is told", async () => {
    const { excel, write } = openBook({ set: "1.8" });
    const { leftOut } = await valueOf(write(form, "form"));
    expect(leftOut).toEqual(["thụt lề trong ô", "thiết lập trang in"]);
    const inputs = form.sheets[3]!.rows.flatMap((row, r) =>
      (row?.cells ?? []).flatMap((cell, c) => (cell && form.styles[cell.style]!.unlocked ? [[r, c] as const] : [])),
    );
    expect(inputs.length).toBeGreaterThan(20);
    for (const [r, c] of inputs) expect(excel.sheet(form.sheets[3]!.name).formatAt(r, c).locked).toBe(false);
  });

  test("an Excel without data validation writes no sheets", async () => {
    const { excel, book, write } = openBook({ set: "1.7" });
    expect(book.can).toEqual({ openNew: false, watch: true, write: false, mark: true, bytes: true });
    expect(await troubleOf(write(form, "form"))).toEqual({ kind: "unsupported" });
    expect(excel.requests).toEqual([]);
  });
});

describe("nothing of others is overwritten", () => {
  test("a form behind what is there; a taken name gets a number, and everything follows it", async () => {
    const { excel, write } = openBook();
    const taken = [form.sheets[0]!.name.toUpperCase(), form.sheets[3]!.name];
    const others = taken.map((name) => excel.book.addSheet(name));
    for (const sheet of others) sheet.put(4, 3, { value: "Của tôi", formula: "Sheet1!A1" });
    excel.book.names.push({ name: "Của_tôi", target: "Sheet1!$A$1", comment: "", visible: true });
    const before = [excel.book.sheets[0]!, ...others].map(sheetSnapshot);
    const { renamed, sheets } = await valueOf(write(form, "form"));
    expect([excel.book.sheets[0]!, ...others].map(sheetSnapshot)).toEqual(before);
    expect(excel.book.sheets.slice(0, 3)).toEqual([excel.book.sheets[0], ...others]);
    const given = {
      [form.sheets[0]!.name]: `${form.sheets[0]!.name} (2)`,
      [form.sheets[3]!.name]: `${form.sheets[3]!.name} (2)`,
    };
    expect(renamed).toEqual(Object.entries(given).map(([wanted, name]) => ({ wanted, given: name })));
    expect(sheets).toContain(`${form.sheets[3]!.name} (2)`);
    expectWritten(excel, form, given);
  });

  test("a long name is cut so that it stays one that Excel takes", async () => {
    const { excel, write } = openBook();
    const long = "Kế hoạch cải cách hành chính 25";
    excel.book.addSheet(long);
    const workbook = {
      ...form,
      sheets: [{ ...form.sheets.at(-1)!, name: long, visibility: "visible" as const }],
      names: [],
    };
    const { renamed } = await valueOf(write(workbook, "form"));
    expect(renamed).toEqual([{ wanted: long, given: "Kế hoạch cải cách hành chín (2)" }]);
  });

  test.each([
    ["a form", form, "form"],
    ["a consolidation", four, "assessment"],
  ] as const)("no form into %s", async (_, first, as) => {
    const { excel, write } = openBook();
    await valueOf(write(first, as));
    const before = snapshotOf(excel);
    expect(await troubleOf(write(form, "form"))).toEqual({ kind: "report" });
    expect(snapshotOf(excel)).toBe(before);
  });

  test("no consolidation into a unit's report, though its data sheet is lost", async () => {
    const { excel, write } = openBook();
    await valueOf(write(form, "form"));
    const data = excel.sheet("_cchc");
    data.visibility = "Hidden";
    excel.book.remove(data);
    const before = snapshotOf(excel);
    expect(await troubleOf(write(four, "assessment"))).toEqual({ kind: "report" });
    expect(snapshotOf(excel)).toBe(before);
  });

  test("names left over from deleted sheets are used again", async () => {
    const { excel, write } = openBook();
    excel.book.names.push({ name: "cchc.meta.unit", target: "#REF!$C$19", comment: "", visible: true });
    await valueOf(write(form, "form"));
    expectWritten(excel, form);
  });
});

describe("an earlier consolidation is replaced", () => {
  test("and nothing else: neither sheets of others, nor their formulas, nor one of the same name", async () => {
    const { excel, write } = openBook();
    await valueOf(write(four, "assessment"));
    const own = excel.book.addSheet("Ghi chép");
    own.put(0, 0, { value: "Của tôi" });
    excel.book.rename(excel.sheet("Nguồn"), "Nguồn cũ");
    const foreign = excel.book.addSheet("Nguồn");
    foreign.put(0, 0, { value: "Nguồn của tôi" });
    const before = [own, foreign].map(sheetSnapshot);
    const { renamed } = await valueOf(addIn().write(four, "assessment"));
    expect([own, foreign].map(sheetSnapshot)).toEqual(before);
    expect(renamed).toEqual([{ wanted: "Nguồn", given: "Nguồn (2)" }]);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual([
      "Sheet1",
      "Ghi chép",
      "Nguồn",
      ...four.sheets.map(({ name }) => (name === "Nguồn" ? "Nguồn (2)" : name)),
    ]);
    expectWritten(excel, four, { Nguồn: "Nguồn (2)" });
  });

  test("one that came as a file has no names on some sheets", async () => {
    const { excel, write } = openBook();
    await valueOf(write(four, "assessment"));
    excel.book.names = excel.book.names.filter(({ name }) => !name.startsWith("cchc.sheet."));
    await valueOf(write(four, "assessment"));
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", ...four.sheets.map(({ name }) => name)]);
    expectWritten(excel, four);
  });

  test("of fewer units: no name stays that leads nowhere", async () => {
    const { excel, write } = openBook();
    await valueOf(write(consolidatedOf(6), "assessment"));
    await valueOf(write(four, "assessment"));
    expect(excel.book.names.filter(({ target }) => target.includes("#REF!"))).toEqual([]);
    expectWritten(excel, four);
  });

  test("the workbook is then known as a consolidation, with its remarks", async () => {
    const { excel, book, write } = openBook();
    await valueOf(write(four, "assessment"));
    const sheet = four.sheets[0]!;
    const row = sheet.rows.findIndex((one) => one?.cells.some((cell) => cell?.style === "remark"));
    const column = sheet.rows[row]!.cells.findIndex((cell) => cell?.style === "remark");
    excel.type(sheet.name, cellAddress(row, column), "Nộp đúng hạn");
    const remarks = readRemarks(await valueOf(book.read()));
    expect(remarks.ok && [...remarks.remarks.values()].map(({ texts }) => texts.remark)).toEqual(["Nộp đúng hạn"]);
  });

  test("what somebody writes while the next one is made is not replaced, and is read by the next try", async () => {
    const { excel, book, write } = openBook();
    await valueOf(write(four, "assessment"));
    const sheet = four.sheets[0]!;
    const row = sheet.rows.findIndex((one) => one?.cells.some((cell) => cell?.style === "remark"));
    const place = cellAddress(
      row,
      sheet.rows[row]!.cells.findIndex((cell) => cell?.style === "remark"),
    );
    const previous = await valueOf(book.read());
    let before = "";
    const typing = (): void => {
      if (before !== "") return;
      excel.type(sheet.name, place, "Vừa gõ");
      before = snapshotOf(excel);
    };
    const interrupted = write(four, "assessment", { previous, onProgress: typing });
    expect(await troubleOf(interrupted)).toEqual({ kind: "written" });
    expect(snapshotOf(excel)).toBe(before);
    const remarks = readRemarks(await valueOf(book.read()));
    expect(remarks.ok && [...remarks.remarks.values()].map(({ texts }) => texts.remark)).toEqual(["Vừa gõ"]);
    await valueOf(write(four, "assessment", { previous: await valueOf(book.read()) }));
    expectWritten(excel, four);
  });

  test("sheets with somebody's password stay, and so does everything", async () => {
    const { excel, write } = openBook();
    await valueOf(write(four, "assessment"));
    const sheet = excel.sheet("Số liệu");
    sheet.protection = { ...sheet.protection!, password: "bí mật" };
    const before = snapshotOf(excel);
    expect(await troubleOf(write(four, "assessment"))).toEqual({ kind: "locked", sheets: ["Số liệu"] });
    expect(snapshotOf(excel)).toBe(before);
  });

  test("a locked list of sheets", async () => {
    const { excel, write } = openBook();
    excel.book.structure = {};
    const before = snapshotOf(excel);
    expect(await troubleOf(write(four, "assessment"))).toEqual({ kind: "locked", sheets: [] });
    expect(snapshotOf(excel)).toBe(before);
  });
});
