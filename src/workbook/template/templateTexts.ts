import type { Kind } from "../../outline/Kind";

/** All words of the template that are not the outline's. `{…}` is filled in. */

/** Results of a live rule. */
export const RESULT_WORDS = {
  valid: "Hợp lệ",
  error: "Lỗi",
  warning: "Cảnh báo",
  target: "Chưa đạt",
  info: "Lưu ý",
  blank: "Chưa nhập",
  silent: "—",
} as const;

/** The check cell beside an input. */
export const CHECK_TEXTS = {
  T1: "○ Chưa nhập",
  T2: "× Không đọc được số",
  T3: "× Số âm",
  T4: "× Phải là số nguyên",
  T5: "× Vượt 100%",
  T9: "! Xem lại đơn vị tính",
  T10: "× Lỗi công thức",
  T14: "! Chưa có số liệu",
  none: "– Không phát sinh",
  na: "– Không thuộc phạm vi",
  valid: "√ Hợp lệ",
  entered: "√ Đã nhập",
} as const;

export const SECTION_TEXTS = {
  toCover: "◄ Trang bìa",
  toChecks: "Kiểm tra ►",
  columns: ["TT", "Nội dung", "Đơn vị tính", "Số liệu / Nội dung báo cáo", "Ghi chú, tài liệu kiểm chứng", "Kiểm tra"],
  narrative: "Nội dung báo cáo",
  supplementary: "(bổ sung, không bắt buộc)",
} as const;

export const COVER_TEXTS = {
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  to: "Kính gửi: {addressee}",
  via: "(qua {focal})",
  reporter: "NGƯỜI LẬP BÁO CÁO",
  head: "THỦ TRƯỞNG ĐƠN VỊ",
  signHint: "(Ký, ghi rõ họ tên)",
  sealHint: "(Ký, đóng dấu, ghi rõ họ tên)",
  recipients: "Nơi nhận:",
  panel: "TÌNH TRẠNG NHẬP LIỆU (không in)",
  panelColumns: ["Trang tính", "Phải nhập", "Còn trống", "Lỗi", "Cảnh báo", "Chưa đạt"],
  total: "Cộng",
  howTo: "CÁCH ĐIỀN",
  steps: [
    "1. Chỉ nhập vào ô nền vàng nhạt; ô nền xanh nhạt tự tính, gõ đè được. Nhập xong, ô chuyển nền trắng.",
    "2. Số: gõ liền, không dấu chấm (1.000 gõ 1000). Máy cài tiếng Anh hiện 1,000: vẫn là một nghìn. Tỷ lệ: gõ 97,83 (máy cài tiếng Anh gõ 97.83), không gõ dấu %. Tiền: gõ đủ số đồng.",
    "3. Không để trống. Không phát sinh: ghi 0 hoặc Không phát sinh. Không thuộc nhiệm vụ của đơn vị: Không thuộc phạm vi. Chưa tổng hợp được: Chưa có số liệu. (Viết tắt: KPS, KTPV, CCS)",
    "4. Cột Kiểm tra: √ hợp lệ; × lỗi, phải sửa; ! cảnh báo, xem lại; ▼ chưa đạt chỉ tiêu, nêu lý do ở cột Ghi chú; ○ chưa nhập.",
    "5. Không thêm, xóa dòng, không đổi tên trang tính; kéo rộng cột, cao dòng được.",
    "6. Gửi tệp Excel này kèm bản PDF đã ký số (hoặc bản giấy ký, đóng dấu) {via}{deadline}.",
  ],
  stepVia: "qua {focal}, ",
} as const;

export const META_TEXTS = {
  unit: {
    label: "Đơn vị báo cáo",
    title: "Đơn vị báo cáo",
    prompt: "Chọn tên đơn vị trong danh sách (bấm mũi tên ở góc phải ô).",
    errorTitle: "Đơn vị chưa đúng",
    error: "Chọn một đơn vị trong danh sách, không gõ tên khác.",
  },
  as_of: {
    label: "Số liệu tính đến ngày",
    title: "Ngày chốt số liệu",
    prompt:
      "Gõ ngày/tháng/năm, ví dụ {example}, trong kỳ từ {from}. Gõ xong nhìn lại tiêu đề: ngày và tháng có bị đảo không.",
    errorTitle: "Ngày ngoài kỳ báo cáo",
    error: "Ngày nằm ngoài kỳ {from} - {to}, hoặc ngày và tháng bị đảo. Vẫn dùng ngày này?",
  },
  report_no: {
    label: "Số, ký hiệu báo cáo",
    title: "Số, ký hiệu báo cáo",
    prompt: "Ví dụ: 125/BC-UBND. Chưa có số thì để trống, ghi tay sau khi in.",
    errorTitle: "Quá dài",
    error: "Tối đa 40 ký tự.",
  },
  signed_on: {
    label: "Ngày ký báo cáo",
    title: "Ngày ký báo cáo",
    prompt: "Gõ ngày/tháng/năm. Chưa ký thì để trống, ghi tay sau khi in.",
    errorTitle: "Ngày ngoài kỳ báo cáo",
    error: "Ngày nằm ngoài kỳ {from} - {to}, hoặc ngày và tháng bị đảo. Vẫn dùng ngày này?",
  },
  reporter: {
    label: "Người lập báo cáo",
    title: "Người lập báo cáo",
    prompt: "Họ và tên người lập; sẽ in ở phần ký.",
    errorTitle: "Quá dài",
    error: "Tối đa 80 ký tự.",
  },
  phone: {
    label: "Điện thoại người lập",
    title: "Điện thoại",
    prompt: "Số điện thoại để Đoàn kiểm tra liên hệ khi số liệu cần làm rõ.",
    errorTitle: "Xem lại số điện thoại",
    error: "Số điện thoại thường có từ 8 đến 20 ký tự. Vẫn dùng số này?",
  },
  head_name: {
    label: "Thủ trưởng đơn vị",
    title: "Thủ trưởng đơn vị",
    prompt: "Họ và tên người ký báo cáo; sẽ in ở phần ký.",
    errorTitle: "Quá dài",
    error: "Tối đa 80 ký tự.",
  },
  office: {
    label: "Chức vụ người ký",
    title: "Chức vụ người ký",
    prompt: "Chọn trong danh sách hoặc gõ chức vụ; sẽ in ở phần ký.",
    errorTitle: "Chức vụ ngoài danh sách",
    error: "Chức vụ này không có trong danh sách. Vẫn dùng?",
  },
} as const;

export const CHECK_SHEET_TEXTS = {
  title: "RÀ SOÁT SỐ LIỆU BÁO CÁO",
  columns: ["TT", "Mã", "Điều phải đúng", "Kết quả", "Giải thích (số liệu hai bên)", "Đến ô"],
  cells: "Mọi ô bắt buộc đã nhập, đọc được",
  cover: "Trang bìa: đã chọn đơn vị, ngày chốt số liệu trong kỳ báo cáo",
  coverBlank: "Chưa nhập: đơn vị báo cáo hoặc ngày chốt số liệu.",
  errors: "Lỗi: TT ",
  blanks: "Chưa nhập: TT ",
  doubts: "Xem lại: TT ",
} as const;

const ANSWERS_LONG =
  "Không để trống. Không phát sinh: ghi 0 hoặc Không phát sinh. Không thuộc nhiệm vụ của đơn vị: Không thuộc phạm vi. Chưa tổng hợp được: Chưa có số liệu. (Viết tắt: KPS, KTPV, CCS)";
const ANSWERS_SHORT = "Không có số: ghi Không phát sinh, Không thuộc phạm vi hoặc Chưa có số liệu (KPS, KTPV, CCS).";
export const ANSWERS = [ANSWERS_LONG, ANSWERS_SHORT] as const;

/** Prompt and error of an input by its kind; the answers without a number are added where they fit. */
export const INPUT_TEXTS: Readonly<
  Record<
    Kind | "computed",
    { readonly title: string; readonly prompt: string; readonly errorTitle: string; readonly error: string }
  >
> = {
  count: {
    title: "Số lượng",
    prompt: "Gõ số nguyên, không gõ dấu chấm (1.000 gõ 1000).",
    errorTitle: "Số chưa hợp lệ",
    error:
      "Chỉ nhận số nguyên từ 0 trở lên, không có dấu chấm; hoặc ghi Không phát sinh, Không thuộc phạm vi, Chưa có số liệu (viết tắt KPS, KTPV, CCS).",
  },
  percent: {
    title: "Tỷ lệ phần trăm",
    prompt: "Gõ số từ 0 đến 100, không gõ dấu % (97,83% gõ 97,83).",
    errorTitle: "Tỷ lệ chưa hợp lệ",
    error:
      "Chỉ nhận số từ 0 đến 100 (không gõ dấu %); hoặc ghi Không phát sinh, Không thuộc phạm vi, Chưa có số liệu (viết tắt KPS, KTPV, CCS).",
  },
  computed: {
    title: "Tỷ lệ (ô tự tính)",
    prompt: "Ô tự tính từ hai số liệu; gõ đè được, sẽ được so lại. Gõ số từ 0 đến 100, không gõ dấu %.",
    errorTitle: "Tỷ lệ chưa hợp lệ",
    error:
      "Chỉ nhận số từ 0 đến 100 (không gõ dấu %); hoặc ghi Không phát sinh, Không thuộc phạm vi, Chưa có số liệu (viết tắt KPS, KTPV, CCS).",
  },
  money: {
    title: "Số tiền, đơn vị: đồng",
    prompt: 'Gõ đủ số đồng, không gõ dấu chấm, không gõ "tỷ", "triệu" (148,62 tỷ gõ 148620000000).',
    errorTitle: "Số tiền chưa hợp lệ",
    error:
      "Chỉ nhận số nguyên từ 0 trở lên, đơn vị đồng; hoặc ghi Không phát sinh, Không thuộc phạm vi, Chưa có số liệu (viết tắt KPS, KTPV, CCS).",
  },
  text: {
    title: "Nội dung báo cáo",
    prompt:
      "Gõ hoặc dán nội dung; xuống dòng trong ô: Alt+Enter. Không có gì để báo cáo: ghi Không phát sinh; không thuộc nhiệm vụ của đơn vị: ghi Không thuộc phạm vi. (Viết tắt: KPS, KTPV)",
    errorTitle: "Nội dung quá dài",
    error: "Một ô chứa được tối đa 32.000 ký tự. Hãy rút gọn, phần chi tiết để ở phụ lục gửi kèm.",
  },
};
