import { changesOf, formerOf, type Former } from "../../src/assessment/changesOf";
import { checkReport } from "../../src/checks/checkReport";
import { outline2025 } from "../support/outline2025";
import { sampleReport } from "../support/samples";

const outline = outline2025();
const report = sampleReport(outline, "KT");
const findings = checkReport(report, outline);
const former = formerOf(report, findings, outline);
const changes = (before: Former) => changesOf(before, report, findings, outline);

// The same answers: rules may have changed, or another program read them.
describe("since a version with the same answers", () => {
  test("nothing changed where the same was found, or where it is not known what was", () => {
    expect(former.findings!.length).toBeGreaterThan(0);
    expect(changes(former)).toBeUndefined();
    expect(changes({ ...former, findings: null })).toBeUndefined();
  });

  test("a finding that is gone is a change by itself", () => {
    const gone = { key: "KT|D1|dossiers.resolved", message: "Số hồ sơ đã giải quyết (2) lớn hơn số tiếp nhận (1)" };
    expect(changes({ ...former, findings: [...former.findings!, gone] })).toMatchObject({
      unit: "KT",
      file: "KT.xlsx",
      entries: [],
      gone: [gone],
      fresh: [],
    });
  });

  test("so is a new one", () => {
    const [fresh, ...others] = former.findings!;
    expect(changes({ ...former, findings: others })).toMatchObject({ entries: [], gone: [], fresh: [fresh] });
  });
});
