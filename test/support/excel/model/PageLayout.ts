import type { Area } from "../../../../src/workbook/Workbook";

/** Page set-up; margins in points. */
export class PageLayout {
  readonly values: Record<string, unknown> = {
    BlackAndWhite: false,
    BottomMargin: 54,
    CenterHorizontally: false,
    CenterVertically: false,
    DraftMode: false,
    FirstPageNumber: "",
    FooterMargin: 21.6,
    HeaderMargin: 21.6,
    LeftMargin: 50.4,
    Orientation: "Portrait",
    PaperSize: "Letter",
    PrintComments: "NoComments",
    PrintErrors: "AsDisplayed",
    PrintGridlines: false,
    PrintHeadings: false,
    PrintOrder: "DownThenOver",
    RightMargin: 50.4,
    TopMargin: 54,
    Zoom: { scale: 100 },
  };
  printArea: readonly Area[] = [];
  titleRows: Area | null = null;
  titleColumns: Area | null = null;
  headerState = "Default";
  readonly headersFooters: Record<HeaderPages, Record<string, string>> = {
    DefaultForAllPages: noTexts(),
    EvenPages: noTexts(),
    FirstPage: noTexts(),
    OddPages: noTexts(),
  };
}

export type HeaderPages = "DefaultForAllPages" | "EvenPages" | "FirstPage" | "OddPages";

function noTexts(): Record<string, string> {
  return { LeftHeader: "", CenterHeader: "", RightHeader: "", LeftFooter: "", CenterFooter: "", RightFooter: "" };
}
