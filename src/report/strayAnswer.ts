import type { Item } from "../outline/Outline";
import { cellAt } from "./cellAt";
import type { Cell, Cells } from "./Cells";
import type { Answer } from "./Entry";
import { placeOf } from "./placeOf";
import { readEntry } from "./readEntry";
import { quotable, repair } from "./repairMessages";
import type { Repair } from "./Report";
import { shownText } from "./shownText";
import type { Spot } from "./Spot";

/** The part of a row in which an answer may stand by mistake. */
export interface RowSpan {
  /** The first column: right of the item's words, or theirs where a figure was typed over them; absent where no column of words is known. */
  readonly from?: number;
  /** Behind the last one. */
  readonly end: number;
}

/**
 * A figure, or a word in place of one, that was typed beside its blank cell: over the item's words, the measure, the check, into a column that
 * somebody put in, as a note. It is not read in the answer's stead, but told: it may be the answer. Words and days are notes and kept as such;
 * so is what stands beside a narrative, but for columns between it and the notes.
 *
 * @param note where the item's note stands
 */
export function strayAnswer(
  item: Item,
  spot: Spot,
  note: Spot | undefined,
  span: RowSpan,
  cells: Cells,
): Repair | undefined {
  const [first, end] =
    item.kind === "text" ? [spot.column + 1, note?.column ?? 0] : [span.from ?? spot.column - 1, span.end];
  for (let column = first; column < end; column += 1) {
    const at = { ...spot, column };
    const cell = cellAt(cells, at);
    if (!cell || cell.formula !== undefined || !isStray(cell, column)) continue;
    const words = { label: quotable(item.printed, 80), raw: quotable(shownText(cell, cells.date1904).text, 40) };
    return repair("stray", { item: item.id, ...placeOf(cells, at) }, words);
  }
  return undefined;

  function isStray(cell: Cell, column: number): boolean {
    const answer = readEntry(cell, item.kind, { measure: item.measure, date1904: cells.date1904 });
    if (item.kind === "text") return answer.state !== "blank";
    // The words of the check, where a program left of its formula but what it gave.
    if (note && column > note.column) return answer.state === "value";
    // The TT, where the columns between were deleted.
    if (span.from === undefined && column < spot.column && answer.value === item.number) return false;
    return isAnswer(answer, cell);
  }
}

/** A number that the cell must not hold, about one, two of them. */
const FIGURES: ReadonlySet<string> = new Set(["T3", "T4", "T5", "T9", "T9a", "T15"]);
/** A day, a month of a year. */
const DAYS = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}[/.-](?:19|20)\d\d(?!\d)/g;

function isAnswer({ state, signs }: Answer, { value }: Cell): boolean {
  if (state !== "error") return /[\p{L}\p{N}]/u.test(String(value));
  const undated = String(value).replace(DAYS, "");
  if (!/\d/.test(undated)) return false;
  return signs.some(({ code }) => FIGURES.has(code) || (code === "T2" && !/\p{L}/u.test(undated)));
}
