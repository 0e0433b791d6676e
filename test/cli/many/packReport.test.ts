import fc from "fast-check";
import { checkReport } from "../../../src/checks/checkReport";
import { packReport, unpackReport } from "../../../src/cli/many/packReport";
import type { Entry } from "../../../src/report/Entry";
import type { Report } from "../../../src/report/Report";
import { outline2025 } from "../../support/outline2025";
import { reportOf } from "../../support/reportOf";
import { sampleReports } from "../../support/samples";

const outline = outline2025();
const again = (report: Report) => {
  const findings = checkReport(report, outline);
  return {
    before: { report, findings },
    after: unpackReport(packReport({ report, findings }, outline), report.file, outline),
  };
};

test.each(sampleReports(outline).map((report) => [report.unit, report] as const))(
  "%s comes back as it was",
  (_, report) => {
    const { before, after } = again(report);
    expect(after).toEqual(before);
    expect([...after.report.entries.keys()]).toEqual([...before.report.entries.keys()]);
  },
);

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "=1+1", "\u00005", "\u0000\u0000", "KPS", "1.423"),
);
const anyEntry = fc.record(
  {
    state: fc.constantFrom<Entry["state"]>("value", "none", "na", "missing", "blank", "error"),
    value: fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(Infinity, -Infinity, -0), anyText),
    raw: fc.oneof(fc.double({ noNaN: true }), anyText),
    note: anyText,
    computed: fc.constant(true),
    signs: fc.array(
      fc.record({
        code: fc.constantFrom("T2", "T6"),
        figures: fc.dictionary(fc.string(), fc.oneof(fc.double(), anyText)),
      }),
    ),
    sheet: anyText,
    cell: anyText,
  },
  { requiredKeys: ["state", "signs", "sheet", "cell"] },
);

test("whatever stands in the cells comes back", () => {
  const blank = reportOf(outline, "KT", {});
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 12 }), fc.boolean(), (entries, whole) => {
      const changed = new Map(whole ? blank.entries : []);
      entries.forEach((entry, index) => {
        const item = outline.items[index * 3]!.id;
        changed.set(item, { ...entry, item });
      });
      const inOrder = new Map(outline.items.flatMap(({ id }) => (changed.has(id) ? [[id, changed.get(id)!]] : [])));
      const report: Report = { ...blank, entries: inOrder, file: "thư.eml › a.xlsx" };
      const packed = packReport({ report, findings: [] }, outline);
      expect(unpackReport(packed, report.file, outline)).toEqual({ report, findings: [] });
    }),
    { numRuns: 200 },
  );
});
