import fc from "fast-check";
import { countFindings } from "../../src/assessment/countFindings";
import { checkReport } from "../../src/checks/checkReport";
import type { Outline } from "../../src/outline/Outline";
import { planPanel } from "../../src/workbook/template/coverPanel";
import { layoutTemplate } from "../../src/workbook/template/layoutTemplate";
import { LiveForm } from "../../src/workbook/template/LiveForm";
import { filledForms, isUnseen, LiveAgreement, type FilledForm } from "../support/liveAgreement";
import { otherOutline } from "../support/otherOutline";
import { outline2025 } from "../support/outline2025";
import { reportOf } from "../support/reportOf";

/**
 * A rule has two readers: the checks judge it on a report, the form prints it as a formula that brings its own value along. Both must say
 * the same of the same answers, word for word. LibreOffice holds the printed text and that value together elsewhere.
 */
const FORMS = 2000;
const OTHER_FORMS = 1500;

test(`the live form of 2025 says what the checks say of ${FORMS} random reports`, () => {
  const agreement = agree(outline2025(), FORMS);
  expect(agreement.rare(5)).toEqual([]);
});

test(`and so does that of another outline, of ${OTHER_FORMS} reports`, () => {
  const agreement = agree(otherOutline(), OTHER_FORMS);
  expect(agreement.rare(5)).toEqual([]);
});

describe("the counters of the cover", () => {
  test.each([
    ["2025", outline2025()],
    ["the other outline", otherOutline()],
  ])("%s: as many errors, warnings, missed targets and blanks as the checks find", (_, outline) => {
    const layout = layoutTemplate(outline);
    fc.assert(
      fc.property(filledForms(outline), (filled) => {
        fc.pre(!Object.keys(filled.answers).some((id) => isUnseen(outline, filled.answers, id)));
        const live = new LiveForm(outline, layout, { ...filled, meta: metaOf(outline, filled.unit) });
        const { errors, warnings, targets, blank } = planPanel(live, false).totals;
        const shown = [errors, warnings, targets, blank].map((count) => count.value());
        expect(shown).toEqual(countsOf(outline, filled));
      }),
      { numRuns: 300 },
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
