import type { Item, Outline, Section } from "../outline/Outline";
import { type Cells, placeOfKey } from "./Cells";
import { foldText } from "./foldText";
import { SUPPLEMENTARY_LINE } from "./sheetHeads";

/** A cell that holds the words of a row of the outline. */
export interface LabelSpot {
  readonly row: number;
  readonly column: number;
  readonly key: string;
}

export interface LabelIndex {
  /** Cells of a sheet with words of the outline, from the top. Folding costs: done once for each sheet, and only when asked. */
  readonly on: (sheet: number) => readonly LabelSpot[];
  readonly keysOf: (row: Section["rows"][number]) => readonly string[];
}

/** Beyond these no form was ever printed; they keep a sheet of millions of cells from being folded. */
const MOST_ROW = 3000;
const MOST_COLUMN = 40;

export function indexLabels(cells: Cells, outline: Outline): LabelIndex {
  const keys = new Map<Section["rows"][number], readonly string[]>();
  const known = new Set<string>();
  let longest = 0;
  for (const row of outline.sections.flatMap((section) => section.rows)) {
    const texts = row.type === "item" ? wordsOf(row) : [row.text];
    const folded = [...new Set(texts.map(foldText))].filter((key) => key !== "");
    keys.set(row, folded);
    for (const key of folded) known.add(key);
    for (const text of texts) longest = Math.max(longest, text.length);
  }
  const supplement = ` ${foldText(SUPPLEMENTARY_LINE)}`;
  const done = new Map<number, readonly LabelSpot[]>();

  return {
    keysOf: (row) => keys.get(row) ?? [],
    on: (sheet) => {
      const before = done.get(sheet);
      if (before) return before;
      const spots: LabelSpot[] = [];
      for (const [place, cell] of cells.sheets[sheet]?.cells ?? []) {
        if (cell.type !== "text" || typeof cell.value !== "string" || cell.value.length > longest * 2 + 60) continue;
        const { row, column } = placeOfKey(place);
        if (row > MOST_ROW || column > MOST_COLUMN) continue;
        const folded = foldText(cell.value);
        const key = folded.endsWith(supplement) ? folded.slice(0, -supplement.length) : folded;
        if (known.has(key)) spots.push({ row, column, key });
      }
      spots.sort((a, b) => a.row - b.row || a.column - b.column);
      done.set(sheet, spots);
      return spots;
    },
  };
}

/** Older templates may have printed the whole line; a line that two items share names neither of them. */
function wordsOf(item: Item): string[] {
  return item.label === undefined ? [item.printed, item.text ?? item.printed] : [item.printed, item.label];
}
