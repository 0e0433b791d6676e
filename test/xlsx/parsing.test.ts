import { isoDateSerial } from "../../src/xlsx/isoDateSerial";
import { parseDecimal } from "../../src/xlsx/parseDecimal";
import { SharedFormula } from "../../src/xlsx/SharedFormula";
import fc from "fast-check";

const utf8 = new TextEncoder();
const decimal = (text: string): number => parseDecimal(utf8.encode(`x${text}y`), 1, utf8.encode(text).length + 1);

describe("parseDecimal", () => {
  test.each(["7", ".5", "e5", " ", "5e1"])("reads nothing behind its end: %s", (behind) => {
    const read = (text: string): number => {
      const bytes = utf8.encode(text + behind);
      return parseDecimal(bytes, 0, text.length);
    };
    expect(read("12")).toBe(12);
    expect(read("1.5")).toBe(1.5);
    expect(read("1e2")).toBe(100);
    expect(read("  12 ")).toBe(12);
    expect(read("   ")).toBeNaN();
  });

  test("an exponent is digits alone; a number is at most 1000 signs", () => {
    for (const text of ["1e/", "1e5.", "1e5x", "1e+", "1e5 0"]) expect(decimal(text)).toBeNaN();
    expect(decimal(`1.${"0".repeat(998)}`)).toBe(1);
    expect(decimal(`1.${"0".repeat(999)}`)).toBeNaN();
    expect(decimal("9007199254740992")).toBe(2 ** 53);
    expect(decimal("1e22")).toBe(1e22);
    expect(decimal("1e-22")).toBe(1e-22);
  });

  test.each<[string, number]>([
    ["0", 0],
    ["-0", 0],
    ["0e999", 0],
    ["12", 12],
    ["+12", 12],
    ["-12.50", -12.5],
    [".5", 0.5],
    ["5.", 5],
    ["1e3", 1000],
    ["1E+3", 1000],
    ["1.5e-3", 0.0015],
    ["9007199254740993", 9007199254740992],
    ["9007199254740991", 9007199254740991],
    ["148620000000", 148620000000],
    ["0.30000000000000004", 0.30000000000000004],
    ["85.452563598032327", 85.452563598032327],
    ["1e22", 1e22],
    ["1e23", 1e23],
    ["1.7976931348623157E+308", Number.MAX_VALUE],
    ["5e-324", 5e-324],
    ["000000000000000000000000001", 1],
    [" 1 ", 1],
  ])("%s", (text, value) => {
    expect(decimal(text)).toBe(value);
  });

  test.each([
    "",
    " ",
    "-",
    ".",
    "-.",
    "e5",
    "1e",
    "1e+",
    "1e5.5",
    "1 2",
    "1,5",
    "0x1F",
    "1_000",
    "١",
    "NaN",
    "INF",
    "Infinity",
    "1e309",
    "1e-400",
    "--1",
    "1-",
    "1".repeat(1001),
    "1\0",
  ])("no number: %s", (text) => {
    expect(decimal(text)).toBeNaN();
  });

  test("is Number for every double", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(decimal(String(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test("is Number for every decimal", () => {
    const digits = fc.stringMatching(/^[0-9]{1,18}$/);
    fc.assert(
      fc.property(digits, digits, fc.integer({ min: -30, max: 30 }), (whole, fraction, exponent) => {
        const text = `${whole}.${fraction}E${exponent}`;
        expect(decimal(text)).toBe(Number(text));
      }),
    );
  });
});

describe("isoDateSerial", () => {
  test.each<[string, number | undefined, number | undefined]>([
    ["2025-11-12", 45973, 44511],
    ["2025-11-12T12:00:00", 45973.5, 44511.5],
    ["2025-11-12T12:00:00.000", 45973.5, 44511.5],
    ["2025-11-12T12:00:00Z", 45973.5, 44511.5],
    ["2025-11-12T12:00:00+07:00", 45973.5, 44511.5],
    [" 2025-11-12 ", 45973, 44511],
    ["T12:00", 0.5, 0.5],
    ["18:00:00", 0.75, 0.75],
    ["1900-01-01", 1, undefined],
    ["1900-02-28", 59, undefined],
    ["1900-03-01", 61, undefined],
    ["1899-12-31", undefined, undefined],
    ["1904-01-01", 1462, 0],
    ["9999-12-31", 2958465, 2957003],
    ["2025-02-29", undefined, undefined],
    ["2024-02-29", 45351, 43889],
    ["2025-13-01", undefined, undefined],
    ["2025-00-10", undefined, undefined],
    ["0000-01-01", undefined, undefined],
    ["2025-11-12T25:00:00", undefined, undefined],
    ["2025-11-12T10:60:00", undefined, undefined],
    ["2025-11-12T24:00:01", undefined, undefined],
    ["12/11/2025", undefined, undefined],
    ["2025", undefined, undefined],
    ["", undefined, undefined],
    ["Z", undefined, undefined],
  ])("%s", (text, from1900, from1904) => {
    expect(isoDateSerial(text, false)?.serial).toBe(from1900);
    expect(isoDateSerial(text, true)?.serial).toBe(from1904);
  });
});

describe("SharedFormula, written at C3, copied 2 rows down and 1 column right", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
    ["a1", "B3"],
    ["SUM(A1:B2,$C$3:D4)", "SUM(B3:C4,$C$3:E6)"],
    ["SUM(A:B)+SUM($A:C)", "SUM(B:C)+SUM($A:D)"],
    ["SUM(1:2)+SUM($1:4)", "SUM(3:4)+SUM($1:6)"],
    ["SUM($A:$B)+SUM($1:$2)+$A$1", "SUM($A:$B)+SUM($1:$2)+$A$1"],
    ["LOG10(A1)+DEC2BIN(B2)", "LOG10(B3)+DEC2BIN(C4)"],
    ['IF(A1="A1 ""B2""",B2,\'C3\')', 'IF(B3="A1 ""B2""",C4,\'C3\')'],
    ["'II.2 A1''s'!A1+Sheet1!A1+Q1!B2", "'II.2 A1''s'!B3+Sheet1!B3+Q1!C4"],
    ["Table1[[#All],[A1]]+A1", "Table1[[#All],[A1]]+B3"],
    ["[1]Sheet1!A1+[A1.xlsx]B!A1", "[1]Sheet1!B3+[A1.xlsx]B!B3"],
    ["cchc.A1+A1.b+_A1+A1_", "cchc.A1+A1.b+_A1+A1_"],
    ["thuế1+A1ế", "thuế1+A1ế"],
    ["1E5+2:3", "1E5+4:5"],
    ["1.5E+3*A1%", "1.5E+3*B3%"],
    ["XFD1+XFE1+A1048576", "#REF!+XFE1+#REF!"],
    ["#REF!+#N/A+TRUE", "#REF!+#N/A+TRUE"],
    ["A1#+@A1+{1,2;3,4}", "B3#+@B3+{1,2;3,4}"],
    ['"unclosed A1', '"unclosed B3'],
    ["T[unclosed A1", "T[unclosed A1"],
    ["", ""],
  ])("%s", (formula, moved) => {
    expect(new SharedFormula(formula, 2, 2).at(4, 3)).toBe(moved);
  });

  test("up and left falls off the sheet", () => {
    expect(new SharedFormula("A1+B2", 2, 2).at(1, 1)).toBe("#REF!+A1");
  });

  test("a formula of quotes and brackets ends soon", () => {
    for (const piece of ['"', "'", "[", "['", "\"'", "$", "A1:", '"a']) {
      const formula = piece.repeat(16000);
      expect(typeof new SharedFormula(formula, 0, 0).at(1, 1)).toBe("string");
    }
  });
});
