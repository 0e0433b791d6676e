import { CORRECTION_LIST } from "../report/correctionList";

/** All words of the marked copy. `{…}` is filled in. */
export const MARKED_TEXTS = {
  title: "NỘI DUNG CẦN SỬA, CẦN GIẢI TRÌNH",
  unit: "Đơn vị báo cáo: {unit}",
  counts: "Lỗi {error}, chưa nhập {blank}, chưa đạt chỉ tiêu {target}, cảnh báo {warning}.",
  howTo:
    "Bấm vào địa chỉ ở cột Ô để tới ô cần sửa (ô đã được tô màu). Đề nghị sửa ngay trong tệp này; nội dung cần giải trình thì ghi ở cột Ghi chú, tài liệu kiểm chứng bên cạnh ô. Sửa xong một ô thì màu của ô tự mất.",
  send: "Sửa xong, lưu lại và gửi tệp này.",
  sendUntil: "Sửa xong, lưu lại và gửi tệp này chậm nhất hết ngày {day}.",
  heads: ["TT", "Trang tính", "Ô", "Mức", "Nội dung", "Số liệu"],
  same: CORRECTION_LIST.same,
  changed: CORRECTION_LIST.changed,
  noPlace: CORRECTION_LIST.noPlace,
  none: "Không có nội dung nào cần sửa.",
  footer: "Trang &P/&N",
} as const;

/** What the sender of a marked copy has to know. */
export const MARKED_NOTES = {
  signed: "Tệp đơn vị gửi có chữ ký số; chữ ký không còn hợp lệ trong bản đánh dấu, tệp gốc vẫn giữ nguyên.",
  macros: "Tệp có macro của đơn vị; bản đánh dấu giữ nguyên macro, chỉ gửi lại cho chính đơn vị đó.",
  locked: "Tệp khóa cấu trúc trang tính; bản đánh dấu vẫn có thêm trang tính {sheet}, khóa được giữ nguyên.",
} as const;

export const NO_MARKED_COPY = {
  kind: "Chỉ lập được bản đánh dấu từ tệp .xlsx, .xlsm. Gửi thư kèm danh sách nội dung cần sửa.",
  shared:
    "Tệp đang ở chế độ dùng chung (Share Workbook) nên không lập được bản đánh dấu. Gửi thư kèm danh sách nội dung cần sửa.",
} as const;
