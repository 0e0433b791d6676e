import { deflateRawSync } from "node:zlib";
import { unzipSync, zipSync } from "fflate";
import type { IntakeKind, IntakeKinds } from "../support/IntakeKind";
import { randomSource } from "../support/randomAnswers";
import { buildZip } from "../xlsx/buildZip";

/** A file that means harm, made from a good form: given to the command line among good ones. */
export interface HostileInLot extends IntakeKind {
  /** Codes of the refusal. */
  readonly codes: RegExp;
  readonly make: (good: Uint8Array) => Uint8Array;
}

/** The sheet of the form that is spoilt. */
export const SHEET = "xl/worksheets/sheet4.xml";

export const hostileInLot: IntakeKinds<HostileInLot> = {
  heading: "Giữa các tệp tốt, qua dòng lệnh",
  test: "test/cli/hostile.test.ts",
  kinds: [
    {
      id: "bomb-honest-in-form",
      title: "Biểu mẫu có một trang tính là bom nén, ghi đúng cỡ",
      told: "Chưa dùng được: dừng trước khi bung ra.",
      codes: /^(?:bomb)$/,
      make: (good) => withPart(good, SHEET, new Uint8Array(31 * 2 ** 20).fill(32)),
    },
    {
      id: "bomb-lying-in-form",
      title: "Biểu mẫu có một trang tính là bom nén, ghi sai cỡ",
      told: "Chưa dùng được: dừng trước khi bung ra.",
      codes: /^(?:bomb|damaged)$/,
      make: (good) => lyingBomb(good),
    },
    {
      id: "many-parts-in-form",
      title: "Biểu mẫu có nhiều phần, cộng lại quá lớn",
      told: "Chưa dùng được: quá lớn.",
      codes: /^(?:bomb|too-large)$/,
      make: (good) => manyParts(good),
    },
    {
      id: "truncated-middle",
      title: "Tệp tải về dở dang một nửa",
      told: "Chưa dùng được: tệp hỏng.",
      codes: /^(?:damaged|not-xlsx)$/,
      make: (good) => good.slice(0, good.length / 2),
    },
    {
      id: "truncated-one-byte",
      title: "Tệp thiếu byte cuối",
      told: "Chưa dùng được: tệp hỏng.",
      codes: /^(?:damaged|not-xlsx)$/,
      make: (good) => good.slice(0, -1),
    },
    {
      id: "flipped-byte",
      title: "Một byte trong trang tính bị sai",
      told: "Chưa dùng được: tệp hỏng, không đọc số liệu sai.",
      codes: /^(?:damaged)$/,
      make: (good) => flipped(good),
    },
    {
      id: "password-in-lot",
      title: "Tệp đặt mật khẩu, lẫn trong các tệp khác",
      told: "Chưa dùng được, nêu cách bỏ mật khẩu.",
      codes: /^(?:encrypted)$/,
      make: () => ole("EncryptedPackage"),
    },
    {
      id: "xls-in-lot",
      title: "Tệp .xls, lẫn trong các tệp khác",
      told: "Chưa dùng được, nêu cách lưu lại dạng .xlsx.",
      codes: /^(?:xls)$/,
      make: () => ole("Workbook"),
    },
    {
      id: "text-in-lot",
      title: "Tệp chữ đổi đuôi thành .xlsx",
      told: "Chưa dùng được: không phải tệp .xlsx.",
      codes: /^(?:not-xlsx)$/,
      make: () => new TextEncoder().encode("Kính gửi Đoàn kiểm tra"),
    },
    {
      id: "empty-in-lot",
      title: "Tệp rỗng, lẫn trong các tệp khác",
      told: "Chưa dùng được.",
      codes: /^(?:not-xlsx|damaged)$/,
      make: () => new Uint8Array(0),
    },
    {
      id: "pdf-in-lot",
      title: "Tệp PDF đổi đuôi thành .xlsx",
      told: "Chưa dùng được: không phải tệp .xlsx.",
      codes: /^(?:not-xlsx)$/,
      make: () => new TextEncoder().encode("%PDF-1.7\n"),
    },
    {
      id: "zip-in-lot",
      title: "Tệp nén đổi đuôi thành .xlsx",
      told: "Chưa dùng được: không phải tệp .xlsx.",
      codes: /^(?:not-xlsx)$/,
      make: () => zipSync({ "a.txt": new Uint8Array(3) }),
    },
    {
      id: "entities-in-form",
      title: "Biểu mẫu có thực thể XML",
      told: "Chưa dùng được: tệp hỏng.",
      codes: /^(?:damaged)$/,
      make: (good) =>
        withText(good, SHEET, (xml) =>
          xml.replace("?>", '?><!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'),
        ),
    },
    {
      id: "external-entity-in-form",
      title: "Biểu mẫu có thực thể trỏ ra tệp của máy",
      told: "Chưa dùng được: tệp hỏng.",
      codes: /^(?:damaged)$/,
      make: (good) =>
        withText(good, "xl/workbook.xml", (xml) => xml.replace("?>", '?><!DOCTYPE x SYSTEM "file:///etc/passwd">')),
    },
    {
      id: "deep-nesting-in-form",
      title: "Biểu mẫu có 100.000 lớp thẻ lồng nhau",
      told: "Chưa dùng được: tệp hỏng.",
      codes: /^(?:damaged)$/,
      make: (good) => withText(good, SHEET, (xml) => xml.replace("<sheetData>", `<sheetData>${"<a>".repeat(100_000)}`)),
    },
    {
      id: "larger-than-limit",
      title: "Tệp lớn hơn mức cho phép",
      told: "Chưa dùng được: quá lớn, không đưa vào bộ nhớ.",
      codes: /^(?:too-large)$/,
      make: () => new Uint8Array(21 * 2 ** 20),
    },
  ],
};

function withPart(good: Uint8Array, part: string, bytes: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(good), [part]: bytes });
}

export function withText(good: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const before = new TextDecoder().decode(unzipSync(good)[part]);
  const after = change(before);
  if (after === before) throw new Error(`${part} is as before`);
  return withPart(good, part, new TextEncoder().encode(after));
}

function flipped(good: Uint8Array): Uint8Array {
  const bytes = good.slice();
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = bytes[middle]! ^ 0xff;
  return bytes;
}

/** 1 GB of blanks in a megabyte, said to be a hundred bytes. */
function lyingBomb(good: Uint8Array): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(2 ** 28, 32));
  const parts = Object.entries(unzipSync(good)).map(([name, data]) =>
    name === SHEET ? { name, data, packed, size: 100, crc: 0 } : { name, data },
  );
  return buildZip(parts);
}

function manyParts(good: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(good)).map(([name, data]) =>
    name.startsWith("xl/worksheets/sheet") ? { name, data: sheetOfComments(name) } : { name, data },
  );
  return buildZip(parts);
}

/** 12 MB that pack badly enough to be no bomb, and are a sheet without cells. */
function sheetOfComments(name: string): string {
  const random = randomSource(name.length);
  const comments = Array.from(
    { length: 12 * 2 ** 10 },
    () => `<!--${String.fromCharCode(97 + random() * 26).repeat(1000)}${random()}-->`,
  );
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/>${comments.join("")}</worksheet>`;
}

/** The head of a compound file with one stream's name in UTF-16, as its directory has it. */
function ole(stream: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from(stream, "utf16le").copy(bytes, 1024);
  return bytes;
}
