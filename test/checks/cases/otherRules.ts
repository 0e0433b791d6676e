import type { TypedAnswers } from "../../support/reportOf";
import { dossiers } from "./dossiers";
import type { RuleCases } from "./RuleCases";

const units = (total: string | number, ...groups: (string | number)[]): TypedAnswers => ({
  "service_units.total": total,
  ...Object.fromEntries(groups.map((count, index) => [`service_units.group${index + 1}`, count])),
});

/** Satisfaction, staff, public service units, money; questions for the team. */
export const otherRules: Readonly<Record<string, RuleCases>> = {
  S1: {
    valid: [
      { "satisfaction.overall": 95 },
      { "satisfaction.overall": "KTPV" },
      { "satisfaction.overall": "" },
      { "satisfaction.overall": "KPS" },
    ],
    invalid: [
      [
        { "satisfaction.overall": 92.67 },
        "Chưa đạt",
        "Mức độ hài lòng 92,67% thấp hơn mức tối thiểu 95%: đề nghị nêu nguyên nhân, giải pháp.",
      ],
      [
        { "satisfaction.overall": 94.99 },
        "Chưa đạt",
        "Mức độ hài lòng 94,99% thấp hơn mức tối thiểu 95%: đề nghị nêu nguyên nhân, giải pháp.",
      ],
    ],
  },
  S2: {
    valid: [{ "satisfaction.land": 90 }, { "satisfaction.land": "KTPV" }, {}],
    invalid: [
      [
        { "satisfaction.land": "88%" },
        "Chưa đạt",
        "Mức độ hài lòng lĩnh vực đất đai 88% thấp hơn mức tối thiểu 90%: đề nghị nêu nguyên nhân, giải pháp.",
      ],
    ],
  },
  S3: {
    valid: [
      { unit: "TTPVHCC", answers: { "satisfaction.overall": 80 } },
      // The cell's own error says enough.
      { unit: "TTPVHCC", answers: { "satisfaction.overall": "khoảng 95" } },
      { unit: "VP", answers: { "satisfaction.overall": "KTPV" } },
      { unit: "VP", answers: {} },
    ],
    invalid: ["KTPV", "KPS", "CCS", ""].map((answer) => [
      { unit: "TTPVHCC", answers: { "satisfaction.overall": answer } },
      "Cảnh báo",
      "Chưa có số liệu mức độ hài lòng: đề nghị bổ sung kết quả đo lường.",
    ]),
  },
  H1: {
    valid: [
      { "staff.present": 12, "staff.quota": 12 },
      { "staff.present": 13, "staff.quota": "" },
      { "staff.present": "KTPV", "staff.quota": 12 },
    ],
    invalid: [
      [
        { "staff.present": 13, "staff.quota": 12 },
        "Cảnh báo",
        "Có mặt (13) vượt biên chế được giao (12): đề nghị ghi lý do (ví dụ: sau sắp xếp).",
      ],
    ],
  },
  P1: {
    valid: [
      units(17, 0, 0, 2, 15),
      units(17, "KPS", "-", 2, 15),
      units(17, 0, 0, 2, ""),
      units(17, 0, 0, "KTPV", 14),
      units("KTPV", "KTPV", "KTPV", "KTPV", "KTPV"),
    ],
    invalid: [
      [
        units(17, 0, 0, 2, 14),
        "Lỗi",
        "Bốn nhóm đơn vị sự nghiệp cộng lại (0+0+2+14 = 16) khác tổng số (17). Đề nghị kiểm tra lại.",
      ],
      [
        units(17, 0, 0, 2, 16),
        "Lỗi",
        "Bốn nhóm đơn vị sự nghiệp cộng lại (0+0+2+16 = 18) khác tổng số (17). Đề nghị kiểm tra lại.",
      ],
    ],
  },
  B1: {
    valid: [
      { "budget.revenue": 148_620_000_000, "budget.expenditure": 121_340_000_000 },
      { "budget.revenue": 2_000_000, "budget.expenditure": 40_000_000 },
      { "budget.revenue": 40_000_000, "budget.expenditure": 2_000_000 },
      { "budget.revenue": 0, "budget.expenditure": 121_340_000_000 },
      { "budget.revenue": 148_620, "budget.expenditure": "KPS" },
      { "budget.revenue": 148_620, "budget.expenditure": "" },
    ],
    invalid: [
      [
        { "budget.revenue": 148_620, "budget.expenditure": 121_340_000_000 },
        "Cảnh báo",
        "Thu (148.620) và chi (121.340.000.000) chênh nhau quá 20 lần: kiểm tra đơn vị tính.",
      ],
      [
        { "budget.revenue": 40_000_001, "budget.expenditure": 2_000_000 },
        "Cảnh báo",
        "Thu (40.000.001) và chi (2.000.000) chênh nhau quá 20 lần: kiểm tra đơn vị tính.",
      ],
    ],
  },
  B2: {
    valid: [
      { "capital.plan": 42_500_000_000, "capital.disbursed": 42_500_000_000 },
      { "capital.plan": "", "capital.disbursed": 42_500_000_000 },
      { "capital.plan": 42_500_000_000, "capital.disbursed": "KPS" },
    ],
    invalid: [
      [
        { "capital.plan": 42_500_000_000, "capital.disbursed": 42_500_000_001 },
        "Cảnh báo",
        "Giải ngân (42.500.000.001) lớn hơn kế hoạch vốn (42.500.000.000). Đề nghị xem lại.",
      ],
    ],
  },
  B3: {
    valid: [
      { "capital.plan": 42_500_000_000, "capital.disbursed": 29_325_000_000, "capital.rate": 69 },
      { "capital.plan": 42_500_000_000, "capital.disbursed": 29_325_000_000 },
      { "capital.plan": 0, "capital.disbursed": 0, "capital.rate": 69 },
      { "capital.plan": 42_500_000_000, "capital.disbursed": 43_000_000_000, "capital.rate": 69 },
      { "capital.plan": 42_500_000_000, "capital.disbursed": "", "capital.rate": 69 },
    ],
    invalid: [
      [
        { "capital.plan": 42_500_000_000, "capital.disbursed": 29_325_000_000, "capital.rate": 96 },
        "Cảnh báo",
        "Tỷ lệ giải ngân ghi 96%, tính lại 29.325.000.000/42.500.000.000 = 69%. Đề nghị sửa tỷ lệ hoặc số vốn.",
      ],
      [
        { "capital.plan": 42_500_000_000, "capital.disbursed": 29_325_000_000, "capital.rate": 1234.5 },
        "Cảnh báo",
        "Tỷ lệ giải ngân ghi 1234,5%, tính lại 29.325.000.000/42.500.000.000 = 69%. Đề nghị sửa tỷ lệ hoặc số vốn.",
      ],
    ],
  },
  U2: {
    valid: [
      { "assessment.shortcomings": "Không có cán bộ chuyên trách về công nghệ thông tin." },
      { "assessment.shortcomings": "KTPV" },
      { "assessment.shortcomings": "" },
    ],
    invalid: ["Không", "không có.", "KHÔNG CÓ", "KPS", "Không phát sinh", " - Không"].map((answer) => [
      { "assessment.shortcomings": answer },
      "Lưu ý",
      "Phần tồn tại, hạn chế ghi không có: đề nghị Đoàn trao đổi khi làm việc.",
    ]),
  },
  U3: {
    valid: [
      dossiers({ overdue: 0 }),
      dossiers({ overdue: "CCS" }),
      { unit: "KT", answers: dossiers({ overdue: 3 }), notes: { "dossiers.overdue": "Hồ sơ đất đai" } },
    ],
    invalid: [
      [dossiers({ overdue: 33 }), "Lưu ý", "Có 33 hồ sơ quá hạn nhưng cột Ghi chú để trống."],
      [
        { unit: "KT", answers: dossiers({ overdue: 1 }), notes: { "dossiers.overdue": " … " } },
        "Lưu ý",
        "Có 1 hồ sơ quá hạn nhưng cột Ghi chú để trống.",
      ],
    ],
  },
  U4: {
    valid: [{ "satisfaction.overall": 95.4, "satisfaction.respondents": 420 }, { "satisfaction.overall": "KTPV" }, {}],
    invalid: [
      [{ "satisfaction.overall": 95.4 }, "Lưu ý", "Có mức độ hài lòng (95,4%) nhưng chưa ghi số phiếu khảo sát."],
      [
        { "satisfaction.overall": 95.4, "satisfaction.respondents": "KPS" },
        "Lưu ý",
        "Có mức độ hài lòng (95,4%) nhưng chưa ghi số phiếu khảo sát.",
      ],
    ],
  },
  U5: {
    valid: [
      dossiers({ received: 10, online_rate: 90 }),
      dossiers({ received: 0, online_rate: 0 }),
      dossiers({ received: 0, online_rate: "KPS" }),
      dossiers({ received: "", online_rate: 90 }),
    ],
    invalid: [
      [
        dossiers({ received: 0, online_rate: 90 }),
        "Cảnh báo",
        "Không tiếp nhận hồ sơ nhưng ghi tỷ lệ hồ sơ trực tuyến 90%.",
      ],
      [
        dossiers({ received: "KPS", online_rate: 5 }),
        "Cảnh báo",
        "Không tiếp nhận hồ sơ nhưng ghi tỷ lệ hồ sơ trực tuyến 5%.",
      ],
    ],
  },
};
