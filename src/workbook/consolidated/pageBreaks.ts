import type { PrintSetup, Row } from "../Workbook";

/** Heights in points. A4 landscape, 20 mm at top and bottom; a little is left for printers that put down less. */
const PAGE = ((210 - 40) / 25.4) * 72 * 0.98;
/** Characters that fit in the width at 100 %; wider sheets shrink. */
const PAPER = 119;
const PLAIN_ROW = 15.75;

type Rows = readonly (Row | undefined)[];

function pageHeight(widths: readonly number[]): number {
  const width = widths.reduce((sum, part) => sum + part, 0);
  return PAGE * Math.max(1, width / PAPER);
}

function heightOfRows(rows: Rows, from: number, to: number): number {
  return rows.slice(from, to).reduce((sum, row) => sum + (row?.height ?? PLAIN_ROW), 0);
}

/** Rows after which a page has to end, or a heading would be the last on it, parted from what it heads. */
export function breaksBeforeHeads(
  rows: Rows,
  widths: readonly number[],
  heads: ReadonlySet<number>,
  titles?: PrintSetup["titleRows"],
): number[] {
  const page = pageHeight(widths);
  const repeated = titles === undefined ? 0 : heightOfRows(rows, titles.from, titles.to + 1);
  const breaks: number[] = [];
  let used = 0;
  for (let row = 0; row < rows.length; row += 1) {
    let end = row + 1;
    if (heads.has(row) && !heads.has(row - 1)) while (heads.has(end - 1) && end < rows.length) end += 1;
    if (used + heightOfRows(rows, row, end) > page && used > repeated) {
      // A page that ends behind an ordinary row ends there by itself.
      if (heads.has(row)) breaks.push(row - 1);
      used = repeated;
    }
    used += heightOfRows(rows, row, row + 1);
  }
  return breaks;
}

/** A part of a sheet that should stand on one page. */
export interface PagePart {
  readonly start: number;
  /** On a new page always; any other only where it would not fit below the part before it. */
  readonly newPage: boolean;
}

export function breaksBeforeParts(rows: Rows, widths: readonly number[], parts: readonly PagePart[]): number[] {
  const page = pageHeight(widths);
  let used = parts[0] ? heightOfRows(rows, 0, parts[0].start) : 0;
  return parts.flatMap(({ start, newPage }, index) => {
    const height = heightOfRows(rows, start, parts[index + 1]?.start ?? rows.length);
    const breaks = newPage || used + height > page;
    used = breaks ? height : used + height;
    return breaks && start > 0 ? [start - 1] : [];
  });
}
