import { addNumbers, compareNumbers } from "../../src/outline/sheetNumbers";

describe("numbers as the sheet compares them", () => {
  test.each([
    [0.1 + 0.2, 0.3, 0],
    [14.1 + 28.2 + 57.7, 100, 0],
    [0.3, 0.30000000000001, -1],
    [100.01, 100, 1],
    [0, 1e-17, -1],
    [0, 0, 0],
    // Amounts in đồng are exact, however large.
    [1_000_000_000_000_001, 1_000_000_000_000_000, 1],
    [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER, -1],
    [1_000_000_000_000_000, 1_000_000_000_000_000, 0],
  ])("%d and %d: %d", (a, b, sign) => {
    expect(Math.sign(compareNumbers(a, b))).toBe(sign);
    expect(Math.sign(compareNumbers(b, a))).toBe(sign === 0 ? 0 : -sign);
  });

  test("what can't be compared is neither", () => {
    expect(compareNumbers(NaN, 1)).toBeNaN();
  });
});

describe("sums as the sheet gives them", () => {
  test.each([
    [14.1 + 28.2 + 57.7, -100, 0],
    [0.1, 0.2, 0.1 + 0.2],
    [1_000_000_000_000_001, -1_000_000_000_000_000, 1],
    [5, -5, 0],
  ])("%d + %d = %d", (a, b, sum) => expect(addNumbers(a, b)).toBe(sum));
});
