import type { Entry } from "../../src/report/Entry";
import { readReport } from "../../src/report/readReport";
import type { Report } from "../../src/report/Report";
import { form, type TestForm } from "../support/cellsOf";
import { outline2025 } from "../support/outline2025";

const outline = outline2025();
const TTHC = "II.2 Cải cách TTHC";
const THE_CHE = "II.1 Cải cách thể chế";
const ITEMS_OF_TTHC = outline.sections
  .find((section) => section.sheet === TTHC)!
  .rows.flatMap((row) => ("id" in row ? [row.id] : []));

function read(file: TestForm): Report {
  const result = readReport(file.cells(), outline, { file: "KT.xlsx", sha256: "ab", size: 1 });
  if (!result.ok) throw new Error(result.refusal.message);
  return result.report;
}

function filled(): TestForm {
  return form(outline)
    .fill({ "dossiers.received": 1291, "dossiers.resolved": 1243, "dossiers.on_time": 1216, "dossiers.overdue": 6 })
    .note({ "dossiers.overdue": "do lỗi mạng" });
}

function answer(report: Report, id: string): Pick<Entry, "value" | "note" | "cell"> {
  const { value, note, cell } = report.entries.get(id)!;
  return { value, ...(note !== undefined && { note }), cell };
}

/** `dossiers.overdue moved D7`. */
function repairs(report: Report): string[] {
  return report.repaired.map(({ item, kind, cell }) => `${item ?? "file"} ${kind} ${cell}`.trim());
}

describe("rows and columns that Excel moves", () => {
  it.each([
    ["a row inserted", (file: TestForm) => file.insertRow(TTHC, 5), "D13"],
    ["rows inserted above the head", (file: TestForm) => file.insertRow(TTHC, 0).insertRow(TTHC, 0), "D14"],
    ["a row deleted that is no item", (file: TestForm) => file.deleteRow(TTHC, 2), "D11"],
    ["a column inserted before the input", (file: TestForm) => file.insertColumn(TTHC, 2), "E12"],
    ["a column inserted between input and note", (file: TestForm) => file.insertColumn(TTHC, 4), "D12"],
    ["a column inserted before the ids", (file: TestForm) => file.insertColumn(TTHC, 6), "D12"],
  ])("%s: nothing to repair", (_, change, cell) => {
    const report = read(change(filled()));
    expect(answer(report, "dossiers.overdue")).toEqual({ value: 6, note: "do lỗi mạng", cell });
    expect(report).toMatchObject({ repaired: [], lost: [] });
  });
});

describe("a sorted table", () => {
  it("moves cells and not names: the id wins, for the input and its note", () => {
    const report = read(filled().swapRows("dossiers.overdue", "dossiers.received"));
    expect(answer(report, "dossiers.overdue")).toEqual({ value: 6, note: "do lỗi mạng", cell: "D6" });
    expect(answer(report, "dossiers.received")).toEqual({ value: 1291, cell: "D12" });
    expect(report.repaired).toEqual([
      {
        item: "dossiers.received",
        kind: "moved",
        sheet: TTHC,
        cell: "D12",
        message: 'Ô của "Tổng số hồ sơ TTHC tiếp nhận. Trong đó:" đã chuyển chỗ: đọc ở D12.',
      },
      {
        item: "dossiers.overdue",
        kind: "moved",
        sheet: TTHC,
        cell: "D6",
        message: 'Ô của "Số hồ sơ quá hạn" đã chuyển chỗ: đọc ở D6.',
      },
    ]);
  });

  it("is found even where no row kept its place", () => {
    const rows = ITEMS_OF_TTHC.map((id) => filled().rowNumber(id));
    const all = Array.from({ length: Math.max(...rows) - 3 }, (_, n) => n + 4);
    const report = read(filled().sortRows(TTHC, 4, [...all.slice(1), all[0]!]));
    expect(answer(report, "dossiers.overdue")).toEqual({ value: 6, note: "do lỗi mạng", cell: "D11" });
    expect(report.repaired).toHaveLength(ITEMS_OF_TTHC.length);
    expect(report.lost).toEqual([]);
  });

  it("gives the empty row its note, not the neighbour's", () => {
    const report = read(filled().swapRows("dossiers.overdue", "dossiers.overdue_resolved"));
    expect(report.entries.get("dossiers.overdue_resolved")).not.toHaveProperty("note");
  });
});

describe("names that lead nowhere", () => {
  it.each([
    ["are gone", (file: TestForm) => file.dropNames((name) => name.includes("dossiers.overdue"))],
    ["are broken", (file: TestForm) => file.name("cchc.dossiers.overdue", "#REF!", { replace: true })],
    [
      "lead to another workbook",
      (file: TestForm) => file.name("cchc.dossiers.overdue", `'[1]${TTHC}'!$D$12`, { replace: true }),
    ],
    [
      "lead to a sheet that is not there",
      (file: TestForm) => file.name("cchc.dossiers.overdue", "Khác!$D$12", { replace: true }),
    ],
    [
      "lead to an area",
      (file: TestForm) => file.name("cchc.dossiers.overdue", `'${TTHC}'!$D$12:$D$20`, { replace: true }),
    ],
    [
      "lead to the cover",
      (file: TestForm) => file.name("cchc.dossiers.overdue", "'Trang bìa'!$C$19", { replace: true }),
    ],
    [
      "lead to a sheet nobody sees",
      (file: TestForm) => file.name("cchc.dossiers.overdue", "_cchc!$B$1", { replace: true }),
    ],
  ])("%s: the id of the row tells", (_, change) => {
    const report = read(change(filled()));
    expect(answer(report, "dossiers.overdue")).toEqual({ value: 6, note: "do lỗi mạng", cell: "D12" });
    expect(report.repaired.find((repair) => repair.item === "dossiers.overdue")).toEqual({
      item: "dossiers.overdue",
      kind: "by-id",
      sheet: TTHC,
      cell: "D12",
      message: 'Ô của "Số hồ sơ quá hạn" mất tên: tìm theo mã của dòng, đọc ở D12.',
    });
  });

  it("are all gone, as from programs that drop names: each field by its id, the notes by the head", () => {
    const report = read(filled().dropNames((name) => !name.includes("meta")));
    expect(answer(report, "dossiers.overdue")).toEqual({ value: 6, note: "do lỗi mạng", cell: "D12" });
    expect(report.repaired).toHaveLength(outline.items.length);
    expect(new Set(report.repaired.map((repair) => repair.kind))).toEqual(new Set(["by-id"]));
    expect(report.lost).toEqual([]);
  });

  it("are all gone and a column was inserted: the heads tell the columns", () => {
    const file = filled()
      .dropNames((name) => !name.includes("meta"))
      .insertColumn(TTHC, 2)
      .insertColumn(TTHC, 5);
    expect(answer(read(file), "dossiers.overdue")).toEqual({ value: 6, note: "do lỗi mạng", cell: "E12" });
  });

  it.each([
    ["the head of the input was retyped", "Kết quả"],
    ["the whole head was cleared", undefined],
  ])("are all gone and %s: the column right of the measure", (_, head) => {
    const file = filled()
      .dropNames((name) => !name.includes("meta"))
      .set(TTHC, "D4", head);
    if (head === undefined) for (const cell of ["A4", "B4", "C4", "E4", "F4"]) file.set(TTHC, cell, undefined);
    expect(answer(read(file), "dossiers.overdue")).toEqual({ value: 6, note: "do lỗi mạng", cell: "D12" });
  });

  it("has no note to give where the column of notes was retitled", () => {
    const file = filled()
      .dropNames((name) => !name.includes("meta"))
      .set(TTHC, "E4", "Đính kèm");
    expect(answer(read(file), "dossiers.overdue")).toEqual({ value: 6, cell: "D12" });
  });

  it("a stray name does not outvote the head", () => {
    const file = filled()
      .dropNames((name) => !name.includes("meta"))
      .name("cchc.dossiers.online", `'${TTHC}'!$B$6`);
    expect(answer(read(file), "dossiers.overdue").cell).toBe("D12");
  });

  it("a cell dragged out of the column is read where it went", () => {
    const file = filled()
      .set(TTHC, "E12", undefined)
      .set(TTHC, "D12", undefined)
      .set(TTHC, "E12", 6)
      .name("cchc.dossiers.overdue", `'${TTHC}'!$E$12`, { replace: true });
    const report = read(file);
    expect(report.entries.get("dossiers.overdue")).toMatchObject({ value: 6, cell: "E12" });
    expect(report.entries.get("dossiers.overdue")).not.toHaveProperty("note");
    expect(repairs(report)).toEqual(["dossiers.overdue moved E12"]);
  });

  it("one of two cells dragged out: only that one has moved", () => {
    const sheet = "V. Kiến nghị, đề xuất";
    const at = form(outline).cellOf("proposals.to_city").replace("D", "E");
    const file = form(outline).set(sheet, at, "Chữ");
    const other = form(outline).cellOf("proposals.to_central").slice(1);
    file.name("cchc.proposals.to_city", `'${sheet}'!$E$${at.slice(1)}`, { replace: true });
    expect(repairs(read(file))).toEqual([`proposals.to_city moved ${at}`]);
    file.name("cchc.proposals.to_central", `'${sheet}'!$D$${other}`, { replace: true });
    expect(repairs(read(file))).toEqual([`proposals.to_city moved ${at}`]);
  });

  it("a name may lead to a hidden sheet, and not to a very hidden one", () => {
    expect(read(filled().hide(TTHC))).toMatchObject({ repaired: [], lost: [] });
    const file = filled().copySheet(TTHC, "Ẩn").hide("Ẩn", "veryHidden").set("Ẩn", "D12", 99);
    file.name("cchc.dossiers.overdue", "'Ẩn'!$D$12", { replace: true });
    expect(repairs(read(file))).toEqual(["dossiers.overdue by-id D12"]);
  });

  it("ids typed elsewhere on the sheet are no ids", () => {
    const file = filled().set(TTHC, "A6", "dossiers.overdue").set(TTHC, "A60", "dossiers.overdue");
    expect(read(file)).toMatchObject({ repaired: [], lost: [] });
  });

  it("names of any case and ids with spaces are the same", () => {
    const file = filled()
      .name("CCHC.Dossiers.Overdue", `'${TTHC.toUpperCase()}'!$D$12`, { replace: true })
      .set(TTHC, "G12", " dossiers.overdue ");
    expect(read(file).repaired).toEqual([]);
  });
});

describe("ids that are lost", () => {
  it("names alone find the fields", () => {
    const report = read(filled().dropIds());
    expect(answer(report, "dossiers.overdue")).toEqual({ value: 6, note: "do lỗi mạng", cell: "D12" });
    expect(report).toMatchObject({ repaired: [], lost: [] });
  });

  it("and a sorted table: the words of the row forbid the name", () => {
    const file = filled();
    const [a, b] = [file.rowNumber("plan_tasks.total"), file.rowNumber("plan_tasks.done")];
    file.fill({ "plan_tasks.total": 12, "plan_tasks.done": 9 }).dropIds();
    const report = read(file.sortRows("I. Chỉ đạo điều hành", Math.min(a, b), [b, a]));
    expect(report.entries.get("plan_tasks.total")!.value).toBe(12);
    expect(report.entries.get("plan_tasks.done")!.value).toBe(9);
    expect(repairs(report)).toEqual([`plan_tasks.total moved D${b + 1}`, `plan_tasks.done moved D${a + 1}`]);
  });

  it("a name in the row of another item's id is not believed", () => {
    const file = filled().dropIds((id) => id === "dossiers.overdue");
    file.name("cchc.dossiers.overdue", `'${TTHC}'!$D$6`, { replace: true });
    const report = read(file);
    expect(answer(report, "dossiers.overdue").value).toBe(6);
    expect(answer(report, "dossiers.received").value).toBe(1291);
    expect(repairs(report)).toEqual(["dossiers.overdue moved D12"]);
    // Nor where its words are unknown.
    expect(answer(read(file.set(TTHC, "B6", "Dòng khác")), "dossiers.overdue").value).toBe(6);
  });

  it("two names on one cell: neither is believed", () => {
    const file = filled().dropIds();
    file.set(TTHC, "B12", "Dòng khác").set(TTHC, "B6", "Dòng khác nữa").set(TTHC, "A12", undefined);
    file.name("cchc.dossiers.received", `'${TTHC}'!$D$12`, { replace: true });
    const report = read(file);
    expect(report.lost.map(({ items, kind, cells }) => [items, kind, cells])).toEqual([
      [["dossiers.received"], "ambiguous", ["D12"]],
      [["dossiers.overdue"], "ambiguous", ["D12"]],
    ]);
  });
});

describe("names and ids lost", () => {
  it("the label under its heading tells", () => {
    const report = read(filled().dropTraces("dossiers.overdue"));
    expect(answer(report, "dossiers.overdue")).toEqual({ value: 6, note: "do lỗi mạng", cell: "D12" });
    expect(report.repaired).toEqual([
      {
        item: "dossiers.overdue",
        kind: "by-label",
        sheet: TTHC,
        cell: "D12",
        message: 'Ô của "Số hồ sơ quá hạn" mất tên và mã của dòng: tìm theo nội dung dòng, đọc ở D12.',
      },
    ]);
  });

  it("all of them: every item is found, the twins by their TT", () => {
    const file = filled().fill({ "legal_check.done": 5, "legal_review.done": 7 });
    const report = read(file.dropNames((name) => !name.includes("meta")).dropIds());
    expect(report.lost).toEqual([]);
    expect(report.repaired).toHaveLength(outline.items.length);
    expect(report.entries.get("legal_check.done")!.value).toBe(5);
    expect(report.entries.get("legal_review.done")!.value).toBe(7);
    expect(answer(report, "dossiers.overdue")).toEqual({ value: 6, note: "do lỗi mạng", cell: "D12" });
  });

  it.each([
    ["capitals, other marks and punctuation", "SỐ HỒ SƠ QUÁ HẠN :"],
    ["the printed line of the outline", "Số hồ sơ quá hạn..."],
    ["NFD", "Số hồ sơ quá hạn".normalize("NFD")],
    ["spaces and line breaks", "  Số hồ sơ\n quá  hạn "],
  ])("the label may be retyped with %s", (_, label) => {
    const report = read(filled().dropTraces("dossiers.overdue").set(TTHC, "B12", label));
    expect(answer(report, "dossiers.overdue").value).toBe(6);
  });

  it("a label with other words is not guessed", () => {
    const report = read(filled().dropTraces("dossiers.overdue").set(TTHC, "B12", "Số hồ sơ trễ hạn"));
    expect(report.entries.get("dossiers.overdue")).toEqual({
      item: "dossiers.overdue",
      state: "error",
      signs: [],
      sheet: TTHC,
      cell: "",
    });
    expect(report.lost).toEqual([{ items: ["dossiers.overdue"], sheet: TTHC, kind: "missing", cells: [] }]);
    expect(report.repaired).toEqual([]);
  });

  it("a supplementary line is part of the label, or was taken away", () => {
    const traceless = (): TestForm => form(outline).fill({ "dossiers.online": 40 }).dropTraces("dossiers.online");
    expect(read(traceless()).entries.get("dossiers.online")!.value).toBe(40);
    expect(
      read(traceless().set(TTHC, "B8", "Số hồ sơ tiếp nhận trực tuyến")).entries.get("dossiers.online")!.value,
    ).toBe(40);
  });

  it("twins without TT are ambiguous, and so is the one that is left", () => {
    const twins = form(outline).dropTraces("legal_check.done", "legal_review.done");
    const rows = [form(outline).rowNumber("legal_check.done") + 1, form(outline).rowNumber("legal_review.done") + 1];
    for (const row of rows) twins.set(THE_CHE, `A${row}`, undefined);
    const cells = rows.map((row) => `D${row}`);
    expect(read(twins).lost).toEqual([
      { items: ["legal_check.done"], sheet: THE_CHE, kind: "ambiguous", cells },
      { items: ["legal_review.done"], sheet: THE_CHE, kind: "ambiguous", cells },
    ]);
    twins.deleteRow(THE_CHE, rows[1]! - 1);
    expect(read(twins).lost.map(({ kind, cells: left }) => [kind, left])).toEqual([
      ["ambiguous", [cells[0]]],
      ["ambiguous", [cells[0]]],
    ]);
  });

  it("of twins, the one that is left is known by its TT, and the other is missing", () => {
    const twins = form(outline).fill({ "legal_review.done": 7 }).dropTraces("legal_check.done", "legal_review.done");
    const report = read(twins.deleteRow(THE_CHE, form(outline).rowNumber("legal_check.done")));
    expect(report.entries.get("legal_review.done")!.value).toBe(7);
    expect(report.lost.map(({ items, kind }) => [items, kind])).toEqual([[["legal_check.done"], "missing"]]);
  });

  it("of twins, the one without TT is known by the other's", () => {
    const twins = form(outline).fill({ "legal_review.done": 7 }).dropTraces("legal_check.done", "legal_review.done");
    const report = read(twins.set(THE_CHE, `A${form(outline).rowNumber("legal_review.done") + 1}`, undefined));
    expect(report.entries.get("legal_review.done")!.value).toBe(7);
    expect(report.lost).toEqual([]);
  });

  it.each([
    ["found by its name", (file: TestForm) => file.dropIds()],
    [
      "ambiguous by its id",
      (file: TestForm) => file.repeatRow("legal_check.done").dropNames((name) => name === "cchc.legal_check.done"),
    ],
  ])("of twins, the one whose other is %s is known", (_, change) => {
    const file = form(outline).fill({ "legal_check.done": 5, "legal_review.done": 7 });
    const [check, review] = [file.rowNumber("legal_check.done") + 1, file.rowNumber("legal_review.done") + 1];
    file.set(THE_CHE, `A${check}`, undefined).set(THE_CHE, `A${review}`, undefined);
    const report = read(change(file.dropTraces("legal_review.done")));
    expect(report.entries.get("legal_review.done")).toMatchObject({ value: 7, cell: `D${review}` });
  });

  it("a heading that was retyped is no heading: the one above it counts", () => {
    const file = form(outline).fill({ "feedback.received": 9 }).dropTraces("feedback.received");
    const group = form(outline).cellOf("dossiers.data_reuse_rate").slice(1);
    file.set(TTHC, `B${Number(group) + 1}`, "Phản ánh của dân");
    expect(read(file).entries.get("feedback.received")!.value).toBe(9);
  });

  it("of twins, the one whose other is found by its id is known", () => {
    const file = form(outline).fill({ "legal_check.done": 5, "legal_review.done": 7 }).dropTraces("legal_review.done");
    const row = form(outline).rowNumber("legal_review.done") + 1;
    const report = read(file.set(THE_CHE, `A${row}`, undefined));
    expect(report.entries.get("legal_review.done")!.value).toBe(7);
  });

  it("the same words under another heading are another line", () => {
    const file = filled().dropTraces("dossiers.overdue").set(TTHC, "B12", "Dòng khác");
    const group = outline.sections[2]!.rows.findIndex((row) => row.type === "group");
    const below = file.rowNumber("feedback.received");
    expect(group).toBeGreaterThan(0);
    file
      .insertRow(TTHC, below)
      .set(TTHC, `B${below + 1}`, "Số hồ sơ quá hạn")
      .set(TTHC, `D${below + 1}`, 999);
    expect(read(file).lost.map((lost) => lost.kind)).toEqual(["missing"]);
  });

  it("the same words twice under one heading are ambiguous", () => {
    const file = filled().dropTraces("dossiers.overdue").insertRow(TTHC, 12).set(TTHC, "B13", "Số hồ sơ quá hạn");
    file.set(TTHC, "A12", undefined);
    const report = read(file);
    expect(report.lost).toEqual([
      { items: ["dossiers.overdue"], sheet: TTHC, kind: "ambiguous", cells: ["D12", "D13"] },
    ]);
    expect(report.entries.get("dossiers.overdue")).toMatchObject({ state: "error", signs: [], cell: "D12" });
    // Nor does a TT that both rows bear tell.
    expect(read(file.set(TTHC, "A12", 35).set(TTHC, "A13", 35)).lost).toEqual(report.lost);
  });
});

describe("one id in two rows", () => {
  it("stops that field only, where no name tells", () => {
    const file = filled()
      .repeatRow("dossiers.overdue")
      .dropNames((name) => name === "cchc.dossiers.overdue");
    const report = read(file);
    const last = `D${lastRow(file)}`;
    expect(report.lost).toEqual([
      { items: ["dossiers.overdue"], sheet: TTHC, kind: "ambiguous", cells: ["D12", last] },
    ]);
    expect(report.entries.get("dossiers.overdue")).toMatchObject({ state: "error", signs: [] });
    expect(answer(report, "dossiers.resolved").value).toBe(1243);
  });

  it("is told in the order of the sheet, whatever the order of the cells in the file", () => {
    const file = filled()
      .repeatRow("dossiers.overdue")
      .dropNames((name) => name === "cchc.dossiers.overdue");
    const cells = file.cells();
    const turned = cells.sheets.map((sheet) => ({ ...sheet, cells: new Map([...sheet.cells].reverse()) }));
    const source = { file: "", sha256: "", size: 1 };
    expect(readReport({ ...cells, sheets: turned }, outline, source)).toEqual(readReport(cells, outline, source));
  });

  it("is the row that the name leads to", () => {
    const report = read(filled().repeatRow("dossiers.overdue"));
    expect(answer(report, "dossiers.overdue").cell).toBe("D12");
    expect(report).toMatchObject({ repaired: [], lost: [] });
  });

  it("two names on the two rows are ambiguous", () => {
    const file = filled().repeatRow("dossiers.overdue");
    file.name("cchc.dossiers.overdue", `'${TTHC}'!$D$${lastRow(file)}`);
    expect(read(file).lost.map((lost) => [lost.kind, lost.items])).toEqual([["ambiguous", ["dossiers.overdue"]]]);
  });

  it("two names of which the id confirms one are not", () => {
    const file = filled().name("cchc.dossiers.overdue", `'${TTHC}'!$D$2`);
    expect(read(file)).toMatchObject({ repaired: [], lost: [] });
  });
});

describe("a copied sheet", () => {
  it("does no harm: the names lead to the original", () => {
    const report = read(filled().copySheet(TTHC, `${TTHC} (2)`));
    expect(answer(report, "dossiers.overdue")).toEqual({ value: 6, note: "do lỗi mạng", cell: "D12" });
    expect(report).toMatchObject({ repaired: [], lost: [] });
  });

  it("is told once where it was answered otherwise", () => {
    const file = filled().copySheet(TTHC, `${TTHC} (2)`).set(`${TTHC} (2)`, "D12", 60).set(`${TTHC} (2)`, "D8", 1);
    file.set(`${TTHC} (2)`, "D6", undefined);
    const report = read(file);
    expect(answer(report, "dossiers.overdue").value).toBe(6);
    expect(report.repaired.map(({ item, sheet, cell, message }) => [item, sheet, cell, message])).toEqual([
      [
        null,
        `${TTHC} (2)`,
        "D8",
        `Trang tính "${TTHC} (2)" có ô chép lại mà nội dung khác (D8, D12): không dùng, chỉ đọc ô gốc.`,
      ],
    ]);
  });

  it("with another stored result of the same formula is the same", () => {
    const rate = form(outline).cellOf("dossiers.on_time_rate");
    const file = filled().copySheet(TTHC, "Bản chép");
    const formula = "IF(TRUE,1,2)";
    file.set(TTHC, rate, { type: "number", value: 1, formula });
    file.set("Bản chép", rate, { type: "number", value: 2, formula });
    expect(repairs(read(file))).toEqual([`dossiers.on_time_rate formula-replaced ${rate}`]);
  });

  it("takes the place of a deleted original", () => {
    const report = read(filled().copySheet(TTHC, `${TTHC} (2)`).deleteSheet(TTHC));
    expect(report.entries.get("dossiers.overdue")).toMatchObject({ value: 6, sheet: `${TTHC} (2)` });
    expect(repairs(report)).toEqual(["file sheet-renamed"]);
  });

  it("without names nobody can tell: every field of the sheet, and no other", () => {
    const file = filled()
      .copySheet(TTHC, `${TTHC} (2)`)
      .dropNames((name) => !name.includes("meta"));
    const report = read(file);
    expect(report.lost.map((lost) => lost.items[0])).toEqual(ITEMS_OF_TTHC);
    expect(report.lost[0]).toMatchObject({ kind: "ambiguous", sheet: TTHC, cells: ["D6", `${TTHC} (2)!D6`] });
  });

  it("that is hidden is no rival", () => {
    const file = filled()
      .copySheet(TTHC, "Cũ")
      .hide("Cũ")
      .dropNames((name) => !name.includes("meta"));
    expect(read(file).lost).toEqual([]);
  });
});

describe("sheets", () => {
  it("deleted: one loss for all its fields", () => {
    const report = read(filled().deleteSheet(TTHC));
    expect(report.lost).toEqual([{ items: ITEMS_OF_TTHC, sheet: TTHC, kind: "missing-sheet", cells: [] }]);
    expect(report.entries.get("dossiers.overdue")).toEqual({
      item: "dossiers.overdue",
      state: "error",
      signs: [],
      sheet: TTHC,
      cell: "",
    });
    expect(report.repaired).toEqual([]);
  });

  it("emptied: one loss too", () => {
    const file = filled().dropTraces(...ITEMS_OF_TTHC);
    for (let row = 1; row < 60; row += 1) for (const column of "ABCDE") file.set(TTHC, `${column}${row}`, undefined);
    expect(read(file).lost).toEqual([{ items: ITEMS_OF_TTHC, sheet: TTHC, kind: "missing", cells: [] }]);
  });

  it.each([
    ["names", (file: TestForm) => file],
    ["ids", (file: TestForm) => file.dropNames((name) => !name.includes("meta"))],
    ["the words of its rows", (file: TestForm) => file.dropTraces(...ITEMS_OF_TTHC)],
  ])("renamed: found by %s, told once", (_, change) => {
    const report = read(change(filled()).rename(TTHC, "Thủ tục"));
    expect(report.entries.get("dossiers.overdue")).toMatchObject({ value: 6, sheet: "Thủ tục" });
    expect(report.lost).toEqual([]);
    expect(report.repaired.filter((repair) => repair.kind === "sheet-renamed")).toEqual([
      {
        item: null,
        kind: "sheet-renamed",
        sheet: "Thủ tục",
        cell: "",
        message: 'Trang tính "II.2 Cải cách TTHC" đã đổi tên thành "Thủ tục".',
      },
    ]);
  });

  it("NFD, capitals and an apostrophe doubled in the target change nothing", () => {
    expect(read(filled().rename(TTHC, TTHC.normalize("NFD").toUpperCase())).repaired).toEqual([]);
    expect(repairs(read(filled().rename(TTHC, "Kỳ 'cuối' năm")))).toEqual(["file sheet-renamed"]);
  });

  it("that hold a few of the words are not taken for the one that is missing", () => {
    const file = filled()
      .dropTraces(...ITEMS_OF_TTHC)
      .deleteSheet(TTHC);
    file.addSheet("Nháp");
    file.set("Nháp", "B5", "Số hồ sơ quá hạn").set("Nháp", "B6", "Số hồ sơ đã giải quyết").set("Nháp", "D5", 999);
    expect(read(file).lost.map((lost) => lost.kind)).toEqual(["missing-sheet"]);
  });

  it("two that bear the words as well as each other are not chosen from", () => {
    const file = filled()
      .dropTraces(...ITEMS_OF_TTHC)
      .rename(TTHC, "A")
      .copySheet("A", "B");
    expect(read(file).lost.map((lost) => lost.kind)).toEqual(["missing-sheet"]);
  });
});

function lastRow(file: TestForm): number {
  const keys = [
    ...file
      .cells()
      .sheets.find((sheet) => sheet.name === TTHC)!
      .cells.keys(),
  ];
  return Math.floor(Math.max(...keys) / 16384) + 1;
}

describe("a figure beside a blank answer", () => {
  const stray = (change: (file: TestForm) => TestForm): string[] => repairs(read(change(filled())));
  const none: string[] = [];

  it.each([
    ["in the check's column", (file: TestForm) => file.set(TTHC, "F7", 30), ["dossiers.carried_in stray F7"]],
    ["behind the ids", (file: TestForm) => file.set(TTHC, "H7", 30), none],
    [
      "in a column put in before the ids",
      (file: TestForm) => file.insertColumn(TTHC, 6).set(TTHC, "G7", 30),
      ["dossiers.carried_in stray G7"],
    ],
    ["where no row has its words", (file: TestForm) => file.set(TTHC, "B7", 44), ["dossiers.carried_in stray B7"]],
  ])("%s", (_, change, told) => expect(stray(change)).toEqual(told));

  it("without ids is looked for as far as the form had them", () => {
    const without = (file: TestForm): TestForm => file.dropIds();
    const plain = stray(without);
    expect(stray((file) => without(file).set(TTHC, "F7", 30))).toEqual([...plain, "dossiers.carried_in stray F7"]);
    expect(stray((file) => without(file).set(TTHC, "G7", 30))).toEqual(plain);
  });
});
