import type { LargeAssessment } from "../../assessment/LargeAssessment";
import { wholeOf } from "../../assessment/wholeOf";
import { LARGE_UNITS } from "../../workbook/consolidated/bookLayout";
import { buildConsolidated } from "../../workbook/consolidated/buildConsolidated";
import { streamConsolidated } from "../../workbook/consolidated/large/streamConsolidated";
import { streamXlsx } from "../../xlsx/streamXlsx";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { writeBytes } from "../files";
import { PieceFile } from "./PieceFile";

/** The consolidated workbook, row by row where there are too many units for memory; answers with the words of how it is split, if it is. */
export async function writeConsolidated(path: string, assessment: LargeAssessment): Promise<readonly string[]> {
  if (assessment.outline.units.length <= LARGE_UNITS) {
    writeBytes(path, await writeXlsx(buildConsolidated(wholeOf(assessment))));
    return [];
  }
  const workbook = streamConsolidated(assessment);
  const file = new PieceFile(path);
  try {
    await streamXlsx(workbook, (bytes) => file.write(bytes));
    file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
  return workbook.told;
}
