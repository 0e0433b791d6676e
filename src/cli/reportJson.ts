import type { Finding } from "../checks/Finding";
import { tellFinding } from "../checks/tellFinding";
import type { PassedOver } from "../intake/intakeMessages";
import type { IntakeFile } from "../intake/readFile";
import type { GivenFile } from "../intake/readGiven";
import type { Outline } from "../outline/Outline";

/** One file as `read --json` and `check --json` print it. */
export function fileJson(intake: IntakeFile): Record<string, unknown> {
  const { file, sha256, arrival } = intake;
  const received = arrival && { received: arrival };
  if (!intake.ok) {
    const { code, message } = intake.refusal;
    return {
      file,
      sha256: sha256 || null,
      unit: null,
      asOf: null,
      outline: null,
      meta: {},
      entries: {},
      repaired: [],
      ...received,
      refused: { code, message },
    };
  }
  const { unit, asOf, outline, meta, entries, repaired } = intake.report;
  return {
    file,
    sha256,
    unit,
    asOf,
    outline,
    meta,
    entries: Object.fromEntries(
      [...entries.values()].map(({ item, state, value, raw, computed, note, sheet, cell }) => [
        item,
        { state, value, raw, ...(computed && { computed }), note, sheet, cell },
      ]),
    ),
    repaired,
    ...received,
  };
}

/** Files in archives and mails that are no workbooks; nothing where there are none. */
export function passedOverJson(given: readonly GivenFile[]): { readonly passedOver?: readonly PassedOver[] } {
  const passedOver = given.flatMap((one) => one.passedOver);
  return passedOver.length > 0 ? { passedOver } : {};
}

export function findingJson(finding: Finding, outline: Outline): Record<string, unknown> {
  const { code, rule, class: kind, severity, audience, items, unit, units, group, sheet, cell, explained } = finding;
  const message = tellFinding(outline, finding);
  return {
    code,
    rule,
    class: kind,
    severity,
    ...(audience && { audience }),
    items,
    unit,
    ...(units && { units }),
    ...(group !== undefined && { group }),
    sheet,
    cell,
    message,
    ...(explained && { explained }),
  };
}
