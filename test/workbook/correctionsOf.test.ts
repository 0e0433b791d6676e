import { checkReport } from "../../src/checks/checkReport";
import { correctionsOf } from "../../src/workbook/findings/correctionsOf";
import { outline2025 } from "../support/outline2025";
import type { TypedAnswers } from "../support/reportOf";
import { sampleReport } from "../support/samples";

// Letters carry no info findings, nothing meant for the team, and no H1.
const outline = outline2025();

function asked(change: TypedAnswers) {
  const report = sampleReport(outline, "KT", change);
  const findings = checkReport(report, outline);
  return { codes: findings.map(({ code }) => code), corrections: correctionsOf(report, findings, outline) };
}

test("the worst first; what is only noted or meant for the team is left out", () => {
  const { codes, corrections } = asked({
    "dossiers.resolved": 1423,
    "feedback.received": undefined,
    "finance.pci": "Không",
  });
  expect(codes).toEqual(expect.arrayContaining(["C2", "U3"]));
  expect([...new Set(corrections.map(({ level }) => level))]).toEqual(["error", "blank", "target", "warning"]);
  expect(corrections.filter(({ message }) => message.includes("cột Ghi chú để trống"))).toEqual([]);
});

test("H1 stands in the form and in no letter", () => {
  const { codes, corrections } = asked({ "staff.present": 13, "staff.quota": 12 });
  expect(codes).toContain("H1");
  expect(corrections.filter(({ message }) => message.includes("biên chế"))).toEqual([]);
});

test("the cells of all figures that a finding names, its own first", () => {
  const { corrections } = asked({ "dossiers.resolved": 1423 });
  const [resolved, received, carried] = ["dossiers.resolved", "dossiers.received", "dossiers.carried_in"].map((id) => {
    const { sheet, cell } = sampleReport(outline, "KT").entries.get(id)!;
    return { sheet, cell };
  });
  expect(corrections[0]).toMatchObject({ ...resolved, watched: [resolved, received, carried] });
});
