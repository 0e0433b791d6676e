import { totalsOf } from "../../src/assessment/totalsOf";
import { checkTotals, type TotalFigure } from "../../src/checks/checkTotals";
import { tellFinding } from "../../src/checks/tellFinding";
import type { Finding } from "../../src/checks/Finding";
import { outline2025 } from "../support/outline2025";
import { reportOf, type TypedAnswers } from "../support/reportOf";
import { smallOutline } from "../support/smallOutline";
import { sampleReports } from "../support/samples";

// The rules once more, on the totals.
const outline = outline2025();

function findings(answers: Readonly<Record<string, TypedAnswers>>): Finding[] {
  const reports = Object.entries(answers).map(([unit, typed]) => reportOf(outline, unit, typed));
  return checkTotals(totalsOf(reports, outline), outline);
}
const codes = (answers: Readonly<Record<string, TypedAnswers>>): string[] =>
  findings(answers).map((finding) => finding.code);

test("a finding on totals names no unit and no cell", () => {
  const [finding] = findings({ VP: { "feedback.received": 1, "feedback.resolved": 2 } });
  expect(finding).toMatchObject({
    code: "F1",
    severity: "error",
    unit: null,
    sheet: "Số liệu",
    cell: null,
    onTotals: true,
    figures: { "feedback.received": 1, "feedback.resolved": 2 },
  });
  expect(tellFinding(outline, finding!)).toBe(
    "Số PAKN đã giải quyết (2) lớn hơn số tiếp nhận (1). Đề nghị kiểm tra lại.",
  );
});

test("the samples' totals fit", () => {
  const all = checkTotals(totalsOf(sampleReports(outline), outline), outline);
  expect(all.filter((finding) => finding.severity === "error")).toEqual([]);
  expect(all.map((finding) => finding.code)).toEqual(["C2", "C3", "D7", "D8", "F2"]);
});

test("units that are wrong one by one may be right together (A6), and the other way round", () => {
  const centre = { "dossiers.received": 100, "dossiers.resolved": "KTPV" };
  expect(codes({ TTPVHCC: centre, VP: { "dossiers.received": "KTPV", "dossiers.resolved": 100 } })).not.toContain("D1");
  expect(codes({ TTPVHCC: centre, VP: { "dossiers.received": "KTPV", "dossiers.resolved": 101 } })).toContain("D1");
});

test("a rule that asks for a note stays out: no note stands beside a total", () => {
  const rules = [
    { id: "N1", where: "a.one > 0 and not noted(a.one)", examples: { pass: { "a.one": 0 }, fail: { "a.one": 1 } } },
    {
      id: "N2",
      when: "not noted(a.one)",
      holds: "a.one < 1",
      examples: { pass: { "a.one": 0 }, fail: { "a.one": 1 } },
    },
    { id: "N3", holds: "a.one < 1", examples: { pass: { "a.one": 0 }, fail: { "a.one": 1 } } },
  ];
  const small = smallOutline({ items: { "a.one": "count" }, rules });
  const totals = totalsOf([reportOf(small, "A", { "a.one": 3 }, { notes: { "a.one": "Đã nêu lý do" } })], small);
  expect(checkTotals(totals, small).map(({ rule }) => rule)).toEqual(["N3"]);
});

test("rules for the team and for single units stay out", () => {
  const all = codes({ TTPVHCC: { "satisfaction.overall": 90, "dossiers.overdue": 3 } });
  expect(all).toContain("S1");
  for (const code of ["S3", "U2", "U3", "U4", "U5"]) expect(all).not.toContain(code);
});

describe("sums that lack different units are not compared", () => {
  const pair = (received: string | number, resolved: string | number): TypedAnswers => ({
    "feedback.received": received,
    "feedback.resolved": resolved,
  });
  test.each([
    ["one figure in error", { VP: pair(10, 10), KT: pair("khoảng 5", 5) }],
    ["one declared missing", { VP: pair(10, 10), KT: pair("CCS", 5) }],
    ["one blank", { VP: pair(10, 10), KT: pair("", 5) }],
  ])("silent: %s", (_, answers) => {
    expect(codes(answers)).not.toContain("F1");
  });

  test("both lack the same unit: compared", () => {
    expect(codes({ VP: pair(10, 11), KT: pair("CCS", "") })).toContain("F1");
  });

  test("an optional item that only some give", () => {
    const given = { "dossiers.overdue": 5, "dossiers.overdue_resolved": 3, "dossiers.overdue_pending": 2 };
    expect(codes({ VP: given, KT: { "dossiers.overdue": 9 } })).not.toContain("D12");
    expect(codes({ VP: { ...given, "dossiers.overdue": 6 } })).toContain("D12");
  });

  test("a blank that counts as zero hides nothing", () => {
    const answers = {
      VP: { "dossiers.received": 10, "dossiers.resolved": 12, "dossiers.carried_in": 1 },
      KT: { "dossiers.received": 10, "dossiers.resolved": 10 },
    };
    expect(codes(answers)).toContain("D1");
    expect(codes({ ...answers, KT: { ...answers.KT, "dossiers.carried_in": "CCS" } })).not.toContain("D1");
  });

  test("the same units are lacking, some in error and some left blank, in whatever order", () => {
    const optional = smallOutline({
      items: { "a.one": "count", "a.two": "count" },
      units: ["A", "B", "C"],
      rules: [
        {
          id: "Q1",
          holds: "a.one <= a.two",
          examples: { pass: { "a.one": 1, "a.two": 1 }, fail: { "a.one": 2, "a.two": 1 } },
        },
      ],
    });
    const total = (value: number, left: string[], blank: string[]): TotalFigure => ({
      state: "value",
      value,
      left,
      blank,
    });
    const told = (one: TotalFigure, two: TotalFigure): string[] =>
      checkTotals(
        new Map([
          ["a.one", one],
          ["a.two", two],
        ]),
        optional,
      ).map(({ rule }) => rule);
    expect(told(total(5, ["A"], ["B"]), total(4, ["B"], ["A"]))).toEqual(["Q1"]);
    expect(told(total(5, ["A"], ["B"]), total(4, ["B"], []))).toEqual([]);
    expect(told(total(5, ["A", "AB"], []), total(4, ["AA", "B"], []))).toEqual([]);
  });
});

test("in the order of the items they stand at, whatever the order of the rules", () => {
  const rules = ["a.three", "a.one", "a.two"].map((at) => ({
    id: `Q_${at}`.replace(".", "_"),
    at,
    where: `${at} > 1`,
    examples: { pass: { [at]: 0 }, fail: { [at]: 2 } },
  }));
  const three = smallOutline({ items: { "a.one": "count", "a.two": "count", "a.three": "count" }, rules });
  const totals = totalsOf([reportOf(three, "A", { "a.one": 2, "a.two": 2, "a.three": 2 })], three);
  expect(checkTotals(totals, three).map(({ items }) => items[0])).toEqual(["a.one", "a.two", "a.three"]);
});

test("no cell of the totals asks whether a share was meant, so the rule does not wait for that answer", () => {
  const share = smallOutline({
    items: { "a.done": "count", "a.all": "count", "a.rate": "percent" },
    rules: [
      {
        id: "Q1",
        at: "a.rate",
        holds: "fits(a.rate, a.done, a.all)",
        examples: { pass: { "a.done": 1, "a.all": 4, "a.rate": 25 }, fail: { "a.done": 1, "a.all": 4, "a.rate": 50 } },
      },
    ],
  });
  const report = reportOf(share, "A", { "a.done": 1, "a.all": 4, "a.rate": 0.25 });
  expect(checkTotals(totalsOf([report], share), share).map(({ rule }) => rule)).toEqual(["Q1"]);
});

test("a rule that asks for a narrative stays out: none stands beside a total", () => {
  const rules = [
    {
      id: "N1",
      holds: 'state(a.words) != "blank" or a.one < 1',
      examples: { pass: { "a.one": 0 }, fail: { "a.one": 1 } },
    },
    {
      id: "N2",
      when: 'state(a.words) = "blank"',
      holds: "a.one < 1",
      examples: { pass: { "a.one": 0 }, fail: { "a.one": 1 } },
    },
    { id: "N3", holds: "a.one < 1", examples: { pass: { "a.one": 0 }, fail: { "a.one": 1 } } },
  ];
  const small = smallOutline({ items: { "a.one": "count", "a.words": "text" }, rules });
  const totals = totalsOf([reportOf(small, "A", { "a.one": 3, "a.words": "Đã có" })], small);
  expect(checkTotals(totals, small).map(({ rule }) => rule)).toEqual(["N3"]);
});
