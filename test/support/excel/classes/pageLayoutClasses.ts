import { type ClassTable, entity, isEntity } from "../Entity";
import { areaOf, LAST_COLUMN, LAST_ROW } from "../model/area";
import type { HeaderPages, PageLayout } from "../model/PageLayout";
import type { Sheet } from "../model/Sheet";
import { HostError } from "../HostError";
import { Block, blockOf } from "./Block";
import { rangeAreasClass } from "./rangeAreasClass";
import { rangeClass } from "./rangeClass";
import { numberOf, oneOf, recordOf, textOf, truthOf } from "./wireValue";

type Read = (value: unknown) => unknown;

/** The paper that Excel knows by name and that a commune may have. */
const PAPERS = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5", "Folio"] as const;
const margin: Read = (value) => numberOf(value, 0, 3600);

const READERS: Readonly<Record<string, Read>> = {
  Orientation: (value) => oneOf(value, ["Portrait", "Landscape"]),
  PaperSize: (value) => oneOf(value, PAPERS),
  BlackAndWhite: truthOf,
  CenterHorizontally: truthOf,
  CenterVertically: truthOf,
  PrintGridlines: truthOf,
  PrintHeadings: truthOf,
  LeftMargin: margin,
  RightMargin: margin,
  TopMargin: margin,
  BottomMargin: margin,
  HeaderMargin: margin,
  FooterMargin: margin,
  FirstPageNumber: (value) => (value === "" ? "" : numberOf(value, 1)),
  PrintOrder: (value) => oneOf(value, ["DownThenOver", "OverThenDown"]),
  Zoom: readZoom,
};

export const pageLayoutClass: ClassTable<Sheet> = {
  name: "PageLayout",
  links: { HeadersFooters: ({ page }) => entity(headersFootersClass, page) },
  get: Object.fromEntries(Object.keys(READERS).map((key) => [key, ({ page }: Sheet) => page.values[key]])),
  set: Object.fromEntries(
    Object.entries(READERS).map(([key, read]) => [
      key,
      ({ page }: Sheet, value) => {
        page.values[key] = read(value);
      },
    ]),
  ),
  methods: {
    SetPrintArea: (sheet, [range]) => {
      sheet.page.printArea = isEntity(range) ? blockOf(range).areas : textOf(range).split(",").map(areaOf);
    },
    SetPrintTitleRows: (sheet, [range]) => {
      const { top, bottom } = isEntity(range) ? blockOf(range).area : areaOf(textOf(range));
      sheet.page.titleRows = { top, bottom, left: 0, right: LAST_COLUMN };
    },
    SetPrintTitleColumns: (sheet, [range]) => {
      const { left, right } = isEntity(range) ? blockOf(range).area : areaOf(textOf(range));
      sheet.page.titleColumns = { top: 0, bottom: LAST_ROW, left, right };
    },
    SetPrintMargins: ({ page }, [unit, options]) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        oneOf(unit, ["Points", "Inches", "Centimeters"])
      ];
      for (const [side, value] of Object.entries(recordOf(options))) {
        const key = `${oneOf(side, ["top", "bottom", "left", "right", "header", "footer"])}Margin`;
        page.values[key.charAt(0).toUpperCase() + key.slice(1)] = margin(numberOf(value) * points);
      }
    },
    GetPrintAreaOrNullObject: (sheet) =>
      sheet.page.printArea.length > 0 ? entity(rangeAreasClass, new Block(sheet, sheet.page.printArea)) : null,
    GetPrintTitleRowsOrNullObject: (sheet) =>
      sheet.page.titleRows ? entity(rangeClass, new Block(sheet, [sheet.page.titleRows])) : null,
  },
};

/** A scale, or a number of pages wide and high: one whole object, and no mixture. */
function readZoom(value: unknown): Record<string, number> {
  const entries = Object.entries(recordOf(value)).filter(([, one]) => one !== undefined && one !== null);
  const zoom: Record<string, number> = {};
  for (const [key, one] of entries) {
    const name = oneOf(key, ["scale", "horizontalFitToPages", "verticalFitToPages"]);
    zoom[name] = name === "scale" ? numberOf(one, 10, 400) : numberOf(one, 0, 32767);
  }
  if ("scale" in zoom && entries.length > 1) throw HostError.invalid("a scale and a number of pages");
  return zoom;
}

const headersFootersClass: ClassTable<PageLayout> = {
  name: "HeaderFooterGroup",
  links: Object.fromEntries(
    (["DefaultForAllPages", "EvenPages", "FirstPage", "OddPages"] as const).map((pages) => [
      pages,
      (page: PageLayout) => entity(headerFooterClass, { page, pages }),
    ]),
  ),
  get: { State: ({ headerState }) => headerState },
  set: {
    State: (page, value) => {
      page.headerState = oneOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]);
    },
  },
};

interface PagesOf {
  readonly page: PageLayout;
  readonly pages: HeaderPages;
}

const PLACES = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"] as const;
/** Of a header or footer, its codes included. */
const LONGEST = 255;

const headerFooterClass: ClassTable<PagesOf> = {
  name: "HeaderFooter",
  get: Object.fromEntries(
    PLACES.map((place) => [place, ({ page, pages }: PagesOf) => page.headersFooters[pages][place]]),
  ),
  set: Object.fromEntries(
    PLACES.map((place) => [
      place,
      ({ page, pages }: PagesOf, value) => {
        const text = textOf(value);
        if (text.length > LONGEST) throw HostError.invalid(`header of ${text.length} characters`);
        page.headersFooters[pages][place] = text;
      },
    ]),
  ),
};
