import type { IntakeKinds } from "../support/IntakeKind";
import { dropMarks } from "../../src/report/foldText";
import type { Drift } from "./Drift";
import { FINANCE, SECTION_SHEETS, TTHC } from "./formParts";
import type { FormFile } from "./FormFile";

/** What is printed in the rows and heads, retyped. */
export const labelDrifts: IntakeKinds<Drift> = {
  heading: "Chữ của biểu mẫu bị gõ lại",
  test: "test/drift/drift.test.ts",
  kinds: [
    {
      id: "labels-in-capitals",
      title: "Chữ của các dòng viết hoa",
      told: "Đọc đúng.",
      change: (file) => retypeAll(file, (text) => text.toUpperCase()),
      expect: {},
    },
    {
      id: "labels-in-capitals-traces-lost",
      title: "Chữ viết hoa, bỏ dấu, thêm dấu cách; mất tên ô và mã của dòng",
      told: "Tìm theo chữ trong dòng, không kể hoa thường, dấu và khoảng trắng; từng ô được ghi lại.",
      change: (file) =>
        retypeAll(file, (text) => `  ${dropMarks(text).toUpperCase()} `)
          .dropNames()
          .clearIds(),
      expect: { repairs: ["by-label"] },
    },
    {
      id: "labels-decomposed-traces-lost",
      title: "Chữ có dấu tách rời (máy Mac); mất tên ô và mã của dòng",
      told: "Tìm theo chữ trong dòng; từng ô được ghi lại.",
      change: (file) =>
        retypeAll(file, (text) => text.normalize("NFD"))
          .dropNames()
          .clearIds(),
      expect: { repairs: ["by-label"] },
    },
    {
      id: "labels-abbreviated",
      title: "Chữ của các dòng bị viết tắt, dịch sang tiếng Anh",
      told: "Đọc đúng theo tên ô và mã của dòng.",
      change: (file) => retypeAll(file, (text, row) => (row % 2 ? `No. ${row} of dossiers` : text.slice(0, 8))),
      expect: {},
    },
    {
      id: "labels-cleared",
      title: "Xóa chữ của các dòng",
      told: "Đọc đúng theo tên ô và mã của dòng.",
      change: (file) => retypeAll(file, () => null),
      expect: {},
    },
    {
      id: "label-merged-with-neighbour",
      title: "Gộp ô chữ với ô đơn vị tính",
      told: "Đọc đúng.",
      change: (file) => file.set(TTHC, "C12", null).merge(TTHC, "B12:C12"),
      expect: {},
    },
    {
      id: "label-moved-to-number-column",
      title: "Gộp ô TT với ô chữ",
      told: "Đọc đúng.",
      change: (file) => file.cutAndPaste(TTHC, "B12", "A12").merge(TTHC, "A12:B12"),
      expect: {},
    },
    {
      id: "label-numbered",
      title: "Thêm số thứ tự trước chữ của dòng; mất tên ô và mã của dòng",
      told: "Chữ không còn như trên biểu mẫu: dòng đó báo không tìm thấy (X8), không đoán.",
      change: (file) => file.dropNames().clearIds().set(TTHC, "B12", "7. Số hồ sơ quá hạn"),
      expect: { lost: ["dossiers.overdue"], repairs: ["by-label"] },
    },
    {
      id: "numbers-anew",
      title: "Đánh lại số thứ tự từ 1 trong mỗi trang tính",
      told: "Đọc đúng: chữ trong dòng là chính.",
      change: (file) => {
        for (const sheet of SECTION_SHEETS) {
          let n = 0;
          file.retype(sheet, "A", (text) => (/^\d+$/.test(text) ? String((n += 1)) : text));
        }
        return file;
      },
      expect: {},
    },
    {
      id: "head-retyped",
      title: "Gõ lại tiêu đề các cột",
      told: "Đọc đúng theo tên ô.",
      change: (file) =>
        file.set(FINANCE, "B4", "Chỉ tiêu").set(FINANCE, "D4", "Kết quả").set(FINANCE, "E4", "Diễn giải"),
      expect: {},
    },
    {
      id: "head-retyped-names-lost",
      title: "Gõ lại tiêu đề cột số liệu, mọi tên ô bị mất",
      told: "Cột số liệu là cột duy nhất giữa Đơn vị tính và Ghi chú; từng ô được ghi lại.",
      change: (file) => file.set(FINANCE, "D4", "Kết quả").dropNames(),
      expect: { repairs: ["by-id", "by-label"] },
    },
    {
      id: "head-deleted-names-lost",
      title: "Xóa dòng tiêu đề, mọi tên ô bị mất",
      told: "Các cột còn cách nhau như trên biểu mẫu: đọc đúng, từng ô được ghi lại.",
      change: (file) => file.deleteRows(FINANCE, 4).dropNames(),
      expect: { repairs: ["by-id", "by-label"] },
    },
  ],
};

/** Labels below the head of every sheet. */
function retypeAll(file: FormFile, change: (text: string, row: number) => string | null): FormFile {
  for (const sheet of SECTION_SHEETS) file.retype(sheet, "B", (text, row) => (row > 4 ? change(text, row) : text));
  return file;
}
