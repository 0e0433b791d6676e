/** All words of the engine's own. `{…}` is filled in. */
export const ENGINE_TEXTS = {
  formName: "Biểu mẫu báo cáo - {unit}",
  blankFormName: "Biểu mẫu báo cáo",
  findingsName: "Kết quả rà soát - {unit}",
  assessmentName: "Tổng hợp đánh giá - {period}",
  /** A consolidated workbook of another outline. */
  foreignPrevious: {
    reason: "Bảng tổng hợp của đề cương khác: {id}",
    remedy: "Chọn bảng tổng hợp của đợt này, hoặc bỏ tệp này ra.",
  },
  roundName: "Đợt kiểm tra - {round}",
  boardName: "Tiến độ - {round}",
  noRound: "Chưa có đợt kiểm tra",
  noBytes: "Không còn tệp gốc của báo cáo này: chọn lại tệp ở thẻ Kiểm tra để lập bản đánh dấu.",
  /** A file to be checked that holds several. */
  several: {
    reason: "Trong tệp này có nhiều tệp Excel",
    remedy: "Dùng thẻ Tổng hợp để đọc tất cả, hoặc lưu từng tệp ra máy rồi kiểm tra.",
  },
  badRound: "Đợt kiểm tra: {reason}.",
  percent: "{figure}%",
  unknown: "Chưa có số liệu",
} as const;
