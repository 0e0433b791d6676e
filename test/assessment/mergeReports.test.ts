import { mergeReports, type MergeOptions } from "../../src/assessment/mergeReports";
import type { RefusedFile } from "../../src/assessment/Assessment";
import { tellFinding } from "../../src/checks/tellFinding";
import { outline2025 } from "../support/outline2025";
import { reportOf, type TypedAnswers } from "../support/reportOf";
import { SAMPLE_UNITS, sampleReport, sampleReports, type SampleUnit } from "../support/samples";

const outline = outline2025();

describe("where a unit stands", () => {
  const unitOf = (unit: SampleUnit, change: TypedAnswers, meta = {}) =>
    mergeReports([sampleReport(outline, unit, change, { meta })], outline).units.find((one) => one.unit.code === unit)!;

  test.each([
    ["no file", "KT", undefined, "absent"],
    ["an error", "KT", { "dossiers.resolved": 1423 }, "wrong"],
    ["an error beside a blank", "KT", { "dossiers.resolved": 1423, "staff.quota": "" }, "wrong"],
    ["a blank figure", "KT", { "staff.quota": "" }, "incomplete"],
    ["a blank narrative", "KT", { "proposals.to_city": "…" }, "incomplete"],
    ["declared missing", "KT", { "staff.quota": "CCS" }, "incomplete"],
    ["declared missing in a narrative", "KT", { "proposals.to_city": "CCS" }, "incomplete"],
    [
      "an optional blank",
      "VP",
      { "dossiers.overdue": 0, "dossiers.online": "", "dossiers.overdue_resolved": "" },
      "valid",
    ],
    ["a missed target", "KT", {}, "explain"],
    ["an optional item declared missing", "KT", { "capital.plan": "CCS", "capital.rate": "CCS" }, "explain"],
    ["a warning", "TTPVHCC", { "staff.present": 7, "dossiers.overdue": 37, "dossiers.overdue_pending": 0 }, "explain"],
  ] as const)("%s: %s", (_, unit, change, state) => {
    if (change === undefined) {
      expect(mergeReports([], outline).units.find((one) => one.unit.code === unit)).toMatchObject({
        state,
        report: null,
        findings: [],
        answered: 0,
        asked: 85,
        counts: { errors: 0, warnings: 0, targets: 0, infos: 0, blanks: 0 },
      });
    } else expect(unitOf(unit, change).state).toBe(state);
  });

  test("valid: warnings and notes do not stand in the way", () => {
    const change = {
      "dossiers.overdue": 0,
      "dossiers.overdue_resolved": 0,
      "dossiers.on_time": 3898,
      "dossiers.on_time_rate": 100,
      "staff.present": 11,
    };
    const unit = unitOf("VP", change);
    expect(unit.counts).toMatchObject({ errors: 0, targets: 0, blanks: 0 });
    expect(unit.counts.warnings).toBeGreaterThan(0);
    expect(unit.state).toBe("valid");
  });

  test("no as-of date: something is still to be filled in", () => {
    expect(unitOf("KT", {}, { as_of: "" }).state).toBe("incomplete");
  });

  test("what is counted", () => {
    const unit = unitOf("KT", {
      "dossiers.resolved": 1423, // D1, D3
      "staff.present": 13, // H1
      "staff.quota": "12", // T7
      "feedback.received": "", // T1
      "proposals.to_city": "", // T1, a warning in data
    });
    expect(unit.counts).toMatchObject({ errors: 2, blanks: 2, targets: 2 });
    const warnings = unit.findings.filter(
      ({ code, class: of, severity }) => severity === "warning" && code !== "T1" && of === "figure",
    );
    expect(unit.counts.warnings).toBe(warnings.length);
    expect(warnings.map(({ code }) => code)).toContain("H1");
  });

  test("answered: required items that are values", () => {
    // KT: 85 required, of which 9 + 6 + 5 are out of its scope.
    expect(unitOf("KT", {})).toMatchObject({ answered: 65, asked: 85 });
    expect(unitOf("KT", { "staff.quota": "KPS" }).answered).toBe(64);
    expect(unitOf("KT", { "capital.plan": "" }).answered).toBe(65);
  });
});

describe("across the units", () => {
  test("X2: each unit without a report, in the order of the outline", () => {
    const merged = mergeReports([sampleReport(outline, "KT")], outline);
    expect(merged.missing).toEqual(["VP", "VHXH", "TTPVHCC"]);
    const missing = merged.across.filter((finding) => finding.code === "X2");
    expect(missing.map((finding) => [finding.units, tellFinding(outline, finding)])).toEqual([
      [["VP"], "Chưa nhận được báo cáo của Văn phòng HĐND và UBND."],
      [["VHXH"], "Chưa nhận được báo cáo của Phòng Văn hóa - Xã hội."],
      [["TTPVHCC"], "Chưa nhận được báo cáo của Trung tâm Phục vụ hành chính công xã."],
    ]);
    expect(missing[0]).toMatchObject({ items: [], unit: null, severity: "warning", class: "figure" });
  });

  test("all there: no X2", () => {
    const merged = mergeReports(sampleReports(outline), outline);
    expect(merged.missing).toEqual([]);
    expect(merged.across.map((finding) => finding.code)).toEqual(["X5", "C2", "C3", "D7", "D8", "F2"]);
  });

  test("in order: X1, X2, X3 … X10, then the totals", () => {
    const long = "Đã ban hành kế hoạch và các văn bản chỉ đạo, đôn đốc thực hiện cải cách hành chính trong kỳ báo cáo.";
    const reports = [
      sampleReport(outline, "VP", { "direction.documents": long, "budget.revenue": 150_000_000_000 }),
      sampleReport(outline, "KT", { "direction.documents": long }, { meta: { as_of: "2025-10-31" } }),
      sampleReport(outline, "KT", {}, { meta: { as_of: "2025-10-30" } }),
      sampleReport(outline, "TTPVHCC", { "dossiers.received": 5000 }),
    ];
    const codes = mergeReports(reports, outline).across.map((finding) => finding.code);
    expect(codes.slice(0, 7)).toEqual(["X1", "X2", "X3", "X4", "X5", "X6", "X10"]);
    expect(codes.slice(7).every((code) => !code.startsWith("X"))).toBe(true);
  });
});

describe("several files of one unit", () => {
  const old = sampleReport(outline, "KT", {}, { meta: { as_of: "2025-10-31" }, file: "cu.xlsx" });
  const current = sampleReport(outline, "KT", { "staff.present": 10 }, { file: "moi.xlsx" });

  test("the newest counts, the others are kept and told", () => {
    const merged = mergeReports([old, current], outline);
    expect(merged.duplicates).toEqual([{ unit: "KT", used: current, others: [old] }]);
    expect(merged.units.find(({ unit }) => unit.code === "KT")?.report).toBe(current);
    expect(merged.totals.get("staff.present")?.value).toBe(10);
  });

  test("a unit with one file has no others", () => {
    const merged = mergeReports([old, current, sampleReport(outline, "VP")], outline);
    expect(merged.duplicates.map(({ unit }) => unit)).toEqual(["KT"]);
  });

  test("a choice counts in everything", () => {
    const merged = mergeReports([old, current], outline, { chosen: new Map([["KT", old.sha256]]) });
    expect(merged.duplicates).toEqual([{ unit: "KT", used: old, others: [current] }]);
    expect(merged.totals.get("staff.present")?.value).toBe(11);
    const [x1] = merged.across.filter((finding) => finding.code === "X1");
    expect(tellFinding(outline, x1!)).toContain("đang dùng tệp cu.xlsx");
  });
});

describe("what was chosen and what was refused", () => {
  const merge = (options: MergeOptions) => mergeReports(sampleReports(outline), outline, options);

  test("the owner's figures are taken, X5 stays as a note", () => {
    const merged = merge({ dossiersFrom: "TTPVHCC" });
    expect(merged.dossiersFrom).toBe("TTPVHCC");
    expect(merged.totals.get("dossiers.received")).toMatchObject({ value: 6214, by: "owner" });
    expect(merged.across.map((finding) => finding.code)).toContain("X5");
  });

  test("a unit or item that does not exist chooses nothing", () => {
    const sources = new Map([
      ["budget.revenue", "XX"],
      ["staff.present", "VP"],
      ["no.item", "VP"],
      ["budget.expenditure", "KT"],
    ]);
    const merged = merge({ dossiersFrom: "XX", sources });
    expect(merged.dossiersFrom).toBeNull();
    expect([...merged.sources]).toEqual([["budget.expenditure", "KT"]]);
    expect(merged.totals.get("staff.present")?.by).toBe("sum");
  });

  test("refused files, sorted, each once", () => {
    const refusal = (file: string): RefusedFile => ({
      file,
      sha256: null,
      size: 1,
      code: "damaged",
      message: "Tệp hỏng",
    });
    const merged = merge({ refused: [refusal("b.xlsx"), refusal("a.xlsx"), refusal("b.xlsx")] });
    expect(merged.refused.map((file) => file.file)).toEqual(["a.xlsx", "b.xlsx"]);
  });

  test("the round", () => {
    expect(merge({}).round).toBeNull();
    expect(merge({ round: { id: "dot-2" } }).round).toBe("dot-2");
  });
});

test("a report of an unknown unit has no place and does no harm", () => {
  const stranger = reportOf(outline, "XX", { "staff.present": 1000 });
  const merged = mergeReports([...sampleReports(outline), stranger], outline);
  expect(merged).toEqual(mergeReports(sampleReports(outline), outline));
});

test("units stand in the order of the outline", () => {
  const merged = mergeReports([...sampleReports(outline)].reverse(), outline);
  expect(merged.units.map(({ unit }) => unit.code)).toEqual(SAMPLE_UNITS);
});
