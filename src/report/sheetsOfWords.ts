import type { Section } from "../outline/Outline";
import type { Cells } from "./Cells";
import type { LabelIndex } from "./indexLabels";
import { isOwnSheet } from "./isOwnSheet";

/** The sheets that bear at least half of a section's lines, and two of them at the least; those with most first. */
export function sheetsOfWords(
  cells: Cells,
  section: Section,
  labels: LabelIndex,
  isMeant: (sheet: number) => boolean,
): readonly { readonly index: number; readonly score: number }[] {
  const scores = cells.sheets.flatMap((sheet, index) => {
    if (isOwnSheet(sheet.name) || !isMeant(index)) return [];
    const present = new Set(labels.on(index).map((spot) => spot.key));
    const score = section.rows.filter((row) => labels.keysOf(row).some((key) => present.has(key))).length;
    return score >= 2 && score * 2 >= section.rows.length ? [{ index, score }] : [];
  });
  return scores.sort((a, b) => b.score - a.score);
}
