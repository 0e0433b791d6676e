import { calls } from "../../src/outline/calls";
import { loadRound } from "../../src/outline/loadRound";
import type { Outline } from "../../src/outline/Outline";
import { parseExpression } from "../../src/outline/parseExpression";
import { parseTemplate } from "../../src/outline/parseTemplate";
import { placesOf } from "../../src/outline/placesOf";
import { countryRound } from "../support/countryRound";
import { smallFile, smallOutline } from "../support/smallOutline";

/** What an outline is built to, on the smallest one that shows it. */
const examples = { pass: { "a.one": 0 }, fail: { "a.one": 1 } };
const fits = { holds: "fits(a.rate, a.one, a.two)" } as const;
const rated = {
  pass: { "a.rate": 50, "a.one": 1, "a.two": 2 },
  fail: { "a.rate": 60, "a.one": 1, "a.two": 2 },
};
const ofMany = {
  pass: { "a.rate": 50, "a.one": 6, "a.two": 12 },
  fail: { "a.rate": 60, "a.one": 6, "a.two": 12 },
};

test("the rule of a rate is the one that says what it fits, not one in its place", () => {
  const outline = smallOutline({
    items: { "a.rate": "percent", "a.one": "count", "a.two": "count" },
    rules: [
      { id: "N0", at: "a.one", holds: "a.one < 1", examples },
      { id: "N2", at: "a.rate", when: "a.one > 5", ...fits, replaces: "N1", examples: ofMany },
      { id: "N1", at: "a.rate", ...fits, examples: rated },
    ],
  });
  expect(outline.itemOf("a.rate")!.rateRule).toBe("N1");
  expect(outline.itemOf("a.one")!.rateRule).toBeUndefined();
});

test("the focal unit is named where it has one name in all communes", () => {
  const focal = (...names: readonly string[]): string | undefined =>
    smallOutline({
      items: { "a.one": "count" },
      change: {
        focalUnit: "VP",
        units: names.map((name, n) => ({ code: `U${n}`, name, short: name, group: `Xã ${n}`, role: "VP" })),
      },
    }).focal;
  expect(focal("Văn phòng", "Văn phòng")).toBe("Văn phòng");
  expect(focal("Văn phòng", "Phòng Nội vụ")).toBeUndefined();
});

test("a long line is cut in the rule of its mark", () => {
  const title = (label: string): string => {
    const file = smallFile({ items: { "a.rate": "percent" }, thresholds: { "a.rate": 95 } });
    const [section] = file.sections;
    const rows = section!.rows.map((row) => ({ ...row, label }));
    const outline: Outline = smallOutline({
      items: { "a.rate": "percent" },
      thresholds: { "a.rate": 95 },
      change: { sections: [{ ...section!, rows }] as typeof file.sections },
    });
    return outline.rules[0]!.title;
  };
  expect(title("Tỷ lệ hài lòng")).toBe("Tỷ lệ hài lòng đạt mức tối thiểu");
  expect(title("rất ".repeat(50))).toBe(`${"rất ".repeat(30).trim()}… đạt mức tối thiểu`);
});

test("a message begins and ends with figures as well", () => {
  const parts = (source: string): number => {
    const parsed = parseTemplate(source);
    return parsed.ok ? parsed.parts.length : NaN;
  };
  expect(parts("{a.one}")).toBe(1);
  expect(parts("Có {a.one}")).toBe(2);
  expect(parts("{a.one}{a.two}")).toBe(2);
  expect(parts("Có")).toBe(1);
});

test("an item that is not there has a place to name all the same", () => {
  const place = placesOf(smallFile({ items: { "a.one": "count" } }));
  expect(place("a.one")).toBe("mục A, dòng 1 (a.one)");
  expect(place("la.gi")).toBe("nội dung la.gi");
});

test("a call is found within a call", () => {
  const parsed = parseExpression("abs(number(a.one) - 1) > 0");
  expect(parsed.ok && calls(parsed.tree, "number")).toBe(true);
  expect(parsed.ok && calls(parsed.tree, "threshold")).toBe(false);
});

test("a fault of a round is told with its row counted from 1", () => {
  const round = countryRound(smallOutline({ items: { "a.one": "count" } }), 12);
  const units = round.units!.map((unit, n) => (n === 10 ? { ...unit, name: 7 } : unit));
  const loaded = loadRound({ ...round, units });
  expect(loaded.ok ? "" : loaded.reason).toContain("units.11.name");
});
