import { checkReport } from "../../src/checks/checkReport";
import type { Finding } from "../../src/checks/Finding";
import { severityWord } from "../../src/checks/severityWord";
import { tellFinding } from "../../src/checks/tellFinding";
import { outline2025 } from "../support/outline2025";
import { smallOutline } from "../support/smallOutline";
import { reportOf, type Typed, type TypedAnswers } from "../support/reportOf";
import { cellCases } from "./cases/cellCases";

const outline = outline2025();
const count = "feedback.received";
const text = "direction.documents";
function findingsOf(code: string, answers: TypedAnswers): Finding[] {
  return checkReport(reportOf(outline, "KT", answers), outline).filter((finding) => finding.code === code);
}

describe.each(Object.entries(cellCases))("%s", (code, { valid, invalid }) => {
  test.each(valid.map(([item, typed]) => [item, JSON.stringify(typed), typed] as const))(
    "says nothing: %s %s",
    (item, _, typed) => {
      expect(findingsOf(code, { [item]: typed }).filter((finding) => finding.items[0] === item)).toEqual([]);
    },
  );

  test.each(invalid.map(([item, typed, ...rest]) => [item, JSON.stringify(typed), typed, ...rest] as const))(
    "speaks: %s %s",
    (item, _, typed, word, message) => {
      const findings = findingsOf(code, { [item]: typed }).filter((finding) => finding.items[0] === item);
      expect(findings.map((finding) => [severityWord(finding), tellFinding(outline, finding)])).toEqual([
        [word, message],
      ]);
      const { number } = outline.itemOf(item)!;
      expect(findings[0]).toMatchObject({
        rule: code,
        class: "figure",
        items: [item],
        unit: "KT",
        sheet: outline.sectionOf(outline.itemOf(item)!).sheet,
        cell: `D${number + 4}`,
      });
    },
  );
});

describe("T1 keeps its severity in data", () => {
  test.each([
    [count, "error"],
    [text, "warning"],
  ])("%s blank: %s", (item, severity) => {
    expect(findingsOf("T1", {}).find((finding) => finding.items[0] === item)?.severity).toBe(severity);
  });

  test("a computed rate is not asked for: its figures are", () => {
    const blank = findingsOf("T1", {}).map((finding) => finding.items[0]);
    expect(blank).toContain("dossiers.on_time");
    expect(blank).not.toContain("dossiers.on_time_rate");
  });

  test("a computed rate whose formula was cleared is", () => {
    const blank = findingsOf("T1", { "dossiers.on_time_rate": "" }).map((finding) => finding.items[0]);
    expect(blank).toContain("dossiers.on_time_rate");
  });
});

describe("T6 and the rate's own figures", () => {
  const rate = (typed: Typed, on_time: Typed, resolved: Typed): TypedAnswers => ({
    "dossiers.on_time_rate": typed,
    "dossiers.on_time": on_time,
    "dossiers.resolved": resolved,
  });
  const codesOf = (answers: TypedAnswers): string[] =>
    checkReport(reportOf(outline, "KT", answers), outline)
      .filter((finding) => finding.items[0] === "dossiers.on_time_rate" && finding.code !== "T7")
      .map((finding) => finding.code);

  test.each([
    ["the value agrees with the recomputed rate: no question", rate(0.5, 1, 200), []],
    ["the value agrees though typed as text", rate("0,5", 1, 200), []],
    ["a hundred times the value agrees: T6 alone", rate(0.9987, 3893, 3898), ["T6"]],
    ["neither agrees: both are told", rate(0.9, 3893, 3898), ["T6", "D3"]],
    ["nothing was resolved: T6 and D4", rate(0.5, 0, 0), ["T6", "D4"]],
    ["a figure is not there: T6", rate(0.5, 1, ""), ["T6"]],
    ["a figure is declared missing: T6", rate(0.5, 1, "CCS"), ["T6"]],
    ["none counts as 0", rate(0.5, "KPS", 200), ["T6", "D3"]],
  ])("%s", (_, answers, codes) => {
    expect(codesOf(answers)).toEqual(codes);
  });
});

test("figures below zero prove no rate: T6 is told, whatever they would give", () => {
  const negative = smallOutline({
    items: { "a.done": "count", "a.all": "count", "a.rate": "percent" },
    rates: { "a.rate": ["a.done", "a.all"] },
  });
  const report = reportOf(negative, "A", { "a.rate": 0.5 });
  const entries = new Map(report.entries);
  for (const [id, value] of [
    ["a.done", -1],
    ["a.all", -200],
  ] as const)
    entries.set(id, { ...entries.get(id)!, state: "value", value });
  const found = checkReport({ ...report, entries }, negative).filter(({ code }) => code === "T6");
  expect(found).toHaveLength(1);
});

test("a rate that is its figures though typed as text: what is told of the text stays", () => {
  const answers = { "dossiers.on_time_rate": "0,5", "dossiers.on_time": 1, "dossiers.resolved": 200 };
  expect(findingsOf("T7", answers).map(({ items }) => items[0])).toContain("dossiers.on_time_rate");
});

test("a rate of nothing is no 0: what its rule can't know, T6 asks", () => {
  const added = smallOutline({
    items: { "a.done": "count", "a.all": "count", "a.more": "percent", "a.rate": "percent" },
    rules: [
      {
        id: "Q1",
        at: "a.rate",
        holds: "fits(a.rate, a.done + a.more, a.all)",
        examples: {
          pass: { "a.done": 1, "a.more": 0, "a.all": 4, "a.rate": 25 },
          fail: { "a.done": 1, "a.more": 0, "a.all": 4, "a.rate": 50 },
        },
      },
    ],
  });
  const t6 = (more: Typed): string[] =>
    checkReport(reportOf(added, "A", { "a.done": 1, "a.all": 200, "a.more": more, "a.rate": 0.5 }), added)
      .filter(({ code }) => code === "T6")
      .map(({ items }) => items[0]!);
  expect(t6(0)).toEqual([]);
  expect(t6("KPS")).toEqual(["a.rate"]);
});

describe("T6 of a rate that the sheet computes, typed over, where no rule compares it with its figures", () => {
  const computed = smallOutline({
    items: { "a.done": "count", "a.all": "count", "a.rate": "percent" },
    rates: { "a.rate": ["a.done", "a.all"] },
  });
  test.each([
    ["it is what they give", 1, 200, []],
    ["it is not", 3, 4, ["T6"]],
    ["one of them is not there", "", 200, ["T6"]],
  ] as const)("%s", (_, done, all, codes) => {
    const report = reportOf(computed, "A", { "a.done": done, "a.all": all, "a.rate": 0.5 });
    const found = checkReport(report, computed).filter(({ code }) => code === "T6");
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});

describe("T6 where the rate has three figures", () => {
  const three = outline2025((json) => ({
    ...json,
    rules: json.rules.map((rule) =>
      rule.id === "D10"
        ? {
            ...rule,
            holds: "fits(dossiers.online_rate, dossiers.online + dossiers.carried_in, dossiers.received)",
            examples: {
              pass: {
                "dossiers.online": 1,
                "dossiers.carried_in": 1,
                "dossiers.received": 4,
                "dossiers.online_rate": 50,
              },
              fail: {
                "dossiers.online": 1,
                "dossiers.carried_in": 1,
                "dossiers.received": 4,
                "dossiers.online_rate": 25,
              },
            },
          }
        : rule,
    ),
  }));
  test.each([
    ["none counts as 0", "KPS", []],
    ["a value", 0, []],
    ["blank is not 0", "", ["T6"]],
    ["nor is what is out of scope", "KTPV", ["T6"]],
    ["nor what is missing", "CCS", ["T6"]],
  ] as const)("%s", (_, carried_in, codes) => {
    const answers = {
      "dossiers.online_rate": 0.5,
      "dossiers.online": 1,
      "dossiers.carried_in": carried_in,
      "dossiers.received": 200,
    };
    const findings = checkReport(reportOf(three, "KT", answers), three);
    expect(findings.filter(({ code }) => code === "T6").map(({ code }) => code)).toEqual(codes);
  });
});

describe("an outline's own severities", () => {
  test("a check that is switched off says nothing", () => {
    const off = outline2025((json) => ({ ...json, checks: { T1: { off: true }, T7: { off: true } } }));
    const codes = checkReport(reportOf(off, "KT", { [count]: "12" }), off).map((finding) => finding.code);
    expect(codes).not.toContain("T1");
    expect(codes).not.toContain("T7");
  });

  test("a changed severity holds in figures and narratives alike, with its own words", () => {
    const changed = outline2025((json) => ({
      ...json,
      checks: { T1: { severity: "info", message: "TT {number}: thiếu {label}" } },
    }));
    const findings = checkReport(reportOf(changed, "KT", {}), changed).filter((finding) => finding.code === "T1");
    expect(new Set(findings.map((finding) => finding.severity))).toEqual(new Set(["info"]));
    expect(findings.map((finding) => tellFinding(changed, finding))).toContain("TT 48: thiếu Tổng số PAKN tiếp nhận");
  });
});
