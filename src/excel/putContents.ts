import { cellAddress } from "../report/cellAddress";
import { areaAddress } from "../xlsx/areaAddress";
import { quoteSheet } from "../xlsx/sheetReference";
import { cellInput } from "./cellInput";
import type { Page } from "./Page";
import { RequestQueue } from "./RequestQueue";
import { supports } from "./supports";

/** Cells of one block, so that a request can end between two of them. */
const MOST_CELLS = 12_000;

/**
 * Links, contents, merges, in this order: a link would put its own text and look into the cell, and what comes after has the last word.
 */
export async function putContents(page: Page): Promise<void> {
  await putLinks(page);
  const { sheet, target, width, queue } = page;
  const rows = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, width)));
  for (let top = 0; top < sheet.rows.length && width > 0; top += rows) {
    const block = sheet.rows
      .slice(top, top + rows)
      .map((row) => Array.from({ length: width }, (_, column) => cellInput(row?.cells[column], page.formula)));
    const area = areaAddress({ top, left: 0, bottom: top + block.length - 1, right: width - 1 });
    const size = RequestQueue.sizeOf(block) + RequestQueue.actions(4 * Math.ceil((block.length * width) / 1500));
    await queue.add(size, () => {
      target.getRange(area).untrack().formulas = block;
    });
  }
  await queue.add(RequestQueue.actions(2 * sheet.merges.length), () => {
    for (const merge of sheet.merges) {
      const address = areaAddress(merge);
      if (address.includes(":")) target.getRange(address).untrack().merge();
    }
  });
}

/** Excel does not change a link when its sheet gets another name: they are written with the names that will be. */
async function putLinks({ sheet, target, queue, finalName, leave }: Page): Promise<void> {
  const links = sheet.rows.flatMap((row, r) =>
    (row?.cells ?? []).flatMap((cell, c) => (cell?.link ? [{ r, c, to: cell.link }] : [])),
  );
  if (links.length === 0) return;
  if (!supports("1.7")) return leave("link");
  await queue.add(RequestQueue.actions(2 * links.length), () => {
    for (const { r, c, to } of links) {
      const documentReference = `${quoteSheet(finalName(to.sheet))}!${cellAddress(to.row, to.column)}`;
      target.getRange(cellAddress(r, c)).untrack().hyperlink = { documentReference };
    }
  });
}
