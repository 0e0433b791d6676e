import type { Kind } from "../../src/outline/Kind";
import { readEntry } from "../../src/report/readEntry";
import { shownText } from "../../src/report/shownText";
import { numberCell, summary, textCell } from "./cells";

type Row = readonly [x: number, code: string, expected: string, measure?: string];

function table(kind: Kind, rows: readonly Row[]): void {
  it.each(rows.map(([x, code, expected, measure = ""]) => [x, code, expected, measure] as const))(
    "%d in %s → %s",
    (x, code, expected, measure) => {
      expect(summary(readEntry(numberCell(x, code), kind, { measure }))).toBe(expected);
    },
  );
}

const ACCOUNTING = '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-';
const US_ACCOUNTING = '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)';

describe("formats that show the number itself are taken as they are", () => {
  table("count", [
    ...[
      "General",
      "0",
      "#,##0",
      "0.00",
      "#,##0.00",
      "@",
      "0000",
      "#,##0_);[Red](#,##0)",
      ACCOUNTING,
      US_ACCOUNTING,
    ].map((code): Row => [1423, code, "1423"]),
    [1423, "# ?/?", "1423"],
    [1423, "0.00E+00", "1423"],
    [1423, "##0.0E+0", "1423"],
    [1423, "# ##0", "1423"],
    [1423, '0"."000', "1423"],
    [1423, "0\\.000", "1423"],
    [1423, "[Blue][>0]#,##0;General", "1423"],
    [1423, '#,##0" hồ sơ"', "1423"],
    [1423, '#,##0" cuộc"', "1423", "cuộc"],
    [1423, '#,##0\\ "₫"', "1423"],
    [1423, "[$-409]#,##0.00", "1423"],
    [1423, "[$]0", "1423"],
    [0, ACCOUNTING, "0"],
    [0, US_ACCOUNTING, "0"],
    [0, '_-* #,##0\\ "₫"_-;-* #,##0\\ "₫"_-;_-* "-"\\ "₫"_-;_-@_-', "0"],
    [-5, US_ACCOUNTING, "error T3"],
    [-5, "0;0", "error T3"],
    [12.6, "0", "error T4"],
  ]);
  table("money", [
    [148620000000, "General", "148620000000"],
    [148623456789, "0.00E+00", "148623456789"],
    [148620000000, '#,##0 "đồng"', "148620000000"],
    [148620000000, "#,##0đ", "148620000000"],
    [148620000000, "[$₫-42A]#,##0", "148620000000"],
    [148620000000, "[$VND] #,##0", "148620000000"],
    [148620000000, '_-* #,##0\\ [$₫-42A]_-;-* #,##0\\ [$₫-42A]_-;_-* "-"\\ [$₫-42A]_-;_-@_-', "148620000000"],
    [121340000, '#,##0," nghìn đồng"', "121340000"],
    [121340400, '#,##0," nghìn đồng"', "121340400 T7"],
  ]);
  table("percent", [
    [97.8, "0.00", "97.8"],
    [0.978, "0.0%", "97.8"],
    [0.978, "0.00E+00", "0.978 T6"],
    [98.765, "0.000", "98.765"],
    [98.5, '0.0"%"', "98.5"],
    [97.5, "# ?/?", "97.5"],
    [97.8278, "0.00", "97.8278"],
    [97.8, "[<=1]0%;0.00", "97.8"],
    [0.978, "[<=1]0.0%;0.00", "97.8"],
    [97.8, "0.##\\ %;;", "error T5"],
  ]);
});

describe("digits that the format rounds away are told where the product would show them", () => {
  table("percent", [
    [97.96, "0", "97.96 T7"],
    [89.6, "0", "89.6 T7"],
    [0.9783, "0%", "97.83 T7"],
    [0.4, "0", "0.4 T7 T6"],
  ]);
});

describe("words of scale that a format prints are read as if they were typed", () => {
  table("money", [
    [1486200, '#,##0" triệu đồng"', "1486200000000 T7 T9"],
    [121340000, '#,##0" nghìn đồng"', "121340000000 T7 T9"],
    [1.5, '0.0" tỷ"', "1500000000 T7 T9"],
    [148620, '#,##0" triệu"', "148620000000 T7 T9"],
    [1.4862, '0.0" tỷ"', "error T2"],
  ]);
});

describe("formats that show something else never pass for the number", () => {
  table("count", [
    [12, '0" nghìn"', "error T2"],
    [12, '0"00"', "error T2"],
    [123, '0"."00', "error T2"],
    [1234, '0","000', "error T2"],
    [5, '"khoảng "0', "error T9a"],
    [12, '0 "(ước)"', "error T2"],
    [12, '0"/15"', "error T15"],
    [4500, "#,##0,", "error T2"],
    [15, ";;;", "error T2"],
    [15, '"12"', "error T2"],
    [3, "-0", "error T2"],
    [3, '[=3]"không";0', "error T2"],
    [3, '"KPS"', "error T2"],
    [3, '"-"', "error T2"],
    [2, "[h]", "error T2"],
    [2, "hh", "error T2"],
    [15, "[mm]:ss", "error T2"],
    [15, "s", "error T2"],
    [100, "[DBNum2][$-804]General", "error T2"],
    [5, '0"', "error T2"],
    [5, "[<3]0;[>9]0", "error T2"],
    [1423, 'General" ngày"', "error T2"],
    [0, '"KPS"', "none"],
    [0, '0;-0;"Không phát sinh"', "none"],
    [0, '0;-0;"CCS"', "error T2"],
    [0, "#,###", "0 T7"],
    [0, "0;-0;;@", "0 T7"],
  ]);
  table("money", [
    [148620000000, "#,##0,,", "error T2"],
    [1486200, '#,##0"000000"', "error T2"],
    [1000000, '"$"#,##0', "error T2"],
    [1000000, "[$$-409]#,##0.00", "error T2"],
    [1000000, "[$€-407]#,##0.00", "error T2"],
  ]);
});

it("both what is shown and what is stored are told", () => {
  expect(readEntry(numberCell(4500, "#,##0,"), "count").signs).toEqual([
    { code: "T2", figures: { raw: "5", stored: 4500 } },
  ]);
  expect(readEntry(numberCell(15, ";;;"), "count").signs).toEqual([{ code: "T2", figures: { stored: 15 } }]);
  expect(readEntry(numberCell(97.96, "0"), "percent").signs).toEqual([
    { code: "T7", figures: { raw: "98", x: 97.96 } },
  ]);
  expect(readEntry(numberCell(1486200, '#,##0" triệu"'), "money").signs[0]).toEqual({
    code: "T7",
    figures: { raw: "1.486.200 triệu", x: 1_486_200_000_000 },
  });
});

describe("narratives say what the cell shows", () => {
  table("text", [
    [0.354166667, "h:mm", "8:30"],
    [45000, "h:mm", "0:00"],
    [45931, "[$-409]mmm-yy", "Oct-25"],
    [45931, "mmm-yy", "thg 10-25"],
    [45931, "mm/yyyy", "10/2025"],
    [45931, "d/m", "1/10"],
    [12, '0" văn bản"', "12 văn bản"],
    [1234567, "#,##0", "1.234.567"],
    [1234567.5, "General", "1234567,5"],
    [148620000000, "General", "148620000000"],
    [912345678, "0000000000", "0912345678"],
    [45971, "mm-dd-yy", "10/11/2025"],
    [45971.354166667, "m/d/yy h:mm", "10/11/2025 08:30"],
    [45971, '"Ngày "dd" tháng "mm" năm "yyyy', "Ngày 10 tháng 11 năm 2025"],
    [0, '"KPS"', "none"],
    [15, ";;;", "15 T7"],
    [-3, "dd/mm/yyyy", "-3 T7"],
  ]);
});

it.each([
  [46006, "dd/mm/yyyy", "15/12/2025"],
  [0.5, "0%", "50%"],
  [97.5, "General", "97,5"],
  [true, "General", "TRUE"],
  ["  như đã gõ ", "@", "  như đã gõ "],
])("%s in %s is shown as %s", (value, format, expected) => {
  expect(shownText({ value, format }, false)).toEqual({ text: expected, unsure: false });
});

it.each<[Kind, string, string, string]>([
  ["count", "12", "_(@_)", "12 T7"],
  ["count", "12", "0;-0;0;@", "12 T7"],
  ["count", "KPS", "#,##0", "none"],
  ["count", "12", ";;;", "error T2"],
  ["count", "12", '@"00"', "1200 T7"],
  ["money", "12", '@" triệu"', "12000000 T7 T9"],
  ["text", "Đã làm", ";;;", "Đã làm T7"],
  ["text", "Đã làm", '"Có: "@', "Có: Đã làm"],
  ["text", "Đã làm", "General", "Đã làm"],
])("%s: the text %s in %s → %s", (kind, text, format, expected) => {
  expect(summary(readEntry(textCell(text, { format }), kind))).toBe(expected);
});
