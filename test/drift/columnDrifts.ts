import type { IntakeKinds } from "../support/IntakeKind";
import { convertWithLibreOffice } from "../support/libreOffice";
import type { Drift } from "./Drift";
import type { FormFile } from "./FormFile";
import { FINANCE, itemsOf, TTHC } from "./formParts";

/** Columns, also where the names are gone and the heads must tell. */
export const columnDrifts: IntakeKinds<Drift> = {
  heading: "Cột bị thêm, xóa",
  test: "test/drift/drift.test.ts",
  kinds: [
    {
      id: "column-inserted-before-answers",
      title: "Thêm cột trước cột số liệu, ghi số kỳ trước vào đó",
      told: "Đọc đúng: tên ô đi theo ô.",
      change: (file) =>
        file.insertColumns(TTHC, "D").set(TTHC, "D4", "Kỳ trước").set(TTHC, "D6", 888).set(TTHC, "D7", 889),
      expect: {},
    },
    {
      id: "column-inserted-after-answers",
      title: "Thêm cột sau cột số liệu, ghi số kỳ trước vào đó",
      told: "Đọc đúng: tên ô đi theo ô.",
      change: (file) => file.insertColumns(TTHC, "E").set(TTHC, "E4", "Kỳ trước").set(TTHC, "E6", 888),
      expect: {},
    },
    {
      id: "answer-column-copied",
      title: "Chép cột số liệu (cả tiêu đề) sang cột bên phải rồi sửa số ở cột chép",
      told: "Đọc cột gốc; ô chép có nội dung khác được ghi lại.",
      change: (file) => answersCopied(file),
      expect: { repairs: ["moved"], says: ["có ô chép lại mà nội dung khác (E6)"] },
    },
    {
      id: "answer-column-copied-original-hidden",
      title: "Chép cột số liệu (cả tiêu đề), ẩn cột gốc, sửa số ở cột chép",
      told: "Ô nào ở hai cột khác nhau thì báo không rõ (X8); cột ẩn đang được đọc được ghi lại.",
      change: (file) => hideAnswers(answersCopied(file)),
      expect: { lost: ["dossiers.received"], repairs: ["hidden-sheet"], says: ["(D6, E6)", "Cột D của trang tính"] },
    },
    {
      id: "answer-column-copied-original-hidden-ods",
      title: "Như trên, tệp LibreOffice (.ods)",
      told: "Như tệp Excel: báo không rõ (X8).",
      change: (file) => convertWithLibreOffice({ form: hideAnswers(answersCopied(file)).bytes() }, "ods").form!,
      expect: { lost: ["dossiers.received"], repairs: ["hidden-sheet"], says: ["(D6, E6)"] },
    },
    {
      id: "answer-column-hidden",
      title: "Ẩn cột số liệu, ghi số vào cột thêm có tiêu đề khác",
      told: "Đọc cột của biểu mẫu; việc cột đó đang ẩn được ghi lại.",
      change: (file) =>
        hideAnswers(file.insertColumns(TTHC, "E").set(TTHC, "E4", "Số đã rà soát").set(TTHC, "E6", 1999)),
      expect: { repairs: ["hidden-sheet"], says: ['Cột D của trang tính "II.2 Cải cách TTHC" đang ẩn'] },
    },
    {
      id: "column-inserted-names-lost",
      title: "Thêm cột trước cột số liệu, mọi tên ô bị mất",
      told: "Tìm theo mã của dòng và tiêu đề cột; từng ô được ghi lại.",
      change: (file) => file.insertColumns(TTHC, "D").set(TTHC, "D4", "Kỳ trước").set(TTHC, "D6", 888).dropNames(),
      expect: { repairs: ["by-id", "by-label"] },
    },
    {
      id: "column-inserted-names-and-head-lost",
      title: "Thêm cột trước cột số liệu, mất tên ô, tiêu đề cột số liệu bị gõ lại",
      told: "Không rõ cột nào là số liệu: các ô của trang tính đó báo không tìm thấy (X8), không đoán.",
      change: (file) =>
        file
          .insertColumns(TTHC, "D")
          .set(TTHC, "D4", "Kỳ trước")
          .set(TTHC, "D6", 888)
          .set(TTHC, "E4", "Kỳ này")
          .dropNames(),
      expect: { lost: itemsOf(TTHC), repairs: ["by-id", "by-label"] },
    },
    {
      id: "column-inserted-head-cleared-names-lost",
      title: "Thêm cột trước cột số liệu, mất tên ô, xóa cả dòng tiêu đề",
      told: "Không rõ cột nào là số liệu: các ô của trang tính đó báo không tìm thấy (X8), không đoán.",
      change: (file) => file.insertColumns(TTHC, "D").set(TTHC, "D6", 888).deleteRows(TTHC, 4).dropNames(),
      expect: { lost: itemsOf(TTHC), repairs: ["by-id", "by-label"] },
    },
    {
      id: "answer-column-deleted",
      title: "Xóa cột số liệu",
      told: "Các ô của trang tính đó báo không tìm thấy (X8); cột Ghi chú không bị đọc thay.",
      change: (file) => file.deleteColumns(FINANCE, "D"),
      expect: { lost: itemsOf(FINANCE) },
    },
    {
      id: "answer-column-and-head-deleted",
      title: "Xóa cột số liệu và dòng tiêu đề",
      told: "Các ô của trang tính đó báo không tìm thấy (X8); cột Ghi chú không bị đọc thay.",
      change: (file) => file.deleteColumns(FINANCE, "D").deleteRows(FINANCE, 4),
      expect: { lost: itemsOf(FINANCE) },
    },
    {
      id: "measure-column-deleted",
      title: "Xóa cột Đơn vị tính",
      told: "Đọc đúng.",
      change: (file) => file.deleteColumns(TTHC, "C"),
      expect: {},
    },
    {
      id: "measure-column-deleted-names-lost",
      title: "Xóa cột Đơn vị tính, mọi tên ô bị mất",
      told: "Tìm theo mã của dòng và tiêu đề cột; từng ô được ghi lại.",
      change: (file) => file.deleteColumns(TTHC, "C").dropNames(),
      expect: { repairs: ["by-id", "by-label"] },
    },
    {
      id: "note-column-deleted",
      title: "Xóa cột Ghi chú",
      told: "Đọc đúng số liệu; ghi chú không còn trong tệp, được ghi lại.",
      change: (file) => file.deleteColumns(FINANCE, "E"),
      expect: { repairs: ["no-notes"], says: ['Trang tính "II.5 Tài chính công" không còn cột ghi chú'] },
    },
    {
      id: "number-column-deleted",
      title: "Xóa cột TT",
      told: "Đọc đúng.",
      change: (file) => file.deleteColumns(TTHC, "A"),
      expect: {},
    },
    {
      id: "check-column-deleted",
      title: "Xóa cột Kiểm tra",
      told: "Đọc đúng.",
      change: (file) => file.deleteColumns(TTHC, "F"),
      expect: {},
    },
    {
      id: "id-column-deleted",
      title: "Bỏ ẩn rồi xóa cột mã của dòng",
      told: "Đọc đúng theo tên ô.",
      change: (file) => file.deleteColumns(TTHC, "G"),
      expect: {},
    },
    {
      id: "hidden-columns-deleted-names-lost",
      title: "Xóa mọi cột ẩn, mọi tên ô bị mất",
      told: "Tìm theo chữ trong dòng và tiêu đề cột; từng ô được ghi lại.",
      change: (file) => file.deleteColumns(TTHC, "G", 7).dropNames(),
      expect: { repairs: ["by-id", "by-label"] },
    },
    {
      id: "id-edited",
      title: "Bỏ ẩn cột mã, sửa mã của một dòng thành mã của dòng khác",
      told: "Ô ở dòng bị sửa mã báo không tìm thấy (X8).",
      change: (file) => file.set(TTHC, `G${file.rowOf("dossiers.overdue")}`, "dossiers.received"),
      expect: { lost: ["dossiers.overdue"], repairs: ["moved"] },
    },
    {
      id: "ids-swapped",
      title: "Bỏ ẩn cột mã, đổi mã của hai dòng cho nhau",
      told: "Chữ trong dòng là của nội dung khác: hai ô báo không rõ (X8).",
      change: (file) => {
        const [a, b] = [file.rowOf("dossiers.overdue"), file.rowOf("dossiers.received")];
        return file.set(TTHC, `G${a}`, "dossiers.received").set(TTHC, `G${b}`, "dossiers.overdue");
      },
      expect: { lost: ["dossiers.received", "dossiers.overdue"] },
    },
    {
      id: "id-misspelt",
      title: "Bỏ ẩn cột mã, gõ sai mã của một dòng",
      told: "Đọc đúng theo tên ô và chữ trong dòng.",
      change: (file) => file.set(TTHC, `G${file.rowOf("dossiers.overdue")}`, "dossiers.overdu"),
      expect: {},
    },
  ],
};

function answersCopied(file: FormFile): FormFile {
  return file.insertColumns(TTHC, "E").copyCells(TTHC, "D1:D32", TTHC, "E1").set(TTHC, "E6", 1999);
}

function hideAnswers(file: FormFile): FormFile {
  const sheet = file.sheets.find(({ name }) => name === TTHC)!;
  // Names know their sheet: it stays the same object.
  Object.assign(sheet, { head: sheet.head.replace('<col min="4" max="4"', '$& hidden="1"') });
  return file;
}
