import { mergeReports } from "../../src/assessment/mergeReports";
import { checkReport } from "../../src/checks/checkReport";
import { readFile } from "../../src/intake/readFile";
import { inRound } from "../../src/outline/loadRound";
import type { Outline } from "../../src/outline/Outline";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { differingFormulas } from "../support/compareCached";
import { convertWithLibreOffice } from "../support/libreOffice";
import { outline2025 } from "../support/outline2025";
import { expectValid } from "../support/validateOpenXml";

/** A round may inspect other units than the outline lists: everything that speaks of units follows. */
const outline = outline2025();
const OTHERS = [
  { code: "NV", name: "Phòng Nội vụ", short: "Nội vụ" },
  { code: "TC", name: "Phòng Tài chính - Kế hoạch", short: "Tài chính" },
];
const FILLING = {
  meta: { as_of: "2025-11-10" },
  answers: { "dossiers.received": 10, "satisfaction.overall": 96, "procedures.at_center_rate": 80 },
};
const others = inRound(outline, { id: "r1", units: OTHERS });

test("form, reading, checks, merge and consolidated workbook with the units of the round", async () => {
  const reports = await Promise.all(OTHERS.map(({ code }) => sentBack(others, code)));
  expect(reports.map(({ unit }) => unit)).toEqual(["NV", "TC"]);
  for (const report of reports) expect(checkReport(report, others).map(({ code }) => code)).not.toContain("S3");
  const assessment = mergeReports(reports, others, { round: { id: "r1" } });
  expect(assessment.missing).toEqual([]);
  expect(assessment.across.map(({ code }) => code)).not.toContain("X5");
  expect(assessment.totals.get("dossiers.received")).toMatchObject({ value: 20, by: "sum" });
  // The owner's figures: there is no owner, and so the lowest, or none.
  expect(assessment.totals.get("satisfaction.overall")).toMatchObject({ value: 96, by: "min" });
  expect(assessment.totals.get("procedures.at_center_rate")).toMatchObject({ by: "none" });
  const written = {
    form: await writeXlsx(buildTemplate(others, { unit: others.unitOf("NV"), round: "r1", filling: FILLING })),
    consolidated: await writeXlsx(buildConsolidated(assessment)),
  };
  const recalculated = convertWithLibreOffice(written, "xlsx", true);
  for (const kind of ["form", "consolidated"] as const) {
    expectValid(written[kind]);
    expect(differingFormulas(written[kind], recalculated[kind]!).differing).toEqual([]);
  }
});

async function sentBack(form: Outline, code: string) {
  const bytes = await writeXlsx(buildTemplate(form, { unit: form.unitOf(code), round: "r1", filling: FILLING }));
  const file = readFile(`${code}.xlsx`, bytes, form, { round: "r1" });
  if (!file.ok) throw new Error(file.refusal.message);
  return file.report;
}
