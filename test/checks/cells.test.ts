import { checkReport } from "../../src/checks/checkReport";
import type { Finding } from "../../src/checks/Finding";
import { severityWord } from "../../src/checks/severityWord";
import { tellFinding } from "../../src/checks/tellFinding";
import type { Cell } from "../../src/report/Cells";
import { outline2025 } from "../support/outline2025";
import { reportOf, type Typed, type TypedAnswers } from "../support/reportOf";

// Requirement: rules.md §3, wording.md "Messages that say what to do".
const outline = outline2025();
const count = "feedback.received";
const percent = "procedures.at_center_rate";
const money = "budget.revenue";
const text = "direction.documents";

const cell = (type: Cell["type"], value: Cell["value"], format = "General"): Cell => ({ type, value, format });

function findingsOf(code: string, answers: TypedAnswers): Finding[] {
  return checkReport(reportOf(outline, "KT", answers), outline).filter((finding) => finding.code === code);
}

interface CellCases {
  readonly valid: readonly (readonly [item: string, typed: Typed])[];
  readonly invalid: readonly (readonly [item: string, typed: Typed, word: string, message: string])[];
}

const CASES: Readonly<Record<string, CellCases>> = {
  T1: {
    valid: [
      [count, 0],
      [count, "KPS"],
      [count, "KTPV"],
      [count, "CCS"],
      [count, "khoảng 5"],
      [text, "Không"],
      ["dossiers.carried_in", ""],
      ["satisfaction.overall", "…"],
    ],
    invalid: [
      [count, "", "Chưa nhập", "Chưa nhập: Tổng số PAKN tiếp nhận"],
      [count, "....", "Chưa nhập", "Chưa nhập: Tổng số PAKN tiếp nhận"],
      [
        percent,
        " …% ",
        "Chưa nhập",
        "Chưa nhập: Tỷ lệ thủ tục hành chính được đưa ra thực hiện tại Trung tâm Phục vụ hành chính công",
      ],
      [
        text,
        "",
        "Chưa nhập",
        "Chưa nhập: Việc xây dựng, ban hành kế hoạch cải cách hành chính; các văn bản chỉ đạo, hướng dẫn, đôn đốc triển khai công tác cải…",
      ],
      ["dossiers.received", "", "Chưa nhập", "Chưa nhập: Tổng số hồ sơ TTHC tiếp nhận"],
      // Two lines of the outline read alike.
      ["legal_check.done", "", "Chưa nhập", "Chưa nhập: Số VBQPPL có kiến nghị xử lý đã được xử lý xong (TT 24)"],
    ],
  },
  T2: {
    valid: [
      [count, 12],
      [count, "120 PAKN"],
      [text, "một trăm"],
    ],
    invalid: [
      [count, "một trăm", "Lỗi", 'Không đọc được số: "một trăm". Đề nghị chỉ ghi số.'],
      [percent, "98,5/100", "Lỗi", 'Không đọc được số: "98,5/100". Đề nghị chỉ ghi số.'],
      [count, "a\n  b", "Lỗi", 'Không đọc được số: "a b". Đề nghị chỉ ghi số.'],
      [count, "x".repeat(200), "Lỗi", `Không đọc được số: "${"x".repeat(79)}…". Đề nghị chỉ ghi số.`],
      [money, "148 tỷ 620 triệu", "Lỗi", 'Không đọc được số: "148 tỷ 620 triệu". Đề nghị chỉ ghi số.'],
    ],
  },
  T3: {
    valid: [
      [count, 0],
      [percent, 0],
      [count, "-"],
    ],
    invalid: [
      [count, -5, "Lỗi", "Số âm: -5. Đề nghị kiểm tra lại."],
      [count, "-1.234", "Lỗi", "Số âm: -1.234. Đề nghị kiểm tra lại."],
      [percent, -0.5, "Lỗi", "Số âm: -0,5. Đề nghị kiểm tra lại."],
    ],
  },
  T4: {
    valid: [
      [count, 6214],
      [percent, 97.83],
      [count, "6.214"],
    ],
    invalid: [
      [count, 6.214, "Lỗi", "Đang ghi 6,214; phải là số nguyên. Có phải 6.214?"],
      [count, "12,5", "Lỗi", "Đang ghi 12,5; phải là số nguyên. Có phải 12.500?"],
      [count, 1.23456, "Lỗi", "Đang ghi 1,23456; phải là số nguyên."],
      [money, 1234567.89, "Lỗi", "Đang ghi 1.234.567,89; phải là số nguyên. Có phải 1.234.567.890?"],
    ],
  },
  T5: {
    valid: [
      [percent, 100],
      [percent, "100%"],
      ["capital.rate", 103.5],
      [count, 101],
    ],
    invalid: [
      [percent, 100.01, "Lỗi", "Tỷ lệ 100,01% vượt 100%. Đề nghị kiểm tra lại."],
      [percent, "9783", "Lỗi", "Tỷ lệ 9.783% vượt 100%. Đề nghị kiểm tra lại."],
    ],
  },
  T6: {
    valid: [
      [percent, 0],
      [percent, 1.01],
      [percent, "0,95%"],
      [percent, cell("number", 0.9987, "0.00%")],
      [count, 1],
    ],
    invalid: [
      [percent, 0.9987, "Cảnh báo", "Ghi 0,9987: có phải 99,87%?"],
      [percent, "0,95", "Cảnh báo", "Ghi 0,95: có phải 95%?"],
      [percent, 1, "Cảnh báo", "Ghi 1: có phải 100%?"],
    ],
  },
  T7: {
    valid: [
      [count, 1234],
      [count, "KPS"],
      [text, "1234"],
    ],
    invalid: [
      [count, "1234", "Lưu ý", 'Đã hiểu "1234" là 1.234.'],
      [percent, "98,5%", "Lưu ý", 'Đã hiểu "98,5%" là 98,5.'],
    ],
  },
  T8: {
    valid: [
      [count, "1.234"],
      [percent, "98,765"],
    ],
    invalid: [[count, "1,234", "Lưu ý", 'Đã hiểu "1,234" là 1.234 (dấu phẩy là dấu hàng nghìn).']],
  },
  T9: {
    valid: [
      [money, 1_000_000],
      [money, 0],
      [money, "KPS"],
      [count, 5],
    ],
    invalid: [
      [money, 999_999, "Cảnh báo", "Số tiền 999.999 đồng: kiểm tra đơn vị tính (đồng, triệu, tỷ)."],
      [money, 1, "Cảnh báo", "Số tiền 1 đồng: kiểm tra đơn vị tính (đồng, triệu, tỷ)."],
      [money, "148,62 tỷ", "Cảnh báo", "Số tiền 148.620.000.000 đồng: kiểm tra đơn vị tính (đồng, triệu, tỷ)."],
    ],
  },
  T9a: {
    valid: [
      [count, 120],
      [text, "khoảng 120 hồ sơ"],
    ],
    invalid: [
      [count, "khoảng 120", "Lỗi", 'Cần số chính xác, đang ghi "khoảng 120".'],
      [percent, "> 95%", "Lỗi", 'Cần số chính xác, đang ghi "> 95%".'],
    ],
  },
  T10: {
    valid: [
      [count, "N/A"],
      [text, "Báo cáo #1"],
    ],
    invalid: [
      [count, cell("error", "#REF!"), "Lỗi", "Ô có lỗi công thức #REF!. Đề nghị nhập lại."],
      [percent, "#DIV/0!", "Lỗi", "Ô có lỗi công thức #DIV/0!. Đề nghị nhập lại."],
      [text, cell("error", "#NAME?"), "Lỗi", "Ô có lỗi công thức #NAME?. Đề nghị nhập lại."],
      [count, { ...cell("empty", ""), formula: "A1+1" }, "Lỗi", "Ô có lỗi công thức =A1+1. Đề nghị nhập lại."],
    ],
  },
  T11: {
    valid: [
      [count, cell("number", 46002, "#,##0")],
      [count, cell("number", 12, '0 "ngày"')],
    ],
    invalid: [[count, cell("number", 46002, "d-mmm"), "Lỗi", "Excel đã đổi thành ngày 11/12: nhập lại số."]],
  },
  T12: {
    valid: [
      [count, "Không phát sinh"],
      [text, "Đã ban hành 04 văn bản"],
    ],
    invalid: [
      [count, "Kh«ng ph¸t sinh", "Lỗi", "Chữ gõ bằng font cũ (TCVN3/VNI): chuyển sang Unicode."],
      [
        text,
        { ...cell("text", "§· ban hµnh 04 v¨n b¶n", "@"), font: ".VnTime" },
        "Cảnh báo",
        "Chữ gõ bằng font cũ (TCVN3/VNI): chuyển sang Unicode.",
      ],
    ],
  },
  T14: {
    valid: [
      [count, "KPS"],
      [text, "Chưa có"],
    ],
    invalid: [
      [count, "CCS", "Cảnh báo", 'Ghi "chưa có số liệu": đề nghị nêu ngày bổ sung ở cột Ghi chú.'],
      [count, "đang tổng hợp", "Cảnh báo", 'Ghi "chưa có số liệu": đề nghị nêu ngày bổ sung ở cột Ghi chú.'],
      [text, "Chưa có số liệu.", "Cảnh báo", 'Ghi "chưa có số liệu": đề nghị nêu ngày bổ sung ở cột Ghi chú.'],
    ],
  },
  T15: {
    valid: [
      [count, "12"],
      [text, "12/15"],
      [percent, "12/15"],
    ],
    invalid: [
      [count, "12/15", "Lỗi", 'Hai số trong một ô "12/15": tách ra hai ô.'],
      [money, "5.000.000/6.000.000", "Lỗi", 'Hai số trong một ô "5.000.000/6.000.000": tách ra hai ô.'],
    ],
  },
};

describe.each(Object.entries(CASES))("%s", (code, { valid, invalid }) => {
  test.each(valid.map(([item, typed]) => [item, JSON.stringify(typed), typed] as const))(
    "says nothing: %s %s",
    (item, _, typed) => {
      expect(findingsOf(code, { [item]: typed }).filter((finding) => finding.items[0] === item)).toEqual([]);
    },
  );

  test.each(invalid.map(([item, typed, ...rest]) => [item, JSON.stringify(typed), typed, ...rest] as const))(
    "speaks: %s %s",
    (item, _, typed, word, message) => {
      const findings = findingsOf(code, { [item]: typed }).filter((finding) => finding.items[0] === item);
      expect(findings.map((finding) => [severityWord(finding), tellFinding(outline, finding)])).toEqual([
        [word, message],
      ]);
      const { number } = outline.itemOf(item)!;
      expect(findings[0]).toMatchObject({
        rule: code,
        class: "figure",
        items: [item],
        unit: "KT",
        sheet: outline.sectionOf(outline.itemOf(item)!).sheet,
        cell: `D${number + 4}`,
      });
    },
  );
});

describe("T1 keeps its severity in data", () => {
  test.each([
    [count, "error"],
    [text, "warning"],
  ])("%s blank: %s", (item, severity) => {
    expect(findingsOf("T1", {}).find((finding) => finding.items[0] === item)?.severity).toBe(severity);
  });

  test("a computed rate is not asked for: its figures are", () => {
    const blank = findingsOf("T1", {}).map((finding) => finding.items[0]);
    expect(blank).toContain("dossiers.on_time");
    expect(blank).not.toContain("dossiers.on_time_rate");
  });

  test("a computed rate whose formula was cleared is", () => {
    const blank = findingsOf("T1", { "dossiers.on_time_rate": "" }).map((finding) => finding.items[0]);
    expect(blank).toContain("dossiers.on_time_rate");
  });
});

describe("T6 and the rate's own figures", () => {
  const rate = (typed: Typed, on_time: Typed, resolved: Typed): TypedAnswers => ({
    "dossiers.on_time_rate": typed,
    "dossiers.on_time": on_time,
    "dossiers.resolved": resolved,
  });
  const codesOf = (answers: TypedAnswers): string[] =>
    checkReport(reportOf(outline, "KT", answers), outline)
      .filter((finding) => finding.items[0] === "dossiers.on_time_rate" && finding.code !== "T7")
      .map((finding) => finding.code);

  test.each([
    ["the value agrees with the recomputed rate: no question", rate(0.5, 1, 200), []],
    ["the value agrees though typed as text", rate("0,5", 1, 200), []],
    ["a hundred times the value agrees: T6 alone", rate(0.9987, 3893, 3898), ["T6"]],
    ["neither agrees: both are told", rate(0.9, 3893, 3898), ["T6", "D3"]],
    ["nothing was resolved: T6 and D4", rate(0.5, 0, 0), ["T6", "D4"]],
    ["a figure is not there: T6", rate(0.5, 1, ""), ["T6"]],
    ["a figure is declared missing: T6", rate(0.5, 1, "CCS"), ["T6"]],
    ["none counts as 0", rate(0.5, "KPS", 200), ["T6", "D3"]],
  ])("%s", (_, answers, codes) => {
    expect(codesOf(answers)).toEqual(codes);
  });
});

describe("an outline's own severities", () => {
  test("a check that is switched off says nothing", () => {
    const off = outline2025((json) => ({ ...json, checks: { T1: { off: true }, T7: { off: true } } }));
    const codes = checkReport(reportOf(off, "KT", { [count]: "12" }), off).map((finding) => finding.code);
    expect(codes).not.toContain("T1");
    expect(codes).not.toContain("T7");
  });

  test("a changed severity holds in figures and narratives alike, with its own words", () => {
    const changed = outline2025((json) => ({
      ...json,
      checks: { T1: { severity: "info", message: "TT {number}: thiếu {label}" } },
    }));
    const findings = checkReport(reportOf(changed, "KT", {}), changed).filter((finding) => finding.code === "T1");
    expect(new Set(findings.map((finding) => finding.severity))).toEqual(new Set(["info"]));
    expect(findings.map((finding) => tellFinding(changed, finding))).toContain("TT 48: thiếu Tổng số PAKN tiếp nhận");
  });
});
