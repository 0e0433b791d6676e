/** What `npm start` says. */
export const SITE_TEXTS = {
  usage: "Cách dùng: npm start [-- --port 8080] [--base /cchc/] [--no-open]",
  notBuilt: "Chưa có thư mục dist: chạy npm run build trước.",
  page: (url) => `Trang web: ${url}`,
  portsTaken: (port) => `Các cổng từ ${port} đều đang bận. Chọn cổng khác: npm start -- --port 9000`,
  pane: (url) => `Khung trong Excel: ${url} (mở cửa sổ lệnh khác, chạy npm run sideload)`,
  paneElsewhere: "Khung trong Excel cần máy Windows hoặc Mac; ở đây chỉ có trang web.",
  panePortTaken: (port) =>
    `Cổng ${port} đang bận nên chưa có khung trong Excel; tắt chương trình đang dùng cổng ấy rồi chạy lại.`,
  noCertificate: (reason) => `Chưa có chứng chỉ nên chưa có khung trong Excel: ${reason}`,
  stop: "Dừng: Ctrl+C",
};
