import { deflateRawSync } from "node:zlib";
import type { IntakeKind, IntakeKinds } from "../support/IntakeKind";
import { buildXlsx, RELS, workbookParts, type Workbook } from "./buildXlsx";
import { buildZip } from "./buildZip";
import { olePackage } from "./olePackage";

/** A file that means harm, or is none of ours: refused with one of the codes, in bounded time. */
export interface HostileFile extends IntakeKind {
  /** Code of the refusal, or "ok" where it is harmless: a regular expression. */
  readonly outcome: RegExp;
  readonly bytes: () => Uint8Array;
}

const TEST = "test/xlsx/hostile.test.ts";
const one = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const small: Workbook = { sheets: [one, one], strings: "<si><t>Cải cách</t></si>", styles: "<fonts/><cellXfs/>" };

/** A sheet part of so many bytes of blanks. */
const blanks = (bytes: number): string => `<worksheet><sheetData>${" ".repeat(bytes)}</sheetData></worksheet>`;
const sheet = (xml: string | Uint8Array): Uint8Array =>
  buildXlsx({ ...small, parts: { "xl/worksheets/sheet1.xml": xml } });

function bomb(lie: { size?: number } = {}): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(200 << 20, 0x20));
  const parts = workbookParts(small).map((entry) =>
    entry.name.endsWith("sheet1.xml") ? { ...entry, ...lie, packed } : entry,
  );
  return buildZip(parts.map((entry) => ("packed" in entry && !lie.size ? { ...entry, size: 200 << 20 } : entry)));
}

const BOMB = "Chưa dùng được: tệp nén bất thường, dừng trước khi bung ra.";
const DAMAGED = "Chưa dùng được: tệp hỏng.";

export const bombs: IntakeKinds<HostileFile> = {
  heading: "Bom nén",
  test: TEST,
  kinds: [
    { id: "bomb-honest", title: "Trang tính 200 MB, ghi đúng cỡ", told: BOMB, outcome: /^bomb$/, bytes: () => bomb() },
    {
      id: "bomb-lying",
      title: "Trang tính 200 MB, ghi cỡ 100 byte",
      told: BOMB,
      outcome: /^bomb$/,
      bytes: () => bomb({ size: 100 }),
    },
    {
      id: "bomb-below-ratio",
      title: "Trang tính 200 MB, ghi cỡ vừa dưới mức nghi ngờ",
      told: BOMB,
      outcome: /^bomb$/,
      bytes: () => bomb({ size: 30 << 20 }),
    },
    {
      id: "bomb-blanks",
      title: "Trang tính 31 MB toàn dấu cách, nén 1.000 lần",
      told: BOMB,
      outcome: /^bomb$/,
      bytes: () => sheet(blanks(31 << 20)),
    },
    {
      id: "bomb-in-picture",
      title: "Bom nằm ở phần không ai đọc (hình ảnh)",
      told: BOMB,
      outcome: /^bomb$/,
      bytes: () => buildXlsx({ parts: { "xl/media/image1.png": blanks(31 << 20) } }),
    },
    {
      id: "blanks-below-limit",
      title: "Trang tính 900 kB toàn dấu cách",
      told: "Không phải bom: đọc bình thường.",
      outcome: /^ok$/,
      bytes: () => buildXlsx({ parts: { "xl/worksheets/sheet1.xml": blanks(900 << 10) } }),
    },
    {
      id: "many-allowed-parts",
      title: "Nhiều trang tính, từng trang trong mức cho phép",
      told: "Chưa dùng được: cộng lại quá lớn.",
      outcome: /^too-large$/,
      bytes: () => {
        const sheets = Array.from({ length: 100 }, () => "");
        const parts = Object.fromEntries(sheets.map((_, i) => [`xl/worksheets/sheet${i + 1}.xml`, blanks(1000 << 10)]));
        return buildXlsx({ sheets, parts });
      },
    },
    {
      id: "zips-in-zips",
      title: "Tệp nén trong tệp nén, mười lớp",
      told: "Chưa dùng được: không phải tệp .xlsx.",
      outcome: /^not-xlsx$/,
      bytes: () => {
        let inner: Uint8Array = Buffer.alloc(1 << 20);
        for (let depth = 0; depth < 10; depth++) inner = buildZip([{ name: "a.zip", data: inner }]);
        return inner;
      },
    },
  ],
};

const somewhere = (): Uint8Array => {
  const alone = Buffer.alloc(600);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(alone);
  return Buffer.concat([alone, Buffer.from("EncryptedPackage", "utf16le")]);
};
const cellText = (): Uint8Array => {
  const bytes = Buffer.from(olePackage("Root Entry", "Workbook"));
  Buffer.from("xEncryptedPackagex", "utf16le").copy(bytes, 2048);
  return bytes;
};
const hex = (text: string): Uint8Array => Buffer.from(text, "hex");

const NO_WORKBOOK = "Chưa dùng được: không phải tệp .xlsx.";
const LOCKED = "Chưa dùng được: tệp đặt mật khẩu, nêu cách bỏ mật khẩu.";
const OLD = "Chưa dùng được: tệp Excel đời cũ, nêu cách lưu lại dạng .xlsx.";

const kind = (id: string, title: string, told: string, outcome: RegExp, bytes: () => Uint8Array): HostileFile => ({
  id,
  title,
  told,
  outcome,
  bytes,
});

export const noWorkbooks: IntakeKinds<HostileFile> = {
  heading: "Không phải tệp .xlsx đọc được",
  test: TEST,
  kinds: [
    kind("encrypted", "Tệp đặt mật khẩu mở", LOCKED, /^encrypted$/, () =>
      olePackage("Root Entry", "EncryptionInfo", "EncryptedPackage"),
    ),
    kind("encrypted-directory-elsewhere", "Tệp đặt mật khẩu mở, mục lục ở chỗ lạ", LOCKED, /^encrypted$/, somewhere),
    kind("zip-with-password", "Tệp nén đặt mật khẩu", LOCKED, /^encrypted$/, () =>
      buildZip(workbookParts(small).map((entry) => ({ ...entry, flags: 1 }))),
    ),
    kind("excel-97", "Excel 97-2003 (.xls)", OLD, /^xls$/, () =>
      olePackage("Root Entry", "Workbook", "\u0005SummaryInformation"),
    ),
    kind("excel-5", "Excel 5 (.xls)", OLD, /^xls$/, () => olePackage("Root Entry", "Book")),
    kind("excel-97-speaking-of-encryption", "Excel 97 có chữ EncryptedPackage trong ô", OLD, /^xls$/, cellText),
    kind("ole-magic-alone", "Chỉ có phần đầu của tệp .xls", OLD, /^xls$/, () => hex("d0cf11e0a1b11ae1")),
    kind("excel-records", "Bản ghi Excel không có vỏ", OLD, /^xls$/, () => hex("0904060000001000")),
    kind("excel-4", "Excel 4", OLD, /^xls$/, () => hex("0900040007001000")),
    kind("word-97", "Văn bản Word đời cũ (.doc)", NO_WORKBOOK, /^not-xlsx$/, () =>
      olePackage("Root Entry", "WordDocument"),
    ),
    kind("empty-file", "Tệp rỗng", DAMAGED, /^damaged$/, () => new Uint8Array(0)),
    kind("one-byte", "Tệp một byte", NO_WORKBOOK, /^not-xlsx$/, () => Uint8Array.of(0x50)),
    kind("csv", "Tệp chữ (.csv, .txt)", NO_WORKBOOK, /^not-xlsx$/, () => Buffer.from("TT;Nội dung\n1;2\n")),
    kind("html", "Trang web đổi đuôi thành .xlsx", NO_WORKBOOK, /^not-xlsx$/, () =>
      Buffer.from("<html><table><tr><td>1</td></tr></table></html>"),
    ),
    kind("zeros", "Tệp toàn số không", NO_WORKBOOK, /^not-xlsx$/, () => new Uint8Array(100_000)),
    kind("empty-zip", "Tệp nén rỗng", NO_WORKBOOK, /^not-xlsx$/, () => buildZip([])),
    kind("zip-magic-alone", "Chỉ có phần đầu của tệp nén", DAMAGED, /^damaged$/, () => Buffer.from("PK\x03\x04")),
    kind("zip-of-other-things", "Tệp nén không có bảng tính", NO_WORKBOOK, /^not-xlsx$/, () =>
      buildZip([{ name: "a.txt", data: "a" }]),
    ),
    kind("too-many-entries", "Tệp nén 2.001 phần", "Chưa dùng được: quá nhiều phần.", /^too-large$/, () =>
      buildZip(Array.from({ length: 2001 }, (_, i) => ({ name: `a${i}`, data: "" }))),
    ),
    kind("most-entries", "Tệp nén 2.000 phần, không có bảng tính", NO_WORKBOOK, /^not-xlsx$/, () =>
      buildZip(Array.from({ length: 2000 }, (_, i) => ({ name: `a${i}`, data: "" }))),
    ),
  ],
};

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
const sharedMaster = (row: number): string =>
  `<row r="${row}"><c r="A${row}"><f t="shared" si="0">${"A1+".repeat(4000)}1</f></c></row>`;
const sharedRows = (): string =>
  Array.from({ length: 30_000 }, (_, i) => `<row><c s="${i}"><f t="shared" si="0"/></c></row>`).join("");
const BOUNDED = "Đọc trong thời gian có hạn, hoặc chưa dùng được.";

export const hostileXml: IntakeKinds<HostileFile> = {
  heading: "XML cố ý gây hại trong tệp .xlsx",
  test: TEST,
  kinds: [
    kind("billion-laughs", "Thực thể lồng nhau (billion laughs)", DAMAGED, /^damaged$/, () =>
      sheet(`<!DOCTYPE w [<!ENTITY l0 "ha">${laughs}]><worksheet>&l9;</worksheet>`),
    ),
    kind("external-entity", "Thực thể trỏ ra tệp của máy", DAMAGED, /^damaged$/, () =>
      sheet('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>'),
    ),
    kind("dtd-utf16", "DTD viết bằng UTF-16", DAMAGED, /^damaged$/, () =>
      sheet(Buffer.from("\uFEFF<!DOCTYPE w><worksheet/>", "utf16le")),
    ),
    kind("deep-nesting", "300.000 lớp thẻ lồng nhau", DAMAGED, /^damaged$/, () => sheet("<a>".repeat(3e5))),
    kind("cells-in-cells", "100.000 ô lồng nhau", DAMAGED, /^damaged$/, () =>
      sheet(`<worksheet><sheetData><row>${"<c><is>".repeat(1e5)}`),
    ),
    kind("million-attributes", "Một triệu thuộc tính", DAMAGED, /^damaged$/, () =>
      sheet(`<worksheet ${Array.from({ length: 1e6 }, (_, i) => `a${i}="" `).join("")}/>`),
    ),
    kind("million-comments", "Một triệu chú thích trong một giá trị", BOUNDED, /^(?:ok|bomb)$/, () => {
      const cell = `<row><c t="str"><v>${"a<!---->".repeat(1e6)}</v></c></row>`;
      return sheet(`<worksheet><sheetData>${cell}</sheetData></worksheet>`);
    }),
    kind("shared-string-everywhere", "Một chuỗi rất dài dùng ở mọi ô", BOUNDED, /^(?:ok|bomb)$/, () => {
      const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(16384)}</row>`;
      const strings = `<si>${Array.from({ length: 50_000 }, (_, i) => `<r><t>${i}</t></r>`).join("")}</si>`;
      return buildXlsx({ sheets: [row.repeat(20)], strings });
    }),
    kind(
      "shared-formula-flood",
      "Công thức dài dùng chung cho rất nhiều ô",
      "Chưa dùng được: quá lớn.",
      /^too-large$/,
      () => buildXlsx({ sheets: [sharedMaster(1) + sharedRows()] }),
    ),
    kind(
      "shared-formula-flood-below",
      "Như trên, công thức gốc nằm cuối",
      "Chưa dùng được: quá lớn.",
      /^too-large$/,
      () => buildXlsx({ sheets: [sharedRows() + sharedMaster(40_000)] }),
    ),
    kind("formula-too-long", "Công thức dùng chung dài hơn mức của Excel", DAMAGED, /^damaged$/, () =>
      sheet(
        `<worksheet><sheetData><row><c><f t="shared" si="0">${"1+".repeat(20_000)}1</f></c></row></sheetData></worksheet>`,
      ),
    ),
    kind(
      "outside-relationship",
      "Phần của tệp trỏ ra địa chỉ ngoài",
      "Không đi theo địa chỉ; chưa dùng được: tệp hỏng.",
      /^damaged$/,
      () =>
        buildXlsx({
          parts: {
            "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${RELS}/worksheet" Target="http://192.0.2.1/a" TargetMode="External"/></Relationships>`,
          },
        }),
    ),
  ],
};

export const hostileFiles = [bombs, noWorkbooks, hostileXml] as const;
