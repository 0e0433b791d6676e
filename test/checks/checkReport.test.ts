import { checkReport } from "../../src/checks/checkReport";
import type { Finding } from "../../src/checks/Finding";
import { severityWord } from "../../src/checks/severityWord";
import { tellFinding } from "../../src/checks/tellFinding";
import type { LostFields } from "../../src/report/Report";
import { outline2025 } from "../support/outline2025";
import { reportOf, type TypedAnswers } from "../support/reportOf";
import { sampleReport } from "../support/samples";

const outline = outline2025();

const told = (findings: readonly Finding[], code: string): string[][] =>
  findings
    .filter((finding) => finding.code === code)
    .map((finding) => [severityWord(finding), tellFinding(outline, finding)]);

describe("the cover (T1, T16)", () => {
  const onCover = (meta: Record<string, string>): Finding[] =>
    checkReport(sampleReport(outline, "KT", {}, { meta }), outline).filter((finding) => finding.sheet === "Trang bìa");

  test.each([
    ["the first day of the period", { as_of: "2025-07-01" }],
    ["the last day", { as_of: "2025-12-31" }],
    ["no signing day", { as_of: "2025-11-10", signed_on: "" }],
    ["a signing day within", { as_of: "2025-11-10", signed_on: "11/11/2025" }],
    ["a signing day that is no date", { as_of: "2025-11-10", signed_on: "tháng 11" }],
  ])("says nothing: %s", (_, meta) => {
    expect(onCover(meta)).toEqual([]);
  });

  test.each([
    ["no as-of date", { as_of: "" }, ["Chưa nhập", "Chưa nhập: Số liệu tính đến ngày"], "C10"],
    ["dots", { as_of: "…/…/…" }, ["Chưa nhập", "Chưa nhập: Số liệu tính đến ngày"], "C10"],
    ["dots apart", { as_of: " … / … / … " }, ["Chưa nhập", "Chưa nhập: Số liệu tính đến ngày"], "C10"],
    [
      "one word that is no date",
      { as_of: "nay" },
      ["Chưa nhập", 'Chưa nhập: Số liệu tính đến ngày (không đọc được ngày "nay")'],
      "C10",
    ],
    [
      "no date that can be read",
      { as_of: "đến nay" },
      ["Chưa nhập", 'Chưa nhập: Số liệu tính đến ngày (không đọc được ngày "đến nay")'],
      "C10",
    ],
    [
      "the day before the period",
      { as_of: "2025-06-30" },
      ["Cảnh báo", "Ngày 30/06/2025 ngoài kỳ báo cáo. Đề nghị xem lại năm."],
      "C10",
    ],
    [
      "the day after it",
      { as_of: "2026-01-01" },
      ["Cảnh báo", "Ngày 01/01/2026 ngoài kỳ báo cáo. Đề nghị xem lại năm."],
      "C10",
    ],
    [
      "day and month turned round",
      { as_of: "2025-05-11" },
      [
        "Cảnh báo",
        "Ngày 11/05/2025 ngoài kỳ báo cáo. Đề nghị xem lại năm, và ngày với tháng có bị đảo không (05/11/2025).",
      ],
      "C10",
    ],
    [
      "last year, turned round or not",
      { as_of: "2024-10-11" },
      ["Cảnh báo", "Ngày 11/10/2024 ngoài kỳ báo cáo. Đề nghị xem lại năm."],
      "C10",
    ],
    [
      "the signing day",
      { signed_on: "10.11.2024" },
      ["Cảnh báo", "Ngày 10/11/2024 ngoài kỳ báo cáo. Đề nghị xem lại năm."],
      "C12",
    ],
  ] as const)("speaks: %s", (_, meta, words, cell) => {
    const findings = onCover(meta);
    expect(findings.map((finding) => [severityWord(finding), tellFinding(outline, finding)])).toEqual([words]);
    expect(findings[0]).toMatchObject({ items: [], unit: "KT", cell });
  });
});

describe("U1", () => {
  const u1 = (answers: TypedAnswers, unit = "TTPVHCC"): string[][] =>
    told(checkReport(reportOf(outline, unit, answers), outline), "U1");

  test.each([
    ["a value", { "procedures.at_center_rate": 100 }],
    ["none", { "procedures.at_center_rate": "KPS" }],
    ["blank: T1 says it", { "procedures.at_center_rate": "" }],
    ["outside what the unit usually has", { "budget.revenue": "KTPV" }],
    ["an item without usual units", { "satisfaction.overall": "KTPV" }],
  ])("says nothing: %s", (_, answers) => {
    expect(u1(answers)).toEqual([]);
  });

  test.each([
    [
      { "feedback.received": "KTPV" },
      'Tổng số PAKN tiếp nhận: đơn vị thường báo cáo nội dung này nhưng ghi "Không thuộc phạm vi".',
    ],
    [
      { "feedback.received": "chưa có" },
      'Tổng số PAKN tiếp nhận: đơn vị thường báo cáo nội dung này nhưng ghi "Chưa có số liệu".',
    ],
    [
      { "proposals.to_city": "KTPV" },
      '1. Với thành phố: đơn vị thường báo cáo nội dung này nhưng ghi "Không thuộc phạm vi".',
    ],
  ])("speaks: %j", (answers: TypedAnswers, message) => {
    expect(u1(answers)).toEqual([["Cảnh báo", message]]);
  });

  test("a computed rate is not asked about besides its figures", () => {
    const answers = { "legal_check.total": "KTPV", "legal_check.done": "KTPV" };
    const items = checkReport(reportOf(outline, "VP", answers), outline)
      .filter((finding) => finding.code === "U1")
      .map((finding) => finding.items[0]);
    expect(items).toEqual(["legal_check.total", "legal_check.done"]);
  });

  test("is for the team", () => {
    const [finding] = checkReport(reportOf(outline, "VP", { "staff.quota": "KTPV" }), outline).filter(
      ({ code }) => code === "U1",
    );
    expect(finding?.audience).toBe("team");
  });
});

describe("X8", () => {
  const lost = (kind: LostFields["kind"], items: string[], cells: string[] = []): LostFields => ({
    kind,
    items,
    cells,
    sheet: outline.sectionOf(outline.itemOf(items[0]!)!).sheet,
  });
  const inProcedures = outline.items.filter((item) => item.section === "II.2").map((item) => item.id);

  test("says nothing where every field was found", () => {
    expect(told(checkReport(sampleReport(outline, "KT"), outline), "X8")).toEqual([]);
  });

  test.each([
    [
      lost("missing-sheet", inProcedures),
      null,
      'Thiếu trang tính "II.2 Cải cách TTHC". Đề nghị gửi lại theo đúng biểu mẫu báo cáo.',
    ],
    [
      lost("missing", ["feedback.received"]),
      null,
      'Không tìm thấy ô của "Tổng số PAKN tiếp nhận". Đề nghị gửi lại theo đúng biểu mẫu báo cáo.',
    ],
    [
      lost("missing", ["feedback.received", "feedback.resolved"]),
      null,
      'Không tìm thấy ô của "Tổng số PAKN tiếp nhận", "Tổng số PAKN đã được giải quyết". Đề nghị gửi lại theo đúng biểu mẫu báo cáo.',
    ],
    [
      lost("ambiguous", ["feedback.received"], ["D8", "D15"]),
      "D8",
      '"Tổng số PAKN tiếp nhận" có ở nhiều ô (D8, D15). Đề nghị gửi lại theo đúng biểu mẫu báo cáo.',
    ],
    [
      lost("ambiguous", ["feedback.received"], ["Sheet2!D8", "D15"]),
      "D15",
      '"Tổng số PAKN tiếp nhận" có ở nhiều ô (Sheet2!D8, D15). Đề nghị gửi lại theo đúng biểu mẫu báo cáo.',
    ],
    [
      lost("ambiguous", ["feedback.received"], ["D8"]),
      "D8",
      'Không rõ ô D8 có phải của "Tổng số PAKN tiếp nhận". Đề nghị gửi lại theo đúng biểu mẫu báo cáo.',
    ],
    [
      lost("covered", ["feedback.received"], ["D8"]),
      "D8",
      'Ô D8 của "Tổng số PAKN tiếp nhận" bị gộp vào ô khác, nội dung bên trong không nhìn thấy. Đề nghị gửi lại theo đúng biểu mẫu báo cáo.',
    ],
    [
      lost("ambiguous", ["feedback.received"]),
      null,
      '"Tổng số PAKN tiếp nhận" có ở nhiều nơi. Đề nghị gửi lại theo đúng biểu mẫu báo cáo.',
    ],
  ])("speaks once: $kind $items.length", (fields, cell, message) => {
    const findings = checkReport(sampleReport(outline, "TTPVHCC", {}, { lost: [fields] }), outline);
    expect(told(findings, "X8")).toEqual([["Lỗi", message]]);
    expect(findings.find((finding) => finding.code === "X8")).toMatchObject({
      items: fields.items,
      sheet: fields.sheet,
      cell,
    });
    // Neither blank, nor unreadable, nor unanswered besides.
    const others = findings.filter((finding) => finding.code !== "X8");
    expect(others.filter((finding) => finding.items.some((id) => fields.items.includes(id)))).toEqual([]);
  });

  test("a rule that asks whether it was answered does not take it for unanswered", () => {
    const fields = lost("missing", ["satisfaction.respondents"]);
    const codes = checkReport(sampleReport(outline, "TTPVHCC", {}, { lost: [fields] }), outline).map(
      ({ code }) => code,
    );
    expect(codes).toContain("X8");
    expect(codes).not.toContain("U4");
  });

  test("whatever was read where it was looked for, it is not told besides", () => {
    const fields = lost("ambiguous", ["feedback.received"], ["D8", "D15"]);
    const report = sampleReport(outline, "KT", {}, { lost: [fields] });
    const entries = new Map(report.entries);
    entries.set("feedback.received", { ...entries.get("feedback.received")!, state: "blank" });
    const findings = checkReport({ ...report, entries }, outline);
    expect(findings.filter(({ items }) => items[0] === "feedback.received").map(({ code }) => code)).toEqual(["X8"]);
  });

  test("one for each sheet or field", () => {
    const fields = [lost("missing", ["feedback.received"]), lost("missing", ["staff.quota"])];
    const findings = checkReport(sampleReport(outline, "KT", {}, { lost: fields }), outline);
    expect(told(findings, "X8")).toHaveLength(2);
  });
});

describe("order and robustness", () => {
  test("the cover, then by item, its cell before its rules", () => {
    const report = reportOf(
      outline,
      "KT",
      { "plan_tasks.total": "12", "plan_tasks.done": 9, "plan_tasks.doing": 4, "feedback.received": "KTPV" },
      { meta: { as_of: "" } },
    );
    const findings = checkReport(report, outline);
    const numbers = findings.map((finding) => outline.itemOf(finding.items[0] ?? "")?.number ?? 0);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(findings[0]).toMatchObject({ code: "T1", sheet: "Trang bìa" });
    const ofTotal = findings.filter((finding) => finding.items[0] === "plan_tasks.total");
    expect(ofTotal.map((finding) => finding.code)).toEqual(["T7", "N1"]);
  });

  test("a report without entries is unknown, not blank: nothing is said of it", () => {
    const report = { ...reportOf(outline, "TTPVHCC", {}), entries: new Map() };
    expect(checkReport(report, outline)).toEqual([]);
  });

  test("a unit that the outline does not know has no usual answers", () => {
    expect(told(checkReport(reportOf(outline, "XX", { "staff.quota": "KTPV" }), outline), "U1")).toEqual([]);
  });
});
