import type { IntakeKinds } from "../support/IntakeKind";
import { sampleReport } from "./sampleReports";
import type { SentFile, SentKind } from "./SentFile";

const HEAD = [
  "From: Kinh Te <kinhte@camgiang.example>",
  "Subject: Bao cao",
  "Date: Mon, 10 Nov 2025 16:45:00 +0700",
  "MIME-Version: 1.0",
];
const ARRIVED = ["Kinh Te", "kinhte@camgiang.example", "Bao cao", "2025-11-10T09:45:00Z"] as const;

/** A mail with one report attached as usual, and something else in a part of its own. */
async function mail(part: readonly string[]): Promise<SentFile> {
  const attached = ["Content-Type: application/octet-stream", 'Content-Disposition: attachment; filename="KT.xlsx"'];
  const lines = [
    ...HEAD,
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "PKT gửi báo cáo.",
    "--b",
    ...base64(attached, await sampleReport("KT")),
    "--b",
    ...part,
    "--b--",
    "",
  ];
  return { name: "thu.eml", bytes: new Uint8Array(Buffer.from(lines.join("\r\n"))) };
}

function base64(headers: readonly string[], bytes: Uint8Array): string[] {
  const letters = Buffer.from(bytes).toString("base64");
  return [...headers, "Content-Transfer-Encoding: base64", "", ...(letters.match(/.{1,76}/g) ?? [])];
}

async function report(...headers: string[]): Promise<SentFile> {
  return mail(base64(headers, await sampleReport("VHXH")));
}

/** A report in a part with these headers, which is an attachment for all that. */
function readAsAttached(id: string, title: string, ...headers: string[]): SentKind {
  return {
    id,
    title,
    told: "Đọc như tệp đính kèm.",
    make: () => report(...headers),
    gives: { reports: BOTH, arrival: ARRIVED },
  };
}

/** As uuencode writes it: 45 bytes a line, each of three bytes as four letters, the length before them. */
function uuencoded(name: string, bytes: Uint8Array): string[] {
  const letter = (six: number): string => String.fromCharCode(six === 0 ? 96 : six + 32);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 45) {
    const line = bytes.subarray(at, at + 45);
    let letters = letter(line.length);
    for (let three = 0; three < line.length; three += 3) {
      const [a = 0, b = 0, c = 0] = line.subarray(three, three + 3);
      letters += [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63].map(letter).join("");
    }
    lines.push(letters);
  }
  return [`begin 644 ${name}`, ...lines, "`", "end"];
}

const BOTH = { "thu.eml › KT.xlsx": "KT", "thu.eml › VHXH.xlsx": "VHXH" } as const;

/** Reports that a mail program took for a part of the letter. */
export const letterKinds: IntakeKinds<SentKind> = {
  heading: "Báo cáo nằm trong phần chữ của thư",
  test: "test/intake/containers.test.ts",
  kinds: [
    readAsAttached(
      "eml-report-as-plain-text",
      "Báo cáo đính kèm mà thư ghi là văn bản (text/plain)",
      'Content-Type: text/plain; name="VHXH.xlsx"',
    ),
    readAsAttached(
      "eml-report-as-inline-text",
      "Báo cáo đính kèm mà thư ghi là văn bản hiện ngay trong thư (inline)",
      "Content-Type: text/plain",
      'Content-Disposition: inline; filename="VHXH.xlsx"',
    ),
    readAsAttached(
      "eml-report-as-html",
      "Báo cáo đính kèm mà thư ghi là trang HTML",
      'Content-Type: text/html; name="VHXH.xlsx"',
    ),
    readAsAttached(
      "eml-report-without-type",
      "Báo cáo đính kèm mà thư không ghi là loại gì",
      'Content-Disposition: inline; filename="VHXH.xlsx"',
    ),
    {
      id: "eml-report-without-name",
      title: "Báo cáo đính kèm mà thư ghi là văn bản, không có tên tệp",
      told: "Nội dung cho biết là tệp Excel: đọc, lấy số thứ tự làm tên.",
      make: () => report("Content-Type: text/plain"),
      gives: { reports: { "thu.eml › KT.xlsx": "KT", "thu.eml › 2": "VHXH" }, arrival: ARRIVED },
    },
    {
      id: "eml-old-workbook-without-name",
      title: "Tệp .xls đính kèm mà thư ghi là văn bản, không có tên tệp",
      told: "Nội dung cho biết là tệp Excel đời cũ: không đọc, nêu lý do.",
      make: () => mail(base64(["Content-Type: text/plain"], Buffer.from("d0cf11e0a1b11ae1", "hex"))),
      gives: {
        reports: { "thu.eml › KT.xlsx": "KT" },
        refused: { "thu.eml › 2": "xls" },
        arrival: ARRIVED,
      },
    },
    {
      id: "eml-text-with-name",
      title: "Phần chữ của thư có tên tệp (.txt)",
      told: "Nêu tên một lần: không phải tệp Excel, đã bỏ qua.",
      make: () => mail(['Content-Type: text/plain; name="loi nhan.txt"', "", "Xin cảm ơn."]),
      gives: {
        reports: { "thu.eml › KT.xlsx": "KT" },
        passedOver: { "thu.eml": ["loi nhan.txt"] },
        arrival: ARRIVED,
      },
    },
    {
      id: "eml-report-uuencoded",
      title: "Báo cáo nằm ngay trong chữ của thư, theo kiểu cũ (uuencode)",
      told: "Không đọc được: đề nghị mở thư, lưu tệp đính kèm ra rồi chọn tệp đó.",
      make: async () => {
        const letter = ["Content-Type: text/plain", "", "Kinh gui Doan kiem tra."];
        return mail([...letter, ...uuencoded("VHXH.xlsx", await sampleReport("VHXH"))]);
      },
      gives: {
        reports: { "thu.eml › KT.xlsx": "KT" },
        refused: { "thu.eml › VHXH.xlsx": "not-xlsx" },
        arrival: ARRIVED,
      },
    },
    {
      id: "eml-whole-letter-uuencoded",
      title: "Thư kiểu cũ chỉ có chữ, báo cáo và ảnh nằm trong chữ (uuencode)",
      told: "Không đọc được, nêu tên từng tệp; ảnh được bỏ qua.",
      make: async () => {
        const picture = uuencoded("logo.png", Buffer.from("PNG"));
        const lines = [...HEAD, "", ...uuencoded("VHXH.xlsx", await sampleReport("VHXH")), ...picture, ""];
        return { name: "thu.eml", bytes: new Uint8Array(Buffer.from(lines.join("\n"))) };
      },
      gives: { refused: { "thu.eml › VHXH.xlsx": "not-xlsx" }, passedOver: { "thu.eml": ["logo.png"] } },
    },
    {
      id: "eml-letter-about-beginning",
      title: "Thư có dòng chữ bắt đầu bằng “begin” mà không có tệp nào trong chữ",
      told: "Là chữ của thư, không phải tệp.",
      make: () => mail(["Content-Type: text/plain", "", "begin 2025 plan", "begin 644", "we begin 644 a.xlsx"]),
      gives: { reports: { "thu.eml › KT.xlsx": "KT" }, arrival: ARRIVED },
    },
  ],
};
