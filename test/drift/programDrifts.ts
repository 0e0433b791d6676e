import ExcelJS from "exceljs";
import * as SheetJS from "xlsx";
import type { IntakeKinds } from "../support/IntakeKind";
import { convertWithLibreOffice } from "../support/libreOffice";
import type { Drift } from "./Drift";
import { itemsOf, SECTION_SHEETS, TTHC } from "./formParts";
import { runOpenpyxl } from "./runOpenpyxl";

/** Saved by other programs, each of which is really run here. */
export const programDrifts: IntakeKinds<Drift> = {
  heading: "Tệp lưu bằng chương trình khác",
  test: "test/drift/drift.test.ts",
  kinds: [
    {
      id: "libreoffice-xlsx",
      title: "LibreOffice, lưu lại dạng .xlsx",
      told: "Đọc đúng.",
      change: (file) => convertWithLibreOffice({ form: file.bytes() }, "xlsx").form!,
      expect: {},
    },
    {
      id: "libreoffice-ods",
      title: "LibreOffice, lưu dạng .ods",
      told: "Đọc đúng.",
      change: (file) => convertWithLibreOffice({ form: file.bytes() }, "ods").form!,
      expect: {},
    },
    {
      id: "libreoffice-ods-merged-kept",
      title: "LibreOffice gộp hai ô số liệu mà giữ nội dung ô bị che, lưu dạng .ods",
      told: "Số bị che không ai nhìn thấy: ô dưới báo không đọc (X8), ô trên đọc đúng.",
      change: (file) => convertWithLibreOffice({ form: file.merge(TTHC, "D9:D10").bytes() }, "ods").form!,
      expect: { lost: ["dossiers.on_time"], says: ["Ô D10 của", "bị gộp vào ô khác"] },
    },
    {
      id: "openpyxl",
      title: "openpyxl (Python), mở ra và lưu lại",
      told: "Đọc đúng.",
      change: (file) => runOpenpyxl(file.bytes(), ""),
      expect: {},
    },
    {
      id: "openpyxl-rows-inserted",
      title: "openpyxl thêm dòng (tên ô không đi theo ô)",
      told: "Đọc theo mã của dòng; từng ô chuyển chỗ được ghi lại. Vùng gộp ô không đi theo dòng: ô bị nó che báo không đọc (X8).",
      change: (file) => runOpenpyxl(file.bytes(), `book["${TTHC}"].insert_rows(10, 2)`),
      expect: {
        lost: ["dossiers.e_result_rate"],
        repairs: ["moved"],
        says: ['Ô của "Số hồ sơ quá hạn" đã chuyển chỗ: đọc ở D14.', "bị gộp vào ô khác"],
      },
    },
    {
      id: "openpyxl-rows-deleted",
      title: "openpyxl xóa một dòng (tên ô không đi theo ô)",
      told: "Ô của dòng đã xóa báo không tìm thấy (X8); ô dưới đọc theo mã của dòng, có ghi lại. Ô bị vùng gộp che báo không đọc (X8).",
      change: (file) => runOpenpyxl(file.bytes(), `book["${TTHC}"].delete_rows(${file.rowOf("dossiers.overdue")})`),
      expect: { lost: ["dossiers.overdue", "feedback.received"], repairs: ["moved"], says: ["bị gộp vào ô khác"] },
    },
    {
      id: "openpyxl-column-inserted",
      title: "openpyxl thêm cột (tên ô không đi theo ô)",
      told: "Tên ô và tiêu đề cột chỉ hai cột khác nhau: các ô của trang tính đó báo không rõ (X8), không đọc nhầm cột.",
      change: (file) => runOpenpyxl(file.bytes(), `book["${TTHC}"].insert_cols(4)`),
      expect: { lost: itemsOf(TTHC), says: ["có ở nhiều ô (E12, D12)"] },
    },
    {
      id: "openpyxl-sheet-copied",
      title: "openpyxl chép trang tính rồi sửa số ở trang tính chép",
      told: "Đọc trang tính gốc; trang tính chép có nội dung khác được ghi lại.",
      change: (file) =>
        runOpenpyxl(
          file.bytes(),
          `copy = book.copy_worksheet(book["${TTHC}"]); copy["${file.cellOf("dossiers.overdue")}"] = 77`,
        ),
      expect: { repairs: ["moved"], says: ["có ô chép lại mà nội dung khác (D12"] },
    },
    {
      id: "openpyxl-values-only",
      title: "openpyxl chỉ giữ giá trị (data_only), mất mọi công thức",
      told: "Đọc đúng; ô tự tính thành số gõ tay, được so lại.",
      change: (file) => runOpenpyxl(file.bytes(), "", "data_only=True"),
      expect: {},
    },
    {
      id: "exceljs",
      title: "exceljs (JavaScript), mở ra và lưu lại",
      told: "Đọc đúng.",
      change: async (file) => {
        const book = new ExcelJS.Workbook();
        await book.xlsx.load(file.bytes().slice().buffer);
        return new Uint8Array(await book.xlsx.writeBuffer());
      },
      expect: {},
    },
    {
      id: "sheetjs",
      title: "SheetJS (JavaScript), mở ra và lưu lại",
      told: "Đọc đúng.",
      change: (file) => {
        const book = SheetJS.read(file.bytes(), { cellFormula: true, cellNF: true });
        return new Uint8Array(SheetJS.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
      },
      expect: {},
    },
    {
      id: "sheetjs-values-only",
      title: "SheetJS làm tệp mới từ các giá trị: mất tên ô, công thức, trang tính ẩn",
      told: "Tìm theo mã của dòng và tiêu đề cột; từng ô được ghi lại.",
      change: (file) => {
        const [book, made] = [SheetJS.read(file.bytes()), SheetJS.utils.book_new()];
        for (const name of ["Trang bìa", ...SECTION_SHEETS]) {
          const rows = SheetJS.utils.sheet_to_json(book.Sheets[name]!, { header: 1, blankrows: true });
          SheetJS.utils.book_append_sheet(made, SheetJS.utils.aoa_to_sheet(rows as unknown[][]), name);
        }
        return new Uint8Array(SheetJS.write(made, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
      },
      expect: { repairs: ["by-id", "by-label", "no-outline"] },
    },
  ],
};
