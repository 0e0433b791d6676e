import { strFromU8 } from "fflate";
import type { IntakeKinds } from "../support/IntakeKind";
import type { Drift } from "./Drift";
import { SECTION_SHEETS } from "./formParts";
import type { FormFile } from "./FormFile";
import type { Parts } from "./packForm";

/**
 * Habits of programs that can't be run here, put into a file by hand. Each says what is known of it (seen in files of that program) and
 * what is assumed (possible by its manual, and to be survived all the same).
 */
export const habitDrifts: IntakeKinds<Drift> = {
  heading: "Thói quen của Google Trang tính, WPS, Numbers, Excel (dựng lại trong tệp)",
  test: "test/drift/drift.test.ts",
  kinds: [
    {
      // Known: no docProps/custom.xml, no protection, every sheet padded to 1.000 rows × 26 columns of styled cells, dates plain numbers.
      // Known: it has no "very hidden", such sheets come back hidden. Assumed: names with dots survive the import.
      id: "google-sheets",
      title: "Google Trang tính, tải xuống dạng .xlsx",
      told: "Đọc đúng.",
      change: (file) =>
        file
          .hideSheet("_cchc")
          .dropPart("docProps/custom.xml")
          .bytes((parts) => eachSheet(parts, (xml) => padded(xml.replace(/<sheetProtection[^>]*\/>/, "")))),
      expect: {},
    },
    {
      // Assumed: its named ranges know letters, digits and underscores only, and an import may drop or change the others.
      id: "google-sheets-names-dropped",
      title: "Google Trang tính, tên ô bị bỏ khi mở",
      told: "Tìm theo mã của dòng và tiêu đề cột; từng ô được ghi lại.",
      change: (file) => file.hideSheet("_cchc", "").dropNames().dropPart("docProps/custom.xml"),
      expect: { repairs: ["by-id", "by-label"] },
    },
    {
      // Known: xmlns:etc on the root, its own properties in docProps, `<ext>` blocks of its own, "WPS Office" or "WPS 表格" as application.
      id: "wps",
      title: "WPS Office, lưu lại dạng .xlsx",
      told: "Đọc đúng.",
      change: (file) => file.bytes((parts) => wps(parts)),
      expect: {},
    },
    {
      // Known: strings may stand in the cells themselves. Assumed for WPS, usual for report generators.
      id: "inline-strings",
      title: "Chữ nằm ngay trong ô (inline strings), không có bảng chữ dùng chung",
      told: "Đọc đúng.",
      change: (file) => file.bytes((parts) => inlined(parts)),
      expect: {},
    },
    {
      // Known: .NET programs on Windows wrote part names with backslashes; Windows and Excel take them.
      id: "backslashes",
      title: "Tên phần trong tệp nén dùng dấu gạch chéo ngược",
      told: "Đọc đúng.",
      change: (file) =>
        file.bytes((parts) =>
          Object.fromEntries(Object.entries(parts).map(([path, part]) => [path.replaceAll("/", "\\"), part])),
        ),
      expect: {},
    },
    {
      // Known: each table becomes a sheet "sheet - table", names, validations and protection go, a summary sheet comes first.
      // Assumed: hidden sheets go too; hidden columns stay or go.
      id: "numbers",
      title: "Numbers (máy Mac), xuất ra .xlsx",
      told: "Tìm theo mã của dòng và tiêu đề cột; từng ô, từng trang tính được ghi lại.",
      change: (file) => numbers(file),
      expect: { repairs: ["by-id", "by-label", "no-outline", "sheet-renamed"] },
    },
    {
      id: "numbers-hidden-columns-dropped",
      title: "Numbers (máy Mac), mất cả cột mã ẩn",
      told: "Không nhận ra biểu mẫu nào: tệp bị giữ lại, không đoán.",
      change: (file) => numbers(file.clearIds()),
      expect: { refused: "no-report" },
    },
    {
      // Known: Excel that repairs a damaged file gives sheets new names and drops broken names.
      id: "excel-repaired",
      title: "Excel sửa tệp hỏng: trang tính thành Recovered_Sheet1, tên ô bị bỏ",
      told: "Tìm trang tính theo chữ trong các dòng, ô theo mã của dòng; từng ô, từng trang tính được ghi lại.",
      change: (file) => {
        file.dropNames();
        SECTION_SHEETS.forEach((sheet, index) => file.renameSheet(sheet, `Recovered_Sheet${index + 1}`));
        return file;
      },
      expect: { repairs: ["by-id", "by-label", "sheet-renamed"] },
    },
    {
      // Known: "Strict Open XML" in Excel's list of formats has other namespaces.
      id: "strict-open-xml",
      title: "Excel, lưu dạng Strict Open XML",
      told: "Đọc đúng.",
      change: (file) => file.bytes((parts) => strict(parts)),
      expect: {},
    },
    {
      // Known: a file opened in Protected View or from a mail is the same file; the properties may be taken off by "Inspect Document".
      id: "properties-removed",
      title: "Xóa thông tin cá nhân của tệp (Inspect Document)",
      told: "Đọc đúng.",
      change: (file) => file.dropPart("docProps/custom.xml").dropPart("docProps/core.xml"),
      expect: {},
    },
  ],
};

function textOf(part: string | Uint8Array | undefined): string {
  return typeof part === "string" ? part : part ? strFromU8(part) : "";
}

function eachSheet(parts: Parts, change: (xml: string) => string): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([path, part]) => [
      path,
      path.startsWith("xl/worksheets/sheet") ? change(textOf(part)) : part,
    ]),
  );
}

/** Empty styled cells behind the last row and behind each row, as far as Z1000. */
function padded(xml: string): string {
  const last = Number([...xml.matchAll(/<row r="(\d+)"/g)].at(-1)?.[1] ?? 0);
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const rows = Array.from({ length: Math.max(0, 1000 - last) }, (_, n) => {
    const row = last + 1 + n;
    return `<row r="${row}">${letters.map((letter) => `<c r="${letter}${row}" s="1"/>`).join("")}</row>`;
  });
  return xml.replace("</sheetData>", `${rows.join("")}</sheetData>`);
}

function wps(parts: Parts): Parts {
  const etc = 'xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"';
  const made = eachSheet(parts, (xml) =>
    xml
      .replace("<worksheet ", `<worksheet ${etc} `)
      .replace("</worksheet>", '<extLst><ext uri="{etc}" xmlns:etc="urn:x"><etc:a b="1"/></ext></extLst></worksheet>'),
  );
  return {
    ...made,
    "xl/workbook.xml": textOf(made["xl/workbook.xml"]).replace("<workbook ", `<workbook ${etc} `),
    "docProps/app.xml":
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS Office</Application></Properties>',
    "docProps/custom.xml": textOf(made["docProps/custom.xml"]).replace(
      "</Properties>",
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="99" name="KSOProductBuildVer"><vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">1033-12.2.0.13431</vt:lpwstr></property></Properties>',
    ),
  };
}

function inlined(parts: Parts): Parts {
  const items = [...textOf(parts["xl/sharedStrings.xml"]).matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) => item!);
  const made = eachSheet(parts, (xml) =>
    xml.replace(/ t="s"([^>]*)><v>(\d+)<\/v>/g, (_, more: string, n: string) => {
      return ` t="inlineStr"${more}><is>${items[Number(n)]!}</is>`;
    }),
  );
  delete made["xl/sharedStrings.xml"];
  made["xl/_rels/workbook.xml.rels"] = textOf(made["xl/_rels/workbook.xml.rels"]).replace(
    /<Relationship [^>]*sharedStrings[^>]*\/>/,
    "",
  );
  return made;
}

function numbers(file: FormFile): Uint8Array {
  file
    .dropNames(() => true)
    .deleteSheet("_cchc")
    .deleteSheet("Kiểm tra")
    .dropPart("docProps/custom.xml");
  for (const sheet of SECTION_SHEETS) file.renameSheet(sheet, `${sheet} - Bảng 1`.slice(-31));
  file.addSheet("Export Summary").set("Export Summary", "B3", "Numbers Sheet Name").moveSheet("Export Summary", 0);
  return file.bytes((parts) => eachSheet(parts, (xml) => xml.replace(/<sheetProtection[^>]*\/>/, "")));
}

/** The namespaces of ISO/IEC 29500 strict. */
function strict(parts: Parts): Parts {
  const change = (xml: string): string =>
    xml
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
  return Object.fromEntries(
    Object.entries(parts).map(([path, part]) => [path, /\.(xml|rels)$/.test(path) ? change(textOf(part)) : part]),
  );
}
