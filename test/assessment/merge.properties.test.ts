import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { mergeReports } from "../../src/assessment/mergeReports";
import type { RefusedFile } from "../../src/assessment/Assessment";
import type { Report } from "../../src/report/Report";
import { outline2025 } from "../support/outline2025";
import { SAMPLE_UNITS, sampleReport } from "../support/samples";

const outline = outline2025();

/** Several files of each unit: other days, other times, equal days and times, with mistakes, with findings across units. */
const pool: readonly Report[] = SAMPLE_UNITS.flatMap((unit) => [
  sampleReport(outline, unit),
  sampleReport(outline, unit, { "dossiers.resolved": 99999 }, { file: `${unit}-2.xlsx` }),
  sampleReport(outline, unit, { "budget.revenue": 5_000_000 }, { modified: "2025-11-12T01:00:00+07:00" }),
  sampleReport(outline, unit, { "feedback.received": "" }, { meta: { as_of: "2025-10-31" }, modified: null }),
  sampleReport(outline, unit, { "direction.documents": "Nội dung giống nhau. ".repeat(6) }, { meta: { as_of: "" } }),
]);
const refused: readonly RefusedFile[] = ["a", "b", "c"].map((file) => ({
  file: `${file}.xlsx`,
  sha256: file,
  size: 1,
  code: "damaged",
  message: "Tệp hỏng",
}));

const someReports = fc.subarray([...pool], { minLength: 1 });

test("the order of files never matters", () => {
  fc.assert(
    fc.property(
      someReports.chain((reports) =>
        fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
      ),
      fc.shuffledSubarray([...refused], { minLength: refused.length }),
      ([reports, shuffled], shuffledRefusals) => {
        const merged = mergeReports(reports, outline, { refused });
        return isDeepStrictEqual(mergeReports(shuffled, outline, { refused: shuffledRefusals }), merged);
      },
    ),
    { numRuns: 60 },
  );
});

test("a file given twice, or copied under another name, is one file", () => {
  fc.assert(
    fc.property(someReports, fc.array(fc.nat(pool.length - 1), { maxLength: 6 }), (reports, picks) => {
      const again = picks.map((pick) => reports[pick % reports.length]!);
      const copies = again.map((report) => ({ ...report, file: `~${report.file}` }));
      const merged = mergeReports(reports, outline);
      return isDeepStrictEqual(mergeReports([...copies, ...again, ...reports], outline), merged);
    }),
    { numRuns: 60 },
  );
});

test("merging what was used once more changes no figure and no finding of a unit", () => {
  fc.assert(
    fc.property(someReports, (reports) => {
      const merged = mergeReports(reports, outline);
      const used = merged.units.flatMap(({ report }) => report ?? []);
      const again = mergeReports(used, outline);
      return isDeepStrictEqual(again.units, merged.units) && isDeepStrictEqual(again.totals, merged.totals);
    }),
    { numRuns: 30 },
  );
});

test("inputs are not changed", () => {
  const before = structuredClone(pool);
  mergeReports(pool, outline, { refused });
  expect(structuredClone(pool)).toEqual(before);
});
