import type { Finding } from "../../src/checks/Finding";
import { totalsOf } from "../../src/assessment/totalsOf";
import { inOrder } from "../../src/assessment/inOrder";
import { mergeGroups } from "../../src/assessment/mergeGroups";
import { mergeReports } from "../../src/assessment/mergeReports";
import { sortedFiles } from "../../src/assessment/sortedFiles";
import { wholeOf } from "../../src/assessment/wholeOf";
import type { RefusedFile } from "../../src/assessment/Assessment";
import { inRound } from "../../src/outline/loadRound";
import type { Report } from "../../src/report/Report";
import { countryRound } from "../support/countryRound";
import { reportOf } from "../support/reportOf";
import { smallOutline } from "../support/smallOutline";

/** Two communes whose units do not stand one commune after the other: X1A, X2A, X1B, X2B. */
const base = smallOutline({ items: { "a.one": "count", "a.two": "count" }, units: ["A", "B"] });
const { units: all, ...round } = countryRound(base, 2);
const ORDER = ["X1A", "X2A", "X1B", "X2B"];
const outline = inRound(base, { ...round, units: ORDER.map((code) => all!.find((unit) => unit.code === code)!) });

const sent = (unit: string, figure: number, day: number): Report =>
  reportOf(
    outline,
    unit,
    { "a.one": figure, "a.two": 1 },
    { file: `${unit}-${day}.xlsx`, modified: `2026-01-0${day}T00:00:00Z` },
  );
const reports = ["X2B", "X1B", "X2A"].flatMap((unit) => [sent(unit, 1, 1), sent(unit, 2, 2)]);
const merged = () =>
  mergeGroups((group) => reports.filter(({ unit }) => outline.groupOf(unit) === group), outline, { round });
const codes = (list: readonly { readonly unit: string }[]): string[] => list.map(({ unit }) => unit);

test("group by group units stand by their communes", () => {
  expect(merged().units.map(({ unit }) => unit.code)).toEqual(["X1A", "X1B", "X2A", "X2B"]);
});

describe("all at once they stand in the order of the outline", () => {
  test("whichever way they were put together", () => {
    expect(wholeOf(merged())).toEqual(mergeReports(reports, outline, { round }));
  });

  test("units, those without a report, those with several, those with changes", () => {
    for (const one of [wholeOf(merged()), mergeReports(reports, outline, { round })]) {
      expect(one.units.map(({ unit }) => unit.code)).toEqual(ORDER);
      expect(one.missing).toEqual(["X1A"]);
      expect(codes(one.duplicates)).toEqual(["X2A", "X1B", "X2B"]);
      expect(codes(one.changes)).toEqual(["X2A", "X1B", "X2B"]);
    }
  });

  test("of reports that are not in memory the head is known", () => {
    const large = merged();
    const [absent, x1b] = large.units;
    expect(absent!.source).toBeNull();
    expect(x1b!.source).toMatchObject({
      file: "X1B-2.xlsx",
      unit: "X1B",
      modified: "2026-01-02T00:00:00Z",
      repairs: 0,
    });
    expect(large.missing).toEqual(["X1A"]);
    expect(large.duplicates.map(({ used, others }) => [used.file, others.map(({ file }) => file)])).toEqual([
      ["X1B-2.xlsx", ["X1B-1.xlsx"]],
      ["X2A-2.xlsx", ["X2A-1.xlsx"]],
      ["X2B-2.xlsx", ["X2B-1.xlsx"]],
    ]);
    expect(large.round).toBe("ca-nuoc");
  });
});

test("refused files by name, each once; another file of that name, or another reason, is another", () => {
  const refused = (file: string, sha256: string | null, code: RefusedFile["code"] = "damaged"): RefusedFile => ({
    file,
    sha256,
    size: 1,
    code,
    message: code,
  });
  const others = [
    refused("a", "2"),
    refused("b", null),
    refused("b", "1"),
    refused("b", "1", "encrypted"),
    refused("c", null),
  ];
  const [a, b, b1, locked, c] = others;
  expect(sortedFiles([c!, b1!, b!, locked!, a!, refused("b", "1")])).toEqual(others);
});

test("findings stand by their number: those of files before those of the round", () => {
  const order = ["K1", "X10", "X2", "K2", "X1"].map((code) => ({ code })) as unknown as readonly Finding[];
  expect(inOrder(order).map(({ code }) => code)).toEqual(["X1", "X2", "X10", "K1", "K2"]);
});

test("units without a report stand in the order of the outline, whatever their commune", () => {
  const none = mergeGroups(() => [], outline, { round });
  expect(wholeOf(none).missing).toEqual(ORDER);
});

test("one commune alone can be asked for", () => {
  const [, second] = outline.groups;
  expect([...merged().groups((group) => group === second)].map(({ group }) => group)).toEqual([second]);
});

test("the whole's gaps name the units of every commune", () => {
  const sums = (figures: Readonly<Record<string, number | string>>): ReturnType<typeof totalsOf> =>
    totalsOf(
      Object.entries(figures).map(([unit, figure]) => reportOf(outline, unit, { "a.one": figure, "a.two": 1 })),
      outline,
    );
  expect(sums({ X1A: 1, X2A: "khoảng 3" }).get("a.one")).toMatchObject({ value: 1, left: ["X2A"] });
});
