import { checkReport } from "../../src/checks/checkReport";
import type { Finding } from "../../src/checks/Finding";
import { severityWord } from "../../src/checks/severityWord";
import { tellFinding } from "../../src/checks/tellFinding";
import { outline2025 } from "../support/outline2025";
import { reportOf } from "../support/reportOf";
import { dossierCountRules } from "./cases/dossierCountRules";
import { dossierRateRules } from "./cases/dossierRateRules";
import { otherRules } from "./cases/otherRules";
import type { Case, UnitCase } from "./cases/RuleCases";
import { taskRules } from "./cases/taskRules";

// Each rule of the outline has answers it accepts (or has nothing to say about) and answers it does not.
const outline = outline2025();
const CASES = { ...taskRules, ...dossierCountRules, ...dossierRateRules, ...otherRules };

function findingsOf(ruleId: string, given: Case): Finding[] {
  const { unit, answers, notes } = isFull(given) ? given : { unit: "KT", answers: given, notes: undefined };
  return checkReport(reportOf(outline, unit, answers, { notes }), outline).filter((finding) => finding.rule === ruleId);
}

function isFull(given: Case): given is UnitCase {
  return typeof given.answers === "object";
}

test("every rule of the outline has its cases", () => {
  expect(Object.keys(CASES).sort()).toEqual(outline.rules.map((rule) => rule.id).sort());
});

describe.each(Object.entries(CASES))("%s", (ruleId, { valid, invalid }) => {
  test.each(valid.map((answers) => [JSON.stringify(answers), answers] as const))("says nothing: %s", (_, answers) => {
    expect(findingsOf(ruleId, answers)).toEqual([]);
  });

  test.each(invalid.map(([answers, word, message]) => [JSON.stringify(answers), answers, word, message] as const))(
    "speaks: %s",
    (_, answers, word, message) => {
      const findings = findingsOf(ruleId, answers);
      expect(findings.map((finding) => [severityWord(finding), tellFinding(outline, finding)])).toEqual([
        [word, message],
      ]);
    },
  );

  test("stands at the cell of its item", () => {
    const rule = outline.ruleOf(ruleId)!;
    const [finding] = findingsOf(ruleId, invalid[0]![0]);
    const item = outline.itemOf(rule.at)!;
    expect(finding).toMatchObject({
      code: rule.code,
      class: rule.class,
      items: rule.items,
      sheet: outline.sectionOf(item).sheet,
      cell: `D${item.number + 4}`,
    });
    expect(finding!.items[0]).toBe(rule.at);
    expect(finding!.audience).toBe(rule.audience);
  });
});

test("the figures are those that the rule counted: numbers, none as 0, and what may be blank", () => {
  const answers = { "dossiers.received": "KPS", "dossiers.resolved": "1.423" };
  const [finding] = findingsOf("D1", answers);
  expect(finding?.figures).toEqual({
    "dossiers.received": 0,
    "dossiers.resolved": 1423,
    "dossiers.carried_in": 0,
  });
});
