import type { IntakeKinds } from "../support/IntakeKind";
import { outlookMail, type OutlookMail } from "./outlookMail";
import { mailWithPython, type PackedMail } from "./packWithPython";
import { sentReport } from "./sampleReports";
import { PICTURE, text, zip } from "./sentBytes";
import type { SentFile, SentKind } from "./SentFile";

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

async function mail(change: Partial<PackedMail> = {}): Promise<SentFile> {
  const attachments = [await sentReport("Báo cáo phòng Kinh tế.xlsx", "KT")];
  return { name: "thu.eml", bytes: mailWithPython({ ...LETTERHEAD, attachments, ...change }) };
}

async function msg(change: Partial<OutlookMail> = {}): Promise<SentFile> {
  const attachments = [await sentReport("Báo cáo phòng Kinh tế.xlsx", "KT")];
  return { name: "thu.msg", bytes: outlookMail({ ...OUTLOOK, attachments, ...change }) };
}

/** Mails with what is attached to them. */
export const mailKinds: IntakeKinds<SentKind> = {
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
            await sentReport("KT.xlsx", "KT"),
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
