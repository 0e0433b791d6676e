import type { Cell } from "../../../src/report/Cells";
import type { Typed } from "../../support/reportOf";

const count = "feedback.received";
const percent = "procedures.at_center_rate";
const money = "budget.revenue";
const text = "direction.documents";

const cell = (type: Cell["type"], value: Cell["value"], format = "General"): Cell => ({ type, value, format });

/** What one cell check accepts, and what it does not, with the words it says. */
export interface CellCases {
  readonly valid: readonly (readonly [item: string, typed: Typed])[];
  readonly invalid: readonly (readonly [item: string, typed: Typed, word: string, message: string])[];
}

/** T1–T15 by code. */
export const cellCases: Readonly<Record<string, CellCases>> = {
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
