import type { Item, Outline, Section } from "../outline/Outline";
import { cellAt } from "./cellAt";
import { type Cell, type Cells, FORM_ROWS, placeOfKey, type SheetCells } from "./Cells";
import { foldText } from "./foldText";
import type { FormerItem } from "./readFormerOutline";
import { SUPPLEMENTARY_LINE } from "./sheetHeads";
import type { Spot } from "./Spot";

/** A cell that holds the words of a row of the outline. */
export interface LabelSpot {
  readonly row: number;
  readonly column: number;
  readonly key: string;
}

export interface LabelIndex {
  /** Cells of a sheet with words of the outline, from the top. Folding costs: done once for each sheet, and only when asked. */
  readonly on: (sheet: number) => readonly LabelSpot[];
  /** Words of the outline in a row, left of a column. */
  readonly leftOf: (at: Spot) => readonly string[];
  /** The first column with words of the outline in a row, left of a column. */
  readonly columnIn: (at: Spot) => number | undefined;
  /** The column with most words of the outline, the left one of equals. */
  readonly columnOn: (sheet: number) => number | undefined;
  readonly keysOf: (row: Section["rows"][number]) => readonly string[];
  /** Words of all headings, groups and titles of parts. */
  readonly headings: ReadonlySet<string>;
}

/** Beyond it, as below {@link FORM_ROWS}, no form was ever printed: that keeps a sheet of millions of cells from being folded. */
const MOST_COLUMN = 40;

/** @param former items as the file's own, older outline has them: its form prints their words, and not ours */
export function indexLabels(
  cells: Cells,
  outline: Outline,
  former: ReadonlyMap<string, FormerItem> = new Map(),
): LabelIndex {
  const words = former.size > 0 ? makeWords(outline, former) : wordsOf(outline);
  const done = new Map<number, readonly LabelSpot[]>();
  const columns = new Map<number, number>();

  return {
    keysOf: (row) => words.keys.get(row)!,
    headings: words.headings,
    on,
    leftOf: (at) => lineLeftOf(at).map(({ key }) => key),
    columnIn: (at) => lineLeftOf(at)[0]?.column,
    columnOn: (sheet) => {
      const before = columns.get(sheet);
      if (before !== undefined) return before;
      const counts = new Map<number, number>();
      for (const { column } of on(sheet)) counts.set(column, (counts.get(column) ?? 0) + 1);
      const [most] = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
      if (most) columns.set(sheet, most[0]);
      return most?.[0];
    },
  };

  function on(sheet: number): readonly LabelSpot[] {
    const spots = done.get(sheet) ?? look(cells.sheets[sheet]!, words);
    done.set(sheet, spots);
    return spots;
  }

  function lineLeftOf({ sheet, row, column }: Spot): LabelSpot[] {
    const spots: LabelSpot[] = [];
    for (let left = 0; left < column && left <= MOST_COLUMN; left += 1) {
      const key = keyOfCell(cellAt(cells, { sheet, row, column: left }), words);
      if (key !== undefined) spots.push({ row, column: left, key });
    }
    return spots;
  }
}

interface Words {
  readonly keys: ReadonlyMap<Section["rows"][number], readonly string[]>;
  readonly known: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
  /** Characters of the longest. */
  readonly longest: number;
  /** Keys of texts as they stand in files: thousands of files print the same lines, and folding costs. */
  readonly folded: Map<string, string>;
}

/** Lines as files print them; a hundred ways to print each. */
const MOST_FOLDED = 10_000;
const made = new WeakMap<Outline, Words>();

function wordsOf(outline: Outline): Words {
  const words = made.get(outline) ?? makeWords(outline, new Map());
  made.set(outline, words);
  return words;
}

function makeWords(outline: Outline, former: ReadonlyMap<string, FormerItem>): Words {
  const keys = new Map<Section["rows"][number], readonly string[]>();
  let longest = 0;
  for (const row of outline.sections.flatMap((section) => section.rows)) {
    const then = row.type === "item" ? former.get(row.id) : undefined;
    const texts = then ? [then.printed, then.line] : row.type === "item" ? textsOf(row) : [row.text];
    keys.set(
      row,
      [...new Set(texts.map(foldText))].filter((key) => key !== ""),
    );
    for (const text of texts) longest = Math.max(longest, text.length);
  }
  const headings = new Set([...keys].flatMap(([row, own]) => (row.type === "item" ? [] : own)));
  for (const { part } of outline.sections) {
    if (part) headings.add(foldText(part.text));
    longest = Math.max(longest, part?.text.length ?? 0);
  }
  const known = new Set([...keys.values(), ...headings].flat());
  return { keys, known, headings, longest, folded: new Map() };
}

const SUPPLEMENT = ` ${foldText(SUPPLEMENTARY_LINE)}`;

function look(sheet: SheetCells, words: Words): readonly LabelSpot[] {
  const spots: LabelSpot[] = [];
  for (const [place, cell] of sheet.cells) {
    const { row, column } = placeOfKey(place);
    if (row > FORM_ROWS || column > MOST_COLUMN) continue;
    const key = keyOfCell(cell, words);
    if (key !== undefined) spots.push({ row, column, key });
  }
  return spots.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Undefined for words that are not the outline's. */
function keyOfCell(cell: Cell | undefined, { known, longest, folded }: Words): string | undefined {
  // Twice as long: NFD, and spaces.
  if (cell?.type !== "text" || typeof cell.value !== "string" || cell.value.length > longest * 2 + 60) return undefined;
  const before = folded.get(cell.value);
  if (before !== undefined) return before;
  const text = foldText(cell.value);
  const key = text.endsWith(SUPPLEMENT) ? text.slice(0, -SUPPLEMENT.length) : text;
  if (!known.has(key)) return undefined;
  if (folded.size < MOST_FOLDED) folded.set(cell.value, key);
  return key;
}

/** Older templates may have printed the whole line; a line that two items share names neither of them. */
function textsOf(item: Item): string[] {
  return item.label === undefined ? [item.printed, item.text ?? item.printed] : [item.printed, item.label];
}
