import type { TotalsOptions } from "../../src/assessment/groupTotals";
import { totalsOf } from "../../src/assessment/totalsOf";
import type { Total } from "../../src/assessment/Assessment";
import type { Report } from "../../src/report/Report";
import { outline2025 } from "../support/outline2025";
import { reportOf, type Typed, type TypedAnswers } from "../support/reportOf";
import { sampleReport, sampleReports } from "../support/samples";

// Consolidated rates are ratios of sums, never means of rates; what the form has no counts for is listed and never averaged.
const outline = outline2025();
const OFFICES = ["VP", "VHXH", "KT", "TTPVHCC"] as const;

/** The answers of the four units to one item, in the order of the outline; null: that unit sent nothing. */
function totalOf(item: string, typed: readonly (Typed | null)[], options?: TotalsOptions): Total {
  const reports = OFFICES.flatMap((unit, index) => {
    const answer = typed[index];
    return answer === undefined || answer === null ? [] : [reportOf(outline, unit, { [item]: answer })];
  });
  return totalsOf(reports, outline, options).get(item)!;
}

const exact = { left: [], blank: [] };

describe("sums", () => {
  test.each([
    ["values", [12, 18, 11, 9], { state: "value", value: 50, by: "sum", ...exact }],
    ["none is 0", [12, "KPS", 11, "-"], { state: "value", value: 23, by: "sum", ...exact }],
    ["zero is a value", [0, 0, 0, 0], { state: "value", value: 0, by: "sum", ...exact }],
    ["all none", ["KPS", "KPS", "KPS", "KPS"], { state: "none", by: "sum", ...exact }],
    ["na is left out", [12, "KTPV", "KTPV", "KTPV"], { state: "value", value: 12, by: "sum", ...exact }],
    ["all na", ["KTPV", "KTPV", "KTPV", "KTPV"], { state: "na", by: "sum", ...exact }],
    ["none and na", ["KPS", "KTPV", "KTPV", "KTPV"], { state: "none", by: "sum", ...exact }],
    ["na and blank", ["KTPV", "", "KTPV", "KTPV"], { state: "blank", by: "sum", left: ["VHXH"], blank: [] }],
    [
      "what can't be used is left out and named",
      [12, "khoảng 18", "CCS", ""],
      { state: "value", value: 12, by: "sum", left: ["VHXH", "KT", "TTPVHCC"], blank: [] },
    ],
    ["an error is not zero", ["khoảng 18", null, null, null], { state: "blank", by: "sum", left: ["VP"], blank: [] }],
    [
      "a unit without a report is no gap of the sum",
      [12, null, null, 9],
      { state: "value", value: 21, by: "sum", ...exact },
    ],
    ["no report", [null, null, null, null], { state: "blank", by: "sum", ...exact }],
  ] as const)("%s", (_, typed, total) => {
    expect(totalOf("plan_tasks.total", typed)).toEqual(total);
  });

  test("an optional item left blank is no gap to complain of, but known", () => {
    expect(totalOf("dossiers.online", [5, "", "CCS", "KPS"])).toEqual({
      state: "value",
      value: 5,
      by: "sum",
      left: ["KT"],
      blank: ["VHXH"],
    });
  });
});

describe("ratios of sums", () => {
  const rate = (reports: readonly Report[], item = "dossiers.on_time_rate"): Total =>
    totalsOf(reports, outline).get(item)!;
  const counts = (unit: string, on_time: Typed, resolved: Typed, typedRate?: Typed): Report =>
    reportOf(outline, unit, {
      "dossiers.on_time": on_time,
      "dossiers.resolved": resolved,
      ...(typedRate !== undefined && { "dossiers.on_time_rate": typedRate }),
    });

  test("never the mean of the rates", () => {
    const offices = ["VP", "VHXH", "KT"] as const;
    const total = rate(offices.map((unit) => sampleReport(outline, unit)));
    expect(total).toEqual({ state: "value", value: (6113 / 6150) * 100, by: "ratio", ...exact });
    expect(total.value).toBeCloseTo(99.3984, 4);
  });

  test.each([
    [
      "typed rates do not matter",
      [counts("VP", 1, 2, 99), counts("KT", 1, 2, "khoảng 50")],
      { state: "value", value: 50 },
    ],
    ["unrounded", [counts("VP", 1, 3)], { state: "value", value: (1 / 3) * 100 }],
    ["a count above its whole stays what it is", [counts("VP", 3, 2)], { state: "value", value: 150 }],
    ["nothing to divide by", [counts("VP", 0, 0)], { state: "none" }],
    ["all none", [counts("VP", "KPS", "KPS")], { state: "none" }],
    ["none on time", [counts("VP", "KPS", 8)], { state: "value", value: 0 }],
    ["all out of scope", [counts("VP", "KTPV", "KTPV")], { state: "na", by: "none" }],
    ["no numerator", [counts("VP", "", 8)], { state: "blank", by: "none", left: ["VP"] }],
    ["no denominator", [counts("VP", 8, "CCS")], { state: "blank", by: "none", left: ["VP"] }],
    [
      "one unit's figure lacks in one of the sums only",
      [counts("VP", 1, 2), counts("KT", 1, "x")],
      { state: "blank", by: "none", left: ["KT"] },
    ],
    [
      "one unit's figures lack in both sums",
      [counts("VP", 1, 2), counts("KT", "y", "x")],
      { state: "value", value: 50, by: "ratio", left: ["KT"] },
    ],
  ])("%s", (_, reports, total) => {
    expect(rate(reports)).toMatchObject(total);
  });

  test("a rate whose optional numerator nobody gives has no total", () => {
    const reports = [reportOf(outline, "VP", { "dossiers.received": 10, "dossiers.online_rate": 50 })];
    expect(rate(reports, "dossiers.online_rate")).toEqual({ state: "blank", by: "none", left: [], blank: ["VP"] });
  });
});

describe("the owner's figure", () => {
  const item = "payments.online_rate";
  test.each([
    ["the Centre's", [50, 60, 70, 88.4], { state: "value", value: 88.4, by: "owner" }],
    ["never a mean of the others", [50, 60, 70, null], { state: "blank", by: "none" }],
    ["the Centre has none", [50, 60, 70, "KPS"], { state: "none", by: "none" }],
    ["the Centre's can't be used", [50, 60, 70, "khoảng 80"], { state: "blank", by: "none", left: ["TTPVHCC"] }],
  ] as const)("%s", (_, typed, total) => {
    expect(totalOf(item, typed)).toMatchObject(total);
  });

  test.each([
    ["the Centre's", [90, 91, 92, 96.4], { state: "value", value: 96.4, by: "owner" }],
    ["else the lowest", [95, 91, 92, "KTPV"], { state: "value", value: 91, by: "min" }],
    [
      "else the lowest that can be used",
      [95, "khoảng 80", "", null],
      { state: "value", value: 95, by: "min", left: ["VHXH"], blank: ["KT"] },
    ],
    ["else nothing", ["KTPV", "KPS", "", "KTPV"], { state: "na", by: "none" }],
  ] as const)("satisfaction: %s", (_, typed, total) => {
    expect(totalOf("satisfaction.overall", typed)).toMatchObject(total);
  });
});

describe("the owner's figures instead of the sums", () => {
  const totals = (change: TypedAnswers, dossiersFrom: string | null) =>
    totalsOf([...sampleReports(outline).slice(0, 3), sampleReport(outline, "TTPVHCC", change)], outline, {
      dossiersFrom,
    });

  test("by default the sum of all", () => {
    expect(totals({}, null).get("dossiers.received")).toMatchObject({ value: 12428, by: "sum" });
  });

  test("one block of dossiers, one of feedback, and nothing else", () => {
    const from = totals({}, "TTPVHCC");
    expect(from.get("dossiers.received")).toEqual({ state: "value", value: 6214, by: "owner", ...exact });
    expect(from.get("dossiers.overdue_pending")).toMatchObject({ value: 7, by: "owner" });
    expect(from.get("dossiers.on_time_rate")).toMatchObject({ value: (6113 / 6150) * 100, by: "ratio" });
    expect(from.get("feedback.received")).toMatchObject({ value: 14, by: "owner" });
    expect(from.get("staff.present")).toMatchObject({ value: 37, by: "sum" });
  });

  test.each(["", "CCS", "khoảng 44", "KTPV"])(
    "a block that lacks one need (%s) stays a sum, the other does not",
    (typed) => {
      const from = totals({ "dossiers.overdue": typed }, "TTPVHCC");
      expect(from.get("dossiers.received")).toMatchObject({ value: 12428, by: "sum" });
      expect(from.get("feedback.received")).toMatchObject({ value: 14, by: "owner" });
    },
  );

  test("none is an answer", () => {
    const from = totals({ "dossiers.overdue": "KPS" }, "TTPVHCC");
    expect(from.get("dossiers.overdue")).toMatchObject({ state: "none", by: "owner" });
    expect(from.get("dossiers.received")).toMatchObject({ value: 6214, by: "owner" });
  });

  test("what the owner left blank in the block is not filled from the others", () => {
    expect(totals({ "dossiers.online": "" }, "TTPVHCC").get("dossiers.online")).toEqual({
      state: "blank",
      by: "owner",
      left: [],
      blank: ["TTPVHCC"],
    });
  });

  test("an owner without a report changes nothing", () => {
    const reports = sampleReports(outline).slice(0, 3);
    expect(totalsOf(reports, outline, { dossiersFrom: "TTPVHCC" })).toEqual(totalsOf(reports, outline));
  });
});

describe("a chosen source", () => {
  const revenue =
    (...typed: (Typed | null)[]) =>
    (source: string) =>
      totalOf("budget.revenue", typed, { sources: new Map([["budget.revenue", source]]) });

  test("its figure, not the sum", () => {
    expect(revenue(5_000_000, "KTPV", 6_000_000)("KT")).toEqual({
      state: "value",
      value: 6_000_000,
      by: "source",
      ...exact,
    });
  });
  test("none of the source is none", () => {
    expect(revenue(5_000_000, "KTPV", "KPS")("KT")).toMatchObject({ state: "none", by: "source" });
  });
  test("a source that gives nothing leaves the sum", () => {
    expect(revenue(5_000_000, "KTPV", "CCS")("KT")).toMatchObject({ value: 5_000_000, by: "sum" });
    expect(revenue(5_000_000)("KT")).toMatchObject({ value: 5_000_000, by: "sum" });
  });
  test("a percent without a number is no figure to choose", () => {
    const sources = new Map([["satisfaction.overall", "VP"]]);
    const total = totalOf("satisfaction.overall", ["KPS", 91, 92, 96.4], { sources });
    expect(total).toMatchObject({ value: 96.4, by: "owner" });
  });
  test("only for figures of the whole commune", () => {
    const sources = new Map([["staff.present", "VP"]]);
    expect(totalOf("staff.present", [9, 11], { sources })).toMatchObject({ value: 20, by: "sum" });
  });
});

test("one for each figure item, in the order of the outline", () => {
  const figures = outline.items.filter((item) => item.kind !== "text").map((item) => item.id);
  expect([...totalsOf([], outline).keys()]).toEqual(figures);
});
