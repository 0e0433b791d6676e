import { PAPER_WORDS } from "../../round/roundTexts";

/** How a cell of the sheet `Đợt kiểm tra` is written and read. */
export type FieldKind = "text" | "long" | "date" | "choice";

export interface Field {
  /** As in the round's JSON; `visit.date` within a unit. */
  readonly key: string;
  readonly head: string;
  readonly kind: FieldKind;
  /** Of a choice: word → value. */
  readonly words?: Readonly<Record<string, string>>;
  /** Columns that it takes. */
  readonly span?: number;
}

/** A table of the sheet: caption, heads, rows. */
export interface Block {
  readonly caption: string;
  readonly hint?: string;
  readonly fields: readonly Field[];
  /** It has all its rows: none are left for more. */
  readonly full?: true;
}

const text = (key: string, head: string): Field => ({ key, head, kind: "text" });
const date = (key: string, head: string): Field => ({ key, head, kind: "date" });
const choice = (key: string, head: string, words: Readonly<Record<string, string>>): Field => {
  return { key, head, kind: "choice", words };
};

export const YES_OWN = "Của đợt này";
const ROLES = { "Trưởng đoàn": "head", "Phó Trưởng đoàn": "deputy", "Thư ký": "secretary", "Thành viên": "member" };
const LETTER_KINDS = Object.fromEntries(
  (["invite", "notice", "remind", "findings"] as const).map((kind) => [PAPER_WORDS[kind], kind]),
);

/** Label and value in a line each. */
export const PLAN_BLOCK: Block = {
  caption: "THÔNG TIN CHUNG",
  fields: [
    text("id", "Mã đợt kiểm tra"),
    text("title", "Tên đợt kiểm tra"),
    text("plan.number", "Số kế hoạch"),
    date("plan.date", "Ngày kế hoạch"),
    date("period.from", "Kỳ báo cáo từ ngày"),
    date("period.to", "Kỳ báo cáo đến ngày"),
    date("reportDeadline", "Hạn gửi chung (hết ngày)"),
    choice("own", "Danh sách ngày nghỉ", { "Có sẵn": "", [YES_OWN]: "yes" }),
  ],
};

export const UNIT_FIELDS: readonly Field[] = [
  text("code", "Mã đơn vị"),
  text("name", "Tên đơn vị"),
  text("short", "Tên gọi tắt"),
  text("group", "Xã, phường"),
  text("role", "Nhiệm vụ như đơn vị (mã)"),
  date("visit.date", "Ngày kiểm tra"),
  choice("visit.surprise", "Loại kiểm tra", { "Theo kế hoạch": "", "Đột xuất": "yes" }),
  date("visit.notified", "Ngày đã gửi thông báo"),
];
export const PERSON_FIELDS: readonly Field[] = [
  text("person.name", "Người nhận thư"),
  text("person.office", "Chức vụ"),
  text("person.email", "E-mail"),
  text("person.phone", "Điện thoại"),
];

export const UNITS_BLOCK: Block = {
  caption: "ĐƠN VỊ ĐƯỢC KIỂM TRA",
  hint: "Đơn vị có nhiều người nhận thư: thêm dòng ngay dưới, chỉ ghi từ cột Người nhận thư trở đi.",
  fields: [...UNIT_FIELDS, ...PERSON_FIELDS],
};

export const TEAM_BLOCK: Block = {
  caption: "ĐOÀN KIỂM TRA",
  fields: [
    choice("role", "Vai trò", ROLES),
    text("name", "Họ và tên"),
    text("office", "Chức vụ"),
    text("email", "E-mail"),
    text("phone", "Điện thoại"),
  ],
};

export const HOLIDAYS_BLOCK: Block = {
  caption: "NGÀY NGHỈ LỄ, NGÀY LÀM BÙ",
  hint: `Chỉ dùng khi Danh sách ngày nghỉ ở trên là "${YES_OWN}".`,
  fields: [date("day", "Ngày"), choice("kind", "Nghỉ hay làm bù", { "Nghỉ lễ": "off", "Làm bù": "worked" })],
};

export const LETTERS_BLOCK: Block = {
  caption: "THƯ GỬI ĐƠN VỊ",
  hint: "Để trống: theo thư có sẵn.",
  full: true,
  fields: [
    choice("kind", "Loại thư", LETTER_KINDS),
    { ...text("subject", "Tiêu đề"), span: 2 },
    { key: "body", head: "Nội dung thư", kind: "long", span: 9 },
  ],
};

export const TABLES: readonly Block[] = [UNITS_BLOCK, TEAM_BLOCK, HOLIDAYS_BLOCK, LETTERS_BLOCK];
