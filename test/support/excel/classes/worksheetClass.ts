import { type ClassTable, entity, type Entity } from "../Entity";
import type { ExcelHost } from "../ExcelHost";
import { HostError } from "../HostError";
import { areaOf, parseArea, WHOLE_SHEET } from "../model/area";
import type { Sheet } from "../model/Sheet";
import { autoFilterClass } from "./autoFilterClass";
import { Block, demandAllowed } from "./Block";
import { chartsClass } from "./chartClasses";
import { commentsClass, notesClass } from "./commentClasses";
import { freezePanesClass } from "./freezePanesClass";
import { areaOfName, namesClass } from "./nameClasses";
import { pageLayoutClass } from "./pageLayoutClasses";
import { columnBreaksClass, rowBreaksClass } from "./pageBreakClasses";
import { protectionClass } from "./protectionClass";
import { rangeAreasClass } from "./rangeAreasClass";
import { rangeClass } from "./rangeClass";
import { colorOf, numberOf, oneOf, textOf, truthOf } from "./wireValue";

/** The longest address that Excel takes. */
const LONGEST_ADDRESS = 8192;

export const worksheetClass: ClassTable<Sheet> = {
  name: "Worksheet",
  id: ({ id }) => id,
  links: {
    Names: (sheet, { book }) => entity(namesClass, { book, sheet }),
    Protection: (sheet) => entity(protectionClass, sheet),
    FreezePanes: (sheet) => entity(freezePanesClass, sheet),
    PageLayout: (sheet) => entity(pageLayoutClass, sheet),
    HorizontalPageBreaks: (sheet) => entity(rowBreaksClass, sheet),
    VerticalPageBreaks: (sheet) => entity(columnBreaksClass, sheet),
    AutoFilter: (sheet) => entity(autoFilterClass, sheet),
    Charts: (sheet) => entity(chartsClass, sheet),
    Comments: (sheet) => entity(commentsClass, sheet),
    Notes: (sheet) => entity(notesClass, sheet),
  },
  get: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Position: (sheet, { book }) => book.sheets.indexOf(sheet),
    Visibility: ({ visibility }) => visibility,
    TabColor: ({ tabColor }) => tabColor,
    ShowGridlines: ({ showGridlines }) => showGridlines,
    ShowHeadings: ({ showHeadings }) => showHeadings,
    StandardWidth: ({ standardWidth }) => standardWidth,
    StandardHeight: ({ standardHeight }) => standardHeight,
  },
  set: {
    Name: (sheet, value, { book }) => book.rename(alive(sheet), textOf(value)),
    Position: (sheet, value, { book }) => book.move(alive(sheet), numberOf(value)),
    Visibility: (sheet, value, { book }) =>
      book.setVisibility(alive(sheet), oneOf(value, ["Visible", "Hidden", "VeryHidden"])),
    TabColor: (sheet, value) => {
      demandAllowed(alive(sheet), "tabColor");
      sheet.tabColor = value === "" ? "" : colorOf(value);
    },
    // The client's name for `showGridlines` and `showHeadings` on their way to Excel.
    Gridlines: (sheet, value) => {
      alive(sheet).showGridlines = truthOf(value);
    },
    Headings: (sheet, value) => {
      alive(sheet).showHeadings = truthOf(value);
    },
    StandardWidth: (sheet, value) => {
      demandAllowed(alive(sheet), "allowFormatColumns");
      sheet.standardWidth = numberOf(value, 0, 1790);
    },
  },
  methods: {
    Activate: (sheet, _, { book }) => book.activate(alive(sheet)),
    Delete: (sheet, _, { book }) => book.remove(alive(sheet)),
    GetRange: (sheet, [address], host) => rangeAt(alive(sheet), address, host),
    GetRanges: (sheet, [addresses]) => areasAt(alive(sheet), addresses),
    GetCell: (sheet, [row, column]) => byIndexes(alive(sheet), numberOf(row), numberOf(column), 1, 1),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      byIndexes(alive(sheet), numberOf(row), numberOf(column), numberOf(rows, 1), numberOf(columns, 1)),
    GetUsedRange: (sheet, [valuesOnly]) =>
      entity(
        rangeClass,
        new Block(sheet, [
          alive(sheet).usedArea(valuesOnly === true, WHOLE_SHEET) ?? { top: 0, left: 0, bottom: 0, right: 0 },
        ]),
      ),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const area = alive(sheet).usedArea(valuesOnly === true, WHOLE_SHEET);
      return area ? entity(rangeClass, new Block(sheet, [area])) : null;
    },
    Calculate: () => null,
    _RegisterDataChangedEvent: ({ id }, _, { watched }) => void watched.add(id),
    _UnregisterDataChangedEvent: ({ id }, _, { watched }) => void watched.delete(id),
  },
};

function alive(sheet: Sheet): Sheet {
  if (sheet.deleted) throw new HostError("ItemNotFound", `sheet ${sheet.name} was deleted`);
  return sheet;
}

/** An address, also with the sheet's own name before it, or a name; without one the whole sheet. */
function rangeAt(sheet: Sheet, address: unknown, host: ExcelHost): Entity {
  if (address === undefined || address === null) return entity(rangeClass, new Block(sheet, [WHOLE_SHEET]));
  const text = textOf(address);
  const area = parseArea(text.slice(text.lastIndexOf("!") + 1)) ?? areaOfName(host.book, sheet, text);
  if (!area) throw HostError.invalid(`address ${text}`);
  return entity(rangeClass, new Block(sheet, [area]));
}

function areasAt(sheet: Sheet, addresses: unknown): Entity {
  if (addresses === undefined || addresses === null) return entity(rangeAreasClass, new Block(sheet, [WHOLE_SHEET]));
  const text = textOf(addresses);
  if (text.length > LONGEST_ADDRESS) throw HostError.invalid(`addresses of ${text.length} characters`);
  return entity(rangeAreasClass, new Block(sheet, text.split(",").map(areaOf)));
}

function byIndexes(sheet: Sheet, top: number, left: number, rows: number, columns: number): Entity {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (top < 0 || left < 0 || area.bottom > WHOLE_SHEET.bottom || area.right > WHOLE_SHEET.right) {
    throw HostError.invalid("beyond the sheet");
  }
  return entity(rangeClass, new Block(sheet, [area]));
}
