/** What an Excel may lack, as the pane tells it. */
export const FEATURES = {
  conditional: "tô màu tự động theo kết quả",
  freeze: "cố định dòng tiêu đề",
  link: "liên kết giữa các trang",
  print: "thiết lập trang in",
  filter: "bộ lọc",
  gridlines: "ẩn đường lưới",
  indent: "thụt lề trong ô",
  chart: "biểu đồ",
} as const;

export type Feature = keyof typeof FEATURES;
