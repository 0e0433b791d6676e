/** All words of the list of findings of one report. `{…}` is filled in. */
export const LIST_TEXTS = {
  sheet: "Kết quả rà soát",
  title: "KẾT QUẢ RÀ SOÁT SỐ LIỆU BÁO CÁO",
  unit: "Đơn vị báo cáo: {unit}",
  file: "Tệp: {file}. Số liệu đến ngày {asOf}.",
  unknownDate: "(chưa ghi)",
  counts: "Lỗi {errors}, chưa nhập {blanks}, chưa đạt chỉ tiêu {targets}, cảnh báo {warnings}, lưu ý {infos}.",
  heads: ["TT", "Mức", "Trang tính, ô", "Nội dung"],
  none: "Không có nội dung nào cần xem lại.",
} as const;

export const PLACE_TEXTS = {
  item: "{sheet}, TT {number}",
  cell: "{sheet}, TT {number}, ô {cell}",
  cover: "{sheet}, {field}",
} as const;
