import type { Repair } from "./Report";

/**
 * Every text about a file as a whole and about what was repaired in it. `{name}` is filled in by {@link tell}; texts of the file are
 * shortened and stripped of line breaks first, so that a file cannot forge a message.
 */
const MESSAGES = {
  moved: 'Ô của "{label}" đã chuyển chỗ: đọc ở {cell}.',
  byId: 'Ô của "{label}" mất tên: tìm theo mã của dòng, đọc ở {cell}.',
  byLabel: 'Ô của "{label}" mất tên và mã của dòng: tìm theo nội dung dòng, đọc ở {cell}.',
  formulaReplaced: 'Ô của "{label}" có công thức khác công thức của biểu mẫu: dùng kết quả đang có ở {cell}.',
  formulaStale:
    'Ô {cell} của "{label}" đang hiện "{raw}", khác kết quả tính lại từ các ô số liệu[ ({now})]: dùng kết quả tính lại. Đề nghị mở tệp, bấm phím F9 để bảng tính tính lại, rồi lưu.',
  formulaVolatile:
    'Ô {cell} của "{label}" có công thức mà kết quả đổi theo lúc mở tệp ({formula}): đọc kết quả có khi lưu tệp, đề nghị ghi hẳn số hoặc ngày.',
  sheetRenamed: 'Trang tính "{expected}" đã đổi tên thành "{sheet}".',
  stray: 'Ô của "{label}" để trống mà ô {cell} bên cạnh có "{raw}": không dùng, đề nghị xem lại.',
  merged: 'Ô {cell} của "{label}" bị gộp với ô {over}: ô {cell} để trống. Đề nghị tách ô rồi ghi riêng.',
  struck: 'Ô {cell} của "{label}" có chữ bị gạch ngang: đọc cả phần bị gạch, đề nghị xem lại.',
  comment:
    'Ô {cell} của "{label}" có chú thích: "{raw}". Chú thích không được dùng, chỉ đọc nội dung trong ô. Đề nghị xem lại.',
  unreadCorrection:
    'Trang tính "{sheet}": ô {cell} có "{raw}" không được đọc. Đề nghị sửa ngay ở ô số liệu, giải trình ở cột Ghi chú bên cạnh ô đó.',
  moreUnreadCorrections: 'Trang tính "{sheet}": còn {count} ô nữa có nội dung ghi thêm, không được đọc.',
  noNotes: 'Trang tính "{sheet}" không còn cột ghi chú: không có ghi chú nào được đọc.',
  noteUnread: 'Ghi chú của "{label}" ở {cell} là "{raw}": không đọc được, đề nghị ghi lại bằng chữ.',
  copyIgnored: 'Trang tính "{sheet}" có ô chép lại mà nội dung khác ({cells}): không dùng, chỉ đọc ô gốc.',
  hiddenSheet:
    'Trang tính "{hidden}" đang ẩn, nhưng vẫn được đọc vì trang tính "{sheet}" có chữ giống biểu mẫu mà thiếu dòng ({cells}). Đề nghị xem lại.',
  hiddenColumn:
    'Cột {column} của trang tính "{sheet}" đang ẩn, nhưng vẫn được đọc vì là cột trả lời của biểu mẫu. Đề nghị xem lại.',
  coverByLabel: 'Ô "{label}" ở trang bìa mất tên: đọc ở {cell}.',
  coverLost: 'Không tìm thấy ô "{label}" ở trang bìa: để trống.',
  coverHidden:
    'Ô "{label}" ở trang bìa đang ẩn ({hidden}) ghi "{raw}", khác ô nhìn thấy ở trang tính "{sheet}" ({cell}): không dùng, đề nghị xem lại.',
  coverUnseen:
    'Ô "{label}" ở trang bìa ({cell}) có chữ cùng màu với nền nên không nhìn thấy: không dùng, đề nghị xem lại.',
  coverCovered:
    'Ô "{label}" ở trang bìa ({cell}) bị gộp vào ô {over} nên không nhìn thấy nội dung: không dùng, đề nghị xem lại.',
  noCover: 'Không tìm thấy trang tính "{expected}": ngày chốt số liệu và các ô khác của trang bìa để trống.',
  version:
    'Tệp dùng phiên bản "{theirs}" của biểu mẫu báo cáo, đang dùng phiên bản "{ours}": các ô được đối chiếu theo mã.',
  newItems: 'Phiên bản "{theirs}" của biểu mẫu báo cáo chưa có {count} nội dung, để trống: {list}.',
  versionUnread:
    'Không đọc được đề cương trong tệp: không đối chiếu được loại số liệu, đơn vị tính của phiên bản "{theirs}", đề nghị xem lại.',
  movedItems: 'Phiên bản "{theirs}" của biểu mẫu báo cáo để {count} nội dung ở trang tính khác, đọc theo mã: {list}.',
  renamedItems: 'Phiên bản "{theirs}" của biểu mẫu báo cáo gọi khác {count} nội dung, đọc theo mã: {list}.',
  droppedItem:
    'Nội dung "{label}" không còn trong biểu mẫu đang dùng: câu trả lời "{raw}" ở {cell} không được tổng hợp.',
  moreDropped: "Còn {count} câu trả lời cho nội dung không còn trong biểu mẫu đang dùng, không được tổng hợp.",
  droppedItems:
    '{count} nội dung của phiên bản "{theirs}" không còn trong biểu mẫu đang dùng, đơn vị để trống: {list}.',
  noOutline: "Tệp không ghi thuộc biểu mẫu báo cáo nào: đọc theo đề cương đang dùng.",
  macros: "Tệp có macro: macro không được chạy, chỉ đọc số liệu trong các ô.",
  unitNamed: 'Đơn vị gửi được chọn là "{unit}"; trang bìa ghi "{raw}".',
  unitNamedBlank: 'Đơn vị gửi được chọn là "{unit}"; trang bìa không ghi.',
  otherRoundReason: "Tệp thuộc đợt kiểm tra khác với đợt đang dùng",
  otherRound: 'Tệp thuộc đợt kiểm tra khác với đợt đang dùng: đợt "{theirs}" (đang dùng đợt "{ours}").',
  otherRoundRemedy:
    'Nếu biểu mẫu do Đoàn gửi trong đợt này: mở lại đợt ấy bằng "Mở đợt đã lưu ra tệp" ở thẻ Kế hoạch, rồi chọn lại tệp. Nếu là báo cáo của đợt trước thì bỏ tệp ra. (Mã đợt ghi trong tệp: {theirs}; đang dùng: {ours}.)',
} as const;

export type MessageKey = keyof typeof MESSAGES;

/** Files that are no report: why, and what to do. */
export const NO_REPORT = {
  noFields: {
    reason: "Tệp không phải biểu mẫu báo cáo: không tìm thấy ô nào của đề cương",
    remedy: "Đề nghị chọn đúng tệp biểu mẫu mà đơn vị đã điền.",
  },
  consolidated: {
    reason: "Tệp là bảng tổng hợp đánh giá, không phải biểu mẫu báo cáo của đơn vị",
    remedy: "Đề nghị chọn tệp của đơn vị.",
  },
} as const;

/** Sign of each message in the list of repairs. */
export const REPAIR_KINDS = {
  moved: "moved",
  byId: "by-id",
  byLabel: "by-label",
  formulaReplaced: "formula-replaced",
  formulaStale: "formula-stale",
  formulaVolatile: "formula-stale",
  sheetRenamed: "sheet-renamed",
  noNotes: "no-notes",
  stray: "stray",
  noteUnread: "no-notes",
  merged: "merged",
  struck: "struck",
  comment: "comment",
  unreadCorrection: "stray",
  moreUnreadCorrections: "stray",
  // No kind of its own: of the kinds there are, this says best that the same field stands in two places.
  copyIgnored: "moved",
  hiddenSheet: "hidden-sheet",
  hiddenColumn: "hidden-sheet",
  coverByLabel: "by-label",
  coverLost: "cover-lost",
  coverHidden: "cover-lost",
  coverCovered: "cover-lost",
  coverUnseen: "cover-lost",
  noCover: "cover-lost",
  version: "version",
  newItems: "version",
  versionUnread: "version",
  movedItems: "version",
  renamedItems: "version",
  droppedItem: "version",
  moreDropped: "version",
  droppedItems: "version",
  noOutline: "no-outline",
  macros: "macros",
  unitNamed: "unit-named",
  unitNamedBlank: "unit-named",
} as const satisfies Partial<Record<MessageKey, Repair["kind"]>>;

type Values = Readonly<Record<string, string | number>>;

export function tell(key: MessageKey, values: Values = {}): string {
  return fillMessage(MESSAGES[key], values);
}

export function repair(
  key: keyof typeof REPAIR_KINDS,
  at: { readonly item?: string; readonly sheet?: string; readonly cell?: string },
  values: Values = {},
): Repair {
  const { item = null, sheet = "", cell = "" } = at;
  return { item, kind: REPAIR_KINDS[key], sheet, cell, message: tell(key, { sheet, cell, ...values }) };
}

/** A part in `[…]` is left out where one of its names has no value. */
export function fillMessage(template: string, values: Values): string {
  const known = (name: string): string | number | undefined => (Object.hasOwn(values, name) ? values[name] : undefined);
  return template
    .replace(/\[([^\]]*)\]/g, (_, part: string) =>
      [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => (known(name!) ?? "") !== "") ? part : "",
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => quotable(String(known(name) ?? ""), 2000));
}

/** Untrusted text inside a sentence: one line, no control or direction marks, cut at a word. */
export function quotable(text: string, most = 200): string {
  const line = text
    .slice(0, most * 4)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  const letters = [...line];
  if (letters.length <= most) return line;
  const cut = letters.slice(0, most - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > Math.max(0, cut.length - 20) ? cut.slice(0, space) : cut}…`;
}
