import { columnLetters } from "../report/cellAddress";
import type { PrintSetup } from "../workbook/Workbook";
import { areaAddress } from "../xlsx/areaAddress";
import { footerCode } from "../xlsx/hucrePrint";
import type { Page } from "./Page";
import { RequestQueue } from "./RequestQueue";
import { supports } from "./supports";

/** A4 with the margins of NĐ 30/2020/NĐ-CP, as in the files. */
export async function putPrint({ sheet: { print }, target, queue, leave }: Page): Promise<void> {
  if (!print) return;
  if (!supports("1.9", target, "pageLayout")) return leave("print");
  const breaks = print.breaksAfter ?? [];
  const columnBreaks = print.columnBreaksAfter ?? [];
  await queue.add(RequestQueue.actions(24 + 2 * (breaks.length + columnBreaks.length)), () => {
    layOut(target.pageLayout, print);
    for (const row of breaks) target.horizontalPageBreaks.add(`A${row + 2}`);
    for (const column of columnBreaks) target.verticalPageBreaks.add(`${columnLetters(column + 1)}1`);
  });
}

function layOut(layout: Excel.PageLayout, print: PrintSetup): void {
  layout.paperSize = "A4";
  layout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  // One object: part by part each would undo the other.
  layout.zoom =
    print.scale === undefined
      ? { horizontalFitToPages: 1, ...(print.onePageHigh && { verticalFitToPages: 1 }) }
      : { scale: print.scale };
  layout.centerHorizontally = true;
  layout.setPrintMargins("Centimeters", { top: 2, bottom: 2, left: 3, right: 1.5, header: 1, footer: 1 });
  if (print.area) layout.setPrintArea(areaAddress(print.area));
  if (print.titleRows) layout.setPrintTitleRows(`$${print.titleRows.from + 1}:$${print.titleRows.to + 1}`);
  if (print.titleColumns)
    layout.setPrintTitleColumns(`$${columnLetters(print.titleColumns.from)}:$${columnLetters(print.titleColumns.to)}`);
  putHeaders(layout.headersFooters, print);
}

function putHeaders(group: Excel.HeaderFooterGroup, { pageNumber, footer }: PrintSetup): void {
  // The place within the line is a property here, no code.
  const code = footer ? footerCode(footer).replace(/^&L/, "") : undefined;
  const { defaultForAllPages, firstPage } = group;
  if (pageNumber === "butFirst") group.state = "FirstAndDefault";
  if (pageNumber !== "none") defaultForAllPages.centerHeader = '&"Times New Roman,Regular"&13&P';
  if (code === undefined) return;
  defaultForAllPages.leftFooter = code;
  if (pageNumber === "butFirst") firstPage.leftFooter = code;
}
