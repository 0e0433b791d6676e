import type { IntakeKinds } from "../support/IntakeKind";
import type { Drift } from "./Drift";
import type { FormFile } from "./FormFile";

const COVER = "Trang bìa";
const COVER_PART = "xl/worksheets/sheet1.xml";
const COPY = "Bìa mới";

/** The cover: who reports, up to which day. */
export const coverDrifts: IntakeKinds<Drift> = {
  heading: "Trang bìa",
  test: "test/drift/drift.test.ts",
  kinds: [
    {
      id: "cover-rows-inserted",
      title: "Thêm dòng, thêm cột ở trang bìa",
      told: "Đọc đúng: tên ô đi theo ô.",
      change: (file) => file.insertRows(COVER, 19, 2).insertColumns(COVER, "B"),
      expect: {},
    },
    {
      id: "cover-names-lost",
      title: "Các ô của trang bìa mất tên",
      told: "Tìm theo chữ bên trái; từng ô được ghi lại.",
      change: (file) => file.dropNames((name) => name.startsWith("cchc.meta.")),
      expect: { repairs: ["by-label"], says: ['Ô "Đơn vị báo cáo" ở trang bìa mất tên'] },
    },
    {
      id: "cover-sorted",
      title: "Các dòng của trang bìa bị đổi chỗ, tên ô ở lại",
      told: "Chữ bên trái cho biết ô nào: đọc đúng, có ghi lại.",
      change: (file) => file.sortRows(COVER, 23, [24, 23]),
      expect: { repairs: ["by-label"] },
    },
    {
      id: "cover-row-deleted",
      title: "Xóa dòng Số liệu tính đến ngày ở trang bìa",
      told: "Ngày để trống, được ghi lại.",
      change: (file) => file.deleteRows(COVER, 20),
      expect: { repairs: ["cover-lost"], says: ['Không tìm thấy ô "Số liệu tính đến ngày" ở trang bìa'] },
    },
    {
      id: "cover-copied-changed",
      title: "Chép trang bìa trong tệp rồi ghi đơn vị khác ở trang chép",
      told: "Đọc trang bìa gốc; trang chép có nội dung khác được ghi lại.",
      change: (file) => file.copySheet(COVER, COPY).set(COPY, "C19", "Phòng Văn hóa - Xã hội"),
      expect: { repairs: ["moved"], says: ['Trang tính "Bìa mới" có ô chép lại mà nội dung khác (C19)'] },
    },
    {
      id: "cover-copied-original-hidden",
      title: "Chép trang bìa, ẩn trang gốc, ghi đơn vị khác ở trang chép",
      told: "Không rõ đơn vị gửi: tệp bị giữ lại (X9) cho đến khi chọn đơn vị.",
      change: (file) => file.copySheet(COVER, COPY).set(COPY, "C19", "Phòng Văn hóa - Xã hội").hideSheet(COVER),
      expect: { refused: "X9" },
    },
    {
      id: "cover-copied-original-hidden-day",
      title: "Chép trang bìa, ẩn trang gốc, ghi ngày khác ở trang chép",
      told: "Ngày để trống, được ghi lại: ngày nhìn thấy không phải ngày ở trang đang ẩn.",
      change: (file) => file.copySheet(COVER, COPY).set(COPY, "C20", "30/09/2025").hideSheet(COVER),
      expect: {
        repairs: ["cover-lost"],
        says: ['đang ẩn (Trang bìa, C20) ghi "2025-11-10", khác ô nhìn thấy ở trang tính "Bìa mới" (C20)'],
      },
    },
    {
      id: "cover-line-copied-original-hidden",
      title: "Chép dòng tên đơn vị ở trang bìa rồi ghi đơn vị khác, ẩn dòng gốc",
      told: "Không rõ đơn vị gửi: tệp bị giữ lại (X9) cho đến khi chọn đơn vị.",
      change: (file) =>
        file
          .insertRows(COVER, 20)
          .copyCells(COVER, "A19:E19", COVER, "A20")
          .set(COVER, "C20", "Phòng Văn hóa - Xã hội")
          .bytes((parts) => ({
            ...parts,
            [COVER_PART]: String(parts[COVER_PART]).replace('<row r="19"', '$& hidden="1"'),
          })),
      expect: { refused: "X9" },
    },
    {
      id: "cover-unit-covered",
      title: "Gộp ô tên đơn vị vào ô chữ bên trái mà giữ nội dung ô bị che (LibreOffice)",
      told: "Không ai nhìn thấy tên đơn vị: tệp bị giữ lại (X9) cho đến khi chọn đơn vị.",
      change: (file) => mergedWithLabel(file, 19),
      expect: { refused: "X9" },
    },
    {
      id: "cover-day-covered",
      title: "Gộp ô ngày vào ô chữ bên trái mà giữ nội dung ô bị che (LibreOffice)",
      told: "Ngày để trống, được ghi lại.",
      change: (file) => mergedWithLabel(file, 20),
      expect: { repairs: ["cover-lost"], says: ['Ô "Số liệu tính đến ngày" ở trang bìa (C20) bị gộp vào ô B20'] },
    },
    {
      id: "cover-day-today",
      title: "Gõ =TODAY() vào ô Số liệu tính đến ngày",
      told: "Đọc ngày có khi lưu tệp; việc ngày đổi theo lúc mở tệp được ghi lại.",
      change: (file) => file.typeFormula(COVER, "C20", "TODAY()", 45971),
      expect: { repairs: ["formula-stale"], says: ["kết quả đổi theo lúc mở tệp (=TODAY())"] },
    },
    {
      id: "unit-retyped",
      title: "Tên đơn vị gõ tay: viết hoa, không dấu, viết tắt đã biết",
      told: "Nhận ra đơn vị.",
      change: (file) => file.set(COVER, "C19", " PHONG KINH TE "),
      expect: {},
    },
    {
      id: "unit-unknown",
      title: "Tên đơn vị không có trong danh sách",
      told: "Tệp bị giữ lại (X9) cho đến khi chọn đơn vị.",
      change: (file) => file.set(COVER, "C19", "Phòng Tổng hợp"),
      expect: { refused: "X9" },
    },
  ],
};

/** The field's own area goes into the larger one. */
function mergedWithLabel(file: FormFile, row: number): FormFile {
  const sheet = file.sheets.find(({ name }) => name === COVER)!;
  const own = new RegExp(`<mergeCell ref="[BC]${row}:([A-Z]+)${row}"/>`);
  const end = own.exec(sheet.merged)?.[1] ?? "C";
  Object.assign(sheet, { merged: sheet.merged.replace(own, "") });
  return file.merge(COVER, `B${row}:${end}${row}`);
}
