import type { Column } from "../../Workbook";
import { SHEET_NAMES } from "../consolidatedTexts";
import { HIDDEN, PROTECTED } from "../sheetShapes";
import { hasMail, sourceBlocks, type SourceBlock, type SourceCells, type SourceFacts } from "../sourceBlocks";
import { SourceRows } from "../sourceRows";
import type { LargeBook, LargeSheet } from "./LargeBook";
import { ownSheetName } from "../ownSheets";
import { piecesOf } from "./piecesOf";

type Listed = { readonly block: SourceBlock; readonly number: number; readonly cells: SourceCells | null };

/** Where every figure comes from; a head stands before the rows of each block. */
export function sourceListSheet(book: LargeBook): LargeSheet {
  const { large, outline } = book;
  const facts: SourceFacts = {
    ...large,
    units: large.units,
    duplicates: function* () {
      for (const group of book.groups(large.duplicates.map(({ unit }) => unit))) yield* group.duplicates;
    },
    repaired: {
      *[Symbol.iterator]() {
        const repaired = large.units.filter(({ source }) => source && source.repairs > 0);
        for (const group of book.groups(repaired.map(({ unit }) => unit.code)))
          for (const { unit, report } of group.units)
            for (const repair of report?.repaired ?? []) yield { unit, repair };
      },
    },
    files: [
      ...large.units.flatMap(({ source }) => source?.file ?? []),
      ...large.duplicates.flatMap(({ others }) => others.map(({ file }) => file)),
      ...large.refused.map(({ file }) => file),
    ],
  };
  const rows = new SourceRows(hasMail(facts));
  let blocks = 0;
  const listed = function* (): Generator<Listed> {
    for (const block of sourceBlocks(facts)) {
      let isFirst = true;
      for (const cells of block.rows) {
        if (isFirst) yield { block, number: ++blocks, cells: null };
        isFirst = false;
        yield { block, number: blocks, cells };
      }
    }
  };
  return {
    start: () =>
      piecesOf(
        SHEET_NAMES.sources,
        { first: listed },
        {
          putTop: (sheet) => {
            rows.putTop(sheet);
            const piece = sheet.name === SHEET_NAMES.sources ? "" : `.${sheet.name.replace(/\D+/g, "")}`;
            sheet.defineCell(ownSheetName(`sources${piece}`), 0, 0);
          },
          put: (sheet, { block, number, cells }) =>
            cells ? rows.putRow(sheet, block, cells) : rows.putHeads(sheet, block, number),
          putEnd: (sheet) => {
            if (large.orphaned.length > 0) rows.putOrphans(sheet, large.orphaned, outline, blocks + 1);
          },
          shape: (sheet, count) => ({
            visibility: "visible",
            columns: [...rows.widths.map((width): Column => ({ width })), HIDDEN],
            protection: PROTECTED,
            print: {
              orientation: "landscape",
              area: { top: 0, left: 0, bottom: Math.max(1, count - 1), right: rows.widths.length - 1 },
              pageNumber: "all",
              footer: sheet.name,
            },
          }),
        },
      ),
  };
}
