import { Refusal, type RefusalCode } from "./Refusal";

interface Message {
  readonly code: RefusalCode;
  /** `{}` takes the limit or the place. */
  readonly reason: string;
  readonly remedy: string;
}

const AGAIN = "mở bằng Excel, chọn Lưu thành (Save As), kiểu .xlsx rồi gửi lại.";

/** Every text of the reader. */
const MESSAGES = {
  encrypted: { code: "encrypted", reason: "Tệp đặt mật khẩu khi mở", remedy: "bỏ mật khẩu, lưu lại rồi gửi lại." },
  xls: { code: "xls", reason: "Tệp kiểu cũ (.xls)", remedy: AGAIN },
  notXlsx: {
    code: "not-xlsx",
    reason: "Không phải tệp Excel kiểu .xlsx",
    remedy: "chọn đúng tệp báo cáo, hoặc lưu thành kiểu .xlsx.",
  },
  empty: { code: "damaged", reason: "Tệp rỗng (0 byte)", remedy: "gửi lại tệp." },
  damagedZip: {
    code: "damaged",
    reason: "Tệp hỏng hoặc tải về chưa đủ",
    remedy: "gửi lại tệp; thử mở bằng Excel trước khi gửi.",
  },
  damagedPart: { code: "damaged", reason: "Tệp hỏng ở phần {}", remedy: AGAIN },
  file: { code: "too-large", reason: "Tệp lớn hơn {} MB", remedy: "bỏ hình ảnh, trang tính không cần rồi gửi lại." },
  entries: { code: "too-large", reason: "Tệp có hơn {} phần", remedy: "chép số liệu sang biểu mẫu mới rồi gửi lại." },
  part: { code: "too-large", reason: "Một phần của tệp lớn hơn {} MB", remedy: "xóa các dòng, cột thừa rồi gửi lại." },
  total: {
    code: "too-large",
    reason: "Nội dung tệp lớn hơn {} MB",
    remedy: "xóa các dòng, cột, trang tính thừa rồi gửi lại.",
  },
  cells: { code: "too-large", reason: "Tệp có hơn {} ô", remedy: "xóa các dòng, cột, trang tính thừa rồi gửi lại." },
  texts: {
    code: "too-large",
    reason: "Chữ trong các ô dài hơn {} ký tự",
    remedy: "xóa các dòng, cột, trang tính thừa rồi gửi lại.",
  },
  sharedStrings: {
    code: "too-large",
    reason: "Tệp có hơn {} đoạn chữ khác nhau",
    remedy: "xóa các trang tính thừa rồi gửi lại.",
  },
  formulas: {
    code: "too-large",
    reason: "Tệp có quá nhiều công thức",
    remedy: "xóa các dòng, cột, trang tính thừa rồi gửi lại.",
  },
  bomb: {
    code: "bomb",
    reason: "Tệp nén bất thường, có thể gây hại",
    remedy: "không mở; lập lại từ biểu mẫu rồi gửi lại.",
  },
} as const satisfies Record<string, Message>;

export type Reason = keyof typeof MESSAGES;

/** The refusal for a reason. `about` is a limit as a number, or the name of a part. */
export function refuse(reason: Reason, about?: number | string): Refusal {
  const { code, reason: why, remedy } = MESSAGES[reason];
  return new Refusal(
    code,
    why.replace("{}", () => (typeof about === "number" ? dotted(about) : printable(about ?? ""))),
    remedy,
  );
}

/** 2000000 → 2.000.000, without asking the machine's locale. */
function dotted(value: number): string {
  let text = String(Math.floor(value));
  for (let at = text.length - 3; at > 0; at -= 3) text = `${text.slice(0, at)}.${text.slice(at)}`;
  return text;
}

/** A part's name comes from the file: only what cannot forge a message or a terminal sequence is repeated. */
function printable(name: string): string {
  return name.replace(/[^\w./ -]/g, "?").slice(0, 80);
}
