import type { Outline } from "../outline/Outline";
import { type Cells, cellKey, placeOfKey, type SheetCells } from "./Cells";
import { foldText } from "./foldText";
import { lookUpFolded } from "./lookUpFolded";
import type { IdIndex } from "./indexIds";
import type { LabelIndex } from "./indexLabels";
import type { NameIndex } from "./indexNames";
import { FROM_INPUT_TO_ID, SHEET_HEADS } from "./sheetHeads";
import type { Spot } from "./Spot";

/** Where the answers and the notes of a sheet stand; undefined where nothing tells. */
export interface SheetColumns {
  readonly input?: number;
  readonly note?: number;
  /** Where the head of the table has the answers, from the left: another one may be a copy. */
  readonly headed: () => readonly number[];
}

/** Rows that are asked for the head of the table or for measures. */
const HEAD_ROWS = 200;

/**
 * The columns of a sheet, from what tells best: names that the ids of most rows confirm; the words of the head; names alone; the measure
 * printed left of the input, where what stands further right is still as far away as in the form. Each sheet is looked through once, and
 * only when asked for.
 */
export function findColumns(
  cells: Cells,
  outline: Outline,
  names: NameIndex,
  ids: IdIndex,
  labels: LabelIndex,
): (sheet: number) => SheetColumns {
  const inputs = countVotes(names.inputs, ids);
  const notes = countVotes(names.notes, ids);
  const done = new Map<number, SheetColumns>();

  return (index) => {
    const before = done.get(index);
    if (before) return before;
    let heads: Heads | undefined;
    const head = (): Heads => (heads ??= findHead(cells.sheets[index]!));
    const most = ids.rowsOn(index).size / 2;
    const input =
      leader(inputs.confirmed, index, most) ??
      head().input ??
      leader(inputs.confirmed, index) ??
      leader(inputs.all, index) ??
      besideMeasure(index, head());
    const note =
      leader(notes.confirmed, index, most) ??
      head().note ??
      leader(notes.confirmed, index) ??
      leader(notes.all, index) ??
      (!head().found && input !== undefined && ids.columnOn(index) === input + FROM_INPUT_TO_ID
        ? input + 1
        : undefined);
    const columns = { input, note, headed: () => head().inputs };
    done.set(index, columns);
    return columns;
  };

  /** Nothing names the input: it is right of the measure only if no column was put in or taken out behind. */
  function besideMeasure(index: number, { measure = measureColumn(index), note }: Heads): number | undefined {
    if (measure === undefined) return undefined;
    const asPrinted =
      note === undefined ? ids.columnOn(index) === measure + 1 + FROM_INPUT_TO_ID : note === measure + 2;
    return asPrinted ? measure + 1 : undefined;
  }

  /** The column that repeats the measures of the rows' items. */
  function measureColumn(index: number): number | undefined {
    const sheet = cells.sheets[index]!;
    const votes: Votes = new Map();
    const look = (row: number, measure: string | undefined): void => {
      if (measure === undefined) return;
      for (let column = 0; column < 40; column += 1) {
        const value = sheet.cells.get(cellKey(row, column))?.value;
        if (typeof value === "string" && value.length < 100 && sameWord(value, measure)) vote(votes, index, column);
      }
    };
    let rows = 0;
    for (const [row, id] of ids.rowsOn(index)) {
      look(row, outline.itemOf(id)!.measure);
      if ((rows += 1) >= HEAD_ROWS) break;
    }
    if (votes.size === 0) {
      const measures = new Map(
        outline.items.flatMap((item) => labels.keysOf(item).map((key) => [key, item.measure] as const)),
      );
      for (const { row, key } of labels.on(index).slice(0, HEAD_ROWS)) look(row, measures.get(key));
    }
    return leader(votes, index);
  }
}

type Votes = Map<number, Map<number, number>>;

function countVotes(spots: ReadonlyMap<string, readonly Spot[]>, ids: IdIndex): { confirmed: Votes; all: Votes } {
  const confirmed: Votes = new Map();
  const all: Votes = new Map();
  for (const [id, [spot, ...others]] of spots) {
    if (others.length > 0) continue;
    vote(all, spot!.sheet, spot!.column);
    if (ids.idAt(spot!.sheet, spot!.row) === id) vote(confirmed, spot!.sheet, spot!.column);
  }
  return { confirmed, all };
}

function vote(votes: Votes, sheet: number, column: number): void {
  const columns = votes.get(sheet) ?? new Map<number, number>();
  votes.set(sheet, columns.set(column, (columns.get(column) ?? 0) + 1));
}

/** The column with most votes; none where two have as many, or where they are too few. */
function leader(votes: Votes, sheet: number, least = 0): number | undefined {
  const [first, second] = [...(votes.get(sheet) ?? [])].sort(([, x], [, y]) => y - x);
  return first && first[1] !== second?.[1] && first[1] >= least ? first[0] : undefined;
}

interface Heads {
  /** There is a head. */
  readonly found?: true;
  readonly measure?: number;
  readonly input?: number;
  /** All with its head, from the left. */
  readonly inputs: readonly number[];
  readonly note?: number;
}

type Head = keyof typeof SHEET_HEADS;
const headOf = lookUpFolded(
  new Map(
    Object.entries(SHEET_HEADS).flatMap(([head, words]) =>
      words.map((word) => [foldText(word), head as Head] as const),
    ),
  ),
);
const LONGEST_HEAD = 80;

/** The row with most heads, the topmost of equals. One alone is a link or a sentence, unless it is the input's own. */
function findHead(sheet: SheetCells): Heads {
  const rows = new Map<number, Map<Head, number>>();
  const inputs = new Map<number, number[]>();
  for (const [place, cell] of sheet.cells) {
    if (place >= cellKey(HEAD_ROWS, 0) || typeof cell.value !== "string" || cell.value.length > LONGEST_HEAD) continue;
    const head = headOf(cell.value);
    if (head === undefined) continue;
    const { row, column } = placeOfKey(place);
    const heads = rows.get(row) ?? new Map<Head, number>();
    if (head === "input") inputs.set(row, [...(inputs.get(row) ?? []), column]);
    // Of two cells with one word the left one is the head of the table.
    rows.set(row, heads.set(head, Math.min(column, heads.get(head) ?? column)));
  }
  const [best] = [...rows].sort(([a, x], [b, y]) => y.size - x.size || a - b);
  if (!best) return { inputs: [] };
  const [row, heads] = best;
  if (heads.size < 2 && !heads.has("input")) return { inputs: [] };
  const [measure, input, note] = (["measure", "input", "note"] as const).map((head) => heads.get(head));
  return { found: true, measure, input, inputs: (inputs.get(row) ?? []).sort((a, b) => a - b), note };
}

function sameWord(text: string, measure: string): boolean {
  return text.normalize("NFC").trim().toLowerCase() === measure.normalize("NFC").toLowerCase();
}
