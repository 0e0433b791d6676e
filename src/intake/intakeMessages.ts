import { formatWhole } from "../report/formatNumber";
import type { Refusal } from "../report/Report";
import { quotable } from "../report/repairMessages";

interface Message {
  readonly code: Refusal["code"];
  /** `{}` takes what it is about. */
  readonly reason: string;
  readonly remedy: string;
}

const OPEN_OUTSIDE = "giải nén rồi chọn các tệp bên trong, hoặc nén lại thành tệp .zip thường.";
const SAVE_OUTSIDE = "mở thư bằng Outlook, lưu các tệp đính kèm ra máy rồi chọn các tệp đó.";

/** Why something that holds files, or a file in it, is not taken in. */
const MESSAGES = {
  emptyArchive: {
    code: "no-report",
    reason: "Tệp nén không có báo cáo nào",
    remedy: "mở tệp nén, kiểm tra bên trong có tệp .xlsx.",
  },
  emptyMail: {
    code: "no-report",
    reason: "Thư không có tệp Excel đính kèm",
    remedy: "mở thư kiểm tra; nếu báo cáo gửi bằng đường dẫn thì tải về rồi chọn tệp đó.",
  },
  archiveEncrypted: {
    code: "encrypted",
    reason: "Tệp nén có mật khẩu",
    remedy: "giải nén bằng mật khẩu của đơn vị rồi chọn các tệp bên trong.",
  },
  archiveMethod: { code: "not-xlsx", reason: "Tệp được nén theo cách lạ, không mở được", remedy: OPEN_OUTSIDE },
  foreignArchive: { code: "not-xlsx", reason: "Không mở được tệp nén kiểu {}", remedy: OPEN_OUTSIDE },
  damagedArchive: {
    code: "damaged",
    reason: "Tệp nén hỏng hoặc tải về chưa đủ",
    remedy: "tải lại hoặc đề nghị đơn vị gửi lại; thử giải nén trước khi gửi.",
  },
  damagedEntry: {
    code: "damaged",
    reason: "Tệp hỏng trong tệp nén",
    remedy: "đề nghị đơn vị gửi lại; thử giải nén trước khi gửi.",
  },
  damagedMail: { code: "damaged", reason: "Thư hỏng, không đọc được", remedy: SAVE_OUTSIDE },
  winmail: { code: "not-xlsx", reason: "Tệp đính kèm bị gói trong winmail.dat, không đọc được", remedy: SAVE_OUTSIDE },
  uuencoded: {
    code: "not-xlsx",
    reason: "Tệp nằm trong phần chữ của thư theo kiểu cũ (uuencode), không đọc được",
    remedy: SAVE_OUTSIDE,
  },
  sealedMail: { code: "encrypted", reason: "Thư được mã hóa hoặc đóng gói chữ ký số (.p7m)", remedy: SAVE_OUTSIDE },
  levels: { code: "too-large", reason: "Tệp nén, thư lồng nhau quá {} lớp", remedy: OPEN_OUTSIDE },
  container: {
    code: "too-large",
    reason: "Tệp nén, thư lớn hơn {} MB",
    remedy: "giải nén, lưu các tệp đính kèm ra máy rồi chọn các tệp đó.",
  },
  unreadable: {
    code: "damaged",
    reason: "Không đọc được tệp trên máy ({})",
    remedy: "kiểm tra tệp rồi chọn lại.",
  },
  parts: { code: "too-large", reason: "Thư có quá nhiều phần", remedy: SAVE_OUTSIDE },
  entries: { code: "too-large", reason: "Tệp nén có hơn {} tệp", remedy: "chia thành nhiều tệp nén nhỏ hơn." },
  inflated: {
    code: "too-large",
    reason: "Tệp nén, thư chứa quá nhiều dữ liệu khi mở ra",
    remedy: "giải nén, lưu các tệp đính kèm ra máy rồi chọn từng phần.",
  },
  bomb: {
    code: "bomb",
    reason: "Tệp nén bất thường, có thể gây hại",
    remedy: "không mở; đề nghị đơn vị gửi lại từng tệp Excel.",
  },
  lotFiles: { code: "too-large", reason: "Quá {} tệp trong một lần", remedy: "chia thành nhiều lần." },
  lotBytes: { code: "too-large", reason: "Các tệp của một lần lớn hơn {} GB", remedy: "chia thành nhiều lần." },
} as const satisfies Record<string, Message>;

export type IntakeReason = keyof typeof MESSAGES;

export function refuseIntake(reason: IntakeReason, about: string | number = ""): Refusal {
  const { code, reason: why, remedy } = MESSAGES[reason];
  const filled = why.replace("{}", () => (typeof about === "number" ? formatWhole(about) : about));
  return { code, reason: filled, remedy, message: `${filled}: ${remedy}` };
}

/** Files in a container that are no workbooks: told in one line, not an alarm for each logo. */
export interface PassedOver {
  /** The container. */
  readonly file: string;
  readonly names: readonly string[];
}

const NAMED = 5;

export function tellPassedOver({ file, names }: PassedOver): string {
  const named = names.slice(0, NAMED).map((name) => quotable(name, 60));
  const more = names.length > NAMED ? ", …" : "";
  return `Trong “${quotable(file)}” có ${names.length} tệp không phải tệp Excel, đã bỏ qua: ${named.join(", ")}${more}`;
}
