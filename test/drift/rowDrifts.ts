import type { IntakeKinds } from "../support/IntakeKind";
import { convertWithLibreOffice } from "../support/libreOffice";
import type { Drift } from "./Drift";
import type { FormFile } from "./FormFile";
import { itemsOf, TTHC } from "./formParts";

const FIGURES = itemsOf(TTHC);
const DIGITAL = itemsOf("II.6 Chính quyền số");

/** Rows, and what is sorted, dragged or hidden. */
export const rowDrifts: IntakeKinds<Drift> = {
  heading: "Dòng của biểu mẫu bị thêm, xóa, sắp xếp",
  test: "test/drift/drift.test.ts",
  kinds: [
    {
      id: "rows-inserted-above-head",
      title: "Thêm dòng phía trên bảng",
      told: "Đọc đúng: tên ô đi theo ô.",
      change: (file) => file.insertRows(TTHC, 1, 3),
      expect: {},
    },
    {
      id: "rows-inserted-between",
      title: "Thêm dòng xen giữa, ghi số liệu chi tiết vào đó",
      told: "Đọc đúng các ô của biểu mẫu; dòng thêm không thuộc biểu mẫu nên không đọc.",
      change: (file) => {
        const row = file.rowOf("dossiers.overdue");
        return file
          .insertRows(TTHC, row, 2)
          .set(TTHC, `B${row}`, "Trong đó: lĩnh vực đất đai")
          .set(TTHC, `D${row}`, 999);
      },
      expect: {},
    },
    {
      id: "row-deleted",
      title: "Xóa một dòng của biểu mẫu",
      told: "Ô đó báo không tìm thấy (X8); các ô khác đọc đúng.",
      change: (file) => file.deleteRows(TTHC, file.rowOf("dossiers.overdue")),
      expect: { lost: ["dossiers.overdue"], says: ['Không tìm thấy ô của "Số hồ sơ quá hạn"'] },
    },
    {
      id: "rows-deleted-all",
      title: "Xóa mọi dòng của một trang tính",
      told: "Các ô của trang tính đó báo không tìm thấy (X8).",
      change: (file) => file.deleteRows(TTHC, 5, 40),
      expect: { lost: FIGURES },
    },
    {
      id: "row-deleted-without-names",
      title: "Xóa một dòng rồi lưu bằng chương trình làm mất tên ô",
      told: "Ô đã xóa báo không tìm thấy (X8); ô khác tìm theo mã của dòng, có ghi lại.",
      change: (file) => file.deleteRows(TTHC, file.rowOf("dossiers.overdue")).dropNames(),
      expect: { lost: ["dossiers.overdue"], repairs: ["by-id", "by-label"] },
    },
    {
      id: "rows-sorted-with-ids",
      title: "Sắp xếp lại bảng, cả dòng",
      told: "Đọc đúng theo mã của dòng; từng ô chuyển chỗ được ghi lại.",
      change: (file) => file.sortRows(TTHC, 5, range(5, 32).reverse()),
      expect: { repairs: ["moved"], says: ['Ô của "Số hồ sơ quá hạn" đã chuyển chỗ'] },
    },
    {
      id: "rows-sorted-visible-columns",
      title: "Sắp xếp lại bảng nhưng chỉ các cột nhìn thấy, mã ẩn của dòng ở lại",
      told: "Chữ trong dòng là của nội dung khác với mã của dòng: các ô đó báo không rõ (X8), không đoán.",
      change: (file) => {
        const rows = ["dossiers.received", "dossiers.resolved", "dossiers.on_time"].map((id) => file.rowOf(id));
        const [a, b, c] = rows as [number, number, number];
        const order = range(5, 32).map((row) => (row === a ? b : row === b ? c : row === c ? a : row));
        return file.sortRows(TTHC, 5, order, "G");
      },
      expect: {
        lost: ["dossiers.received", "dossiers.resolved", "dossiers.on_time"],
        says: ["Không rõ ô D6 có phải của"],
      },
    },
    {
      id: "alike-rows-sorted-visible-columns",
      title: "Đổi chỗ hai dòng có chữ giống hệt nhau, chỉ các cột nhìn thấy, mã ẩn của dòng ở lại",
      told: "Số TT trong dòng là của nội dung kia: hai ô báo không rõ (X8), không đoán.",
      change: (file) => {
        const [a, b] = [file.rowOf("legal_check.done"), file.rowOf("legal_review.done")];
        const order = range(a, b).map((row) => (row === a ? b : row === b ? a : row));
        return file.sortRows(file.sheetOf("legal_check.done"), a, order, "G");
      },
      expect: { lost: ["legal_check.done", "legal_review.done"], says: ["Không rõ ô D12 có phải của"] },
    },
    {
      id: "rows-sorted-without-ids",
      title: "Xóa cột mã rồi sắp xếp lại bảng",
      told: "Chữ trong dòng cho biết ô nào: đọc đúng, có ghi lại.",
      change: (file) => file.deleteColumns(TTHC, "G").sortRows(TTHC, 6, range(6, 24).reverse()),
      expect: { repairs: ["moved"] },
    },
    {
      id: "rows-sorted-without-ids-headings-too",
      title: "Xóa cột mã rồi sắp xếp lại bảng, cả các dòng đề mục",
      told: "Chữ trong dòng không còn dưới đề mục của nó: các ô đó báo không tìm thấy (X8).",
      change: (file) => file.deleteColumns(TTHC, "G").sortRows(TTHC, 5, range(5, 32).reverse()),
      expect: { lost: FIGURES },
    },
    {
      id: "rows-sorted-labels-abbreviated",
      title: "Xóa cột mã, viết tắt chữ của dòng rồi sắp xếp lại bảng",
      told: "Số thứ tự của dòng là của nội dung khác: các ô đó báo không rõ (X8).",
      change: (file) =>
        file
          .deleteColumns(TTHC, "G")
          .retype(TTHC, "B", (text, row) => (row > 5 ? text.slice(0, 9) : text))
          .sortRows(TTHC, 6, [7, 6]),
      expect: { lost: ["dossiers.received", "dossiers.carried_in"] },
    },
    {
      id: "rows-hidden",
      title: "Ẩn dòng, lọc bảng",
      told: "Đọc đúng, kể cả dòng đang ẩn.",
      change: (file) => file.bytes((parts) => hideRows(parts, TTHC_PART)),
      expect: {},
    },
    {
      id: "row-copied-original-hidden",
      title: "Chép phần nhìn thấy của một dòng xuống dưới rồi sửa số, ẩn dòng gốc",
      told: "Số nhìn thấy khác số ở dòng ẩn: báo không rõ (X8).",
      change: (file) => overdueCopied(file),
      expect: { lost: ["dossiers.overdue"], says: ["(D12, D13)"] },
    },
    {
      id: "row-copied-original-hidden-ods",
      title: "Như trên, tệp LibreOffice (.ods)",
      told: "Như tệp Excel: báo không rõ (X8).",
      change: (file) => convertWithLibreOffice({ form: overdueCopied(file) }, "ods").form!,
      expect: { lost: ["dossiers.overdue"], says: ["(D12, D13)"] },
    },
    {
      id: "row-repeated-below",
      title: "Chép một dòng xuống cuối bảng rồi sửa số ở dòng chép",
      told: "Đọc ô gốc; ô chép có nội dung khác được ghi lại.",
      change: (file) => {
        const row = file.rowOf("dossiers.overdue");
        return file.copyCells(TTHC, `A${row}:M${row}`, TTHC, "A40").set(TTHC, "D40", 77);
      },
      expect: { repairs: ["moved"], says: ["có ô chép lại mà nội dung khác (D40)"] },
    },
    {
      id: "row-dragged-down",
      title: "Kéo chép cả dòng (cả cột mã ẩn) đè lên hai dòng dưới",
      told: "Hai dòng bị đè báo không tìm thấy (X8); ô chép được ghi lại.",
      change: (file) => {
        const row = file.rowOf("dossiers.received");
        const area = `A${row}:M${row}`;
        return file.copyCells(TTHC, area, TTHC, `A${row + 1}`).copyCells(TTHC, area, TTHC, `A${row + 2}`);
      },
      expect: { lost: ["dossiers.carried_in", "dossiers.online"] },
    },
    {
      id: "labels-dragged-down",
      title: "Kéo chép chữ của một dòng đè lên dòng dưới",
      told: "Ô ở dòng bị đè báo không rõ (X8).",
      change: (file) => {
        const row = file.rowOf("dossiers.resolved");
        return file.copyCells(TTHC, `B${row}:B${row}`, TTHC, `B${row + 1}`);
      },
      expect: { lost: ["dossiers.on_time"] },
    },
    {
      id: "table-shifted-one-row",
      title: "Dán cả bảng (chữ và số) lệch xuống một dòng",
      told: "Chữ trong dòng là của nội dung khác: các ô đó báo không rõ (X8), không đọc nhầm số của nhau.",
      change: (file) => file.copyCells(TTHC, "A6:E15", TTHC, "A7"),
      expect: { lost: FIGURES.slice(1, 11) },
    },
    {
      id: "cells-inserted-shift-down",
      title: "Chèn ô trong cột số liệu (Shift cells down)",
      told: "Ô bị đẩy vào dòng của nội dung khác: đọc theo dòng, có ghi lại. Ô bị đẩy vào dòng không có nội dung nào: báo không rõ (X8).",
      change: (file) => file.shiftDown("II.6 Chính quyền số", "D", 6),
      expect: { repairs: ["moved"], told: DIGITAL.slice(1, -1), lost: [DIGITAL[0]!, DIGITAL.at(-1)!] },
    },
  ],
};

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

const TTHC_PART = "xl/worksheets/sheet4.xml";

function overdueCopied(file: FormFile): Uint8Array {
  return file
    .insertRows(TTHC, 13)
    .copyCells(TTHC, "A12:F12", TTHC, "A13")
    .set(TTHC, "D13", 77)
    .bytes((parts) => hideRows(parts, TTHC_PART, "12"));
}

function hideRows<Parts extends Record<string, string | Uint8Array>>(
  parts: Parts,
  path: string,
  rows = "(?:9|1\\d)",
): Parts {
  return { ...parts, [path]: String(parts[path]).replace(new RegExp(`<row r="${rows}"`, "g"), '$& hidden="1"') };
}
