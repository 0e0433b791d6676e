import type { Severity } from "./outlineSchema";

/** A check that every outline has: of a cell (T), of a unit's usual answers (U1), across workbooks (X), of days (K). */
export interface StandardCheck {
  readonly code: string;
  readonly class: "figure" | "target";
  readonly severity: Severity;
  /** In a narrative, where it differs. */
  readonly textSeverity?: Severity;
  readonly title: string;
  /** `{name}` is filled in; a part in `[…]` is left out where one of its names is not known. */
  readonly message: string;
  /** Of a check that keeps a file out: what is wrong without what to do; absent where an outline has its own message. */
  readonly reason?: string;
  /** What to do then. */
  readonly remedy?: string;
  readonly audience?: "team";
  /** Keeps a file or a field out of the merge. */
  readonly blocks?: boolean;
}

const figure = "figure";

const FOREIGN = {
  reason: "Tệp thuộc biểu mẫu báo cáo khác: {title}",
  remedy: "Đề nghị đơn vị điền vào biểu mẫu báo cáo của đợt này rồi gửi lại.",
} as const;
const NAMELESS = {
  reason: 'Không xác định được đơn vị gửi[ (ghi "{raw}")]',
  remedy: "chọn tên đơn vị ở trang bìa.",
} as const;

/** Severities and words of the standard checks; an outline may change or switch off each by its code. */
export const STANDARD_CHECKS: readonly StandardCheck[] = [
  {
    code: "T1",
    class: figure,
    severity: "error",
    textSeverity: "warning",
    title: "Ô bắt buộc đã nhập",
    message: "Chưa nhập: {label}",
  },
  {
    code: "T2",
    class: figure,
    severity: "error",
    title: "Số liệu đọc được thành số",
    message:
      'Không đọc được số[: "{raw}"][ ({look})][; trong ô thật ra là {stored}, do định dạng ô nên hiện khác]. Đề nghị chỉ ghi số.',
  },
  {
    code: "T3",
    class: figure,
    severity: "error",
    title: "Số liệu không âm",
    message: "Số âm: {x}. Đề nghị kiểm tra lại.",
  },
  {
    code: "T4",
    class: figure,
    severity: "error",
    title: "Số lượng, số tiền là số nguyên",
    message: "Đang ghi {x}; phải là số nguyên.[ Có phải {suggestion}?]",
  },
  {
    code: "T5",
    class: figure,
    severity: "error",
    title: "Tỷ lệ không vượt 100%",
    message: "Tỷ lệ {x}% vượt 100%. Đề nghị kiểm tra lại.",
  },
  {
    code: "T6",
    class: figure,
    severity: "warning",
    title: "Tỷ lệ ghi theo thang 0 - 100",
    message: "Ghi {x}: có phải {suggestion}%?",
  },
  {
    code: "T7",
    class: figure,
    severity: "info",
    title: "Số gõ dạng chữ được đọc thành số",
    message: '[Đã hiểu "{raw}" là {x}.][Ô không hiện rõ nội dung: đã đọc "{stored}" lưu trong ô.]',
  },
  {
    code: "T8",
    class: figure,
    severity: "info",
    title: "Dấu phẩy được đọc là dấu hàng nghìn",
    message: 'Đã hiểu "{raw}" là {x} (dấu phẩy là dấu hàng nghìn).',
  },
  {
    code: "T9",
    class: figure,
    severity: "warning",
    title: "Số tiền ghi đủ số đồng",
    message: "Số tiền {x} đồng: kiểm tra đơn vị tính (đồng, triệu, tỷ).",
  },
  {
    code: "T9a",
    class: figure,
    severity: "error",
    title: "Số liệu là số chính xác",
    message: 'Cần số chính xác, đang ghi "{raw}".',
  },
  {
    code: "T10",
    class: figure,
    severity: "error",
    title: "Ô không có lỗi công thức",
    message: "Ô có lỗi công thức {raw}. Đề nghị nhập lại.",
  },
  {
    code: "T11",
    class: figure,
    severity: "error",
    title: "Số không bị đổi thành ngày",
    message: "Excel đã đổi thành ngày {raw}: nhập lại số.",
  },
  {
    code: "T12",
    class: figure,
    severity: "error",
    textSeverity: "warning",
    title: "Chữ gõ bằng Unicode",
    message: "Chữ gõ bằng font cũ (TCVN3/VNI): chuyển sang Unicode.",
  },
  {
    code: "T14",
    class: figure,
    severity: "warning",
    title: "Số liệu đã tổng hợp",
    message: 'Ghi "chưa có số liệu": đề nghị nêu ngày bổ sung ở cột Ghi chú.',
  },
  {
    code: "T15",
    class: figure,
    severity: "error",
    title: "Mỗi ô một số",
    message: 'Hai số trong một ô "{raw}": tách ra hai ô.',
  },
  {
    code: "T16",
    class: figure,
    severity: "warning",
    title: "Ngày ở trang bìa trong kỳ báo cáo",
    message: "Ngày {date} ngoài kỳ báo cáo. Đề nghị xem lại năm[, và ngày với tháng có bị đảo không ({swapped})].",
  },
  {
    code: "U1",
    class: figure,
    severity: "warning",
    audience: "team",
    title: "Nội dung đơn vị thường báo cáo có số liệu",
    message: '{label}: đơn vị thường báo cáo nội dung này nhưng ghi "{state}".',
  },
  {
    code: "X1",
    class: figure,
    severity: "warning",
    title: "Mỗi đơn vị một tệp",
    message: "{unit} gửi {count} tệp: đang dùng tệp {used}[ lưu lúc {time}]; {others} không đưa vào tổng hợp.",
  },
  {
    code: "X2",
    class: figure,
    severity: "warning",
    title: "Đã nhận báo cáo của mọi đơn vị",
    message: "Chưa nhận được báo cáo của {unit}.",
  },
  {
    code: "X3",
    class: figure,
    severity: "warning",
    title: "Số liệu cùng một thời điểm",
    message: "Số liệu không cùng thời điểm: {list}.",
  },
  {
    code: "X4",
    class: figure,
    severity: "warning",
    title: "Số liệu chung do một đơn vị báo cáo",
    message: "{label}: {list}. Đề nghị chọn một nguồn.",
  },
  {
    code: "X5",
    class: figure,
    severity: "warning",
    title: "Không cộng trùng số liệu của đầu mối",
    message:
      "Có thể cộng trùng: {owner} {x}, {others} cộng lại {y}[; hai số bằng nhau{equal}]. Đề nghị chọn: cộng số của các đơn vị, hoặc chỉ lấy số của {owner}.",
  },
  {
    code: "X6",
    class: figure,
    severity: "warning",
    title: "Các đơn vị cộng lại không lớn hơn đầu mối",
    message: "Các đơn vị khác cộng lại ({y}) lớn hơn {owner} ({x}). Đề nghị đối chiếu.",
  },
  {
    code: "X7",
    class: figure,
    severity: "error",
    blocks: true,
    title: "Tệp thuộc đúng đề cương, đúng đợt",
    message: `${FOREIGN.reason}.`,
    ...FOREIGN,
  },
  {
    code: "X8",
    class: figure,
    severity: "error",
    blocks: true,
    title: "Biểu mẫu đủ trang tính và ô nhập",
    message: "{what}. Đề nghị gửi lại theo đúng biểu mẫu báo cáo.",
  },
  {
    code: "X9",
    class: figure,
    severity: "error",
    blocks: true,
    title: "Xác định được đơn vị gửi",
    message: `${NAMELESS.reason}: ${NAMELESS.remedy}`,
    ...NAMELESS,
  },
  {
    code: "X10",
    class: figure,
    severity: "warning",
    audience: "team",
    title: "Thuyết minh không chép của nhau",
    message: 'Nội dung "{label}" của {units} giống hệt nhau.',
  },
  {
    code: "K1",
    class: figure,
    severity: "warning",
    title: "Báo cáo gửi trong hạn",
    message: "{unit}: gửi ngày {received}, chậm {late} ngày (hạn: hết ngày {binding}).",
  },
  {
    code: "K2",
    class: figure,
    severity: "warning",
    audience: "team",
    title: "Thông báo lịch kiểm tra gửi đủ ngày",
    message: "{unit}: thông báo gửi ngày {notified} cho lịch kiểm tra ngày {visit}, chưa đủ {notice} ngày.",
  },
];
