import type { Section } from "../outline/Outline";
import type { Cells } from "./Cells";
import type { LabelIndex } from "./indexLabels";
import { sheetKey } from "./sheetKey";
import { sheetsOfWords } from "./sheetsOfWords";

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
  const isMeant = (index: number): boolean => index === named || cells.sheets[index]!.visibility === "visible";
  const [first, second] = sheetsOfWords(cells, section, labels, isMeant);
  return first && first.score !== second?.score ? first.index : undefined;
}
