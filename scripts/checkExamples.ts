import type { Item } from "../src/outline/Outline";
import type { ExampleFile, Typed } from "./fillForm";
import type { Stage } from "./runExample";

/** Files in order, and files that the check speaks about; ids and units are those of the built-in outline. */
export interface CheckExamples {
  readonly stage: Stage;
  /** Cells or files that the check looks at, in words; of a rule the outline itself tells. */
  readonly applies: string;
  /** Items that the page lists, where the command line asks for their ids. */
  readonly lists?: (item: Item) => boolean;
  readonly pass: readonly ExampleFile[];
  readonly fail: readonly ExampleFile[];
}

const COUNT = "dossiers.received";
const PERCENT = "dossiers.digitised_rate";
const MONEY = "budget.revenue";
const NARRATIVE = "direction.initiatives";
/** Long enough to be no common phrase. */
const COPIED =
  "Bố trí công chức hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa thôn vào sáng thứ Bảy hằng tuần; số hóa hồ sơ ngay khi tiếp nhận.";

const KT = "Phòng Kinh tế";
const VHXH = "Phòng Văn hóa - Xã hội";
const CENTRE = "Trung tâm Phục vụ hành chính công xã";
const OFFICE = "Văn phòng HĐND và UBND";

const UNTIL_10 = { cover: { as_of: "2025-11-10" } };

function file(name: string, unit: string, more: Omit<Partial<ExampleFile>, "file"> = {}): ExampleFile {
  return { file: name, ...more, cover: { unit, ...more.cover } };
}

/** One cell, filled in well and badly. */
function cell(applies: string, item: string, pass: Typed, fail: Typed): CheckExamples {
  const typed = (answer: Typed): ExampleFile[] => [file("KT.xlsx", KT, { ...UNTIL_10, answers: { [item]: answer } })];
  return { stage: "report", applies, pass: typed(pass), fail: typed(fail) };
}

/** The same item in the reports of several units. */
function across(
  applies: string,
  item: string,
  pass: Readonly<Record<string, Typed>>,
  fail: Readonly<Record<string, Typed>>,
): CheckExamples {
  const files = (answers: Readonly<Record<string, Typed>>): ExampleFile[] =>
    Object.entries(answers).map(([unit, answer]) =>
      file(`${unit}.xlsx`, NAMES[unit]!, { answers: { [item]: answer } }),
    );
  return { stage: "across", applies, pass: files(pass), fail: files(fail) };
}

const NAMES: Readonly<Record<string, string>> = { VP: OFFICE, VHXH, KT, TTPVHCC: CENTRE };

/** A passing and a failing case of each standard check. The rules of the outline bring their own. */
export const CHECK_EXAMPLES: Readonly<Record<string, CheckExamples>> = {
  T1: cell("mọi ô bắt buộc; ở trang bìa: Số liệu tính đến ngày", COUNT, 0, ""),
  T2: cell("mọi ô số liệu", COUNT, 120, "một trăm hai mươi"),
  T3: cell("mọi ô số liệu", COUNT, 5, -5),
  T4: cell("ô số lượng, ô số tiền", COUNT, 6214, 6.214),
  T5: cell("ô tỷ lệ, trừ nội dung được phép vượt 100% (Tỷ lệ giải ngân: quy tắc B2 xem xét)", PERCENT, 97.83, 9783),
  T6: cell(
    "ô tỷ lệ ghi từ trên 0 đến 1, không có dấu %; bỏ qua khi tỷ lệ ấy khớp hai số liệu của nó",
    PERCENT,
    99.87,
    0.9987,
  ),
  T7: cell("mọi ô số liệu", COUNT, 1234, "1234"),
  T8: cell("ô số lượng, ô số tiền", COUNT, "1.234", "1,234"),
  T9: cell("ô số tiền: dưới 1.000.000 đồng, hoặc ghi bằng tỷ, triệu, nghìn", MONEY, 148_620_000_000, 148_620),
  T9a: cell("ô số liệu có chữ khoảng, gần, hơn, trên, hoặc dấu ~, >", COUNT, 120, "khoảng 120"),
  T10: cell("mọi ô nhập", COUNT, 120, { type: "error", value: "#DIV/0!", shown: "#DIV/0!" }),
  T11: cell("mọi ô số liệu", COUNT, 11, {
    type: "number",
    value: 46_002,
    format: "d-mmm",
    shown: "11-Dec (đã gõ 11/12)",
  }),
  T12: cell("mọi ô nhập", COUNT, "Không phát sinh", "Kh«ng ph¸t sinh"),
  T14: cell("mọi ô nhập", COUNT, "Không phát sinh", "Chưa có số liệu"),
  T15: cell("ô số lượng, ô số tiền", COUNT, 12, "12/15"),
  T16: {
    stage: "report",
    applies: "trang bìa: Số liệu tính đến ngày, Ngày ký báo cáo",
    pass: [file("KT.xlsx", KT, UNTIL_10)],
    fail: [file("KT.xlsx", KT, { cover: { as_of: "2025-01-11" } })],
  },
  U1: cell("nội dung mà đơn vị ấy thường báo cáo, theo đề cương", COUNT, 1291, "Không thuộc phạm vi"),
  X1: {
    stage: "across",
    applies: "mọi đơn vị; tệp có ngày chốt số liệu mới hơn được dùng, cùng ngày thì tệp lưu sau",
    pass: [
      file("KT.xlsx", KT, { ...UNTIL_10, modified: "2025-11-10T01:30:00Z" }),
      file("VHXH.xlsx", VHXH, { ...UNTIL_10, modified: "2025-11-11T01:15:00Z" }),
    ],
    fail: [
      file("KT.xlsx", KT, { ...UNTIL_10, modified: "2025-11-10T01:30:00Z" }),
      file("KT-sua-lai.xlsx", KT, { ...UNTIL_10, modified: "2025-11-11T01:15:00Z" }),
    ],
  },
  X2: {
    stage: "merge",
    applies: "mọi đơn vị trong đề cương",
    pass: [file("VP.xlsx", OFFICE), file("VHXH.xlsx", VHXH), file("KT.xlsx", KT), file("TTPVHCC.xlsx", CENTRE)],
    fail: [file("VP.xlsx", OFFICE), file("VHXH.xlsx", VHXH), file("KT.xlsx", KT)],
  },
  X3: {
    stage: "across",
    applies: "ngày chốt số liệu ở trang bìa của các báo cáo",
    pass: [file("VP.xlsx", OFFICE, UNTIL_10), file("KT.xlsx", KT, UNTIL_10)],
    fail: [file("VP.xlsx", OFFICE, UNTIL_10), file("KT.xlsx", KT, { cover: { as_of: "2025-10-31" } })],
  },
  X4: {
    ...across(
      "số liệu chung của toàn xã do từ hai đơn vị trở lên báo cáo (lớn hơn 0)",
      MONEY,
      { VP: "Không thuộc phạm vi", KT: 148_620_000_000 },
      { VP: 150_100_000_000, KT: 148_620_000_000 },
    ),
    lists: (item) => item.kind !== "text" && item.scope === "commune",
  },
  X5: across(
    "số hồ sơ tiếp nhận của Trung tâm và của các đơn vị khác, khi cả hai lớn hơn 0",
    COUNT,
    { VP: "Không phát sinh", TTPVHCC: 6214 },
    { VP: 3898, KT: 2316, TTPVHCC: 6214 },
  ),
  X6: across("như quy tắc X5", COUNT, { VP: 3898, KT: 2316, TTPVHCC: 6214 }, { VP: 3898, KT: 2402, TTPVHCC: 6214 }),
  X7: {
    stage: "reading",
    applies: "mã đề cương ghi trong tệp; mã đợt kiểm tra, khi cả tệp và lần tổng hợp đều có",
    pass: [file("KT.xlsx", KT)],
    fail: [
      file("KT.xlsx", KT, {
        madeFrom: {
          id: "cam-giang-2025-h1",
          title: "Đề cương báo cáo phục vụ kiểm tra công tác cải cách hành chính 6 tháng đầu năm 2025",
        },
      }),
    ],
  },
  X8: {
    stage: "report",
    applies: "trang tính và ô nhập của biểu mẫu báo cáo; ô không tìm thấy thì không đưa vào tổng hợp",
    pass: [file("KT.xlsx", KT)],
    fail: [file("KT.xlsx", KT, { deleted: "II.2" })],
  },
  X9: {
    stage: "reading",
    applies: "ô Đơn vị báo cáo ở trang bìa",
    pass: [file("KT.xlsx", "P. Kinh tế")],
    fail: [file("KT.xlsx", "Phòng Kinh tế - Kế hoạch")],
  },
  X10: across(
    "thuyết minh từ 80 ký tự trở lên, không kể dấu và chữ hoa, chữ thường",
    NARRATIVE,
    {
      VP: COPIED,
      KT: "Đánh số thứ tự, niêm yết mã QR của từng thủ tục tại nơi tiếp nhận; mỗi tuần công khai kết quả giải quyết.",
    },
    { VP: COPIED, KT: COPIED },
  ),
  K1: {
    stage: "merge",
    applies:
      "báo cáo nhận qua thư, khi có đợt kiểm tra; hạn là ngày sớm hơn giữa hạn chung và 03 ngày làm việc trước ngày kiểm tra; gửi nhiều lần thì tính lần đầu",
    pass: [file("KT.xlsx", KT, { visit: { date: "2025-11-12" }, mailed: "2025-11-07T09:30:00Z" })],
    fail: [file("KT.xlsx", KT, { visit: { date: "2025-11-12" }, mailed: "2025-11-10T01:15:00Z" })],
  },
  K2: {
    stage: "merge",
    applies: "đơn vị có lịch kiểm tra báo trước, khi biết ngày gửi thông báo",
    pass: [file("KT.xlsx", KT, { visit: { date: "2025-11-17", notified: "2025-11-12" } })],
    fail: [file("KT.xlsx", KT, { visit: { date: "2025-11-17", notified: "2025-11-14" } })],
  },
};
