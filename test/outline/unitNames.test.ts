import { clip } from "../../src/outline/OutlineError";
import { addNumbers, compareNumbers } from "../../src/outline/sheetNumbers";
import { isDay } from "../../src/outline/isDay";
import { ofGroup } from "../../src/outline/ofGroup";
import { fitsRatio, isWholeCount } from "../../src/outline/percentFit";
import { roundHalfAway } from "../../src/outline/roundHalfAway";
import { rowOfUnit } from "../../src/outline/rowOfUnit";
import { labelOfUnit, unitLabel } from "../../src/outline/unitLabel";
import { unitKey } from "../../src/outline/unitKey";
import type { Outline } from "../../src/outline/Outline";
import { smallOutline } from "../support/smallOutline";

const of = (...groups: readonly (string | undefined)[]): Outline =>
  smallOutline({
    items: { "a.one": "count" },
    change: {
      units: groups.map((group, n) => ({
        code: `U${n}`,
        name: `Phòng số ${n}`,
        short: `P${n}`,
        ...(group !== undefined && { group }),
      })),
    },
  });

describe("a unit in a list of many", () => {
  it("is told with its commune where there are several", () => {
    const two = of("Xã A", "Xã B");
    expect(unitLabel(two, two.units[0]!)).toBe("P0 - Xã A");
    expect(unitLabel(two, two.units[1]!, "name")).toBe("Phòng số 1 - Xã B");
    expect(labelOfUnit(two, "U1")).toBe("Phòng số 1 - Xã B");
    expect(labelOfUnit(two, "U1", "short")).toBe("P1 - Xã B");
  });

  it("by its name alone where there is one, or none", () => {
    for (const one of [of("Xã A", "Xã A"), of(undefined, undefined)]) {
      expect(unitLabel(one, one.units[0]!)).toBe("P0");
      expect(labelOfUnit(one, "U1")).toBe("Phòng số 1");
    }
  });

  it("by its name alone where it has no commune among those that have", () => {
    const mixed = of("Xã A", undefined);
    expect(unitLabel(mixed, mixed.units[1]!)).toBe("P1");
  });

  it("by its code where the outline has no such unit", () => expect(labelOfUnit(of("Xã A", "Xã B"), "LA")).toBe("LA"));
});

test("a round lists of a unit what it has", () => {
  const [unit] = of("Xã A", "Xã B").units;
  expect(rowOfUnit(unit!)).toStrictEqual({ code: "U0", name: "Phòng số 0", short: "P0", group: "Xã A" });
  expect(rowOfUnit({ ...unit!, role: "VP" })).toMatchObject({ role: "VP" });
  const [plain] = of(undefined).units;
  expect(Object.keys(rowOfUnit(plain!))).toEqual(["code", "name", "short"]);
});

describe("the outline as a group has it", () => {
  it("has its own units, and is made once for each group in work", () => {
    const two = of("Xã A", "Xã B");
    const [a, b] = two.groups;
    const own = ofGroup(two, a!);
    expect(own.units.map(({ code }) => code)).toEqual(["U0"]);
    expect(ofGroup(two, a!)).toBe(own);
    expect(ofGroup(two, b!).units.map(({ code }) => code)).toEqual(["U1"]);
    expect(ofGroup(two, a!).units.map(({ code }) => code)).toEqual(["U0"]);
  });

  it("is the outline itself where there is one group", () => {
    const one = of("Xã A", "Xã A");
    expect(ofGroup(one, one.groups[0]!)).toBe(one);
  });
});

test.each([
  ["Phòng Văn hóa - Xã hội", "phong van hoa xa hoi"],
  ["  VP. HĐND & UBND ", "vp hdnd ubnd"],
  ["Văn phòng Đảng và Đoàn", "van phong dang doan"],
])("names are compared without marks, signs and “và”: %s", (name, key) => expect(unitKey(name)).toBe(key));

test.each([
  ["2025-11-10", true],
  ["1900-03-01", true],
  ["1900-02-28", false],
  ["2025-02-30", false],
  ["2025-13-01", false],
  ["12025-11-10", false],
  ["2025-11-10T08:00", false],
  ["0099-01-01", false],
])("%s is a day: %s", (text, day) => expect(isDay(text)).toBe(day));

test("a text is told in one line of bearable length", () => {
  expect(clip("  một\n\n hai\u0000 ", 20)).toBe("một hai");
  expect(clip("abcd", 4)).toBe("abcd");
  expect(clip("abcde", 4)).toBe("abc…");
  expect(clip(`${" ".repeat(16)}x`, 4)).toBe("");
});

test("numbers that differ by noise are the same, two whole ones never, and 0 is only 0", () => {
  expect(compareNumbers(0.1 + 0.2, 0.3)).toBe(0);
  expect(compareNumbers(0, 0)).toBe(0);
  expect(compareNumbers(2 ** 60, 2 ** 60 + 2 ** 8)).not.toBe(0);
  expect(compareNumbers(0, 1e-300)).not.toBe(0);
  expect(compareNumbers(1e-300, 1)).not.toBe(0);
  expect(addNumbers(14.1 + 28.2 + 57.7, -100)).toBe(0);
  expect(compareNumbers(Infinity, Infinity)).toBe(0);
});

test("nothing fits a ratio of nothing", () => {
  expect(fitsRatio(0, 0, 0)).toBe(false);
  expect(fitsRatio(100, 5, 0)).toBe(false);
});

test("0 has no sign when it is rounded; a count lies between none and all", () => {
  expect(Object.is(roundHalfAway(-0, 0), 0)).toBe(true);
  expect(isWholeCount(50, 10)).toBe(true);
  expect(isWholeCount(100, 10)).toBe(true);
  expect(isWholeCount(0, 10)).toBe(true);
  expect(isWholeCount(120, 10)).toBe(false);
  expect(isWholeCount(-10, 10)).toBe(false);
});
