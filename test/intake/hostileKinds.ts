import { deflateRawSync } from "node:zlib";
import { zipSync, unzipSync } from "fflate";
import { crc32 } from "../../src/xlsx/crc32";
import { LIMITS } from "../../src/xlsx/limits";
import type { IntakeKinds } from "../support/IntakeKind";
import { buildXlsx } from "../xlsx/buildXlsx";
import { buildZip, type Entry } from "../xlsx/buildZip";
import { outlookMail } from "./outlookMail";
import { zipWithPython } from "./packWithPython";
import { sampleReport } from "./sampleReports";
import type { SentFile, SentKind } from "./SentFile";

/** What harm it means, and what must come of it: refusals with these codes, so many reports at most. */
export interface HostileKind extends Omit<SentKind, "gives"> {
  readonly refusedAs: RegExp;
  /** Reports that are read all the same. */
  readonly reports?: number;
}

const MB = 1024 * 1024;
const HEAD = "From: A <a@x.example>\r\nDate: Mon, 10 Nov 2025 08:00:00 +0700\r\nMIME-Version: 1.0\r\n";

const text = (letters: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(letters, "latin1"));
const repeated = (piece: string, bytes: number): string => piece.repeat(Math.floor(bytes / piece.length));
const eml = (body: string): SentFile => ({ name: "thu.eml", bytes: text(HEAD + body) });
const zip = (entries: readonly Entry[]): SentFile => ({ name: "a.zip", bytes: buildZip(entries) });
const stored = (name: string, data: Uint8Array): Entry => ({ name, data, method: 0 });

/** A workbook of 60 MB in some ten kilobytes. */
async function hugeWorkbook(): Promise<Uint8Array> {
  const rows = repeated(`<row><c s="1"/><c s="1"/><c><v>1</v></c>${" ".repeat(300)}</row>`, 29 * MB);
  const sheet = text(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  );
  const parts = unzipSync(await sampleReport("KT"));
  return zipSync({ ...parts, "xl/worksheets/sheet3.xml": sheet, "xl/worksheets/sheet4.xml": sheet });
}

/** An .ods whose only sheet is this. */
function ods(rows: string, before = ""): SentFile {
  const spaces = ["office", "table", "text"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const table = `<office:body><office:spreadsheet><table:table table:name="a">${rows}</table:table></office:spreadsheet></office:body>`;
  const content = `<?xml version="1.0"?>${before}<office:document-content ${spaces.join(" ")}>${table}</office:document-content>`;
  const mimetype = text("application/vnd.oasis.opendocument.spreadsheet");
  return { name: "a.ods", bytes: buildZip([stored("mimetype", mimetype), { name: "content.xml", data: content }]) };
}

async function patchedMail(patch: (bytes: Buffer) => void): Promise<SentFile> {
  const attachments = [{ name: "KT.xlsx", bytes: await sampleReport("KT") }];
  const mail = { from: { name: "A", address: "a@x.example" }, subject: "", sent: "2025-11-10T00:00:00Z", attachments };
  const bytes = Buffer.from(outlookMail(mail));
  patch(bytes);
  return { name: "thu.msg", bytes: new Uint8Array(bytes) };
}

/** Offset of a directory entry of a compound file. */
function directoryEntry(bytes: Buffer, name: string): number {
  return bytes.indexOf(Buffer.from(`${name}\0`, "utf16le"));
}

const archives: IntakeKinds<HostileKind> = {
  heading: "Tệp nén cố ý gây hại",
  test: "test/intake/hostile.test.ts",
  kinds: [
    {
      id: "zip-bomb-entry",
      title: "Một tệp nén rất nhỏ bung ra rất lớn",
      told: "Không mở: tệp nén bất thường.",
      make: () => zip([{ name: "KT.xlsx", data: new Uint8Array(30 * MB) }]),
      refusedAs: /^bomb$/,
    },
    {
      id: "zip-bomb-lying",
      title: "Khai nhỏ mà bung ra lớn",
      told: "Dừng khi quá mức khai: tệp hỏng.",
      make: () => zip([{ name: "KT.xlsx", data: new Uint8Array(30 * MB), size: 1000 }]),
      refusedAs: /^(?:bomb|damaged)$/,
    },
    {
      id: "zip-bomb-of-zips",
      title: "Tệp nén lồng nhau, mỗi lớp nhân lên",
      told: "Chỉ mở hai lớp; từng lớp sâu hơn nêu lý do.",
      make: () => {
        const layer = (inner: Uint8Array, name: string): Uint8Array =>
          buildZip(Array.from({ length: 40 }, (_, n) => ({ name: `${n}.${name}`, data: inner })));
        const inner = layer(layer(layer(new Uint8Array(MB), "xlsx"), "zip"), "zip");
        return { name: "a.zip", bytes: inner };
      },
      refusedAs: /^(?:too-large|bomb)$/,
    },
    {
      id: "zip-overlap",
      title: "Nhiều mục cùng trỏ vào một đoạn dữ liệu",
      told: "Không mở: tệp nén hỏng.",
      make: () => {
        const data = new Uint8Array(MB);
        const packed = deflateRawSync(data);
        const entry = { data, packed, crc: crc32(data) };
        return zip([
          { ...entry, name: "a.xlsx" },
          { ...entry, name: "a.xlsx", offset: 0 },
        ]);
      },
      refusedAs: /^(?:damaged|bomb)$/,
    },
    {
      id: "zip-many-entries",
      title: "Tệp nén có hàng vạn tệp",
      told: "Quá 20.000 tệp: không mở, đề nghị chia nhỏ.",
      make: () => zip(Array.from({ length: 20_001 }, (_, n) => stored(`${n}`, new Uint8Array(0)))),
      refusedAs: /^too-large$/,
    },
    {
      id: "zip-same-names",
      title: "Hàng vạn tệp cùng một tên",
      told: "Từng tệp vẫn có tên riêng, nêu lý do.",
      make: () => zip(Array.from({ length: 15_000 }, () => stored("KT.xlsx", text("x")))),
      refusedAs: /^(?:not-xlsx|too-large)$/,
    },
    {
      id: "zip-tiny-workbooks",
      title: "Hàng vạn bảng tính rất nhỏ",
      told: "Đọc đến hết mức cho một tệp; phần còn lại nêu lý do.",
      make: () => {
        const tiny = buildXlsx({ sheets: ["<row><c><v>1</v></c></row>"] });
        return zip(Array.from({ length: 19_000 }, (_, n) => stored(`${n}.xlsx`, tiny)));
      },
      refusedAs: /^(?:no-report|too-large)$/,
    },
    {
      id: "zip-huge-workbooks",
      title: "Tệp nén nhỏ chứa nhiều bảng tính rất lớn",
      told: "Đọc đến hết mức cho một tệp; phần còn lại nêu lý do, tệp khác không bị ảnh hưởng.",
      make: async () => {
        const huge = await hugeWorkbook();
        return zip(Array.from({ length: 60 }, (_, n) => ({ name: `${n}.xlsx`, data: huge })));
      },
      refusedAs: /^too-large$/,
      reports: 2,
    },
    {
      id: "zip-full-workbooks",
      title: "Tệp nén chứa nhiều bảng tính, mỗi bảng hàng trăm nghìn ô",
      told: "Đọc đến hết mức cho một tệp; bảng đã đọc được bỏ khỏi bộ nhớ trước khi mở bảng sau.",
      make: () => {
        const row = (n: number): string =>
          `<row>${Array.from({ length: 1000 }, (_, k) => `<c><v>${n * 7919 + k}</v></c>`).join("")}</row>`;
        const full = buildXlsx({ sheets: [Array.from({ length: LIMITS.cells / 1000 }, (_, n) => row(n)).join("")] });
        return zip(Array.from({ length: 12 }, (_, n) => stored(`${n}.xlsx`, full)));
      },
      refusedAs: /^(?:no-report|too-large)$/,
    },
    {
      id: "zip-shared-formulas",
      title: "Tệp nén chứa nhiều bảng tính nhỏ, công thức dài dùng chung cho rất nhiều ô",
      told: "Công thức chỉ dựng cho ô được hỏi đến.",
      make: () => {
        const cells = Array.from({ length: 800 }, () => `<row><c><f t="shared" si="0"/></c></row>`).join("");
        const first = `<row r="1"><c r="A1"><f t="shared" si="0">${"A1+".repeat(4000)}1</f></c></row>`;
        const small = buildXlsx({ sheets: [first + cells] });
        return zip(Array.from({ length: 100 }, (_, n) => stored(`${n}.xlsx`, small)));
      },
      refusedAs: /^no-report$/,
    },
    {
      id: "zip-hostile-names",
      title: "Tên tệp có dấu điều khiển, dấu đảo chiều chữ, đường dẫn ../",
      told: "Tên được làm sạch và chỉ để hiển thị; không tệp nào được ghi ra đĩa.",
      make: async () =>
        zip([
          { name: "../../etc/KT\u202excod.\u0007xlsx", data: await sampleReport("KT") },
          { name: "C:\\Windows\\x.xlsx", data: text("x") },
        ]),
      refusedAs: /^not-xlsx$/,
      reports: 1,
    },
    {
      id: "zip-cut",
      title: "Tệp nén tải về chưa đủ",
      told: "Không mở: tệp nén hỏng hoặc tải về chưa đủ.",
      make: async () => {
        const bytes = zipWithPython([{ name: "KT.xlsx", bytes: await sampleReport("KT") }]);
        return { name: "a.zip", bytes: bytes.slice(0, -30) };
      },
      refusedAs: /^damaged$/,
    },
  ],
};

const mails: IntakeKinds<HostileKind> = {
  heading: "Thư cố ý gây hại",
  test: "test/intake/hostile.test.ts",
  kinds: [
    {
      id: "eml-deep",
      title: "Thư lồng phần này trong phần kia hàng vạn lớp",
      told: "Không mở: thư hỏng hoặc có quá nhiều phần.",
      make: () =>
        eml(
          Array.from(
            { length: 100_000 },
            (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
          ).join(""),
        ),
      refusedAs: /^(?:too-large|damaged)$/,
    },
    {
      id: "eml-many-parts",
      title: "Thư có hàng chục vạn phần",
      told: "Không mở: thư có quá nhiều phần.",
      make: () =>
        eml(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\nx\r\n".repeat(100_000)}--b--\r\n`),
      refusedAs: /^too-large$/,
    },
    {
      id: "eml-huge-headers",
      title: "Thư có phần đầu rất dài",
      told: "Không mở: thư hỏng.",
      make: () => eml(`Subject: ${repeated("=?utf-8?q?x?= \r\n ", 4 * MB)}\r\n\r\n`),
      refusedAs: /^(?:damaged|too-large)$/,
    },
    {
      id: "eml-huge-addresses",
      title: "Thư có dòng người gửi, tên tệp dài hàng trăm nghìn chữ",
      told: "Đọc trong mức cho phép, cắt ngắn tên.",
      make: () =>
        eml(
          `From: ${repeated('"(', 200_000)}, ${repeated("a@b,", 200_000)}\r\nSubject: ${repeated("=?utf-8?b?w6E=?= ", 100_000)}\r\n` +
            `Content-Type: application/octet-stream; name*0*=utf-8''${repeated("%C3%A1", 100_000)}; name="${repeated('\\"', 100_000)}"\r\nContent-Disposition: attachment\r\n\r\nx\r\n`,
        ),
      refusedAs: /^(?:no-report|damaged|too-large)$/,
    },
    {
      id: "eml-short-lines",
      title: "Thư có hàng chục triệu dòng một chữ",
      told: "Không mở: thư có quá nhiều phần.",
      make: () => eml(`Content-Type: text/plain\r\n\r\n${repeated("x\n", 30 * MB)}`),
      refusedAs: /^too-large$/,
    },
    {
      id: "eml-broken-base64",
      title: "Thư có tệp đính kèm mã hóa thành hàng triệu mẩu",
      told: "Không mở: thư có quá nhiều phần.",
      make: () =>
        eml(
          `Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${repeated(`${"AA=".repeat(24)}\r\n`, 30 * MB)}`,
        ),
      refusedAs: /^too-large$/,
    },
    {
      id: "eml-huge-html",
      title: "Thư có nội dung HTML hàng chục MB",
      told: "Đọc trong mức cho phép: không có tệp Excel đính kèm.",
      make: () =>
        eml(
          `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${repeated(`<a href=x>&amp;&lt;${"<b>".repeat(18)}\r\n`, 20 * MB)}` +
            `\r\n--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n`,
        ),
      refusedAs: /^(?:no-report|damaged|too-large)$/,
    },
    {
      id: "eml-uuencoded-without-end",
      title: "Thư có hàng trăm nghìn tệp trong phần chữ (uuencode)",
      told: "Không mở: thư có quá nhiều phần.",
      make: () => eml(`\r\n${repeated(`begin 644 ${"a".repeat(66)}\r\n`, 30 * MB)}`),
      refusedAs: /^too-large$/,
    },
    {
      id: "eml-too-large",
      title: "Thư lớn hơn 40 MB",
      told: "Không mở: đề nghị lưu tệp đính kèm ra máy.",
      make: () => eml(`\r\n${repeated(`${"x".repeat(76)}\r\n`, 41 * MB)}`),
      refusedAs: /^too-large$/,
    },
    {
      id: "msg-cyclic-chain",
      title: "Thư Outlook có chuỗi dữ liệu chạy vòng",
      told: "Không treo: thư hoặc tệp trong thư bị báo hỏng.",
      make: () =>
        patchedMail((bytes) => {
          // Every link of the first sector of chains leads to itself.
          const table = 512 * (bytes.readUInt32LE(76) + 1);
          for (let n = 0; n < 128; n++) bytes.writeUInt32LE(n, table + 4 * n);
        }),
      refusedAs: /^(?:damaged|no-report|not-xlsx|xls|encrypted)$/,
    },
    {
      id: "msg-cyclic-directory",
      title: "Thư Outlook có thư mục chứa chính nó",
      told: "Không treo: thư bị báo hỏng, hoặc nêu là không có tệp đính kèm.",
      make: () =>
        patchedMail((bytes) => {
          const attachment = directoryEntry(bytes, "__attach_version1.0_#00000000");
          // Its child is the root, and so on without end.
          bytes.writeUInt32LE(0, attachment + 76);
          bytes.writeUInt32LE(0, attachment + 68);
        }),
      refusedAs: /^(?:damaged|no-report)$/,
    },
    {
      id: "msg-lying-size",
      title: "Thư Outlook khai tệp đính kèm 2 GB",
      told: "Không dành bộ nhớ theo lời khai: thư bị báo hỏng.",
      make: () =>
        patchedMail((bytes) => {
          const data = directoryEntry(bytes, "__substg1.0_37010102");
          bytes.writeUInt32LE(0x7fffffff, data + 120);
        }),
      refusedAs: /^(?:damaged|too-large)$/,
    },
    {
      id: "msg-shared-streams",
      title: "Thư Outlook có hàng nghìn tệp đính kèm là cùng một đoạn dữ liệu",
      told: "Đọc đến hết mức cho một tệp; phần còn lại nêu lý do.",
      make: () => {
        const none = new Uint8Array(0);
        const attachments = [
          { name: "a.xlsx", bytes: new Uint8Array(18 * MB) },
          ...Array.from({ length: 300 }, (_, n) => ({ name: `${n}.xlsx`, bytes: none })),
        ];
        const mail = { from: { name: "", address: "" }, subject: "", sent: "2025-11-10T00:00:00Z", attachments };
        const bytes = Buffer.from(outlookMail(mail));
        const streams: number[] = [];
        const name = Buffer.from("__substg1.0_37010102\0", "utf16le");
        for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) streams.push(at);
        const large = streams.find((at) => bytes.readUInt32LE(at + 120) > MB)!;
        for (const at of streams) bytes.copy(bytes, at + 116, large + 116, large + 124);
        return { name: "thu.msg", bytes: new Uint8Array(bytes) };
      },
      refusedAs: /^(?:not-xlsx|too-large|damaged)$/,
    },
  ],
};

const sheets: IntakeKinds<HostileKind> = {
  heading: "Tệp .ods cố ý gây hại",
  test: "test/intake/hostile.test.ts",
  kinds: [
    {
      id: "ods-repeated-cells",
      title: "Một ô được lặp lại hàng tỷ lần",
      told: "Không đọc: tệp có quá nhiều ô. Dòng trống lặp lại không tính.",
      make: () =>
        ods(
          '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>',
        ),
      refusedAs: /^too-large$/,
    },
    {
      id: "ods-repeated-in-zip",
      title: "Tệp nén chứa nhiều tệp .ods nhỏ, mỗi tệp lặp một ô hàng trăm nghìn lần",
      told: "Ô lặp lại tính vào mức của cả tệp nén; phần còn lại nêu lý do.",
      make: () => {
        const row = `<table:table-row table:number-rows-repeated="${LIMITS.cells / 1000}"><table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"/></table:table-row>`;
        const { bytes } = ods(row);
        return zip(Array.from({ length: 200 }, (_, n) => stored(`${n}.ods`, bytes)));
      },
      refusedAs: /^(?:no-report|too-large)$/,
    },
    {
      id: "ods-endless-blanks",
      title: "Dấu cách được ghi là lặp lại hàng tỷ lần",
      told: "Không đọc: tệp hỏng ở phần nội dung.",
      make: () =>
        ods(
          `<table:table-row>${repeated('<table:table-cell office:value-type="string"><text:p>a<text:s text:c="99999"/></text:p></table:table-cell>', 10 * MB)}</table:table-row>`,
        ),
      refusedAs: /^(?:damaged|bomb)$/,
    },
    {
      id: "ods-entities",
      title: "Thực thể XML nhân lên (billion laughs)",
      told: "Không đọc: tệp hỏng ở phần nội dung.",
      make: () =>
        ods(
          "<table:table-row><table:table-cell><text:p>&b;</text:p></table:table-cell></table:table-row>",
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        ),
      refusedAs: /^damaged$/,
    },
    {
      id: "ods-deep-groups",
      title: "Nhóm dòng lồng nhau hàng nghìn lớp",
      told: "Không đọc: tệp hỏng ở phần nội dung.",
      make: () => ods(`${"<table:table-row-group>".repeat(5000)}${"</table:table-row-group>".repeat(5000)}`),
      refusedAs: /^damaged$/,
    },
    {
      id: "ods-encrypted",
      title: "Tệp .ods có mật khẩu mở",
      told: "Không đọc: đề nghị gửi bản không đặt mật khẩu.",
      make: () => {
        const manifest =
          '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
        const entries = [
          stored("mimetype", text("application/vnd.oasis.opendocument.spreadsheet")),
          { name: "META-INF/manifest.xml", data: manifest },
          { name: "content.xml", data: "\x01\x02" },
        ];
        return { name: "a.ods", bytes: buildZip(entries) };
      },
      refusedAs: /^encrypted$/,
    },
    {
      id: "odt",
      title: "Văn bản .odt mang tên .ods",
      told: "Không phải bảng tính.",
      make: () => ({
        name: "a.ods",
        bytes: buildZip([
          stored("mimetype", text("application/vnd.oasis.opendocument.text")),
          {
            name: "content.xml",
            data: "<office:document-content xmlns:office='o'><office:body><office:text/></office:body></office:document-content>",
          },
        ]),
      }),
      refusedAs: /^not-xlsx$/,
    },
  ],
};

/** Files that mean harm, in containers and as sheets of LibreOffice. */
export const hostileContainers: readonly IntakeKinds<HostileKind>[] = [archives, mails, sheets];
