import type { Finding } from "../checks/Finding";
import { tellFinding } from "../checks/tellFinding";
import type { IntakeFile } from "../intake/readFile";
import type { Outline } from "../outline/Outline";

/** One file as `read --json` and `check --json` print it. */
export function fileJson(intake: IntakeFile): Record<string, unknown> {
  const { file, sha256 } = intake;
  if (!intake.ok) {
    const { code, message } = intake.refusal;
    return {
      file,
      sha256,
      unit: null,
      asOf: null,
      outline: null,
      meta: {},
      entries: {},
      repaired: [],
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
  };
}

export function findingJson(finding: Finding, outline: Outline): Record<string, unknown> {
  const { code, rule, class: kind, severity, audience, items, unit, units, sheet, cell } = finding;
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
    sheet,
    cell,
    message,
  };
}
