import fc from "fast-check";
import type { Outline } from "../../src/outline/Outline";
import { filledForms, LiveAgreement } from "../support/liveAgreement";
import { otherOutline } from "../support/otherOutline";
import { outline2025 } from "../support/outline2025";

/**
 * A rule has two readers: the checks judge it on a report, the form prints it as a formula that brings its own value along. Both must say
 * the same of the same answers, word for word. LibreOffice holds the printed text and that value together elsewhere.
 */
const FORMS = 2000;
const OTHER_FORMS = 1500;

test(`the live form of 2025 says what the checks say of ${FORMS} random reports`, () => {
  const agreement = agree(outline2025(), FORMS);
  expect(agreement.rare(20)).toEqual([]);
});

test(`and so does that of another outline, of ${OTHER_FORMS} reports`, () => {
  const agreement = agree(otherOutline(), OTHER_FORMS);
  expect(agreement.rare(20)).toEqual([]);
});

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
