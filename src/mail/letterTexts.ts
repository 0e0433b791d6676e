import type { LetterKind, LetterTemplate } from "../outline/Round";

/**
 * Letters as they are worded unless a round has its own. `{…}` is filled in by the names of {@link PLACEHOLDERS}; a part in `[…]` is left out where one
 * of its names is not known.
 */
export const LETTERS: Readonly<Record<LetterKind, LetterTemplate>> = {
  invite: {
    subject: "Đề nghị báo cáo {nội dung báo cáo} - {đơn vị}",
    body: `Kính gửi: {đơn vị}

[Thực hiện {kế hoạch}, ]{đoàn} gửi {đơn vị} biểu mẫu báo cáo {nội dung báo cáo}[ (tệp kèm theo: {tệp kèm theo})].

Đề nghị đơn vị nhập số liệu vào tệp Excel theo phần "Cách điền" ở trang bìa; không thêm, xóa dòng, không đổi tên trang tính. Gửi lại tệp Excel kèm bản PDF đã ký số (hoặc bản giấy ký, đóng dấu)[ qua {đầu mối}], chậm nhất hết ngày {hạn}.

Trân trọng.`,
  },
  notice: {
    subject: "Thông báo lịch kiểm tra ngày {ngày kiểm tra} - {đơn vị}",
    body: `Kính gửi: {đơn vị}

[Thực hiện {kế hoạch}, ]{đoàn} thông báo lịch kiểm tra tại {đơn vị}: {thứ, ngày kiểm tra}.

Đề nghị đơn vị gửi báo cáo theo biểu mẫu[ qua {đầu mối}], chậm nhất hết ngày {hạn}; chuẩn bị tài liệu kiểm chứng và bố trí người làm việc với Đoàn kiểm tra.

Trân trọng.`,
  },
  remind: {
    subject: "Đôn đốc gửi báo cáo {nội dung báo cáo} - {đơn vị}",
    body: `Kính gửi: {đơn vị}

Đến ngày {hôm nay}, {đoàn} chưa nhận được báo cáo của {đơn vị} (hạn gửi: hết ngày {hạn}[, đã quá {số ngày quá hạn} ngày]).

Đề nghị đơn vị sớm gửi báo cáo theo biểu mẫu[ qua {đầu mối}]. Trường hợp đã gửi, đề nghị thông tin lại để đối chiếu.

Trân trọng.`,
  },
  findings: {
    subject: "Đề nghị sửa, giải trình số liệu báo cáo {nội dung báo cáo} - {đơn vị}",
    body: `Kính gửi: {đơn vị}

Qua rà soát, đề nghị đơn vị: {yêu cầu} (danh sách kèm theo). Đề nghị gửi lại tệp đã sửa[ qua {đầu mối}] chậm nhất hết ngày {hạn gửi lại}.

{danh sách}

[Tệp kèm theo: {tệp kèm theo}.

]Trân trọng.`,
  },
};

/** What stands for what in a letter, for the person who words one. */
export const PLACEHOLDERS = {
  "đơn vị": "tên đơn vị nhận thư",
  "kế hoạch": "số, ngày của kế hoạch và cơ quan ban hành",
  đoàn: "tên Đoàn kiểm tra",
  "trưởng đoàn": "họ tên Trưởng đoàn",
  "nội dung báo cáo": "tên báo cáo theo đề cương",
  "đầu mối": "đơn vị đầu mối nhận báo cáo; không có trong thư gửi chính đơn vị ấy",
  hạn: "ngày cuối đơn vị phải gửi báo cáo",
  "hạn gửi lại": "ngày cuối gửi lại tệp đã sửa",
  "hôm nay": "ngày soạn thư",
  "số ngày quá hạn": "số ngày đã quá hạn gửi báo cáo",
  "ngày kiểm tra": "ngày kiểm tra tại đơn vị; không bao giờ có khi kiểm tra đột xuất",
  "thứ, ngày kiểm tra": "như trên, có thứ trong tuần",
  "yêu cầu": "số nội dung phải sửa, bổ sung, xem lại, giải trình",
  "danh sách": "từng nội dung theo trang tính và ô",
  "tệp kèm theo": "tên các tệp kèm theo thư",
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;

export const WEEKDAYS = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"] as const;

export const LETTER_TEXTS = {
  plan: "Kế hoạch số {number} của {issuer}",
  planDated: "Kế hoạch số {number} ngày {date} của {issuer}",
  dayInWeek: "{weekday}, {date}",
  requests: {
    error: "sửa {count} nội dung số liệu",
    blank: "bổ sung {count} nội dung chưa nhập",
    warning: "xem lại {count} nội dung",
    target: "giải trình {count} chỉ tiêu chưa đạt",
  },
  sheet: 'Trang tính "{sheet}":',
  noSheet: "Chung cả tệp:",
  inCell: "- Ô {cell} ({level}): {message}",
  inSheet: "- ({level}): {message}",
} as const;

/** Names of drafts and of what goes with them, without their endings. */
export const DRAFT_NAMES: Readonly<Record<LetterKind, string>> = {
  invite: "Thư gửi biểu mẫu - {unit}",
  notice: "Thông báo lịch kiểm tra - {unit}",
  remind: "Thư đôn đốc - {unit}",
  findings: "Thư đề nghị sửa số liệu - {unit}",
};
export const FORM_NAME = "Biểu mẫu báo cáo - {unit}";

/** What the sender of a letter has to know. */
export const LETTER_NOTES = {
  noAddress: "Chưa có e-mail của đơn vị: thư chưa ghi người nhận.",
  unknown: 'Mẫu thư có "{name}" không phải tên được thay.',
  lateNotice: "Chưa đủ {count} ngày trước ngày kiểm tra {visit}.",
} as const;

/** Why a unit gets no letter of that kind. */
export const NO_LETTER = {
  surprise: "kiểm tra đột xuất, không gửi thông báo",
  noVisit: "chưa có ngày kiểm tra",
  reported: "đã có báo cáo",
  noted: "đã có báo cáo (theo nhật ký)",
  noReport: "chưa có báo cáo",
  nothing: "không có nội dung nào phải sửa, giải trình",
} as const;
