import type { Section } from "../outline/Outline";
import type { Cells } from "./Cells";
import type { LabelIndex } from "./indexLabels";
import { isOwnSheet } from "./isOwnSheet";
import { sheetKey } from "./sheetKey";

/**
 * The sheet of a section: where most of its fields were found; else (`byWords`) the visible sheet that bears at least half of its lines, if
 * no other bears as many; else the one of its name.
 *
 * @param votes sheets of the fields found so far
 */
export function findSheet(
  cells: Cells,
  section: Section,
  votes: readonly number[],
  labels: LabelIndex,
  byWords: boolean,
): number | undefined {
  const wanted = sheetKey(section.sheet);
  const named = cells.sheets.findIndex((sheet) => sheet.visibility !== "veryHidden" && sheetKey(sheet.name) === wanted);
  const counts = new Map<number, number>(named < 0 ? [] : [[named, 0]]);
  for (const sheet of votes) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  // The named sheet stands first in the map: it wins a tie.
  const [best] = [...counts].sort(([, x], [, y]) => y - x);
  if (best && best[1] > 0) return best[0];
  const worded = byWords ? sheetOfWords(cells, section, labels, named) : undefined;
  return worded ?? best?.[0];
}

/** Names of sheets are swapped and given anew. None where two sheets bear as many lines: then the named one is meant. */
function sheetOfWords(cells: Cells, section: Section, labels: LabelIndex, named: number): number | undefined {
  const scores = cells.sheets.flatMap((sheet, index) => {
    if ((sheet.visibility !== "visible" && index !== named) || isOwnSheet(sheet.name)) return [];
    const present = new Set(labels.on(index).map((spot) => spot.key));
    const score = section.rows.filter((row) => labels.keysOf(row).some((key) => present.has(key))).length;
    return score >= 2 && score * 2 >= section.rows.length ? [{ index, score }] : [];
  });
  const [first, second] = scores.sort((a, b) => b.score - a.score);
  return first && first.score !== second?.score ? first.index : undefined;
}
