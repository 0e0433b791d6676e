import type { Standing } from "./boardOf";
import type { LogAction, Paper } from "./LogEntry";

/** Words of the round that screens, sheets and the command line share. `{…}` is filled in. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  unsent: "Chưa gửi biểu mẫu",
  sent: "Đã gửi biểu mẫu",
  overdue: "Quá hạn",
  received: "Đã nhận, chưa rà soát",
  wrong: "Cần sửa số liệu",
  incomplete: "Cần bổ sung",
  explain: "Cần giải trình",
  valid: "Số liệu hợp lệ",
};

export const LOG_WORDS: Readonly<Record<LogAction, string>> = {
  generated: "Đã tạo",
  sent: "Đã gửi",
  received: "Đã nhận",
  refused: "Chưa dùng được",
  merged: "Đã tổng hợp",
  explained: "Đã giải trình",
  corrected: "Đã thay bằng tệp sửa",
};

export const PAPER_WORDS: Readonly<Record<Paper, string>> = {
  invite: "Thư gửi biểu mẫu",
  notice: "Thông báo lịch kiểm tra",
  remind: "Thư đôn đốc",
  findings: "Thư đề nghị sửa số liệu",
  form: "Biểu mẫu báo cáo",
  round: "Tệp đợt kiểm tra",
  consolidated: "Bảng tổng hợp",
};

export const LOG_TEXTS = {
  notJson: "không phải một dòng nhật ký (JSON)",
  noEntry: "thiếu hoặc sai trường của nhật ký",
} as const;

export const ROUND_TEXTS = {
  unlisted:
    "Chưa có danh sách ngày nghỉ năm {years}: mới trừ thứ Bảy, Chủ nhật. Đề nghị nhập ngày nghỉ lễ và ngày làm bù của đợt kiểm tra.",
  surprise: "Tệp này có lịch kiểm tra đột xuất, chỉ gửi trong Đoàn kiểm tra.",
  lateNotice: "Thông báo gửi ngày {notified} cho lịch kiểm tra ngày {visit}: chưa đủ {count} ngày.",
} as const;
