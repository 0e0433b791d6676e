import { formatDate, formatDecimal, formatWhole } from "../../src/report/formatNumber";

describe("Vietnamese notation", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [7, "7"],
    [999, "999"],
    [1423, "1.423"],
    [-1423, "-1.423"],
    [148620000000, "148.620.000.000"],
    [Number.MAX_SAFE_INTEGER, "9.007.199.254.740.991"],
    [1e21, "1.000.000.000.000.000.000.000"],
    [6.214, "6,214"],
    [1234.5, "1.234,5"],
    [-0.25, "-0,25"],
    [0.1 + 0.2, "0,3"],
    [123456.789, "123.456,789"],
    [1e-7, "0,0000001"],
    [1e-12, "0"],
  ])("formatWhole(%d) = %s", (n, text) => expect(formatWhole(n)).toBe(text));

  it.each([
    [97.8278358809, 2, "97,83"],
    [97.8, 2, "97,8"],
    [98, 2, "98"],
    [100, 4, "100"],
    [1.005, 2, "1,01"],
    [1423.5, 2, "1423,5"],
    [0.00004, 4, "0"],
    [-0.00004, 4, "0"],
    [0.9987 * 100, 4, "99,87"],
    [0.0000001, 7, "0,0000001"],
  ])("formatDecimal(%d, %d) = %s", (n, digits, text) => expect(formatDecimal(n, digits)).toBe(text));

  it.each([
    ["2025-11-10", "10/11/2025"],
    ["2025-07-01", "01/07/2025"],
    ["KPS", "KPS"],
    ["", ""],
  ])("formatDate(%s) = %s", (iso, text) => expect(formatDate(iso)).toBe(text));
});
