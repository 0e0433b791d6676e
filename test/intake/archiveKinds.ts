import { zipSync } from "fflate";
import { crc32 } from "../../src/xlsx/crc32";
import type { IntakeKinds } from "../support/IntakeKind";
import { buildZip } from "../xlsx/buildZip";
import { zipWithPython } from "./packWithPython";
import { sampleReport, sentReport } from "./sampleReports";
import { PICTURE, text, zip } from "./sentBytes";
import type { SentKind } from "./SentFile";
import { lettersOf1258 } from "./windows1258";

/** Archives, and what is in them. */
export const archiveKinds: IntakeKinds<SentKind> = {
  heading: "Tệp nén",
  test: "test/intake/containers.test.ts",
  kinds: [
    {
      id: "zip-of-workbooks",
      title: "Tệp nén .zip có nhiều báo cáo, trong các thư mục",
      told: "Đọc từng báo cáo; tên thư mục nằm trong tên tệp.",
      make: async () => ({
        name: "bao-cao.zip",
        bytes: await zip({ "Đợt 2/Kinh tế.xlsx": "KT", "VHXH.xlsx": "VHXH" }),
      }),
      gives: { reports: { "bao-cao.zip › Đợt 2/Kinh tế.xlsx": "KT", "bao-cao.zip › VHXH.xlsx": "VHXH" } },
    },
    {
      id: "zip-in-zip",
      title: "Tệp nén trong tệp nén",
      told: "Mở một lớp nữa.",
      make: async () => ({
        name: "xa.zip",
        bytes: zipWithPython([{ name: "phong.zip", bytes: await zip({ "KT.xlsx": "KT" }) }]),
      }),
      gives: { reports: { "xa.zip › phong.zip › KT.xlsx": "KT" } },
    },
    {
      id: "zip-too-deep",
      title: "Tệp nén lồng nhau từ ba lớp",
      told: "Lớp thứ ba không mở, nêu lý do; các tệp khác vẫn đọc.",
      make: async () => {
        const inner = zipWithPython([{ name: "c.zip", bytes: await zip({ "KT.xlsx": "KT" }) }]);
        const files = [{ name: "b.zip", bytes: inner }, await sentReport("VHXH.xlsx", "VHXH")];
        return { name: "a.zip", bytes: zipWithPython(files) };
      },
      gives: { reports: { "a.zip › VHXH.xlsx": "VHXH" }, refused: { "a.zip › b.zip › c.zip": "too-large" } },
    },
    {
      id: "zip-left-behind",
      title: "Tệp nén có tệp khóa, tệp ẩn, Thumbs.db, __MACOSX",
      told: "Bỏ qua những tệp do chương trình để lại, như khi chọn thư mục.",
      make: async () => ({
        name: "mac.zip",
        bytes: zipWithPython([
          await sentReport("KT.xlsx", "KT"),
          { name: "__MACOSX/._KT.xlsx", bytes: text("Mac OS X") },
          { name: "__MACOSX/KT.xlsx", bytes: text("Mac OS X") },
          { name: "~$KT.xlsx", bytes: text("user") },
          { name: "anh/Thumbs.db", bytes: text("x") },
          { name: ".DS_Store", bytes: text("x") },
        ]),
      }),
      gives: { reports: { "mac.zip › KT.xlsx": "KT" } },
    },
    {
      id: "zip-names-windows-1258",
      title: "Tên tệp trong tệp nén theo bảng mã Windows tiếng Việt",
      told: "Tên tiếng Việt vẫn đọc được.",
      make: async () => {
        const name = lettersOf1258("Đơn vị Phường Tượng Sơn.xlsx");
        return { name: "a.zip", bytes: zipWithPython([{ name, bytes: await sampleReport("KT") }], "cp1258") };
      },
      gives: { reports: { "a.zip › Đơn vị Phường Tượng Sơn.xlsx": "KT" } },
    },
    {
      id: "zip-names-utf8-unsaid",
      title: "Tên tệp trong tệp nén là UTF-8 mà không ghi là UTF-8 (macOS)",
      told: "Tên tiếng Việt vẫn đọc được.",
      make: async () => ({
        name: "a.zip",
        bytes: zipWithPython([await sentReport("Phòng Kinh tế.xlsx".normalize("NFD"), "KT")], "utf8"),
      }),
      gives: { reports: { "a.zip › Phòng Kinh tế.xlsx": "KT" } },
    },
    {
      id: "zip-names-dos",
      title: "Tên tệp trong tệp nén theo bảng mã DOS (437)",
      told: "Các chữ mà bảng mã ấy có vẫn đúng.",
      make: async () => ({
        name: "a.zip",
        bytes: zipWithPython([await sentReport("Xá Cà Mâu.xlsx", "KT")], "cp437"),
      }),
      gives: { reports: { "a.zip › Xá Cà Mâu.xlsx": "KT" } },
    },
    {
      id: "zip-names-unicode-path",
      title: "Tên tệp trong tệp nén có tên Unicode ghi kèm (Info-ZIP, WinRAR)",
      told: "Dùng tên Unicode.",
      make: async () => {
        const [stored, told] = [Buffer.from("Phong_Kinh_t_.xlsx"), Buffer.from("Phòng Kinh tế.xlsx")];
        const extra = Buffer.alloc(9 + told.length);
        extra.writeUInt16LE(0x7075, 0);
        extra.writeUInt16LE(5 + told.length, 2);
        extra[4] = 1;
        extra.writeUInt32LE(crc32(stored), 5);
        told.copy(extra, 9);
        const entry = { name: String(stored), data: await sampleReport("KT"), flags: 0, extra };
        return { name: "a.zip", bytes: buildZip([entry]) };
      },
      gives: { reports: { "a.zip › Phòng Kinh tế.xlsx": "KT" } },
    },
    {
      id: "zip-same-name-twice",
      title: "Hai tệp cùng tên trong một tệp nén",
      told: "Đọc cả hai; tệp sau mang thêm số.",
      make: async () => ({
        name: "a.zip",
        bytes: buildZip([
          { name: "bc.xlsx", data: await sampleReport("KT") },
          { name: "bc.xlsx", data: await sampleReport("VHXH") },
        ]),
      }),
      gives: { reports: { "a.zip › bc.xlsx": "KT", "a.zip › bc.xlsx (2)": "VHXH" } },
    },
    {
      id: "zip-with-password",
      title: "Tệp nén có mật khẩu",
      told: "Tệp có mật khẩu không mở được, nêu lý do; tệp không có mật khẩu vẫn đọc.",
      make: async () => ({
        name: "a.zip",
        bytes: buildZip([
          { name: "kin.xlsx", data: text("bí mật"), flags: 0x801 },
          { name: "VHXH.xlsx", data: await sampleReport("VHXH") },
        ]),
      }),
      gives: { reports: { "a.zip › VHXH.xlsx": "VHXH" }, refused: { "a.zip › kin.xlsx": "encrypted" } },
    },
    {
      id: "zip-odd-method",
      title: "Tệp nén theo cách khác Deflate (LZMA, Deflate64 …)",
      told: "Không mở được, nêu lý do và cách nén lại.",
      make: () => ({ name: "a.zip", bytes: buildZip([{ name: "KT.xlsx", data: text("x"), method: 14 }]) }),
      gives: { refused: { "a.zip › KT.xlsx": "not-xlsx" } },
    },
    {
      id: "zip-other-files",
      title: "Tệp nén có ảnh, PDF, Word bên cạnh báo cáo",
      told: "Nêu tên một lần cho cả tệp nén: không phải tệp Excel, đã bỏ qua.",
      make: async () => ({
        name: "a.zip",
        bytes: zipWithPython([
          PICTURE,
          await sentReport("KT.xlsx", "KT"),
          { name: "Công văn.pdf", bytes: text("%PDF-1.7") },
          { name: "Thuyết minh.docx", bytes: zipSync({ "[Content_Types].xml": text("<Types/>") }) },
        ]),
      }),
      gives: {
        reports: { "a.zip › KT.xlsx": "KT" },
        passedOver: { "a.zip": ["logo.png", "Công văn.pdf", "Thuyết minh.docx"] },
      },
    },
    {
      id: "zip-without-report",
      title: "Tệp nén không có bảng tính nào",
      told: "Báo: tệp nén không có báo cáo nào.",
      make: () => ({ name: "anh.zip", bytes: zipWithPython([PICTURE]) }),
      gives: { refused: { "anh.zip": "no-report" }, passedOver: { "anh.zip": ["logo.png"] } },
    },
    {
      id: "zip-bad-workbooks",
      title: "Tệp nén có .xls, tệp đặt mật khẩu, tệp hỏng",
      told: "Từng tệp được nêu lý do; tệp tốt vẫn đọc.",
      make: async () => {
        const good = await sampleReport("KT");
        return {
          name: "a.zip",
          bytes: zipWithPython([
            { name: "cu.xls", bytes: compound("Workbook") },
            { name: "khoa.xlsx", bytes: compound("EncryptedPackage") },
            { name: "hong.xlsx", bytes: good.subarray(0, good.length / 2) },
            { name: "KT.xlsx", bytes: good },
            { name: "rong.xlsx", bytes: new Uint8Array(0) },
          ]),
        };
      },
      gives: {
        reports: { "a.zip › KT.xlsx": "KT" },
        refused: {
          "a.zip › cu.xls": "xls",
          "a.zip › khoa.xlsx": "encrypted",
          "a.zip › hong.xlsx": "damaged",
          "a.zip › rong.xlsx": "damaged",
        },
      },
    },
    {
      id: "rar",
      title: "Tệp .rar, .7z",
      told: "Không mở được: đề nghị giải nén, hoặc nén lại thành .zip.",
      make: () => ({ name: "bao-cao.rar", bytes: text("Rar!\x1a\x07\x01\x00") }),
      gives: { refused: { "bao-cao.rar": "not-xlsx" } },
    },
  ],
};

function compound(stream: "Workbook" | "EncryptedPackage"): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  const name = Buffer.from(stream, "utf16le");
  name.copy(bytes, 1024);
  bytes.writeUInt16LE(name.length + 2, 1024 + 64);
  return new Uint8Array(bytes);
}
