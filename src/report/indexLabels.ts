import type { Item, Outline, Section } from "../outline/Outline";
import { type Cells, placeOfKey, type SheetCells } from "./Cells";
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
  let made: Words | undefined;
  const words = (): Words => (made ??= wordsOf(outline));
  const done = new Map<number, readonly LabelSpot[]>();

  return {
    keysOf: (row) => words().keys.get(row) ?? [],
    on: (sheet) => {
      const spots = done.get(sheet) ?? look(cells.sheets[sheet], words());
      done.set(sheet, spots);
      return spots;
    },
  };
}

interface Words {
  readonly keys: ReadonlyMap<Section["rows"][number], readonly string[]>;
  readonly known: ReadonlySet<string>;
  /** Characters of the longest. */
  readonly longest: number;
}

function wordsOf(outline: Outline): Words {
  const keys = new Map<Section["rows"][number], readonly string[]>();
  let longest = 0;
  for (const row of outline.sections.flatMap((section) => section.rows)) {
    const texts = row.type === "item" ? textsOf(row) : [row.text];
    keys.set(
      row,
      [...new Set(texts.map(foldText))].filter((key) => key !== ""),
    );
    for (const text of texts) longest = Math.max(longest, text.length);
  }
  return { keys, known: new Set([...keys.values()].flat()), longest };
}

const SUPPLEMENT = ` ${foldText(SUPPLEMENTARY_LINE)}`;

function look(sheet: SheetCells | undefined, { known, longest }: Words): readonly LabelSpot[] {
  const spots: LabelSpot[] = [];
  for (const [place, cell] of sheet?.cells ?? []) {
    // Twice as long: NFD, and spaces.
    if (cell.type !== "text" || typeof cell.value !== "string" || cell.value.length > longest * 2 + 60) continue;
    const { row, column } = placeOfKey(place);
    if (row > MOST_ROW || column > MOST_COLUMN) continue;
    const folded = foldText(cell.value);
    const key = folded.endsWith(SUPPLEMENT) ? folded.slice(0, -SUPPLEMENT.length) : folded;
    if (known.has(key)) spots.push({ row, column, key });
  }
  return spots.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Older templates may have printed the whole line; a line that two items share names neither of them. */
function textsOf(item: Item): string[] {
  return item.label === undefined ? [item.printed, item.text ?? item.printed] : [item.printed, item.label];
}
