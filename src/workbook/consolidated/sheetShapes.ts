import { countLines } from "../countLines";
import { breaksBeforeHeads } from "./pageBreaks";
import { rowHeight } from "../rowHeight";
import type { SheetBuilder } from "../SheetBuilder";
import { STYLES, type StyleName } from "../styles";
import type { Area, Column, PrintSetup, Sheet } from "../Workbook";

export const PROTECTED: NonNullable<Sheet["protection"]> = { formatColumns: true, formatRows: true, filter: false };
/** Characters that fit in the width of A4 landscape at 100 %. */
export const PAPER = 119;
export const HIDDEN: Column = { width: 9, hidden: true };

/** One page wide, head repeated, page numbers. */
export function landscape(
  sheet: Pick<SheetBuilder, "name">,
  area: Area,
  head: number,
): PrintSetup & { readonly titleRows: { readonly from: number; readonly to: number } } {
  return { orientation: "landscape", area, titleRows: { from: head, to: head }, pageNumber: "all", footer: sheet.name };
}

/** The sheet with page breaks that keep each heading with what follows. */
export function withBreaks(
  builder: SheetBuilder,
  heads: ReadonlySet<number>,
  shape: Parameters<SheetBuilder["build"]>[0] & { readonly print: PrintSetup },
): Sheet {
  const built = builder.build(shape);
  const { scale } = shape.print;
  const widths =
    scale === undefined
      ? shape.columns.flatMap(({ width, hidden }) => (hidden ? [] : [width]))
      : [(PAPER * 100) / scale];
  const breaksAfter = breaksBeforeHeads(built.rows, widths, heads, shape.print.titleRows);
  return { ...built, print: { ...shape.print, breaksAfter } };
}

/** Height that a text needs in a style; a merged text has the width of its columns together. */
export function heightOf(text: string | undefined, width: number, style: StyleName): number {
  const { font, indent } = STYLES[style];
  return rowHeight(text === undefined ? 1 : countLines(text, width, font, indent), font.size);
}
