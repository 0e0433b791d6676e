import { cellAddress } from "../report/cellAddress";
import type { Sheet } from "../workbook/Workbook";

/** Excel's height of a row in Times New Roman 12, the default font. */
const plainHeight = 15.75;

/** Works on the text hucre writes for a sheet; `<` stands in it only where a tag begins, so the patterns can't meet content. */
export function settleSheet(xml: string, sheet: Sheet): string {
  return withErrorResults(withHeights(xml, sheet), sheet).replace(/<f>[^<]*/g, plainQuotes);
}

/** Quotes need no escape between tags; every program reads the shorter text faster. Not for tags with attributes that hold texts. */
export function plainQuotes(xml: string): string {
  return xml.replaceAll("&quot;", '"').replaceAll("&apos;", "'");
}

/** hucre fixes every height it is given, and has one default: `<row r="5" ht="30" customHeight="1">` never grows again. */
function withHeights(xml: string, { rows, defaultHeight }: Sheet): string {
  return xml
    .replace(
      /<sheetFormatPr [^>]*>/,
      defaultHeight === undefined
        ? `<sheetFormatPr defaultRowHeight="${plainHeight}"/>`
        : `<sheetFormatPr defaultRowHeight="${defaultHeight}" customHeight="1"/>`,
    )
    .replace(/(<row r="([0-9]+)" ht="[^"]*") customHeight="1"/g, (all, head: string, row: string) =>
      rows[Number(row) - 1]?.fixed ? all : head,
    );
}

/** `<c r="B5" s="3" t="str"><f>…</f><v>#N/A</v></c>` → `t="e"`, where the result is an error and no text. */
function withErrorResults(xml: string, { rows }: Sheet): string {
  const errors = new Set<string>();
  rows.forEach((row, r) =>
    row?.cells.forEach((cell, c) => {
      if (cell?.formula !== undefined && typeof cell.value === "object" && cell.value) errors.add(cellAddress(r, c));
    }),
  );
  if (errors.size === 0) return xml;
  return xml.replace(/(<c r="([A-Z]+[0-9]+)"(?: s="[0-9]+")? t=)"str"/g, (all, head: string, address: string) =>
    errors.has(address) ? `${head}"e"` : all,
  );
}
