import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { at, marked } from "../marked/marking";
import { outline2025 } from "../support/outline2025";
import type { IntakeKinds } from "../support/IntakeKind";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import type { Drift } from "./Drift";
import { FormFile } from "./FormFile";
import { DIRECTION, itemsOf, SECTION_SHEETS, TTHC } from "./formParts";
import { knownAnswers } from "./knownAnswers";

const outline = outline2025();
const another = knownAnswers(outline, 300);

/** Sheets renamed, moved, copied, put together, taken from elsewhere. */
export const sheetDrifts: IntakeKinds<Drift> = {
  heading: "Trang tính bị đổi tên, chuyển chỗ, chép, gộp",
  test: "test/drift/drift.test.ts",
  kinds: [
    {
      id: "sheet-renamed",
      title: "Đổi tên trang tính",
      told: "Đọc đúng; tên mới được ghi lại.",
      change: (file) => file.renameSheet(TTHC, "TTHC quý 4"),
      expect: { repairs: ["sheet-renamed"], says: ['Trang tính "II.2 Cải cách TTHC" đã đổi tên thành "TTHC quý 4".'] },
    },
    {
      id: "sheets-swapped-names",
      title: "Hai trang tính mang tên của nhau, mất tên ô và mã của dòng",
      told: "Tìm trang tính theo chữ trong các dòng; từng ô được ghi lại.",
      change: (file) => {
        file.renameSheet(TTHC, "x").renameSheet(DIRECTION, TTHC).renameSheet("x", DIRECTION);
        return file.dropNames().clearIds();
      },
      expect: { repairs: ["by-label", "sheet-renamed"] },
    },
    {
      id: "sheet-moved",
      title: "Chuyển trang tính ra chỗ khác trong tệp",
      told: "Đọc đúng.",
      change: (file) => file.moveSheet(TTHC, 0),
      expect: {},
    },
    {
      id: "sheet-deleted",
      title: "Xóa một trang tính",
      told: "Báo thiếu trang tính (X8); các trang tính khác đọc đúng.",
      change: (file) => file.deleteSheet(TTHC),
      expect: { lost: itemsOf(TTHC), says: ['Thiếu trang tính "II.2 Cải cách TTHC"'] },
    },
    {
      id: "sheet-copied-same",
      title: "Chép một trang tính trong tệp (II.2 … (2)), không sửa gì",
      told: "Đọc trang tính gốc.",
      change: (file) => file.copySheet(TTHC),
      expect: {},
    },
    {
      id: "sheet-copied-changed",
      title: "Chép một trang tính trong tệp rồi sửa số ở trang tính chép",
      told: "Đọc trang tính gốc; trang tính chép có nội dung khác được ghi lại, kèm các ô khác nhau.",
      change: (file) => file.copySheet(TTHC, "II.2 (2)").set("II.2 (2)", file.cellOf("dossiers.overdue"), 77),
      expect: { repairs: ["moved"], says: ['Trang tính "II.2 (2)" có ô chép lại mà nội dung khác (D12)'] },
    },
    {
      id: "sheet-copied-original-hidden",
      title: "Chép một trang tính, ẩn trang tính gốc, điền vào trang tính chép",
      told: "Ô nào ở hai trang tính khác nhau thì báo không rõ (X8): trang tính nhìn thấy không phải trang tính được đọc.",
      change: (file) =>
        file.copySheet(TTHC, "II.2 (2)").set("II.2 (2)", file.cellOf("dossiers.overdue"), 77).hideSheet(TTHC),
      expect: { lost: ["dossiers.overdue"] },
    },
    {
      id: "sheet-copied-original-hidden-cleared",
      title: "Chép một trang tính, ẩn trang tính gốc, xóa số ở trang tính chép",
      told: "Ô trống ở trang tính nhìn thấy khác ô có số ở trang tính ẩn: báo không rõ (X8).",
      change: (file) =>
        file.copySheet(TTHC, "II.2 (2)").set("II.2 (2)", file.cellOf("dossiers.overdue"), null).hideSheet(TTHC),
      expect: { lost: ["dossiers.overdue"] },
    },
    {
      id: "sheet-copied-original-hidden-formula",
      title: "Chép một trang tính, ẩn trang tính gốc, công thức ở hai trang tính cho hai kết quả",
      told: "Kết quả nhìn thấy khác kết quả ở trang tính ẩn: báo không rõ (X8).",
      change: (file) => {
        const cell = file.cellOf("dossiers.overdue");
        return file
          .typeFormula(TTHC, cell, "ROW()*7", 84)
          .copySheet(TTHC, "II.2 (2)")
          .typeFormula("II.2 (2)", cell, "ROW()*7", 77)
          .hideSheet(TTHC);
      },
      expect: { lost: ["dossiers.overdue"] },
    },
    {
      id: "sheet-pasted-original-hidden",
      title: "Dán phần nhìn thấy của một trang tính vào trang tính mới rồi sửa số, ẩn trang tính gốc",
      told: "Tìm theo chữ ở trang tính nhìn thấy; ô nào khác trang tính ẩn thì báo không rõ (X8).",
      change: (file) => pasteVisible(file).set("Bản mới", "D6", 1999).set("Bản mới", "D12", null),
      expect: { lost: ["dossiers.received", "dossiers.overdue"] },
    },
    {
      id: "sheet-pasted-original-hidden-line-lost",
      title: "Dán phần nhìn thấy của một trang tính vào trang tính mới, xóa một dòng, ẩn trang tính gốc",
      told: "Dòng không còn ở trang tính nhìn thấy được đọc ở trang tính ẩn, và được nói rõ.",
      change: (file) => pasteVisible(file).deleteRows("Bản mới", 12),
      expect: {
        repairs: ["hidden-sheet"],
        says: ['Trang tính "II.2 Cải cách TTHC" đang ẩn', 'trang tính "Bản mới"', "thiếu dòng (D12)"],
      },
    },
    {
      id: "sheet-copied-original-deleted",
      title: "Chép một trang tính, xóa trang tính gốc",
      told: "Đọc trang tính chép; tên mới được ghi lại.",
      change: (file) => file.copySheet(TTHC, "II.2 (2)").deleteSheet(TTHC),
      expect: { repairs: ["sheet-renamed"] },
    },
    {
      id: "sheet-copied-original-emptied",
      title: "Chép một trang tính, điền ở trang tính chép, xóa số ở trang tính gốc",
      told: "Ô gốc trống mà ô chép có số: được ghi lại, ô gốc vẫn là ô được đọc.",
      change: (file) => file.copySheet(TTHC, "II.2 (2)").type("dossiers.overdue", null),
      expect: { now: { "dossiers.overdue": null }, repairs: ["moved"], says: ["(D12)"] },
    },
    {
      id: "sheet-from-another-report",
      title: "Thay một trang tính bằng trang tính của báo cáo khác",
      told: "Đọc trang tính đang có trong tệp: đó là số liệu tệp ghi.",
      change: async (file) => {
        const other = await anotherForm();
        return file.takeSheet(TTHC, other).bytes();
      },
      expect: { now: Object.fromEntries(itemsOf(TTHC).map((id) => [id, another.values.get(id)!])) },
    },
    {
      id: "sheets-merged-into-one",
      title: "Chép mọi trang tính vào một trang tính, xóa các trang tính cũ",
      told: "Tìm theo mã của dòng trên trang tính gộp; từng ô và từng trang tính được ghi lại.",
      change: (file) => mergeSheets(file),
      expect: { repairs: ["by-id", "sheet-renamed"] },
    },
    {
      id: "sheets-merged-into-one-visible-columns",
      title: "Chép mọi trang tính (chỉ cột nhìn thấy) vào một trang tính, xóa các trang tính cũ",
      told: "Tìm theo chữ trong dòng dưới từng đề mục; từng ô và từng trang tính được ghi lại.",
      change: (file) => mergeSheets(file, "F"),
      expect: { repairs: ["by-label", "sheet-renamed"] },
    },
    {
      id: "cover-renamed",
      title: "Đổi tên trang bìa",
      told: "Đọc đúng; tên mới được ghi lại.",
      change: (file) => file.renameSheet("Trang bìa", "Bìa"),
      expect: { repairs: ["sheet-renamed"] },
    },
    {
      id: "cover-deleted",
      title: "Xóa trang bìa",
      told: "Không rõ đơn vị gửi: tệp bị giữ lại (X9) cho đến khi chọn đơn vị.",
      change: (file) => file.deleteSheet("Trang bìa"),
      expect: { refused: "X9" },
    },
    {
      id: "data-sheet-deleted",
      title: "Bỏ ẩn rồi xóa trang tính _cchc",
      told: "Đọc đúng; biểu mẫu được nhận ra theo thuộc tính của tệp.",
      change: (file) => file.deleteSheet("_cchc"),
      expect: {},
    },
    {
      id: "data-sheet-and-properties-deleted",
      title: "Mất trang tính _cchc và thuộc tính của tệp",
      told: "Đọc theo đề cương đang dùng; điều đó được ghi lại.",
      change: (file) => file.deleteSheet("_cchc").dropPart("docProps/custom.xml"),
      expect: { repairs: ["no-outline"] },
    },
    {
      id: "sheet-hidden",
      title: "Ẩn một trang tính",
      told: "Đọc đúng.",
      change: (file) => file.hideSheet(TTHC),
      expect: {},
    },
    {
      id: "sheets-added",
      title: "Thêm trang tính riêng của đơn vị, có chữ giống biểu mẫu",
      told: "Đọc đúng các trang tính của biểu mẫu; trang tính thêm không đọc.",
      change: (file) => file.addSheet("Nháp").copyCells(TTHC, "A4:F32", "Nháp", "A1").set("Nháp", "D3", 5),
      expect: {},
    },
    {
      id: "answered-in-list-of-corrections",
      title: "Ghi số đã sửa, giải trình vào trang tính Cần sửa của bản đánh dấu",
      told: "Không đọc; từng ô ghi thêm được ghi lại, kèm cách làm. Trang tính này nay đã khóa, không đặt mật khẩu.",
      change: (file) => answeredInList(file.bytes()),
      expect: { repairs: ["stray"], says: ['ô H7 có "Đã sửa: 1243" không được đọc. Đề nghị sửa ngay ở ô số liệu'] },
    },
  ],
};

function answeredInList(form: Uint8Array): Uint8Array {
  const copy = marked(form, [at(TTHC, "D9")]);
  const parts = unzipSync(copy);
  const typed = '<c r="H7" t="inlineStr"><is><t>Đã sửa: 1243</t></is></c></row></sheetData>';
  const list = strFromU8(parts["xl/worksheets/cchcMarked1.xml"]!).replace("</row></sheetData>", typed);
  return zipSync({ ...parts, "xl/worksheets/cchcMarked1.xml": strToU8(list) });
}

async function anotherForm(): Promise<FormFile> {
  return FormFile.open(await writeXlsx(buildTemplate(outline, { filling: another.filling })));
}

/** What is seen of a sheet put into a new one; the sheet itself hidden. */
function pasteVisible(file: FormFile): FormFile {
  return file.addSheet("Bản mới").copyCells(TTHC, "A1:F40", "Bản mới", "A1").hideSheet(TTHC);
}

/** All tables below each other on one sheet, up to a column. */
function mergeSheets(file: FormFile, last = "M"): FormFile {
  file.addSheet("Báo cáo");
  let at = 1;
  for (const sheet of SECTION_SHEETS) {
    file.copyCells(sheet, `A2:${last}40`, "Báo cáo", `A${at}`);
    at += 40;
  }
  for (const sheet of SECTION_SHEETS) file.deleteSheet(sheet);
  return file;
}
