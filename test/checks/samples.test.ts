import { checkReport } from "../../src/checks/checkReport";
import { severityWord } from "../../src/checks/severityWord";
import { tellFinding } from "../../src/checks/tellFinding";
import demo from "../../src/cli/demo/samples.json";
import mistakes from "../fixtures/mistakes.json";
import { outline2025 } from "../support/outline2025";
import { reportOf, type TypedAnswers } from "../support/reportOf";
import { SAMPLE_UNITS, sampleReport, type SampleUnit } from "../support/samples";

const outline = outline2025();
const SEVERITY: Readonly<Record<string, string>> = { E: "error", W: "warning", I: "info" };
/** Findings of consistent reports: missed targets, derived lines, and questions for the team. */
const EXPECTED = /^(C2|C3|D7|D8|F2|U\d)$/;

describe("the four consistent samples", () => {
  test.each(SAMPLE_UNITS)("%s has nothing to correct", (unit) => {
    const codes = checkReport(sampleReport(outline, unit), outline).map((finding) => finding.code);
    expect(codes.filter((code) => !EXPECTED.test(code))).toEqual([]);
  });

  test.each(SAMPLE_UNITS)("the demonstration's %s has nothing to correct", (unit) => {
    const { answers, meta, notes } = demo[unit];
    const report = reportOf(outline, unit, answers, { meta, notes });
    const codes = checkReport(report, outline).map((finding) => finding.code);
    expect(codes.filter((code) => !EXPECTED.test(code))).toEqual([]);
  });
});

describe("mistakes made on them", () => {
  test.each(mistakes.map((mistake) => [mistake.no, mistake.desc, mistake] as const))("%i. %s", (_, __, mistake) => {
    const change = mistake.change as unknown as TypedAnswers;
    const findings = checkReport(sampleReport(outline, mistake.unit as SampleUnit, change), outline);
    for (const [code, severity, message] of mistake.findings) {
      const found = findings.find((finding) => finding.code === code);
      expect([code, found?.severity]).toEqual([code, SEVERITY[severity!]]);
      // The list's texts of T findings are the label with what was typed; the rest are the first words of the message.
      if (!code!.startsWith("T")) expect(tellFinding(outline, found!)).toContain(message);
    }
  });

  test("nothing else turns into an error, except what follows from the same slip", () => {
    const errors = Object.fromEntries(
      mistakes.map((mistake) => [
        mistake.no,
        checkReport(
          sampleReport(outline, mistake.unit as SampleUnit, mistake.change as unknown as TypedAnswers),
          outline,
        )
          .filter((finding) => severityWord(finding) === "Lỗi")
          .map((finding) => finding.code),
      ]),
    );
    expect(errors).toEqual({ 1: ["D1", "D3"], 5: [], 8: ["P1"], 10: [], 11: [], 12: ["N1"], 18: ["T4"], 22: [] });
  });
});
