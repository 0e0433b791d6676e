import type { TabId } from "../TabId";

/** Words of the frame around all tabs. `{…}` is filled in. */
export const FRAME = {
  product: "Kiểm tra cải cách hành chính",
  local: "Tệp được xử lý trên máy này, không gửi đi đâu",
  tabs: "Các bước",
  tab: {
    "ke-hoach": "Kế hoạch",
    "de-cuong": "Đề cương",
    "kiem-tra": "Kiểm tra",
    "tong-hop": "Tổng hợp",
  } satisfies Record<TabId, string>,
  stop: "Dừng lại",
  stopping: "Đang dừng…",
  opening: "Đang mở…",
  busy: "Đang {doing} ở thẻ {tab}. Đợi xong hoặc dừng việc đó trước.",
  drop: "Thả tệp vào đây",
  editing: {
    title: "Excel đang nhập dở một ô",
    text: "Nhấn Enter để kết thúc nhập ô. Việc {doing} sẽ tự chạy tiếp.",
    textIdle: "Nhấn Enter để kết thúc nhập ô.",
  },
  offline: {
    title: "Máy đang không có mạng",
    text: "Vẫn làm việc được bình thường: mọi việc ở đây chạy trên máy này.",
  },
  fault: {
    title: "Chưa làm được việc này",
    untouched: "Tệp đang mở không bị thay đổi. ",
    text: "Bấm lại; nếu vẫn lỗi, gửi dòng sau cho người phụ trách công nghệ thông tin: {id}.",
  },
  stopped: { title: "Đã dừng", text: "Chưa ghi gì vào tệp đang mở.", textPage: "Chưa tạo tệp nào." },
  gone: {
    title: "Ô, trang tính này không còn",
    text: "Trang tính “{sheet}” đã bị đổi tên hoặc xóa. Bấm Kiểm tra lại.",
  },
  locked: {
    title: "Trang tính “{sheet}” đang khóa",
    text: "Trang tính có mật khẩu do người khác đặt nên không ghi được. Mở khóa trong thẻ Xem lại (Review), hoặc lưu ra tệp mới.",
  },
  lockedBook: {
    title: "Tệp đang mở đang khóa, không thêm được trang tính",
    text: "Mở khóa trong thẻ Xem lại (Review), mục Bảo vệ sổ làm việc (Protect Workbook), hoặc lưu ra tệp mới.",
  },
  report: {
    title: "Tệp đang mở là báo cáo của một đơn vị",
    text: "Không ghi thêm gì vào báo cáo của đơn vị. Mở một tệp Excel khác rồi làm lại, hoặc lưu ra tệp.",
  },
  written: {
    title: "Bảng tổng hợp đang có người nhập",
    text: "Nội dung vừa nhập được giữ nguyên, chưa thay trang tính nào. Nhập xong thì bấm lại.",
  },
  unsupported: {
    title: "Excel này chưa làm được việc đó",
    text: "Dùng cách lưu ra tệp.",
  },
  badSetting: {
    title: "Không đọc được đợt kiểm tra đã lưu",
    text: "Đang dùng đề cương có sẵn. Mở lại đợt từ tệp đã lưu, hoặc nhập lại ở thẻ Kế hoạch.",
  },
  crash: {
    title: "Có trục trặc, khung này phải dừng",
    titlePage: "Có trục trặc, trang này phải dừng",
    untouched: "Tệp đang mở không bị thay đổi. ",
    text: "Bấm nút dưới đây để mở lại; nếu còn lặp lại, gửi dòng chữ này cho người phụ trách công nghệ thông tin:",
    reopen: "Mở lại khung này",
    reopenPage: "Mở lại trang này",
  },
} as const;
