import { Refusal, type RefusalCode } from "./Refusal";

interface Message {
  readonly code: RefusalCode;
  /** `{}` takes the limit or the place. */
  readonly text: string;
}

const AGAIN = "mở bằng Excel, chọn Lưu thành (Save As), kiểu .xlsx rồi gửi lại.";

/** Every text of the reader. */
const MESSAGES = {
  encrypted: { code: "encrypted", text: "Tệp đặt mật khẩu khi mở: bỏ mật khẩu, lưu lại rồi gửi lại." },
  xls: { code: "xls", text: `Tệp kiểu cũ (.xls): ${AGAIN}` },
  notXlsx: {
    code: "not-xlsx",
    text: "Không phải tệp Excel kiểu .xlsx: chọn đúng tệp báo cáo, hoặc lưu thành kiểu .xlsx.",
  },
  empty: { code: "damaged", text: "Tệp rỗng (0 byte): gửi lại tệp." },
  damagedZip: { code: "damaged", text: "Tệp hỏng hoặc tải về chưa đủ: gửi lại tệp; thử mở bằng Excel trước khi gửi." },
  damagedPart: { code: "damaged", text: `Tệp hỏng ở phần {}: ${AGAIN}` },
  file: { code: "too-large", text: "Tệp lớn hơn {} MB: bỏ hình ảnh, trang tính không cần rồi gửi lại." },
  entries: { code: "too-large", text: "Tệp có hơn {} phần: chép số liệu sang biểu mẫu mới rồi gửi lại." },
  part: { code: "too-large", text: "Một phần của tệp lớn hơn {} MB: xóa các dòng, cột thừa rồi gửi lại." },
  total: { code: "too-large", text: "Nội dung tệp lớn hơn {} MB: xóa các dòng, cột, trang tính thừa rồi gửi lại." },
  cells: { code: "too-large", text: "Tệp có hơn {} ô: xóa các dòng, cột, trang tính thừa rồi gửi lại." },
  sharedStrings: { code: "too-large", text: "Tệp có hơn {} đoạn chữ khác nhau: xóa các trang tính thừa rồi gửi lại." },
  formulas: { code: "too-large", text: "Tệp có quá nhiều công thức: xóa các dòng, cột, trang tính thừa rồi gửi lại." },
  bomb: { code: "bomb", text: "Tệp nén bất thường, có thể gây hại: không mở; lập lại từ biểu mẫu rồi gửi lại." },
} as const satisfies Record<string, Message>;

export type Reason = keyof typeof MESSAGES;

/** The refusal for a reason. `about` is a limit as a number, or the name of a part. */
export function refuse(reason: Reason, about?: number | string): Refusal {
  const { code, text } = MESSAGES[reason];
  return new Refusal(
    code,
    text.replace("{}", () => (typeof about === "number" ? dotted(about) : printable(about ?? ""))),
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
