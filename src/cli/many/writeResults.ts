import type { LargeAssessment } from "../../assessment/LargeAssessment";
import type { ReadIndex } from "./ReadIndex";
import { Tables } from "./Tables";
import { writeConsolidated } from "./writeConsolidated";

/** Where results go: the workbook, if there is anything to put into it, and the folder of the tables, if somebody wants them. */
export interface Places {
  readonly out: string | null;
  readonly csv: string | undefined;
}

/**
 * Workbook and tables: what is read again for each group is read once for both.
 * @returns the words of how the workbook is split, if it is
 */
export async function writeResults(
  { out, csv }: Places,
  assessment: LargeAssessment,
  index: ReadIndex,
): Promise<readonly string[]> {
  const tables = csv === undefined ? undefined : new Tables(csv, assessment, index);
  try {
    let split: readonly string[] = [];
    if (out !== null) split = await writeConsolidated(out, assessment, (group) => tables?.take(group));
    else if (tables) for (const group of assessment.groups()) tables.take(group);
    tables?.finish();
    return split;
  } catch (error) {
    tables?.abandon();
    throw error;
  }
}
