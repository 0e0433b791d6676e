import type { Finding } from "../../checks/Finding";
import type { MetaField } from "../../outline/names";
import type { Outline } from "../../outline/Outline";
import { COVER_LABELS } from "../../report/sheetHeads";
import { fillIn } from "../fillIn";
import { PLACE_TEXTS } from "./findingsTexts";

/** Where a finding stands, the address with the word for it: `D8` is a rule as well. */
export function placeOfFinding(finding: Finding, outline: Outline): string {
  const item = outline.itemOf(finding.items[0] ?? "");
  const sheet = finding.sheet ?? (item ? outline.sectionOf(item).sheet : "");
  if (item && (finding.code !== "X8" || finding.items.length === 1)) {
    const { number } = item;
    return finding.cell
      ? fillIn(PLACE_TEXTS.cell, { sheet, number, cell: finding.cell })
      : fillIn(PLACE_TEXTS.item, { sheet, number });
  }
  const field = COVER_LABELS[finding.figures.field as MetaField] as string | undefined;
  return field === undefined ? sheet : fillIn(PLACE_TEXTS.cover, { sheet, field });
}
