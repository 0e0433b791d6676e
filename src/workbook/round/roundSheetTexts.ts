/** All words of the workbook of a round that are not in its tables' heads. `{…}` is filled in. */
export const ROUND_SHEETS = { round: "Đợt kiểm tra", board: "Tiến độ", log: "Nhật ký" } as const;

export const ROUND_SHEET_TEXTS = {
  title: "ĐỢT KIỂM TRA",
  howTo: 'Sửa, thêm dòng ở các ô nền vàng rồi lưu lại. Mở lại ở thẻ Kế hoạch, nút "Mở đợt đã lưu ra tệp".',
  workbook: "Đợt kiểm tra {id}",
} as const;

export const BOARD_TEXTS = {
  title: "TIẾN ĐỘ ĐỢT KIỂM TRA",
  until: "Đến ngày {today}. Hạn gửi chung: hết ngày {deadline}.",
  counts: "{word}: {count}",
  heads: [
    "TT",
    "Đơn vị",
    "Tình trạng",
    "Ngày kiểm tra",
    "Loại kiểm tra",
    "Thông báo chậm nhất",
    "Đã gửi thông báo",
    "Đã gửi biểu mẫu",
    "Hạn gửi báo cáo",
    "Ngày nhận",
    "Chậm (ngày)",
    "Đã có số liệu",
    "Lỗi",
    "Chưa nhập",
    "Chưa đạt",
    "Cảnh báo",
    "Ghi chú",
  ],
  unknown: "chưa rõ",
  opened: "Ngày nhận là ngày mở tệp",
  lateNotice: "! Thông báo gửi chưa đủ ngày",
  planned: "Theo kế hoạch",
  surprise: "Đột xuất",
  answered: "{answered}/{asked}",
  legend:
    "G: đã gửi biểu mẫu · T: ngày cuối gửi thông báo · H: ngày cuối gửi báo cáo · N: ngày nhận · K: ngày kiểm tra. Cột sẫm: ngày nghỉ.",
  noTimeline: "Đợt có nhiều đơn vị hoặc kéo dài: không vẽ dòng thời gian.",
  signs: { sent: "G", notice: "T", binding: "H", received: "N", visit: "K" },
} as const;

export const LOG_SHEET_TEXTS = {
  title: "NHẬT KÝ ĐỢT KIỂM TRA",
  heads: ["Lúc", "Việc", "Đơn vị", "Giấy tờ", "Tệp", "Thư gửi lúc", "Ghi chú", "SHA-256"],
} as const;

/** Why a sheet is no round. */
export const ROUND_REASONS = {
  noSheet: 'Tệp không có trang tính "{sheet}".',
  noBlock: 'Trang tính "{sheet}" thiếu phần "{caption}".',
  noHead: 'Trang tính "{sheet}", phần "{caption}": thiếu cột "{head}".',
  cell: "Ô {cell} ({head}): {why}.",
  row: "Dòng {row}: {why}.",
  date: 'phải là ngày dạng 12/11/2025, đang ghi "{text}"',
  choice: 'phải là một trong: {words}; đang ghi "{text}"',
  noValue: "phải là chữ hoặc số, đang là ô lỗi hoặc đúng/sai",
  lonely: "có người nhận thư nhưng trên đó chưa có đơn vị",
  missing: "chưa ghi {head}",
} as const;
