import type { GroupAssessment } from "../../../assessment/assessGroup";
import { SHEET_NAMES } from "../consolidatedTexts";
import {
  conclusions,
  defineFindings,
  endFindings,
  findingsShape,
  FIRST_FINDING,
  putFinding,
  putFindingsTop,
} from "../findingsSheet";
import { listFindings } from "../listFindings";
import { ownSheetName } from "../ownSheets";
import type { LargeBook, LargeSheet } from "./LargeBook";
import { piecesOf } from "./piecesOf";

/** Every finding, those across units first; on as many sheets as they need. */
export function findingListSheet({ large, outline }: LargeBook): LargeSheet {
  return {
    start: () =>
      piecesOf(
        SHEET_NAMES.findings,
        {
          first: () => listFindings({ outline, across: large.across, units: [] }),
          of: ({ units }: GroupAssessment) => listFindings({ outline, across: [], units }),
        },
        {
          putTop: (sheet) => {
            putFindingsTop(sheet);
            if (sheet.name !== SHEET_NAMES.findings)
              sheet.defineCell(ownSheetName(`findings.${sheet.name.replace(/\D+/g, "")}`), 0, 0);
          },
          put: (sheet, row, index) => putFinding(sheet, sheet.end, index + 1, row, large),
          putEnd: (sheet) => void endFindings(sheet, sheet.end - FIRST_FINDING),
          shape: (sheet, count) => {
            const bottom = Math.max(FIRST_FINDING, count - 1);
            if (sheet.validations.length === 0 && count > 0) {
              sheet.validations.push(conclusions(bottom));
              if (sheet.name === SHEET_NAMES.findings) defineFindings(sheet, bottom);
            }
            return findingsShape(sheet.name, bottom);
          },
        },
      ),
  };
}
