import type { Assessment } from "../../assessment/Assessment";
import { SheetBuilder } from "../SheetBuilder";
import type { Column, Sheet } from "../Workbook";
import { SHEET_NAMES } from "./consolidatedTexts";
import { remarksWithoutPlace } from "./remarkCells";
import { HIDDEN, PROTECTED, withBreaks } from "./sheetShapes";
import { hasMail, sourceBlocks, sourceFacts } from "./sourceBlocks";
import { SourceRows } from "./sourceRows";

/** Where every figure comes from: files used, left aside and refused, what was found elsewhere than the form had it. */
export function sourcesSheet(assessment: Assessment): { readonly builder: SheetBuilder; readonly sheet: Sheet } {
  const sheet = new SheetBuilder(SHEET_NAMES.sources);
  const facts = sourceFacts(assessment);
  const rows = new SourceRows(hasMail(facts));
  rows.putTop(sheet);
  const heads = new Set<number>();
  let number = 1;
  for (const block of sourceBlocks(facts)) {
    let isFirst = true;
    for (const cells of block.rows) {
      if (isFirst) {
        heads.add(sheet.end).add(sheet.end + 1);
        rows.putHeads(sheet, block, number++);
      }
      isFirst = false;
      rows.putRow(sheet, block, cells);
    }
  }
  const homeless = remarksWithoutPlace(assessment);
  if (homeless.length > 0) {
    heads.add(sheet.end).add(sheet.end + 1);
    rows.putOrphans(sheet, homeless, assessment.outline, number);
  }
  return {
    builder: sheet,
    sheet: withBreaks(sheet, heads, {
      visibility: "visible",
      columns: [...rows.widths.map((width): Column => ({ width })), HIDDEN],
      protection: PROTECTED,
      print: {
        orientation: "landscape",
        area: { top: 0, left: 0, bottom: sheet.end - 1, right: rows.widths.length - 1 },
        pageNumber: "all",
        footer: sheet.name,
      },
    }),
  };
}
