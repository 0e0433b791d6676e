import type { TypedAnswers } from "../../support/reportOf";
import type { RuleCases } from "./RuleCases";

const plan = (total: string | number, done: string | number, doing: string | number): TypedAnswers => ({
  "plan_tasks.total": total,
  "plan_tasks.done": done,
  "plan_tasks.doing": doing,
});
const city = (
  total: string | number,
  onTime: string | number,
  late: string | number,
  overdue: string | number,
): TypedAnswers => ({
  "city_tasks.total": total,
  "city_tasks.on_time": onTime,
  "city_tasks.late": late,
  "city_tasks.overdue": overdue,
});
const legal = (
  block: "check" | "review",
  total: string | number,
  done: string | number,
  rate?: string | number,
): TypedAnswers => ({
  [`legal_${block}.total`]: total,
  [`legal_${block}.done`]: done,
  ...(rate !== undefined && { [`legal_${block}.rate`]: rate }),
});

/** Tasks of the plan and of the city, legal documents. */
export const taskRules: Readonly<Record<string, RuleCases>> = {
  N1: {
    valid: [
      plan(12, 9, 3),
      plan(12, 9, 2),
      plan(12, 0, "KPS"),
      plan("KPS", "KPS", 0),
      plan(12, 13, ""),
      plan(12, 13, "CCS"),
      plan(12, 13, "KTPV"),
      plan("KTPV", "KTPV", "KTPV"),
      plan(12, "khoảng 20", 1),
    ],
    invalid: [
      [
        plan(12, 9, 4),
        "Lỗi",
        "Nhiệm vụ kế hoạch: đã hoàn thành (9) + đang thực hiện (4) = 13, lớn hơn tổng số (12). Đề nghị kiểm tra lại.",
      ],
      [
        plan("KPS", 1, "-"),
        "Lỗi",
        "Nhiệm vụ kế hoạch: đã hoàn thành (1) + đang thực hiện (0) = 1, lớn hơn tổng số (0). Đề nghị kiểm tra lại.",
      ],
    ],
  },
  N2: {
    valid: [plan(12, 9, 3), plan(12, 9, 4), plan(12, 9, ""), plan("", 9, 2), plan(0, 0, 0), plan(12, 9, "CCS")],
    invalid: [
      [
        plan(18, 13, 3),
        "Cảnh báo",
        "Nhiệm vụ kế hoạch: còn 2 nhiệm vụ chưa nêu tình trạng (tổng 18, hoàn thành 13, đang thực hiện 3). Đề nghị nêu rõ ở cột Ghi chú.",
      ],
      [
        plan(12, 11, "KPS"),
        "Cảnh báo",
        "Nhiệm vụ kế hoạch: còn 1 nhiệm vụ chưa nêu tình trạng (tổng 12, hoàn thành 11, đang thực hiện 0). Đề nghị nêu rõ ở cột Ghi chú.",
      ],
    ],
  },
  C1: {
    valid: [city(27, 21, 4, 2), city(27, 21, 4, 1), city(27, 30, 4, ""), city("KTPV", 30, 4, 1), city(0, 0, 0, 0)],
    invalid: [
      [
        city(27, 21, 4, 4),
        "Lỗi",
        "Nhiệm vụ thành phố giao: đúng hạn (21) + quá hạn đã xong (4) + quá hạn chưa xong (4) = 29, lớn hơn tổng số (27). Đề nghị kiểm tra lại.",
      ],
      [
        city(27, 27, 1, "KPS"),
        "Lỗi",
        "Nhiệm vụ thành phố giao: đúng hạn (27) + quá hạn đã xong (1) + quá hạn chưa xong (0) = 28, lớn hơn tổng số (27). Đề nghị kiểm tra lại.",
      ],
    ],
  },
  C2: {
    valid: [city(27, 21, 4, 2), city(27, 21, 4, 4), city(27, 21, 4, "")],
    invalid: [
      [city(14, 10, 1, 0), "Lưu ý", "Nhiệm vụ thành phố giao: còn 3 nhiệm vụ đang thực hiện trong hạn (tính suy ra)."],
      [city(14, 10, 1, 2), "Lưu ý", "Nhiệm vụ thành phố giao: còn 1 nhiệm vụ đang thực hiện trong hạn (tính suy ra)."],
    ],
  },
  C3: {
    valid: [{ "city_tasks.overdue": 0 }, { "city_tasks.overdue": "KPS" }, { "city_tasks.overdue": "KTPV" }, {}],
    invalid: [
      [
        { "city_tasks.overdue": 1 },
        "Chưa đạt",
        "Có 1 nhiệm vụ thành phố giao quá hạn chưa hoàn thành: đề nghị nêu nguyên nhân, thời hạn hoàn thành.",
      ],
    ],
  },
  V1: {
    valid: [
      legal("check", 7, 7),
      legal("check", 0, 0),
      legal("check", "KPS", "KPS"),
      legal("check", "", 8),
      legal("check", "KTPV", 8),
    ],
    invalid: [
      [legal("check", 7, 8), "Lỗi", "VBQPPL sau kiểm tra: đã xử lý (8) lớn hơn cần xử lý (7). Đề nghị kiểm tra lại."],
      [
        legal("check", "KPS", 1),
        "Lỗi",
        "VBQPPL sau kiểm tra: đã xử lý (1) lớn hơn cần xử lý (0). Đề nghị kiểm tra lại.",
      ],
    ],
  },
  V2: {
    valid: [legal("review", 7, 7), legal("review", 7, "CCS"), legal("check", 7, 8)],
    invalid: [
      [legal("review", 7, 8), "Lỗi", "VBQPPL sau rà soát: đã xử lý (8) lớn hơn cần xử lý (7). Đề nghị kiểm tra lại."],
    ],
  },
  "V3.check": {
    valid: [
      legal("check", 7, 6, 85.71),
      legal("check", 7, 6, 85.7),
      legal("check", 7, 6, 86),
      legal("check", 7, 6, 85),
      legal("check", 7, 6),
      legal("check", 7, 6, "KPS"),
      legal("check", 0, 0, 100),
      legal("check", 7, 8, 90),
      legal("check", "", 6, 100),
    ],
    invalid: [
      [
        legal("check", 7, 6, 100),
        "Lỗi",
        "Tỷ lệ xử lý VBQPPL sau kiểm tra ghi 100%, tính lại 6/7 = 85,71%. Đề nghị sửa tỷ lệ hoặc số văn bản.",
      ],
      [
        legal("check", 7, 6, 85.72),
        "Cảnh báo",
        "Tỷ lệ xử lý VBQPPL sau kiểm tra ghi 85,72%, tính lại 6/7 = 85,71%. Đề nghị sửa tỷ lệ hoặc số văn bản.",
      ],
    ],
  },
  "V3.review": {
    valid: [legal("review", 7, 6, 85.71), legal("review", 7, 6), legal("review", "KPS", "KPS", "KPS")],
    invalid: [
      [
        legal("review", 7, 6, 100),
        "Lỗi",
        "Tỷ lệ xử lý VBQPPL sau rà soát ghi 100%, tính lại 6/7 = 85,71%. Đề nghị sửa tỷ lệ hoặc số văn bản.",
      ],
    ],
  },
  "V4.check": {
    valid: [
      legal("check", 0, 0),
      legal("check", 0, 0, "KPS"),
      legal("check", "KPS", "KPS", "-"),
      legal("check", 1, 1, 100),
      legal("check", "", 0, 100),
      legal("check", 0, 0, ""),
    ],
    invalid: [
      [
        legal("check", 0, 0, 100),
        "Cảnh báo",
        "VBQPPL sau kiểm tra: không có văn bản cần xử lý nhưng ghi tỷ lệ 100%. Đề nghị ghi Không phát sinh.",
      ],
      [
        legal("check", "KPS", "KPS", 0),
        "Cảnh báo",
        "VBQPPL sau kiểm tra: không có văn bản cần xử lý nhưng ghi tỷ lệ 0%. Đề nghị ghi Không phát sinh.",
      ],
    ],
  },
  "V4.review": {
    valid: [legal("review", 0, 0, "KPS"), legal("review", 7, 6, 85.71)],
    invalid: [
      [
        legal("review", 0, 0, 100),
        "Cảnh báo",
        "VBQPPL sau rà soát: không có văn bản cần xử lý nhưng ghi tỷ lệ 100%. Đề nghị ghi Không phát sinh.",
      ],
    ],
  },
};
