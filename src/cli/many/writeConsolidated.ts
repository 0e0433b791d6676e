import type { LargeAssessment } from "../../assessment/LargeAssessment";
import { wholeOf } from "../../assessment/wholeOf";
import { buildConsolidated } from "../../workbook/consolidated/buildConsolidated";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { writeBytes } from "../files";

/** The consolidated workbook; answers with the words of how it is split, where it is. */
export async function writeConsolidated(file: string, assessment: LargeAssessment): Promise<readonly string[]> {
  writeBytes(file, await writeXlsx(buildConsolidated(wholeOf(assessment))));
  return [];
}
