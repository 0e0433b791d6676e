import fc from "fast-check";
import { countFindings } from "../../src/assessment/countFindings";
import { checkReport } from "../../src/checks/checkReport";
import type { Outline } from "../../src/outline/Outline";
import { planPanel } from "../../src/workbook/template/coverPanel";
import { layoutTemplate } from "../../src/workbook/template/layoutTemplate";
import { LiveForm, type Filling } from "../../src/workbook/template/LiveForm";
import { filledForms, isUnseen, LiveAgreement, type FilledForm } from "../support/liveAgreement";
import { oddOutline } from "../support/oddOutline";
import { otherOutline } from "../support/otherOutline";
import { outline2025 } from "../support/outline2025";
import { reportOf } from "../support/reportOf";
import { smallOutline } from "../support/smallOutline";

/**
 * A rule has two readers: the checks judge it on a report, the form prints it as a formula that brings its own value along. Both must say
 * the same of the same answers, word for word. LibreOffice holds the printed text and that value together elsewhere.
 */
const FORMS = 2000;
const OTHER_FORMS = 1000;

test(`the live form of 2025 says what the checks say of ${FORMS} random reports`, () => {
  const agreement = agree(outline2025(), FORMS);
  expect(agreement.rare(5)).toEqual([]);
});

test(`and so does that of another outline, of ${OTHER_FORMS} reports`, () => {
  const agreement = agree(otherOutline(), OTHER_FORMS);
  expect(agreement.rare(5)).toEqual([]);
});

/** An outline may change what a cell's own code weighs. */
const CHANGED = {
  T3: { severity: "warning" },
  T4: { severity: "info" },
  T6: { severity: "error" },
  T9: { off: true },
  T14: { severity: "info" },
};

test("the sign in the check cell is that of the outline's severity", () => {
  const outline = outline2025((json) => ({ ...json, checks: CHANGED }));
  const answers = {
    "feedback.received": "một trăm",
    "feedback.resolved": 1.5,
    "procedures.at_center_rate": 0.95,
    "budget.revenue": 5,
    "staff.quota": "CCS",
    "staff.present": -1,
  };
  const live = new LiveForm(outline, layoutTemplate(outline), { answers });
  expect(Object.keys(answers).map((id) => live.checkCell(id).value())).toEqual([
    "× Không đọc được số",
    "i Phải là số nguyên",
    "× Có phải 95%?",
    "√ Hợp lệ",
    "i Chưa có số liệu",
    "! Số âm",
  ]);
});

test("and that of rules that do odd things", () => {
  const agreement = agree(oddOutline(), OTHER_FORMS);
  expect(agreement.rare(5)).toEqual([]);
});

test("a figure that is not there is a dash", () => {
  const outline = smallOutline({
    items: { "a.one": "count", "a.two": "percent" },
    rules: [
      {
        id: "EITHER",
        where: 'state(a.one) = "value" or state(a.two) = "value"',
        message: "{a.one} và {a.two}%, TT {number(a.two)}",
        examples: { pass: {}, fail: { "a.one": 1, "a.two": 2 } },
      },
    ],
  });
  const told = (answers: Filling["answers"]): unknown =>
    new LiveForm(outline, layoutTemplate(outline), { answers }).messageCell("EITHER").value();
  expect(told({ "a.one": 1234, "a.two": 2.5 })).toBe("1.234 và 2,5%, TT 2");
  expect(told({ "a.one": 1234 })).toBe("1.234 và —%, TT 2");
  expect(told({ "a.two": 0.25, "a.one": "CCS" })).toBe("— và 0,25%, TT 2");
  expect(told({})).toBe("");
});

describe("the counters of the cover", () => {
  test.each([
    ["2025", outline2025()],
    ["the other outline", otherOutline()],
    ["2025 with severities of its own", outline2025((json) => ({ ...json, checks: CHANGED }))],
  ])("%s: as many errors, warnings, missed targets and blanks as the checks find", (_, outline) => {
    const layout = layoutTemplate(outline);
    fc.assert(
      fc.property(filledForms(outline), (filled) => {
        fc.pre(!Object.keys(filled.answers).some((id) => isUnseen(outline, filled.answers, id)));
        const live = new LiveForm(outline, layout, { ...filled, meta: metaOf(outline, filled.unit) });
        const { errors, warnings, targets, blank } = planPanel(live, null).totals;
        const shown = [errors, warnings, targets, blank].map((count) => count.value());
        expect(shown).toEqual(countsOf(outline, filled));
      }),
      { numRuns: 150 },
    );
  });
});

function metaOf(outline: Outline, unit: string): { readonly unit: string; readonly as_of: string } {
  return { unit: outline.unitOf(unit)!.name, as_of: outline.periodTo };
}

/** What the checks find that a formula can see, for the unit itself. */
function countsOf(outline: Outline, { unit, answers, notes }: FilledForm): number[] {
  const report = reportOf(outline, unit, answers, { notes, meta: { as_of: outline.periodTo } });
  const counts = countFindings(checkReport(report, outline).filter((finding) => finding.audience !== "team"));
  return [counts.errors, counts.warnings, counts.targets, counts.blanks];
}

function agree(outline: Outline, numRuns: number): LiveAgreement {
  const agreement = new LiveAgreement(outline);
  fc.assert(
    fc.property(filledForms(outline), (form) => {
      expect(agreement.differences(form)).toEqual([]);
    }),
    { numRuns },
  );
  return agreement;
}
