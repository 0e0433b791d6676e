import { computedFormula } from "../../src/outline/computedFormula";
import type { Entry } from "../../src/report/Entry";
import { readReport } from "../../src/report/readReport";
import type { Report } from "../../src/report/Report";
import { form, type TestForm, type Typed } from "../support/cellsOf";
import { outline2025 } from "../support/outline2025";

const outline = outline2025();
const RATE = "dossiers.on_time_rate";
const OWN = computedFormula("dossiers.on_time", "dossiers.resolved");

function read(file: TestForm): Report {
  const result = readReport(file.cells(), outline, { file: "KT.xlsx", sha256: "ab", size: 1 });
  if (!result.ok) throw new Error(result.refusal.message);
  return result.report;
}

function rateOf(on_time: Typed, resolved: Typed, rate?: Typed): Entry {
  const file = form(outline).fill({ "dossiers.on_time": on_time, "dossiers.resolved": resolved });
  return read(rate === undefined ? file : file.fill({ [RATE]: rate })).entries.get(RATE)!;
}

/** The template's formula, with what some program stored beside it. */
const own = (cached: string | number, formula = OWN): Typed => ({
  type: typeof cached === "number" ? "number" : "text",
  value: cached,
  formula,
});

describe("a cell that still holds the template's formula is computed, not read", () => {
  it.each<[string, Typed, Typed, Partial<Entry>]>([
    ["a ratio", 1216, 1243, { state: "value", value: 97.83 }],
    ["a half is rounded away from zero", 1, 16, { state: "value", value: 6.25 }],
    ["1,005 as Excel rounds it", 201, 20000, { state: "value", value: 1.01 }],
    ["nothing done", 0, 20, { state: "value", value: 0 }],
    ["none done", "KPS", 20, { state: "value", value: 0 }],
    ["no whole", 0, 0, { state: "none" }],
    ["no whole in words", "Không phát sinh", "KPS", { state: "none" }],
    ["more than there are", 30, 20, { state: "value", value: 150 }],
    ["both outside the remit", "KTPV", "Không thuộc phạm vi", { state: "na" }],
    ["one outside the remit", "KTPV", 20, { state: "blank" }],
    ["one blank", 3, "", { state: "blank" }],
    ["one declared missing", "CCS", 20, { state: "blank" }],
    ["one in error", "khoảng 3", 20, { state: "blank" }],
    ["one negative", -3, 20, { state: "blank" }],
    ["both blank", "", "", { state: "blank" }],
  ])("%s", (_, done, whole, expected) => {
    const entry = rateOf(done, whole);
    expect(entry).toMatchObject({ ...expected, computed: true, signs: [] });
    expect("value" in entry).toBe("value" in expected);
  });

  it("whatever was stored with it, which is kept as raw", () => {
    expect(rateOf(1216, 1243, own(12))).toMatchObject({ value: 97.83, raw: 12, computed: true });
    expect(rateOf(1216, 1243, own("KPS"))).toMatchObject({ value: 97.83, raw: "KPS" });
    expect(rateOf(1216, 1243, { type: "error", value: "#NAME?", formula: OWN })).toMatchObject({
      value: 97.83,
      raw: "#NAME?",
    });
    expect(rateOf(1216, 1243, { type: "empty", value: "", formula: OWN })).not.toHaveProperty("raw");
    expect(rateOf(1216, 1243)).not.toHaveProperty("raw");
  });

  it.each([
    ["lower case", OWN.toLowerCase()],
    ["spaces", OWN.replaceAll(",", " , ")],
    ["a leading =", `=${OWN}`],
    ["prefixes of functions", OWN.replace("COUNT(", "_xlfn.COUNT(")],
    ["absolute signs", OWN.replaceAll("cchc.value", "$cchc.value")],
  ])("in the spelling of other programs: %s", (_, formula) => {
    expect(rateOf(1216, 1243, own(1, formula))).toMatchObject({ value: 97.83, computed: true });
  });

  it("also where the row was moved, and where its two figures were", () => {
    const file = form(outline).fill({ "dossiers.on_time": 1216, "dossiers.resolved": 1243 });
    file.swapRows(RATE, "dossiers.received").swapRows("dossiers.on_time", "dossiers.overdue");
    expect(read(file).entries.get(RATE)).toMatchObject({ value: 97.83, computed: true, cell: "D6" });
  });

  it("where it stands above its two figures", () => {
    const file = form(outline).fill({ "legal_check.done": 6, "legal_check.total": 7 });
    expect(read(file).entries.get("legal_check.rate")).toMatchObject({ value: 85.71, computed: true });
  });

  it("a figure that is lost gives no rate", () => {
    const file = form(outline).fill({ "dossiers.on_time": 1216, "dossiers.resolved": 1243 });
    file.dropTraces("dossiers.on_time").set("II.2 Cải cách TTHC", "B10", "…");
    expect(read(file).entries.get(RATE)).toMatchObject({ state: "blank", computed: true });
  });
});

describe("what the cell still shows of an earlier computation", () => {
  const told = (on_time: Typed, resolved: Typed, stored: string | number): string[] => {
    const figures = { "dossiers.on_time": on_time, "dossiers.resolved": resolved };
    return read(form(outline).fill({ ...figures, [RATE]: own(stored) })).repaired.map(({ message }) => message);
  };

  it("is told with both figures, and that made anew is used", () => {
    const report = read(form(outline).fill({ "dossiers.on_time": 1216, "dossiers.resolved": 1243, [RATE]: own(50.5) }));
    expect(report.entries.get(RATE)).toMatchObject({ value: 97.83, raw: 50.5 });
    expect(report.repaired).toEqual([
      {
        item: RATE,
        kind: "formula-stale",
        sheet: "II.2 Cải cách TTHC",
        cell: "D11",
        message:
          'Ô D11 của "Đạt tỷ lệ (giải quyết đúng hạn)" đang hiện "50,5", khác kết quả tính lại từ các ô số liệu (97,83): dùng kết quả tính lại. Đề nghị mở tệp, bấm phím F9 để bảng tính tính lại, rồi lưu.',
      },
    ]);
  });

  it.each<[string, Typed, Typed, string | number, number]>([
    ["less than the rounding apart", 1216, 1243, 97.8278, 0],
    ["more than it", 1216, 1243, 97.82, 1],
    ["more than it, above", 1216, 1243, 97.84, 1],
    ["a word where there is a rate now", 1216, 1243, "KPS", 1],
    ["an error word of a program", 1216, 1243, "#NAME?", 1],
    ["nothing", 1216, 1243, "", 0],
    ["a rate where there is no whole any more", 0, 0, 97.83, 1],
    ["the word for no whole", 0, 0, "KPS", 0],
    ["the word for none where the item is outside the remit", "KTPV", "KTPV", "KPS", 1],
    ["the word for what is outside the remit", "KTPV", "KTPV", "KTPV", 0],
    ["a rate where one figure was cleared", 1216, "", 97.83, 1],
    ["a rate of a figure that can't be read, which is told itself", "khoảng 3", 20, 15, 0],
  ])("%s", (_, done, whole, stored, count) => expect(told(done, whole, stored)).toHaveLength(count));

  it("in words as in figures", () => {
    const says = "khác kết quả tính lại từ các ô số liệu";
    expect(told(1216, 1243, "KPS")[0]).toContain(`đang hiện "KPS", ${says} (97,83): dùng`);
    expect(told(0, 0, 97.83)[0]).toContain(`đang hiện "97,83", ${says}: dùng`);
  });

  it("nothing of a rate of which a figure is lost, which is told itself", () => {
    const file = form(outline).fill({ "dossiers.on_time": 1216, "dossiers.resolved": 1243, [RATE]: own(50) });
    file.dropTraces("dossiers.on_time").set("II.2 Cải cách TTHC", "B10", "…");
    const report = read(file);
    expect(report.lost).toMatchObject([{ items: ["dossiers.on_time"] }]);
    expect(report.repaired.map(({ kind }) => kind)).not.toContain("formula-stale");
  });
});

describe("anything else in the cell is read", () => {
  it("a typed rate", () => {
    const entry = rateOf(1216, 1243, 99.83);
    expect(entry).toMatchObject({ state: "value", value: 99.83, raw: 99.83 });
    expect(entry).not.toHaveProperty("computed");
  });

  it("a cleared cell", () => {
    expect(rateOf(1216, 1243, "")).toMatchObject({ state: "blank" });
    expect(rateOf(1216, 1243, "")).not.toHaveProperty("computed");
  });

  it("another formula: its cached value, and that is told", () => {
    const report = read(form(outline).fill({ [RATE]: { type: "number", value: 97.8, formula: "D10/D9*100" } }));
    expect(report.entries.get(RATE)).toMatchObject({ state: "value", value: 97.8 });
    expect(report.entries.get(RATE)).not.toHaveProperty("computed");
    expect(report.repaired).toEqual([
      {
        item: RATE,
        kind: "formula-replaced",
        sheet: "II.2 Cải cách TTHC",
        cell: "D11",
        message:
          'Ô của "Đạt tỷ lệ (giải quyết đúng hạn)" có công thức khác công thức của biểu mẫu: dùng kết quả đang có ở D11.',
      },
    ]);
  });

  it("the formula of another item is another formula", () => {
    const file = form(outline).fill({ [RATE]: own(50, computedFormula("legal_check.done", "legal_check.total")) });
    expect(read(file)).toMatchObject({ repaired: [{ kind: "formula-replaced" }] });
    expect(read(file).entries.get(RATE)!.value).toBe(50);
  });

  it("a formula without a cached value is T10", () => {
    const file = form(outline).fill({ [RATE]: { type: "empty", value: "", formula: "D10/D9" } });
    expect(read(file).entries.get(RATE)).toMatchObject({ state: "error", signs: [{ code: "T10" }] });
    const plain = form(outline).fill({ "dossiers.received": { type: "empty", value: "", formula: "A1+A2" } });
    expect(read(plain).entries.get("dossiers.received")).toMatchObject({ state: "error", signs: [{ code: "T10" }] });
  });

  it("a sum typed as a formula into any other input is its value, and no repair", () => {
    const report = read(form(outline).fill({ "dossiers.received": { type: "number", value: 30, formula: "10+20" } }));
    expect(report.entries.get("dossiers.received")).toMatchObject({ state: "value", value: 30 });
    expect(report.repaired).toEqual([]);
  });

  it("the template's formula in a cell that the template does not compute", () => {
    const report = read(form(outline).fill({ "satisfaction.overall": own(40) }));
    expect(report.entries.get("satisfaction.overall")).toMatchObject({ state: "value", value: 40 });
  });
});
