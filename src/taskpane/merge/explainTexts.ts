/** Words of the view Giải trình. `{…}` is filled in. */
export const EXPLAIN = {
  back: "Tổng hợp",
  title: "Giải trình của {unit}",
  lead: "Ghi lý do đơn vị đưa ra cho cảnh báo, chỉ tiêu chưa đạt. Lỗi số liệu và chỗ chưa nhập thì phải sửa, không giải trình được.",
  nothing: "Báo cáo này không có cảnh báo hay chỉ tiêu chưa đạt nào.",
  kept: "Tự lưu cùng đợt kiểm tra; ghi vào bảng tổng hợp khi tổng hợp.",
  notKept: "Đóng trang là mất: giữ đợt trên máy hoặc lưu ra tệp, ở thẻ Kế hoạch.",
  again: "Số liệu đã đổi từ lần kết luận trước: đề nghị xem lại.",
  note: "Ghi chú của đơn vị: {note}",
  reason: "Lý do",
  noReason: "Ghi lý do trước khi kết luận.",
  evidence: "Tài liệu kiểm chứng",
  author: "Người giải trình",
  conclusion: "Kết luận của Đoàn",
  conclusions: {
    open: "Chưa kết luận",
    accepted: "Chấp nhận giải trình",
    refused: "Không chấp nhận giải trình",
  },
  accepted: "Đã giải trình",
  done: "Xong",
} as const;
