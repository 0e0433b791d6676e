import { mergeReports } from "../../src/assessment/mergeReports";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import type { Workbook } from "../../src/workbook/Workbook";
import samples from "../fixtures/samples.json";
import { outline2025 } from "../support/outline2025";
import { reportOf } from "../support/reportOf";
import { SAMPLE_UNITS } from "../support/samples";

/** The consolidated workbook of so many units, each with a report: the four samples, over and over. */
export function consolidatedOf(units: number): Workbook {
  const outline = outline2025((json) => ({
    ...json,
    units: [
      ...json.units,
      ...Array.from({ length: units - json.units.length }, (_, n) => ({
        code: `X${n}`,
        name: `Đơn vị số ${n}`,
        short: `ĐV ${n}`,
      })),
    ],
  }));
  const reports = outline.units.map(({ code }, n) => {
    const { values } = samples[SAMPLE_UNITS[n % SAMPLE_UNITS.length]!];
    return reportOf(outline, code, values);
  });
  return buildConsolidated(mergeReports(reports, outline));
}
