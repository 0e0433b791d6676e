import type { GroupAssessment } from "../../assessment/assessGroup";
import type { LargeAssessment } from "../../assessment/LargeAssessment";
import { wholeOf } from "../../assessment/wholeOf";
import { LARGE_UNITS } from "../../workbook/consolidated/bookLayout";
import { buildConsolidated } from "../../workbook/consolidated/buildConsolidated";
import { streamConsolidated } from "../../workbook/consolidated/large/streamConsolidated";
import { streamXlsx } from "../../xlsx/streamXlsx";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { writeBytes } from "../files";
import { PieceFile } from "./PieceFile";
import { ScratchFile } from "./ScratchFile";

/**
 * The consolidated workbook, row by row where there are too many units for memory; `take` is given each group on its way there, so that whoever
 * else needs the groups need not walk through them again.
 * @returns the words of how it is split, if it is
 */
export async function writeConsolidated(
  path: string,
  assessment: LargeAssessment,
  take: (group: GroupAssessment) => void = () => undefined,
): Promise<readonly string[]> {
  const groups = (all: () => Iterable<GroupAssessment>) =>
    function* (): Generator<GroupAssessment> {
      for (const group of all()) {
        take(group);
        yield group;
      }
    };
  if (assessment.outline.units.length <= LARGE_UNITS) {
    writeBytes(path, await writeXlsx(buildConsolidated(wholeOf({ ...assessment, groups: groups(assessment.groups) }))));
    return [];
  }
  const workbook = streamConsolidated(assessment);
  const file = new PieceFile(path);
  let scratch: ScratchFile | undefined;
  try {
    scratch = new ScratchFile(path);
    const streamed = { ...workbook, portions: groups(workbook.portions) };
    await streamXlsx(streamed, (bytes) => file.write(bytes), scratch.newPart);
    file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  } finally {
    scratch?.remove();
  }
  return workbook.told;
}
