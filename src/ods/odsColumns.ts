import { xmlName } from "../xlsx/xmlName";
import type { XmlScanner } from "../xlsx/XmlScanner";
import { repeatOf } from "./repeatOf";

const DEFAULT_STYLE = xmlName("table:default-cell-style-name");
const COLUMNS_REPEATED = xmlName("table:number-columns-repeated");
const VISIBILITY = xmlName("table:visibility");

export const MOST_COLUMNS = 16_384;

/** What is said of columns: which are hidden, and the styles that cells have where they name none. */
export interface Columns {
  readonly ends: number[];
  readonly styles: (string | undefined)[];
  readonly hidden: { first: number; last: number }[];
}

export function addColumn(xml: XmlScanner, { ends, styles, hidden }: Columns): void {
  const repeated = repeatOf(xml, COLUMNS_REPEATED, MOST_COLUMNS);
  const first = ends.at(-1) ?? 0;
  ends.push(first + repeated);
  if (isHidden(xml)) hidden.push({ first, last: first + repeated - 1 });
  styles.push(xml.attribute(DEFAULT_STYLE));
}

/** By hand or in a closed group ("collapse"), by a filter ("filter"). */
export function isHidden(xml: XmlScanner): boolean {
  return (xml.attribute(VISIBILITY) ?? "visible") !== "visible";
}
