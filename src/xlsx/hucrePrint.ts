import type { WriteSheet } from "hucre";
import type { PrintSetup } from "../workbook/Workbook";

const inches = (millimetres: number) => millimetres / 25.4;

/** A4, margins of NĐ 30/2020/NĐ-CP, one page wide or by a scale. Area and titles are defined names (hucreWorkbook). */
export function hucrePrint(
  print: PrintSetup,
): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks" | "colBreaks" | "view"> {
  return {
    view: { showGridLines: false },
    pageSetup: {
      paperSize: "a4",
      orientation: print.orientation,
      ...(print.scale === undefined
        ? { fitToPage: true, fitToWidth: 1, fitToHeight: print.onePageHigh ? 1 : 0 }
        : { scale: print.scale }),
      horizontalCentered: true,
      margins: {
        top: inches(20),
        bottom: inches(20),
        left: inches(30),
        right: inches(15),
        header: inches(10),
        footer: inches(10),
      },
    },
    headerFooter: headerFooter(print),
    ...(print.breaksAfter?.length && { rowBreaks: [...print.breaksAfter] }),
    ...(print.columnBreaksAfter?.length && { colBreaks: [...print.columnBreaksAfter] }),
  };
}

function headerFooter({ pageNumber, footer }: PrintSetup): WriteSheet["headerFooter"] {
  const oddFooter = footer ? footerCode(footer) : undefined;
  return {
    ...(pageNumber !== "none" && { oddHeader: '&C&"Times New Roman,Regular"&13&P' }),
    ...(oddFooter && { oddFooter }),
    // The first page has a header and a footer of its own: without one it would lose the footer too.
    ...(pageNumber === "butFirst" && { differentFirst: true, ...(oddFooter && { firstFooter: oddFooter }) }),
  };
}

/** A digit behind the size would be read as part of it (`&92025`); Excel itself puts a space between. */
export function footerCode(text: string): string {
  return `&L&"Times New Roman,Italic"&9${/^[0-9]/.test(text) ? " " : ""}${text.replace(/&/g, "&&")}`;
}
