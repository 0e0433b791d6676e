import { FORM_ROWS, type HiddenLines, type SheetCells } from "../report/Cells";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";
import { xsdBoolean } from "./xsdBoolean";

const COL = xmlName("col");
const MIN = xmlName("min");
const MAX = xmlName("max");
const WIDTH = xmlName("width");
const HIDDEN = xmlName("hidden");
const SHEET_VIEW = xmlName("sheetView");
const SHOW_ZEROS = xmlName("showZeros");
/** A file may not say more of one sheet than Excel has columns. */
const MOST_SPANS = 16384;

/**
 * What people don't see of a sheet: hidden columns and rows (ECMA-376 part 1, 18.3.1.13 `col`, 18.3.1.73 `row`), zeros (18.3.1.87 `sheetView`).
 *
 *     <sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>
 *     <cols><col min="4" max="5" width="9" hidden="1"/></cols><sheetData><row r="12" hidden="1">
 */
export class HiddenParts {
  private readonly rows = new Set<number>();
  private readonly columns: { first: number; last: number }[] = [];
  private hidesZeros = false;

  /** At `sheetViews`. */
  readViews(xml: XmlScanner): void {
    const { depth } = xml;
    while (xml.nextChild(depth)) {
      if (xml.isNamed(SHEET_VIEW)) this.hidesZeros ||= !xsdBoolean(xml.attribute(SHOW_ZEROS) ?? "1");
    }
  }

  /** At `cols`. */
  readColumns(xml: XmlScanner): void {
    const { depth } = xml;
    while (xml.nextChild(depth)) {
      if (!xml.isNamed(COL) || this.columns.length >= MOST_SPANS) continue;
      const hidden = xsdBoolean(xml.attribute(HIDDEN)) || Number(xml.attribute(WIDTH) ?? 1) === 0;
      const [first, last] = [MIN, MAX].map((name) => Number(xml.attribute(name)) - 1) as [number, number];
      if (hidden && first <= last) this.columns.push({ first, last });
    }
  }

  /** At `row`. */
  takeRow(xml: XmlScanner, row: number): void {
    if (row < FORM_ROWS && xsdBoolean(xml.attribute(HIDDEN))) this.rows.add(row);
  }

  found(): Pick<SheetCells, "hidden" | "hidesZeros"> {
    const { rows, columns } = this;
    const hidden: HiddenLines | undefined = rows.size + columns.length > 0 ? { rows, columns } : undefined;
    return { ...(hidden && { hidden }), ...(this.hidesZeros && { hidesZeros: true as const }) };
  }
}
