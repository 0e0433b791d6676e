import { answersOf } from "../../src/checks/answersOf";
import { applyRules } from "../../src/checks/applyRules";
import { checkGroupCounting } from "../../src/checks/checkDoubleCounting";
import { figureOf } from "../../src/checks/figureOf";
import { groupReports } from "../../src/checks/groupReports";
import type { Entry } from "../../src/report/Entry";
import { reportOf, type TypedAnswers } from "../support/reportOf";
import { smallFile, smallOutline } from "../support/smallOutline";

const examples = { pass: { "a.count": 1 }, fail: { "a.count": 0 } };
const outline = smallOutline({
  items: { "a.count": "count", "a.other": "count", "a.rate": "percent", "a.text": "text" },
  rules: [
    {
      id: "Q1",
      where: 'a.count = 0 and state(a.other) != "error" and state(a.rate) != "error" and state(a.text) != "error"',
      message: "{a.count}",
      examples,
    },
  ],
});

const answers = (typed: TypedAnswers) => answersOf(reportOf(outline, "A", typed), outline);

describe("what rules hear of an answer", () => {
  test("a narrative that is written is answered, a figure only with its number", () => {
    const report = reportOf(outline, "A", { "a.text": "Đã ban hành", "a.count": 3 });
    const entries = new Map(report.entries);
    const { state } = answersOf(report, outline);
    expect([state("a.text"), state("a.count"), state("a.rate")]).toEqual(["value", "value", "blank"]);
    const withoutNumber: Entry = { ...entries.get("a.count")!, value: undefined };
    const odd = answersOf({ ...report, entries: entries.set("a.count", withoutNumber) }, outline);
    expect(odd.state("a.count")).toBe("error");
  });

  test.each([
    ["a share in place of a percent", 0.95, true],
    ["the same typed as text, which is told besides", "0,95", true],
    ["a percent typed as text", "95", false],
    ["a percent", 95, false],
    ["nothing", "", false],
  ])("a rate is doubtful or not: %s", (_, typed, doubtful) => {
    expect(answers({ "a.rate": typed }).doubtful("a.rate")).toBe(doubtful);
  });

  test("what the report does not have is unknown, neither doubtful nor noted nor answered", () => {
    const unknown = answersOf({ ...reportOf(outline, "A", {}), entries: new Map() }, outline);
    expect(unknown.state("a.rate")).toBe("error");
    expect(unknown.doubtful("a.rate")).toBe(false);
    expect(unknown.noted("a.rate")).toBe(false);
    expect(unknown.answers("a.text", ["Có"])).toBe(false);
    expect(unknown.figure("a.count")).toBeNaN();
  });
});

describe("the figures that a rule's finding keeps", () => {
  test.each([
    ["a count that did not occur is 0, a rate of nothing is none", { "a.rate": "KPS" }, { "a.count": 0 }],
    ["what is blank is no figure", {}, { "a.count": 0 }],
    ["nor what is out of scope or missing", { "a.other": "KTPV", "a.rate": "CCS" }, { "a.count": 0 }],
    ["a rate", { "a.rate": 0 }, { "a.count": 0, "a.rate": 0 }],
    ["a narrative is none, written", { "a.text": "Đã ban hành" }, { "a.count": 0 }],
    ["nor one that says nothing occurred", { "a.text": "KPS" }, { "a.count": 0 }],
  ])("%s", (_, typed: TypedAnswers, figures) => {
    const [finding] = applyRules(outline, outline.rules, answers({ "a.count": "KPS", ...typed }));
    expect(finding?.figures).toEqual(figures);
  });
});

describe("what an answer counts in sums", () => {
  const figure = (id: string, typed: string | number): number | undefined =>
    figureOf(reportOf(outline, "A", { [id]: typed }).entries.get(id), outline.itemOf(id)!.kind);

  test.each([
    ["a.count", 7, 7],
    ["a.count", "KPS", 0],
    ["a.count", "KTPV", undefined],
    ["a.rate", 97.5, 97.5],
    ["a.rate", "KPS", undefined],
    ["a.text", "12", undefined],
    ["a.text", "KPS", undefined],
  ])("%s %j: %j", (id, typed, counted) => {
    expect(figure(id, typed)).toBe(counted);
  });
});

test("a figure counts only as a number", () => {
  const entry = { item: "a.count", signs: [], sheet: "", cell: "" };
  expect(figureOf({ ...entry, state: "value", value: 5 }, "count")).toBe(5);
  expect(figureOf({ ...entry, state: "value", value: "5" }, "count")).toBeUndefined();
  expect(figureOf({ ...entry, state: "none" }, "count")).toBe(0);
  expect(figureOf({ ...entry, state: "none" }, "percent")).toBeUndefined();
});

test("a report of a unit that the outline lacks belongs to no group", () => {
  const small = smallOutline({ items: { "a.count": "count" }, units: ["A"] });
  const own = reportOf(small, "A", {});
  const [group] = groupReports([own, { ...own, unit: "LA" }], small);
  expect(group!.reports).toEqual([own]);
});

test("a source among the units of another commune settles nothing; one that gives the figure leaves nothing to tell", () => {
  const file = smallFile({ items: { "a.one": "count" }, units: ["A", "B"] });
  const rows = file.sections[0]!.rows.map((row) => ({ ...row, scope: "commune" as const }));
  const commune = smallOutline({
    items: {},
    units: ["A", "B"],
    change: { sections: [{ ...file.sections[0]!, rows }] as typeof file.sections },
  });
  const reports = ["A", "B"].map((unit) => reportOf(commune, unit, { "a.one": 5 }));
  const found = (source: string): readonly object[] =>
    checkGroupCounting(reports, commune.groups[0]!, commune, new Map([["a.one", source]]));
  expect(found("A")).toEqual([]);
  expect(found("LA")).toHaveLength(1);
  expect(found("LA")[0]).toMatchObject({ code: "X4" });
});
