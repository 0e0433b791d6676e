/** All words of the tab Kiểm tra. */
export const CHECK = {
  empty: {
    title: "Tệp đang mở không phải báo cáo CCHC",
    text: "Hãy mở tệp Excel do đơn vị gửi về, rồi bấm nút dưới đây. Tệp phải là biểu mẫu báo cáo của đợt này.",
    open: (name: string) => `Đang mở: ${name}`,
    pick: "Chọn tệp trên máy",
    checkBook: "Kiểm tra tệp đang mở",
  },
  page: {
    title: "Chọn báo cáo cần kiểm tra",
    text: "Chọn tệp Excel (.xlsx) do đơn vị gửi về, hoặc kéo thả vào đây.",
    local: "Tệp được đọc trên máy này, không gửi đi đâu.",
    pick: "Chọn tệp…",
    pickOther: "Chọn tệp khác",
    pickAgain: "Chọn lại tệp…",
  },
  ready: {
    who: "Tệp đang mở",
    text: (sheets: number) =>
      `Soát toàn bộ ${sheets} trang tính: chỗ bỏ trống, số không khớp, tỷ lệ tính sai, chỉ tiêu chưa đạt.`,
    untouched: "Số liệu trong tệp không bị sửa.",
    primary: "Kiểm tra báo cáo này",
  },
  working: {
    title: "Đang kiểm tra",
    label: "Đang đọc và rà soát số liệu",
    status: "Đang kiểm tra…",
    statusAgain: "Đang kiểm tra lại…",
    waiting: "Đang chờ Excel",
    waitingLabel: "Chờ kết thúc nhập ô",
    waitingStatus: "Đang chờ…",
    job: "kiểm tra",
    stopped: "Đã dừng. Số liệu trong tệp không bị sửa.",
  },
  others: (n: number) => ({
    title: "Mỗi lần kiểm tra một tệp",
    text: `Chưa đọc ${n} tệp còn lại. Để đọc nhiều tệp một lần, dùng thẻ Tổng hợp.`,
  }),
  who: {
    of: "Báo cáo của",
  },
  verdict: {
    errors: (n: number) => `Có ${n} lỗi phải sửa`,
    blanks: (n: number) => `Không có lỗi, còn ${n} chỗ chưa nhập`,
    look: (n: number) => `Không có lỗi, ${n} chỗ cần xem lại`,
    none: "Không có lỗi",
    done: (sheets: number, items: number) =>
      `Đã soát ${sheets} trang tính, ${items} nội dung. Báo cáo sẵn sàng để tổng hợp.`,
    at: (time: string) => `Kiểm tra lúc ${time}`,
    again: "Kiểm tra lại",
    next: "Sang bước tổng hợp",
  },
  tiles: "Lọc theo loại",
  marks: { label: "Tô màu các ô này", live: "Tự kiểm tra lại khi sửa", on: "Bật", off: "Tắt" },
  filter: { now: "Đang xem: ", all: "Xem tất cả", none: "Không còn mục nào thuộc loại này." },
  group: {
    file: "Cả tệp",
    errors: (n: number) => `${n} lỗi`,
    unit: "mục",
  },
  finding: {
    figure: "số liệu",
    target: "chỉ tiêu",
    cell: (cell: string) => `Ô ${cell}`,
    title: (code: string) => `Quy tắc ${code}`,
    at: (sheet: string, cell: string) => `Đang xem ô ${cell}, trang tính ${sheet}`,
    atSheet: (sheet: string) => `Đang xem trang tính ${sheet}`,
  },
  locked: {
    title: (n: number) => `Chưa tô màu được ${n} trang tính`,
    text: (sheets: readonly string[]) =>
      `Trang tính ${quoted(sheets)} có mật khẩu của đơn vị nên không tô màu được. Kết quả vẫn đầy đủ ở dưới.`,
    left: (n: number) => `Chưa bỏ màu được ${n} trang tính`,
    leftText: (sheets: readonly string[]) =>
      `Trang tính ${quoted(sheets)} có mật khẩu của đơn vị. Mở khóa trong thẻ Xem lại (Review), rồi tắt lại.`,
  },
  changed: {
    title: "Số liệu đã sửa sau lần kiểm tra",
    text: (cells: number, time: string) => `${cells} ô đã đổi từ lúc ${time}. Kết quả dưới đây có thể không còn đúng.`,
  },
  repairs: {
    title: (n: number) => `Đã tự tìm lại ${n} chỗ`,
    place: (sheet: string, cell: string) => `${sheet}, ô ${cell}`,
  },
  difference: {
    none: "Vẫn không có chỗ nào phải sửa",
    only: (n: number) => `Có ${n} chỗ mới`,
    fixed: (n: number) => `Đã sửa ${n} chỗ`,
    same: "Chưa có chỗ nào được sửa",
    left: (n: number) => `, còn ${n}`,
    nothing: ", không còn chỗ nào",
    fresh: (n: number) => `, thêm ${n} chỗ mới`,
  },
  sender: {
    title: (unit: string) => `Người gửi thư thuộc ${unit}`,
    text: (unit: string) => `Báo cáo trong tệp là của ${unit}. Đề nghị kiểm tra lại thư và tệp trước khi dùng.`,
  },
  since: {
    title: (file: string) => `So với bản trước: ${file}`,
    counts: (gone: number, still: number, fresh: number) =>
      `Đã hết ${gone} chỗ, còn ${still}${fresh > 0 ? `, thêm ${fresh} chỗ mới` : ""}.`,
    more: (n: number) => (n > 0 ? `Xem thay đổi (${n} số liệu)` : "Xem thay đổi"),
    less: "Thu gọn",
    answers: "Số liệu đã đổi",
    answer: (label: string, before: string, after: string) =>
      `${label}: ${before || "để trống"} → ${after || "để trống"}`,
    gone: "Đã hết",
    fresh: "Mới có",
  },
  letter: {
    primary: "Soạn thư gửi đơn vị",
    copy: "Lưu bản đánh dấu",
    copyHint: "Bản đánh dấu: báo cáo của đơn vị, thêm trang tính Cần sửa và màu ở các ô cần sửa.",
    job: "lập bản đánh dấu",
    copied: (name: string) => `Đã lưu bản đánh dấu: ${name}`,
    back: "Kết quả kiểm tra",
    noRound: "Nhập thông tin đợt kiểm tra ở thẻ Kế hoạch để soạn được thư gửi đơn vị.",
  },
  refused: { title: "Chưa dùng được tệp này" },
  unreadable: {
    reason: "Không đọc lại được tệp trên máy.",
    remedy: "Tệp đã được sửa, đổi tên hoặc chuyển đi sau khi chọn. Chọn lại tệp.",
  },
  save: {
    action: "Lưu danh sách gửi đơn vị",
    hint: "Danh sách ra tệp Excel; không có điều chỉ nêu cho Đoàn.",
    job: "lưu danh sách",
    done: (name: string) => `Đã lưu danh sách gửi đơn vị: ${name}`,
  },
} as const;

function quoted(sheets: readonly string[]): string {
  return sheets.map((sheet) => `“${sheet}”`).join(", ");
}
