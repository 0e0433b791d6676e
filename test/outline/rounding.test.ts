import fc from "fast-check";
import { fitsRatio, isWholeCount } from "../../src/outline/percentFit";
import { roundDown, roundHalfAway, roundUp, sameNumber } from "../../src/outline/roundHalfAway";

describe("rounding as Excel does", () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-2.675, 2, -2.68],
    [0.285, 2, 0.29],
    [1.45, 1, 1.5],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [0.49999999999999994, 0, 1],
    [0.4999999999, 0, 0],
    [-0.4, 0, 0],
    [97.82783588, 2, 97.83],
    [0.9987 * 100, 10, 99.87],
    [12.000000000000002, 10, 12],
    [1e-20, 6, 0],
    [9007199254740991, 2, 9007199254740991],
    [123456789012345.6, 0, 123456789012346],
    [1e300, 2, 1e300],
  ])("ROUND(%d; %d) = %d", (x, digits, expected) => expect(roundHalfAway(x, digits)).toBe(expected));

  it.each([
    [97.82783588, 2, 97.82],
    [0.29 * 100, 0, 29],
    [4.35 * 100, 0, 435],
    [-1.99, 1, -1.9],
    [99.999999, 4, 99.9999],
    [0.00001, 3, 0],
  ])("ROUNDDOWN(%d; %d) = %d", (x, digits, expected) => expect(roundDown(x, digits)).toBe(expected));

  it.each([
    [1.1, 0, 2],
    [(40 * 5) / 100, 0, 2],
    [0.07 * 100, 0, 7],
    [-1.1, 0, -2],
    [1e-20, 0, 1],
  ])("ROUNDUP(%d; %d) = %d", (x, digits, expected) => expect(roundUp(x, digits)).toBe(expected));

  it("leaves what is no number alone", () => {
    expect(roundHalfAway(NaN, 2)).toBeNaN();
    expect(roundHalfAway(-Infinity, 2)).toBe(-Infinity);
    expect(sameNumber(0.1 + 0.2, 0.3)).toBe(true);
    expect(sameNumber(0.3, 0.30000000000001)).toBe(false);
    expect(sameNumber(0, 1e-17)).toBe(false);
  });

  it("gives for decimals what decimal arithmetic gives", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 5 }), (n, digits) => {
        const x = Number(`${n}e-6`);
        const unit = 10 ** (6 - digits);
        expect(roundHalfAway(x, digits)).toBe(Number(`${Math.floor((2 * n + unit) / (2 * unit))}e-${digits}`));
        expect(roundDown(x, digits)).toBe(Number(`${Math.floor(n / unit)}e-${digits}`));
        expect(roundUp(x, digits)).toBe(Number(`${Math.ceil(n / unit)}e-${digits}`));
      }),
    );
  });
});

describe("fitsRatio", () => {
  it.each([
    [97.83, 1216, 1243, true],
    [97.82, 1216, 1243, true],
    [97.8, 1216, 1243, true],
    [98, 1216, 1243, true],
    [97, 1216, 1243, true],
    [97.9, 1216, 1243, false],
    [98.5, 1216, 1243, false],
    [99.83, 1216, 1243, false],
    [87.83, 1216, 1243, false],
    [97.84, 1216, 1243, false],
    [97.81, 1216, 1243, false],
    [97.827, 1216, 1243, true],
    [97.828, 1216, 1243, true],
    [97.826, 1216, 1243, false],
    [(1216 / 1243) * 100, 1216, 1243, true],
    [97.8278358, 1216, 1243, true],
    [97.8278363, 1216, 1243, true],
    [97.827837, 1216, 1243, false],
    [85.71, 6, 7, true],
    [85.72, 6, 7, false],
    [86, 6, 7, true],
    [85, 6, 7, true],
    [12.5, 1, 8, true],
    [13, 1, 8, true],
    [12, 1, 8, true],
    [14, 1, 8, false],
    [33.3, 1, 3, true],
    [33.4, 1, 3, false],
    [66.66, 2, 3, true],
    [66.67, 2, 3, true],
    [100, 5, 5, true],
    [99.9, 5, 5, false],
    [0, 0, 5, true],
    [0, 1, 1000, true],
    [0.1, 1, 1000, true],
    [1, 1, 1000, false],
    [0.5, 1, 200, true],
    [29, 29, 100, true],
    [57, 57, 100, true],
    [250, 5, 2, true],
    [97.83, 1216, 0, false],
    [0, 0, 0, false],
    [NaN, 1, 2, false],
  ])("%d against %d/%d → %s", (typed, numerator, denominator, fits) => {
    expect(fitsRatio(typed, numerator, denominator)).toBe(fits);
  });

  it("passes every honest rounding and cutting, and nothing off by more than one unit of the last decimal", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.nat(1e6),
        fc.integer({ min: 0, max: 6 }),
        (denominator, part, decimals) => {
          const numerator = part % (denominator + 1);
          const actual = (numerator / denominator) * 100;
          const rounded = roundHalfAway(actual, decimals);
          expect(fitsRatio(rounded, numerator, denominator)).toBe(true);
          expect(fitsRatio(roundDown(actual, decimals), numerator, denominator)).toBe(true);
          // The unit is that of the shortest form: 98 for 97,96 at one decimal may be a whole number.
          const off = roundHalfAway(rounded + 1.1, 1);
          expect(fitsRatio(off, numerator, denominator)).toBe(false);
        },
      ),
    );
  });
});

describe("isWholeCount", () => {
  it.each([
    [40, 8, false],
    [37.5, 8, true],
    [38, 8, true],
    [37, 8, true],
    [39, 8, false],
    [40, 5, true],
    [100, 7, true],
    [0, 7, true],
    [85.71, 7, true],
    [85.72, 7, false],
    [101, 7, false],
    [-1, 7, false],
    [50, 0, false],
    [50, -2, false],
    [33, 3, true],
    [34, 3, false],
    // 19/66 = 28,787…% cut off; 18 is nearer to 28 % of 66, and does not fit.
    [28, 66, true],
  ])("%d of %d → %s", (rate, denominator, whole) => expect(isWholeCount(rate, denominator)).toBe(whole));

  it("finds what trying every k finds", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.nat(100000),
        fc.integer({ min: 0, max: 3 }),
        (denominator, n, decimals) => {
          const rate = roundDown(n / 1000, decimals);
          let found = false;
          for (let k = 0; k <= denominator; k++) found ||= fitsRatio(rate, k, denominator);
          expect(isWholeCount(rate, denominator)).toBe(found);
        },
      ),
      { numRuns: 500 },
    );
  });
});
