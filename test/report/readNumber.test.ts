import { type FigureKind, type NumberReading, readNumber } from "../../src/report/readNumber";

const read = (kind: FigureKind, text: string, measure?: string): NumberReading => readNumber(text, kind, measure);
const number = (x: number, more: Partial<NumberReading> = {}): NumberReading => ({
  is: "number",
  x,
  percentSign: false,
  commaThousands: false,
  expanded: false,
  ...more,
});

it("a number is told with how it was written", () => {
  expect(read("count", "12")).toEqual(number(12));
  expect(read("count", "1,234 hồ sơ")).toEqual(number(1234, { commaThousands: true }));
  expect(read("money", "12")).toEqual(number(12));
  expect(read("money", "1,5 tỷ đồng")).toEqual(number(1.5e9, { expanded: true }));
  expect(read("percent", "98,5")).toEqual(number(98.5));
  expect(read("percent", "98,5 %")).toEqual(number(98.5, { percentSign: true }));
  expect(read("percent", "98,5% hồ sơ")).toEqual(number(98.5, { percentSign: true }));
});

it("texts of more than 120 characters are no numbers", () => {
  expect(read("count", "1".padEnd(120))).toEqual(number(1));
  expect(read("count", "1".padEnd(121))).toEqual({ is: "unreadable" });
});

describe("the word behind a count", () => {
  it("may stand apart, in brackets, with spaces too many", () => {
    for (const text of ["5 hồ  sơ", "5 (hồ sơ)", "5 ( hồ sơ )", "5hồ sơ"])
      expect(read("count", text)).toEqual(number(5));
  });

  it("is the item's own measure, where that is a word", () => {
    expect(read("count", "5 trang", "trang")).toEqual(number(5));
    expect(read("count", "5 trang", "tháng")).toEqual({ is: "unreadable" });
    expect(read("count", "5 % hồ sơ", "% hồ sơ")).toEqual({ is: "unreadable" });
  });
});

describe("two scales in a sum of money", () => {
  it.each([
    ["148 tỷ 620 triệu", 148_620_000_000],
    ["148 tỷ 620 triệu đồng", 148_620_000_000],
    ["1.234 tỷ 500 triệu", 1_234_500_000_000],
    ["2 tỷ, 3 triệu và 4 nghìn", 2_003_004_000],
  ])("%s", (text, x) => expect(read("money", text)).toEqual({ is: "two scales", x }));

  it.each(["1 tỷ 2 tỷ", "1 triệu 2 tỷ", "12 34 tỷ 5 triệu", "1 tỷ 2 triệu người", "1 tỷ 2 triệu đồng ạ"])(
    "%s is none",
    (text) => expect(read("money", text).is).not.toBe("two scales"),
  );

  it("belongs to money alone", () => expect(read("count", "148 tỷ 620 triệu").is).not.toBe("two scales"));
});

it.each(["1..234", "1, 2", "1 ,2", "1.234.,5", "1.234,567 890", "12 34", "1.23.45", "9.007.199.254.740.993"])(
  "%s is no number",
  (text) => expect(read("count", text).is).not.toBe("number"),
);
