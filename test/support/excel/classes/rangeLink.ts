import { HostError } from "../HostError";
import type { CellLink } from "../model/Sheet";
import type { Block } from "./Block";
import { recordOf, textOf } from "./wireValue";

export function linkOf({ sheet, area }: Block): CellLink | null {
  return sheet.cell(area.top, area.left).link ?? null;
}

/** A link brings the text that it shows into the cell, and Excel's look of links. */
export function putLink(block: Block, value: unknown): void {
  block.demandUnlocked();
  block.demandAllowed("allowInsertHyperlinks");
  const { sheet } = block;
  const link = value === null ? undefined : readLink(value);
  for (const { row, column } of [...block.places()]) {
    const cell = sheet.cell(row, column);
    const shown = link?.textToDisplay ?? (cell.value === "" ? (link?.documentReference ?? link?.address) : undefined);
    sheet.put(row, column, { link, ...(shown !== undefined && cell.formula === undefined && { value: shown }) });
    if (!link) continue;
    const format = sheet.formatAt(row, column);
    sheet.put(row, column, { format: { ...format, font: { ...format.font, underline: "Single", color: "#0563C1" } } });
  }
}

function readLink(value: unknown): CellLink {
  const record = recordOf(value);
  const link: Record<string, string> = {};
  for (const [key, one] of Object.entries(record)) {
    if (!["documentReference", "address", "screenTip", "textToDisplay"].includes(key))
      throw HostError.invalid(`hyperlink.${key}`);
    if (one !== null && one !== undefined) link[key] = textOf(one);
  }
  if (link["documentReference"] === undefined && link["address"] === undefined)
    throw HostError.invalid("a link without a target");
  return link;
}
