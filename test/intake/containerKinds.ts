import { unzipSync, zipSync } from "fflate";
import { convertWithLibreOffice } from "../support/libreOffice";
import type { IntakeKinds } from "../support/IntakeKind";
import { buildZip } from "../xlsx/buildZip";
import { crc32 } from "../../src/xlsx/crc32";
import { letterKinds } from "./letterKinds";
import { mailWithPython, zipWithPython, type PackedMail } from "./packWithPython";
import { outlookMail, type OutlookMail } from "./outlookMail";
import { sampleReport } from "./sampleReports";
import type { SentFile, SentKind } from "./SentFile";
import { lettersOf1258 } from "./windows1258";

const LETTERHEAD: PackedMail = {
  from: '"Phòng Kinh tế" <Kinhte@CamGiang.example>',
  subject: "Gửi báo cáo cải cách hành chính 6 tháng cuối năm 2025",
  date: "Mon, 10 Nov 2025 16:45:00 +0700",
  attachments: [],
};
const ARRIVED = ["Phòng Kinh tế", "kinhte@camgiang.example", LETTERHEAD.subject, "2025-11-10T09:45:00Z"] as const;
const OUTLOOK: OutlookMail = {
  from: { name: "Phòng Kinh tế", address: "Kinhte@CamGiang.example" },
  subject: LETTERHEAD.subject,
  sent: "2025-11-10T09:45:00Z",
  attachments: [],
};

const text = (letters: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(letters));
const PICTURE = { name: "logo.png", bytes: text("\x89PNG") };

async function zip(names: Readonly<Record<string, "KT" | "VHXH">>): Promise<Uint8Array> {
  return zipWithPython(
    await Promise.all(Object.entries(names).map(async ([name, unit]) => ({ name, bytes: await sampleReport(unit) }))),
  );
}

async function mail(change: Partial<PackedMail> = {}): Promise<SentFile> {
  const attachments = [{ name: "Báo cáo phòng Kinh tế.xlsx", bytes: await sampleReport("KT") }];
  return { name: "thu.eml", bytes: mailWithPython({ ...LETTERHEAD, attachments, ...change }) };
}

async function msg(change: Partial<OutlookMail> = {}): Promise<SentFile> {
  const attachments = [{ name: "Báo cáo phòng Kinh tế.xlsx", bytes: await sampleReport("KT") }];
  return { name: "thu.msg", bytes: outlookMail({ ...OUTLOOK, attachments, ...change }) };
}

/** The workbook with a project of macros, as Excel packs it. */
async function withMacros(): Promise<Uint8Array> {
  const files = unzipSync(await sampleReport("KT"));
  const change = (path: string, edit: (xml: string) => string): void => {
    files[path] = text(edit(new TextDecoder().decode(files[path])));
  };
  change("[Content_Types].xml", (xml) =>
    xml
      .replace("spreadsheetml.sheet.main+xml", "spreadsheetml.macroEnabled.main+xml")
      .replace(
        "</Types>",
        '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      ),
  );
  change("xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    ),
  );
  return zipSync({ ...files, "xl/vbaProject.bin": text("Sub Auto_Open()") });
}

const workbooks: IntakeKinds<SentKind> = {
  heading: "Tệp bảng tính",
  test: "test/intake/containers.test.ts",
  kinds: [
    {
      id: "xlsx",
      title: "Tệp Excel (.xlsx)",
      told: "Đọc ngay.",
      make: async () => ({ name: "KT.xlsx", bytes: await sampleReport("KT") }),
      gives: { reports: { "KT.xlsx": "KT" } },
    },
    {
      id: "xlsm-with-macros",
      title: "Tệp Excel có macro (.xlsm)",
      told: "Đọc số liệu trong các ô; macro không được chạy, và được nói rõ.",
      make: async () => ({ name: "KT.xlsm", bytes: await withMacros() }),
      gives: { reports: { "KT.xlsm": "KT" }, repaired: ["macros"] },
    },
    {
      id: "ods",
      title: "Tệp LibreOffice (.ods)",
      told: "Đọc như tệp Excel: tên ô, trang tính, công thức, phần trăm, ngày.",
      make: async () => ({
        name: "KT.ods",
        bytes: convertWithLibreOffice({ KT: await sampleReport("KT") }, "ods").KT!,
      }),
      gives: { reports: { "KT.ods": "KT" } },
    },
  ],
};

const archives: IntakeKinds<SentKind> = {
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
        const files = [
          { name: "b.zip", bytes: inner },
          { name: "VHXH.xlsx", bytes: await sampleReport("VHXH") },
        ];
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
          { name: "KT.xlsx", bytes: await sampleReport("KT") },
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
        bytes: zipWithPython(
          [{ name: "Phòng Kinh tế.xlsx".normalize("NFD"), bytes: await sampleReport("KT") }],
          "utf8",
        ),
      }),
      gives: { reports: { "a.zip › Phòng Kinh tế.xlsx": "KT" } },
    },
    {
      id: "zip-names-dos",
      title: "Tên tệp trong tệp nén theo bảng mã DOS (437)",
      told: "Các chữ mà bảng mã ấy có vẫn đúng.",
      make: async () => ({
        name: "a.zip",
        bytes: zipWithPython([{ name: "Xá Cà Mâu.xlsx", bytes: await sampleReport("KT") }], "cp437"),
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
          { name: "KT.xlsx", bytes: await sampleReport("KT") },
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

const mails: IntakeKinds<SentKind> = {
  heading: "Thư",
  test: "test/intake/containers.test.ts",
  kinds: [
    {
      id: "eml",
      title: "Thư (.eml) có báo cáo đính kèm",
      told: "Đọc báo cáo; người gửi, tiêu đề, ngày gửi đi theo báo cáo.",
      make: () => mail(),
      gives: { reports: { "thu.eml › Báo cáo phòng Kinh tế.xlsx": "KT" }, arrival: ARRIVED },
    },
    {
      id: "eml-signature-pictures",
      title: "Thư có ảnh chữ ký, bản PDF kèm theo",
      told: "Nêu tên một lần cho cả thư: không phải tệp Excel, đã bỏ qua.",
      make: async () =>
        mail({
          attachments: [
            { ...PICTURE, type: "image/png" },
            { name: "Kinh tế.pdf", bytes: text("%PDF"), type: "application/pdf" },
            { name: "KT.xlsx", bytes: await sampleReport("KT") },
          ],
        }),
      gives: {
        reports: { "thu.eml › KT.xlsx": "KT" },
        passedOver: { "thu.eml": ["logo.png", "Kinh tế.pdf"] },
        arrival: ARRIVED,
      },
    },
    {
      id: "eml-with-zip",
      title: "Thư có tệp nén đính kèm",
      told: "Mở tệp nén, đọc các báo cáo trong đó.",
      make: async () => mail({ attachments: [{ name: "bc.zip", bytes: await zip({ "KT.xlsx": "KT" }) }] }),
      gives: { reports: { "thu.eml › bc.zip › KT.xlsx": "KT" }, arrival: ARRIVED },
    },
    {
      id: "eml-forwarded",
      title: "Thư chuyển tiếp dạng tệp đính kèm",
      told: "Mở thư bên trong; người gửi, ngày gửi là của thư bên trong.",
      make: async () => {
        const { bytes } = await mail();
        const attachments = [{ name: "FW.eml", bytes, type: "message/rfc822" }];
        return mail({ from: "Văn thư <vanthu@camgiang.example>", subject: "FW: báo cáo", attachments });
      },
      gives: { reports: { "thu.eml › 1.eml › Báo cáo phòng Kinh tế.xlsx": "KT" }, arrival: ARRIVED },
    },
    {
      id: "eml-without-attachment",
      title: "Thư không có tệp Excel đính kèm",
      told: "Báo: thư không có tệp Excel đính kèm.",
      make: () => mail({ attachments: [] }),
      gives: { refused: { "thu.eml": "no-report" } },
    },
    {
      id: "eml-winmail",
      title: "Thư có tệp bị Outlook gói trong winmail.dat",
      told: "Không đọc được: đề nghị lưu tệp đính kèm ra, hoặc gửi lại.",
      make: () =>
        mail({
          attachments: [
            { name: "winmail.dat", bytes: Uint8Array.of(0x78, 0x9f, 0x3e, 0x22, 1, 0), type: "application/ms-tnef" },
          ],
        }),
      gives: { refused: { "thu.eml › winmail.dat": "not-xlsx" } },
    },
    {
      id: "eml-sealed",
      title: "Thư mã hóa, hoặc chữ ký số bao cả thư (smime.p7m)",
      told: "Không đọc được: đề nghị mở bằng chương trình thư, lưu tệp đính kèm ra.",
      make: () => mail({ attachments: [{ name: "smime.p7m", bytes: text("0\x80"), type: "application/pkcs7-mime" }] }),
      gives: { refused: { "thu.eml › smime.p7m": "encrypted" } },
    },
    {
      id: "eml-rar",
      title: "Thư có tệp .rar đính kèm",
      told: "Không mở được, nêu lý do: có thể có báo cáo trong đó.",
      make: () => mail({ attachments: [{ name: "bc.rar", bytes: text("Rar!\x1a\x07\x01\x00") }] }),
      gives: { refused: { "thu.eml › bc.rar": "not-xlsx" } },
    },
    {
      id: "eml-date-without-zone",
      title: "Thư ghi ngày gửi không đủ (không có múi giờ)",
      told: "Vẫn đọc báo cáo; ngày gửi để trống, không đoán.",
      make: async () => {
        const { name, bytes } = await mail();
        const letters = Buffer.from(bytes).toString("latin1").replace("16:45:00 +0700", "16:45:00");
        return { name, bytes: new Uint8Array(Buffer.from(letters, "latin1")) };
      },
      gives: {
        reports: { "thu.eml › Báo cáo phòng Kinh tế.xlsx": "KT" },
        arrival: [ARRIVED[0], ARRIVED[1], ARRIVED[2], null],
      },
    },
    {
      id: "msg",
      title: "Thư Outlook (.msg) có báo cáo đính kèm",
      told: "Như thư .eml: báo cáo, người gửi, tiêu đề, ngày gửi.",
      make: () => msg(),
      gives: { reports: { "thu.msg › Báo cáo phòng Kinh tế.xlsx": "KT" }, arrival: ARRIVED },
    },
    {
      id: "msg-windows-1258",
      title: "Thư Outlook cũ, chữ theo bảng mã Windows tiếng Việt",
      told: "Người gửi, tiêu đề vẫn đọc đúng.",
      make: () => msg({ page: 1258 }),
      gives: { reports: { "thu.msg › Báo cáo phòng Kinh tế.xlsx": "KT" }, arrival: ARRIVED },
    },
    {
      id: "msg-page-unsaid",
      title: "Thư Outlook cũ không ghi bảng mã của chữ",
      told: "Đọc theo bảng mã Windows tiếng Việt.",
      make: () => msg({ page: "unsaid" }),
      gives: { reports: { "thu.msg › Báo cáo phòng Kinh tế.xlsx": "KT" }, arrival: ARRIVED },
    },
    {
      id: "msg-forwarded",
      title: "Thư Outlook kèm thư khác, tệp nén và ảnh",
      told: "Mở thư bên trong và tệp nén; ảnh được nêu tên một lần.",
      make: async () => {
        const bytes = await zip({ "VHXH.xlsx": "VHXH" });
        const inner = { ...OUTLOOK, attachments: [{ name: "bc.zip", bytes }, PICTURE] };
        return msg({
          subject: "FW",
          from: { name: "Văn thư", address: "vt@x.example" },
          attachments: [{ name: "Gửi báo cáo", mail: inner }],
        });
      },
      gives: {
        reports: { "thu.msg › Gửi báo cáo.msg › bc.zip › VHXH.xlsx": "VHXH" },
        passedOver: { "thu.msg › Gửi báo cáo.msg": ["logo.png"] },
        arrival: ARRIVED,
      },
    },
    {
      id: "msg-without-attachment",
      title: "Thư Outlook không có tệp đính kèm",
      told: "Báo: thư không có tệp Excel đính kèm.",
      make: () => msg({ attachments: [] }),
      gives: { refused: { "thu.msg": "no-report" } },
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

/** Everything that comes back, by what holds it. */
export const containerLists: readonly IntakeKinds<SentKind>[] = [workbooks, archives, mails, letterKinds];
