import { checkAcross, type AcrossOptions } from "../../src/checks/checkAcross";
import { tellFinding } from "../../src/checks/tellFinding";
import type { Report } from "../../src/report/Report";
import { outline2025 } from "../support/outline2025";
import { reportOf, type ReportOptions, type TypedAnswers } from "../support/reportOf";
import { sampleReports } from "../support/samples";

const outline = outline2025();

const report = (unit: string, answers: TypedAnswers = {}, options: ReportOptions = {}): Report =>
  reportOf(outline, unit, answers, options);

function told(code: string, reports: readonly Report[], options?: AcrossOptions): [units: string, message: string][] {
  return checkAcross(reports, outline, options)
    .filter((finding) => finding.code === code)
    .map((finding) => {
      expect(finding).toMatchObject({ rule: code, unit: null, sheet: null, cell: null, severity: "warning" });
      return [finding.units!.join(" "), tellFinding(outline, finding)];
    });
}

describe("X1: several files of one unit", () => {
  const files = (...options: ReportOptions[]): Report[] =>
    options.map((option, index) => report("KT", { "staff.present": index }, option));

  test("says nothing of one file of each, nor of the same file twice", () => {
    const [first] = files({});
    expect(told("X1", [first!, report("VP")])).toEqual([]);
    expect(told("X1", [first!, first!, { ...first!, file: "ban sao.xlsx" }])).toEqual([]);
  });

  test("the newest as-of date first, however late the other was saved", () => {
    const reports = files(
      { file: "cu.xlsx", meta: { as_of: "2025-10-31" }, modified: "2025-11-12T00:00:00Z" },
      { file: "moi.xlsx", meta: { as_of: "2025-11-10" }, modified: "2025-11-11T01:15:00Z" },
    );
    expect(told("X1", reports)).toEqual([
      [
        "KT",
        "Phòng Kinh tế gửi 2 tệp: đang dùng tệp moi.xlsx lưu lúc 08:15 ngày 11/11/2025; tệp cu.xlsx không đưa vào tổng hợp.",
      ],
    ]);
  });

  test("then the one saved last, in whatever time zone", () => {
    const reports = files(
      { file: "a.xlsx", modified: "2025-11-10T23:30:00Z" },
      { file: "b.xlsx", modified: "2025-11-11T06:00:00+07:00" },
      { file: "c.xlsx", modified: null },
    );
    expect(told("X1", reports)[0]![1]).toBe(
      "Phòng Kinh tế gửi 3 tệp: đang dùng tệp a.xlsx lưu lúc 06:30 ngày 11/11/2025; tệp b.xlsx, c.xlsx không đưa vào tổng hợp.",
    );
  });

  test("then the larger SHA-256; without a time none is told", () => {
    const reports = files(
      { file: "x/KT.xlsx", modified: null, sha256: "aa" },
      { file: "y/KT.xlsx", modified: null, sha256: "bb" },
    );
    expect(told("X1", reports)[0]![1]).toBe(
      "Phòng Kinh tế gửi 2 tệp: đang dùng tệp y/KT.xlsx; tệp x/KT.xlsx không đưa vào tổng hợp.",
    );
  });

  test.each([
    ["/", "tháng 11/KT.xlsx", "cũ/KT lần 1.xlsx"],
    ["\\", "D:\\tháng 11\\KT.xlsx", "D:\\cũ\\KT lần 1.xlsx"],
  ])("their folders are named only where the names alone would not tell them apart: %s", (_, kept, old) => {
    const reports = files(
      { file: kept, meta: { as_of: "2025-11-10" }, modified: null },
      { file: old, meta: { as_of: "2025-10-31" } },
    );
    const [finding] = checkAcross(reports, outline);
    expect(finding).toMatchObject({ code: "X1", items: [], units: ["KT"] });
    expect(finding?.figures).toEqual({ count: 2, used: "KT.xlsx", others: "KT lần 1.xlsx" });
  });

  test("a person's choice counts", () => {
    const reports = files({ file: "a.xlsx", sha256: "aa" }, { file: "b.xlsx", sha256: "bb" });
    const [, message] = told("X1", reports, { chosen: new Map([["KT", "aa"]]) })[0]!;
    expect(message).toContain("đang dùng tệp a.xlsx");
  });
});

describe("X3: as-of dates", () => {
  const asOf = (unit: string, as_of: string): Report => report(unit, {}, { meta: { as_of } });

  test.each([
    ["one date", [asOf("VP", "2025-11-10"), asOf("KT", "2025-11-10")]],
    ["a date that is not there differs from none", [asOf("VP", "2025-11-10"), asOf("KT", "")]],
    ["one unit", [asOf("VP", "2025-11-10")]],
    ["the file that is not used", [asOf("VP", "2025-11-10"), asOf("VP", "2025-10-31"), asOf("KT", "2025-11-10")]],
  ])("says nothing: %s", (_, reports) => {
    expect(told("X3", reports)).toEqual([]);
  });

  test("is about no item", () => {
    const [finding] = checkAcross([asOf("VP", "2025-11-10"), asOf("KT", "2025-10-31")], outline);
    expect(finding).toMatchObject({ code: "X3", items: [] });
  });

  test("lists all units with full names and dates, in the order of the outline", () => {
    expect(told("X3", [asOf("KT", "2025-10-31"), asOf("TTPVHCC", ""), asOf("VP", "2025-11-10")])).toEqual([
      ["VP KT", "Số liệu không cùng thời điểm: Văn phòng HĐND và UBND 10/11/2025, Phòng Kinh tế 31/10/2025."],
    ]);
  });
});

describe("X4: one figure for the whole commune, given twice", () => {
  const revenue = (unit: string, typed: string | number): Report => report(unit, { "budget.revenue": typed });

  test.each([
    ["one unit", [revenue("KT", 148_620_000_000), revenue("VP", "KTPV")]],
    ["nothing but zero beside it", [revenue("KT", 148_620_000_000), revenue("VP", 0), revenue("VHXH", "KPS")]],
    ["an error beside it", [revenue("KT", 148_620_000_000), revenue("VP", "khoảng 150 tỷ")]],
    ["figures of each unit", [report("KT", { "staff.present": 11 }), report("VP", { "staff.present": 9 })]],
    ["figures of both scopes", [report("KT", { "dossiers.received": 11 }), report("VP", { "dossiers.received": 9 })]],
  ])("says nothing: %s", (_, reports) => {
    expect(told("X4", reports)).toEqual([]);
  });

  test.each([
    [
      "money in tỷ",
      [revenue("VP", 150_080_000_000), revenue("KT", 148_620_000_000), revenue("VHXH", "KPS")],
      "VP KT",
      "Tổng thu ngân sách địa phương: Văn phòng 150,1 tỷ, Phòng Kinh tế 148,6 tỷ. Đề nghị chọn một nguồn.",
    ],
    [
      "sums that would read alike are told in full",
      [revenue("VP", 148_620_000_000), revenue("KT", 148_640_000_000)],
      "VP KT",
      "Tổng thu ngân sách địa phương: Văn phòng 148.620.000.000 đồng, Phòng Kinh tế 148.640.000.000 đồng. Đề nghị chọn một nguồn.",
    ],
    [
      "from one tỷ on",
      [revenue("VP", 1_000_000_000), revenue("KT", 12_345_678_900_000)],
      "VP KT",
      "Tổng thu ngân sách địa phương: Văn phòng 1 tỷ, Phòng Kinh tế 12.345,7 tỷ. Đề nghị chọn một nguồn.",
    ],
    [
      "equal sums are as double",
      [revenue("VP", 999_999_999), revenue("KT", 999_999_999)],
      "VP KT",
      "Tổng thu ngân sách địa phương: Văn phòng 999.999.999 đồng, Phòng Kinh tế 999.999.999 đồng. Đề nghị chọn một nguồn.",
    ],
    [
      "a count",
      [report("VHXH", { "service_units.total": 17 }), report("KT", { "service_units.total": 1 })],
      "VHXH KT",
      "Tổng đơn vị sự nghiệp công lập trực thuộc: Phòng VH-XH 17, Phòng Kinh tế 1. Đề nghị chọn một nguồn.",
    ],
    [
      "a percent",
      [report("VP", { "satisfaction.overall": 96.4 }), report("TTPVHCC", { "satisfaction.overall": 95 })],
      "VP TTPVHCC",
      "Mức độ hài lòng chung: Văn phòng 96,4%, Trung tâm PVHCC 95%. Đề nghị chọn một nguồn.",
    ],
  ])("speaks: %s", (_, reports, units, message) => {
    expect(told("X4", reports)).toEqual([[units, message]]);
  });

  test("a computed rate is told by its two figures", () => {
    const check = (unit: string): Report => report(unit, { "legal_check.total": 7, "legal_check.done": 6 });
    const items = checkAcross([check("VP"), check("KT")], outline).map((finding) => finding.items[0]);
    expect(items).toEqual(["legal_check.total", "legal_check.done"]);
  });

  test("a chosen source settles it, if it gives the figure", () => {
    const reports = [revenue("VP", 2_000_000), revenue("KT", 3_000_000), report("TTPVHCC")];
    const from = (unit: string): AcrossOptions => ({ sources: new Map([["budget.revenue", unit]]) });
    expect(told("X4", reports, from("KT"))).toEqual([]);
    expect(told("X4", reports, from("TTPVHCC"))).toHaveLength(1);
    expect(told("X4", reports, from("VHXH"))).toHaveLength(1);
  });
});

describe("X5, X6: the Centre and the offices", () => {
  const received = (unit: string, typed: string | number): Report => report(unit, { "dossiers.received": typed });

  test.each([
    ["the Centre alone", [received("TTPVHCC", 6214)]],
    ["the offices alone", [received("VP", 6214), received("KT", 1)]],
    ["the offices give zero", [received("TTPVHCC", 6214), received("VP", 0), received("KT", "KPS")]],
    ["the Centre gives zero", [received("TTPVHCC", 0), received("VP", 6214)]],
    ["an answer that can't be used", [received("TTPVHCC", 6.214), received("VP", 6214)]],
  ])("say nothing: %s", (_, reports) => {
    expect([...told("X5", reports), ...told("X6", reports)]).toEqual([]);
  });

  test("equal sums are said to be equal", () => {
    const reports = sampleReports(outline);
    expect(told("X5", reports)).toEqual([
      [
        "VP VHXH KT TTPVHCC",
        "Có thể cộng trùng: Trung tâm 6.214, các phòng cộng lại 6.214; hai số bằng nhau. Đề nghị chọn: cộng số của các đơn vị, hoặc chỉ lấy số của Trung tâm.",
      ],
    ]);
    expect(told("X6", reports)).toEqual([]);
  });

  test("less than the Centre: X5 only; more: X6 too", () => {
    const less = [received("TTPVHCC", 6214), received("VP", 6213)];
    const more = [received("TTPVHCC", 6214), received("VP", 6000), received("KT", 300)];
    expect(told("X5", less).map(([, message]) => message)).toEqual([
      "Có thể cộng trùng: Trung tâm 6.214, các phòng cộng lại 6.213. Đề nghị chọn: cộng số của các đơn vị, hoặc chỉ lấy số của Trung tâm.",
    ]);
    expect(told("X6", less)).toEqual([]);
    expect(told("X5", more)).toHaveLength(1);
    expect(told("X6", more)).toEqual([
      ["VP KT TTPVHCC", "Các đơn vị khác cộng lại (6.300) lớn hơn Trung tâm (6.214). Đề nghị đối chiếu."],
    ]);
  });

  test("an outline that watches nothing says nothing", () => {
    const { sources, ...rest } = outline;
    expect(sources).toBeDefined();
    const codes = checkAcross(sampleReports(outline), { ...rest }).map((finding) => finding.code);
    expect(codes).not.toContain("X5");
  });
});

describe("X10: the same narrative", () => {
  const text = "Đã ban hành Kế hoạch cải cách hành chính và 04 văn bản chỉ đạo, đôn đốc thực hiện trong kỳ.";
  const short = "Đã ban hành kế hoạch cải cách hành chính trong kỳ báo cáo của đơn vị mình, đủ.";
  const wrote = (unit: string, typed: string): Report => report(unit, { "direction.documents": typed });

  test.each([
    ["one unit", [wrote("VP", text)]],
    ["another text", [wrote("VP", text), wrote("KT", `${text} Đạt 100%.`)]],
    ["a common phrase", [wrote("VP", short), wrote("KT", short)]],
    ["another item", [wrote("VP", text), report("KT", { "direction.resources": text })]],
  ])("says nothing: %s", (_, reports) => {
    expect(told("X10", reports)).toEqual([]);
  });

  test("folded: marks, case and punctuation hide nothing", () => {
    const reports = [wrote("KT", text), wrote("VP", text.toUpperCase().normalize("NFD").replace(/,/g, " ;"))];
    expect(told("X10", reports)).toEqual([
      [
        "VP KT",
        'Nội dung "Việc xây dựng, ban hành kế hoạch cải cách hành chính; các văn bản chỉ đạo, hướng dẫn, đôn đốc triển khai công tác cải…" của Văn phòng HĐND và UBND và Phòng Kinh tế giống hệt nhau.',
      ],
    ]);
    expect(checkAcross(reports, outline)[0]?.audience).toBe("team");
  });

  test("80 characters are enough, 79 are not", () => {
    const of = (length: number): Report[] => ["VP", "KT"].map((unit) => wrote(unit, "a".repeat(length)));
    expect(told("X10", of(80))).toHaveLength(1);
    expect(told("X10", of(79))).toEqual([]);
  });

  test("one for each text", () => {
    const other = text.replace("04", "05");
    const reports = [wrote("VP", text), wrote("VHXH", other), wrote("KT", text), wrote("TTPVHCC", other)];
    expect(told("X10", reports).map(([units]) => units)).toEqual(["VP KT", "VHXH TTPVHCC"]);
  });
});

test("of each unit only the report that counts is compared", () => {
  const old = report("KT", { "budget.revenue": 5_000_000 }, { meta: { as_of: "2025-10-31" }, file: "cu.xlsx" });
  const reports = [old, report("KT", { "budget.revenue": "KTPV" }), report("VP", { "budget.revenue": 5_000_000 })];
  expect(checkAcross(reports, outline).map((finding) => finding.code)).toEqual(["X1"]);
});

test("missing units are the merge's business", () => {
  expect(checkAcross([report("KT")], outline)).toEqual([]);
});
