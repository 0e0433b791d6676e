import { mergeGroups } from "../../src/assessment/mergeGroups";
import { countryRound } from "../support/countryRound";
import { inRound } from "../../src/outline/loadRound";
import type { Total } from "../../src/assessment/Assessment";
import { countFindings } from "../../src/assessment/countFindings";
import { knownChoices } from "../../src/assessment/knownChoices";
import { ratioOfSums } from "../../src/assessment/ratioOfSums";
import { totalsOf } from "../../src/assessment/totalsOf";
import type { Finding } from "../../src/checks/Finding";
import type { Outline } from "../../src/outline/Outline";
import type { OutlineFile } from "../../src/outline/outlineSchema";
import type { Report } from "../../src/report/Report";
import { reportOf, type TypedAnswers } from "../support/reportOf";
import { smallFile, smallOutline } from "../support/smallOutline";

/** Rates from the totals of two figures, and what stands in their place where there is none. */
const UNITS = ["A", "B", "C"];
const sum = (part: Partial<Total>): Total => ({ state: "value", by: "sum", left: [], blank: [], ...part });
const LOWEST = sum({ value: 7, by: "min" });
const ratio = (parts: readonly Partial<Total>[], whole = false, lowest?: Total): Total =>
  ratioOfSums(parts.map(sum), UNITS, whole, () => lowest);

describe("the ratio of two sums", () => {
  it("is a percent, with the gaps of both", () => {
    expect(ratio([{ value: 1 }, { value: 4, blank: ["B"] }], true)).toEqual(
      sum({ value: 25, by: "ratio", blank: ["B"] }),
    );
    expect(ratio([{ state: "none" }, { value: 4 }])).toEqual(sum({ value: 0, by: "ratio" }));
  });

  it("of nothing is none", () => {
    expect(ratio([{ value: 0 }, { value: 0 }])).toEqual(sum({ state: "none", value: undefined, by: "ratio" }));
  });

  it("is one where the same units are missing in both, in whatever list and order", () => {
    expect(
      ratio([
        { value: 1, left: ["B"], blank: ["A"] },
        { value: 4, left: ["A"], blank: ["B"] },
      ]).value,
    ).toBe(25);
    expect(ratio([{ value: 1, left: ["B"] }, { value: 4 }])).toMatchObject({ state: "blank", by: "none" });
    const odd = (left: string[]): Partial<Total> => ({ value: 1, left });
    expect(ratio([odd(["A", "BC"]), odd(["AB", "C"])]).state).toBe("blank");
  });

  it("is none where one has no figure: then the lowest, else blank, or na where both are", () => {
    expect(ratio([{ value: 1 }, { state: "blank" }])).toMatchObject({ state: "blank", by: "none" });
    expect(ratio([{ state: "blank" }, { value: 1 }], true)).toMatchObject({ state: "blank" });
    expect(ratio([{ state: "na" }, { state: "blank" }])).toMatchObject({ state: "blank" });
    expect(ratio([{ state: "na" }, { state: "na" }])).toMatchObject({ state: "na" });
    expect(ratio([{ state: "na" }, { state: "na" }], false, LOWEST)).toBe(LOWEST);
  });
});

describe("the totals of one commune", () => {
  /** A rate of two figures of the commune, of which the lowest stands where it can't be computed. */
  function outlineOf(otherwise: "min" | "none"): Outline {
    const items = {
      "a.rate": "percent",
      "a.done": "count",
      "a.all": "count",
      "a.own": "percent",
      "a.words": "text",
    } as const;
    const file = smallFile({ items, rates: { "a.rate": ["a.done", "a.all"] }, units: UNITS });
    const rows = file.sections[0]!.rows.map((row) => {
      const common = { ...row, scope: "commune" as const };
      if (row.type !== "item" || row.kind !== "percent") return common;
      return { ...common, consolidate: { ...row.consolidate, else: otherwise } };
    }) as OutlineFile["sections"][number]["rows"];
    return smallOutline({
      items: {},
      units: UNITS,
      change: { owner: "A", sections: [{ ...file.sections[0]!, rows }] },
    });
  }
  const reports = (outline: Outline, given: Readonly<Record<string, TypedAnswers>>): Report[] =>
    Object.entries(given).map(([unit, typed]) => reportOf(outline, unit, typed));

  it("a rate without its figures is the lowest that a unit typed, where the outline wants it", () => {
    const given = { A: { "a.rate": 80, "a.done": 1 }, B: { "a.rate": 70 }, C: { "a.rate": "KPS" } };
    const [min, none] = [outlineOf("min"), outlineOf("none")];
    expect(totalsOf(reports(min, given), min).get("a.rate")).toMatchObject({ state: "value", value: 70, by: "min" });
    expect(totalsOf(reports(none, given), none).get("a.rate")).toMatchObject({ state: "blank", by: "none" });
  });

  it("the owner's rate stands alone; without it the lowest, where the outline wants it", () => {
    const outline = outlineOf("min");
    const own = (given: Readonly<Record<string, TypedAnswers>>): Total =>
      totalsOf(reports(outline, given), outline).get("a.own")!;
    expect(own({ A: { "a.own": 90 }, B: { "a.own": 10 } })).toMatchObject({ value: 90, by: "owner" });
    expect(own({ A: {}, B: { "a.own": 10 }, C: { "a.own": 20 } })).toMatchObject({ value: 10, by: "min" });
    expect(own({ A: {}, B: {} })).toMatchObject({ state: "blank", by: "none" });
  });

  it("a part from a chosen source lacks nobody: the rate is computed", () => {
    const outline = outlineOf("none");
    const given = { A: { "a.done": 3, "a.all": 4 }, B: { "a.done": "khoảng 3", "a.all": "khoảng 4" } };
    const rate = (sources: readonly string[]): Total =>
      totalsOf(reports(outline, given), outline, { sources: new Map(sources.map((id) => [id, "A"])) }).get("a.rate")!;
    expect(rate(["a.done"])).toMatchObject({ state: "value", value: 75, by: "ratio" });
    expect(rate(["a.done", "a.all"])).toMatchObject({ state: "value", value: 75 });
  });

  it("a figure whose value is no number is left out and named", () => {
    const outline = outlineOf("none");
    const [own] = reports(outline, { A: { "a.done": 3 } });
    const entries = new Map(own!.entries).set("a.done", { ...own!.entries.get("a.done")!, value: "3" });
    const broken: Report = { ...own!, entries };
    expect(totalsOf([broken], outline).get("a.done")).toMatchObject({ state: "blank", left: ["A"] });
  });

  it("a source is chosen among the units that there are, for figures of the commune", () => {
    const outline = outlineOf("none");
    const chosen = (item: string, unit: string): readonly string[] => [
      ...knownChoices({ sources: new Map([[item, unit]]) }, outline).sources.keys(),
    ];
    expect(chosen("a.done", "A")).toEqual(["a.done"]);
    expect(chosen("a.done", "LA")).toEqual([]);
    expect(chosen("a.words", "A")).toEqual([]);
    expect(knownChoices({ dossiersFrom: "A" }, outline).dossiersFrom).toBe("A");
    expect(knownChoices({ dossiersFrom: "LA" }, outline).dossiersFrom).toBeNull();
    expect(knownChoices({}, outline).dossiersFrom).toBeNull();
  });
});

test("each finding counts at its level, explained ones at none", () => {
  const finding = {
    code: "D1",
    rule: "D1",
    class: "figure",
    items: [],
    unit: "A",
    sheet: null,
    cell: null,
    figures: {},
  } as const;
  const of = (severity: Finding["severity"], more: Partial<Finding> = {}): Finding => ({
    ...finding,
    severity,
    ...more,
  });
  expect(countFindings([of("error"), of("info"), of("info"), of("warning", { explained: true })])).toEqual({
    errors: 1,
    warnings: 0,
    targets: 0,
    infos: 2,
    blanks: 0,
  });
});

describe("the totals of two communes", () => {
  const rated = smallOutline({
    items: { "a.rate": "percent", "a.done": "count", "a.all": "count" },
    rates: { "a.rate": ["a.done", "a.all"] },
    units: ["A"],
  });
  const round = countryRound(rated, 2);
  const outline = inRound(rated, round);
  const [one, two] = outline.units.map(({ code }) => code);
  const reports = (typed: TypedAnswers): readonly Report[] => [
    reportOf(outline, one!, { "a.done": 1, "a.all": 2 }),
    reportOf(outline, two!, typed),
  ];
  const merged = (of: readonly Report[]): ReadonlyMap<string, Total> =>
    mergeGroups((group) => of.filter(({ unit }) => outline.groupOf(unit) === group), outline, { round }).totals;

  it("are sums, and rates of sums", () => {
    const all = reports({ "a.done": 3, "a.all": 4 });
    for (const totals of [totalsOf(all, outline), merged(all)]) {
      expect(totals.get("a.done")).toEqual(sum({ value: 4 }));
      expect(totals.get("a.rate")).toMatchObject({ state: "value", by: "ratio", left: [], blank: [] });
    }
  });

  it("name the units that a rate lacks", () => {
    const all = reports({ "a.done": "khoảng 3", "a.all": "khoảng 4" });
    for (const totals of [totalsOf(all, outline), merged(all)])
      expect(totals.get("a.rate")).toMatchObject({ value: 50, left: [two] });
  });
});
