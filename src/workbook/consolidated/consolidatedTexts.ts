import type { UnitState } from "../../assessment/Assessment";
import { REMARK_HEADS } from "../../assessment/remarkHeads";

/** All words of the consolidated workbook that are not the outline's. `{…}` is filled in. */

export const SHEET_NAMES = {
  overview: "Tổng hợp đánh giá",
  figures: "Số liệu",
  narratives: "Thuyết minh",
  findings: "Kết quả rà soát",
  sources: "Nguồn",
} as const;

/** Where units are rows: what one sheet has no room for. */
export const ROW_SHEET_NAMES = {
  fields: "Theo lĩnh vực",
  targets: "Chỉ tiêu",
  charts: "Biểu đồ",
} as const;

/** Only where rows are streamed. */
export const LARGE_SHEET_NAMES = { units: "Danh sách đơn vị" } as const;

export const LARGE_TEXTS = {
  unitsTitle: "DANH SÁCH ĐƠN VỊ, ĐÁNH GIÁ CỦA ĐOÀN",
  split:
    "Tổng hợp {units} đơn vị: mỗi bảng ở một trang tính, mỗi đơn vị một dòng; thuyết minh mỗi mục một trang tính; bảng dài hơn {rows} dòng tiếp ở trang tính cùng tên có số (2), (3) …",
  entries:
    "Toàn bộ câu trả lời gốc của các đơn vị không nằm trong tệp này (vượt giới hạn của Excel); dùng tùy chọn --csv khi tổng hợp để có bảng đầy đủ.",
  values: "Số lỗi, cảnh báo, chỉ tiêu chưa đạt của từng đơn vị là số tại lúc tổng hợp; tổng hợp lại để cập nhật.",
  narrativeHeads: ["TT", "Nội dung", "Đơn vị", "Thuyết minh của đơn vị"],
  withoutText: "{word}: {count} đơn vị",
} as const;

/** Where a unit stands. */
export const STATE_WORDS: Readonly<Record<UnitState, string>> = {
  valid: "Số liệu hợp lệ",
  explain: "Cần giải trình",
  incomplete: "Cần bổ sung",
  wrong: "Cần sửa số liệu",
  absent: "Chưa báo cáo",
};

/** "Việc cần thực hiện", by where the unit stands; `look`: valid, with warnings. */
export const ACTION_WORDS: Readonly<Record<UnitState | "look", string>> = {
  wrong: "Đề nghị sửa và gửi lại số liệu",
  incomplete: "Đề nghị bổ sung nội dung còn thiếu",
  explain: "Đề nghị giải trình chỉ tiêu chưa đạt",
  look: "Đề nghị xem lại nội dung cảnh báo",
  valid: "–",
  absent: "Đề nghị đôn đốc gửi báo cáo",
};

/** An answer without a number, in a cell of figures. */
export const FIGURE_WORDS = {
  none: "KPS",
  na: "KTPV",
  missing: "CCS",
  blank: "○",
  /** Before what can't be read. */
  error: "×",
  /** Nothing to add up. */
  nothing: "–",
} as const;

/** An answer without a text, in place of a narrative. */
export const NARRATIVE_WORDS = {
  none: "– Không phát sinh",
  na: "– Không thuộc phạm vi",
  missing: "! Chưa có số liệu",
  blank: "○ Chưa nhập",
  optional: "–",
  error: "× Không đọc được nội dung",
  absent: "○ Chưa báo cáo",
} as const;

export const OVERVIEW_TEXTS = {
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  placeDate: "{place}, ngày …… tháng …… năm {year}",
  subtitle: "({subtitle}; {dates})",
  dates: "số liệu từ {from} đến {to}",
  datesNone: "kỳ báo cáo từ {from} đến {to}",
  datesBetween: "số liệu từ {from} đến {first} - {to}",
  legend:
    "Ký hiệu: √ hợp lệ, đạt; × lỗi số liệu; ! cảnh báo; ▼ chưa đạt chỉ tiêu; ○ chưa nhập, chưa báo cáo; – không có, ngoài phạm vi. Ô nền vàng: Đoàn ghi.",
  state: "{n}. Tình hình báo cáo, đánh giá của Đoàn",
  stateHeads: {
    number: "TT",
    unit: "Đơn vị",
    saved: "Ngày lưu tệp",
    asOf: "Số liệu đến ngày",
    answered: "Đã có số liệu",
    errors: "Lỗi",
    warnings: "Cảnh báo",
    targets: "Chưa đạt chỉ tiêu",
    state: "Trạng thái",
    rating: REMARK_HEADS.rating,
    remark: REMARK_HEADS.remark,
  },
  sum: "Cộng",
  validCount: " hợp lệ",
  missing: "Chưa nhận được báo cáo của {units}.",
  complete: "Đã nhận báo cáo của cả {count} đơn vị.",
  completeOne: "Đã nhận báo cáo của đơn vị.",
  across: "Điểm cần chú ý khi tổng hợp",
  acrossHeads: ["Quy tắc", "Nội dung"],
  acrossNone: "Không có điểm nào cần chú ý.",
  acrossMore: "Còn {count} điểm khác ở trang tính {sheet}.",
  onTotals: "Trên số tổng: {text}",
  fields: "{n}. Kết quả rà soát theo lĩnh vực",
  action: "Việc cần thực hiện",
  otherField: "Nội dung khác",
  byState: "Số đơn vị theo trạng thái",
  targets: "{n}. Chỉ tiêu phải đạt",
  limit: "{title}\n({limit})",
  /** Title of a chart of many units. */
  lowest: "{title}: {n} đơn vị thấp nhất",
  charts: "BIỂU ĐỒ",
  stateCounts: "{n}. Số đơn vị theo trạng thái",
  fieldCounts: "{n}. Số đơn vị theo trạng thái ở từng lĩnh vực",
  field: "Lĩnh vực",
  all: "Tổng số",
  worst: "{n}. Đơn vị cần chú ý trước ({count} đơn vị có nhiều lỗi nhất)",
  worstNone: "Không có đơn vị nào có lỗi, cảnh báo hoặc chỉ tiêu chưa đạt.",
  missingMany: "Chưa nhận được báo cáo của {count} đơn vị: {units} …; xem cột Trạng thái.",
  fieldsTitle: "KẾT QUẢ RÀ SOÁT THEO LĨNH VỰC",
  targetsTitle: "CHỈ TIÊU PHẢI ĐẠT",
  chartStart: "Trục bắt đầu từ {min}%",
  result: "Kết quả",
  threshold: "Mức tối thiểu",
  altRates: "Biểu đồ thanh: {title} của từng đơn vị.",
  altThresholds: "Biểu đồ cột: {title}, kết quả bên cạnh mức tối thiểu.",
  altStates: "Biểu đồ thanh chồng: {title}, theo từng lĩnh vực.",
  compiler: "NGƯỜI TỔNG HỢP",
  head: "TRƯỞNG ĐOÀN",
  signHint: "(Ký, ghi rõ họ tên)",
  ratingPrompt: "Chọn trong danh sách (bấm mũi tên ở góc phải ô) hoặc gõ đánh giá khác.",
  ratingError: "Đánh giá này không có trong danh sách. Vẫn dùng?",
} as const;

export const FIGURES_TEXTS = {
  title: "SỐ LIỆU CỦA CÁC ĐƠN VỊ",
  heads: ["TT", "Nội dung", "Đơn vị tính"],
  unitHead: "Đơn vị",
  switch: "{title}:",
  switchFrom: "Lấy theo {unit}",
  switchTitle: "Chọn cách cộng",
  switchPrompt: "Chọn trong danh sách; số tổng của những nội dung có thể cộng trùng được tính lại ngay.",
  switchErrorTitle: "Cách cộng chưa đúng",
  switchError: "Chọn một cách trong danh sách.",
  choice: "{title}: ",
  notAll: " Một số nội dung vẫn cộng các đơn vị, vì {unit} chưa có đủ số liệu.",
  recheck: " Đổi cách cộng ở ô nền vàng phía trên; để rà soát lại số tổng, tổng hợp lại.",
  chosen: "Lấy theo nguồn đã chọn: {list}.",
  left: "Chưa đưa được vào số tổng (lỗi, để trống hoặc chưa có số liệu): {list}.",
  leftItem: "TT {number} {units}",
  leftUnits: "{units} và {count} đơn vị khác",
  leftMore: " và {count} nội dung khác",
  unresolved: "! trước số tổng: nhiều đơn vị cùng báo cáo một số liệu chung của {whole}, chưa chọn nguồn (TT {list}).",
  legend:
    "× lỗi; ! cảnh báo; ▼ chưa đạt chỉ tiêu; ○ chưa nhập, chưa báo cáo; KPS: không phát sinh; KTPV: không thuộc phạm vi; CCS: chưa có số liệu; –: không có số để cộng.",
  empty: "Đề cương không có nội dung nào là số liệu.",
} as const;

export const NARRATIVES_TEXTS = {
  title: "THUYẾT MINH CỦA CÁC ĐƠN VỊ",
  heads: ["TT", "Nội dung, đơn vị", "Thuyết minh của đơn vị", REMARK_HEADS.remark],
  continued: "{unit} (tiếp)",
  empty: "Đề cương không có nội dung thuyết minh.",
  /** Sheet of one section, by its number. */
  sheet: "{name} {section}",
  /** Units with the same answer that is no text. */
  gathered: "{word} ({count} đơn vị)",
} as const;

export const FINDINGS_TEXTS = {
  title: "KẾT QUẢ RÀ SOÁT SỐ LIỆU BÁO CÁO CỦA CÁC ĐƠN VỊ",
  subtitle: "(Đoàn ghi kết luận ở cột cuối; nội dung đã ghi được giữ lại khi tổng hợp lần sau)",
  heads: [
    "TT",
    "Đơn vị",
    "Mức",
    "Quy tắc",
    "Trang tính, ô",
    "Nội dung",
    REMARK_HEADS.explanation,
    REMARK_HEADS.evidence,
    REMARK_HEADS.author,
    REMARK_HEADS.conclusion,
  ],
  explained: "√ Đã giải trình",
  conclusionPrompt:
    "Chọn trong danh sách hoặc gõ kết luận khác. Chấp nhận giải trình (khi đã có nội dung giải trình) thì cảnh báo, chỉ tiêu chưa đạt không tính nữa; lỗi số liệu vẫn phải sửa.",
  conclusionError: "Kết luận này không có trong danh sách nên chưa tính là chấp nhận giải trình. Vẫn ghi?",
  /** Findings of no single unit. */
  across: "Chung",
  none: "Không có nội dung nào cần xem lại.",
} as const;

export const SOURCES_TEXTS = {
  title: "NGUỒN SỐ LIỆU",
  subtitle: "(Tệp báo cáo của từng đơn vị được đưa vào tổng hợp; SHA-256 cho biết tệp có bị thay đổi hay không)",
  used: "{n}. Tệp đã dùng",
  usedHeads: ["TT", "Đơn vị", "Tệp", "SHA-256", "Dung lượng", "Lưu lúc", "Số liệu đến ngày", "Đề cương"],
  version: "bản {version}",
  mailHeads: ["Người gửi", "Tiêu đề thư", "Thư gửi lúc"],
  difference: "Khác tệp đã dùng",
  differs: "Khác {count} nội dung: TT {list}",
  same: "Nội dung như nhau",
  bytes: "{size} byte",
  missing: "Chưa nhận được báo cáo",
  duplicates: "{n}. Tệp trùng đơn vị, không đưa vào tổng hợp",
  refused: "{n}. Tệp chưa dùng được",
  refusedHeads: ["TT", "Tệp", "SHA-256", "Dung lượng", "Lý do"],
  repaired: "{n}. Chỗ không đúng biểu mẫu, đã tự nhận ra khi đọc",
  repairedHeads: ["TT", "Đơn vị", "Trang tính, ô", "Nội dung"],
  orphaned: "{n}. Nhận xét, giải trình không còn chỗ",
  orphanedHint: "(Đơn vị, nội dung hoặc kết quả rà soát mà nhận xét nói tới không còn; giữ lại ở đây, bỏ thì xóa ô)",
  orphanedOwner: "Của",
  changes: "{n}. Thay đổi so với lần trước",
  changesHeads: ["TT", "Đơn vị", "Trang tính, ô", "Nội dung"],
  changedAnswer: "{label}: {before} → {after}",
  changedNone: "chưa nhập",
  gone: "Không còn: {message}",
  fresh: "Mới: {message}",
} as const;
