import type { Item, Section } from "../outline/Outline";
import { cellKey, type SheetCells } from "./Cells";
import type { LabelIndex, LabelSpot } from "./indexLabels";

export interface LabelClaim {
  /** Where the item stands; absent where nothing or more than one thing claims it. */
  readonly row?: number;
  /** All rows with its words. */
  readonly rows: readonly number[];
}

/**
 * The row of a sheet whose words are those of the item, under the item's heading or group. A line may stand twice in the outline, word for word: then its TT, printed left of it, must tell.
 *
 * ```
 * 12 | Số VBQPPL có kiến nghị xử lý đã được xử lý xong | …
 * 15 | Số VBQPPL có kiến nghị xử lý đã được xử lý xong | …
 * ```
 *
 * @param wanted the items to be found
 * @param allHeadings words of the headings of all sections: where sheets were put together, lines below another's are not this section's
 * @param taken rows that belong to other items
 */
export function findByLabel(
  section: Section,
  wanted: readonly Item[],
  sheet: SheetCells,
  spots: readonly LabelSpot[],
  keysOf: LabelIndex["keysOf"],
  taken: ReadonlySet<number>,
  allHeadings: ReadonlySet<string>,
): ReadonlyMap<string, LabelClaim> {
  const lines = linesOf(section, spots, keysOf, allHeadings);
  const contexts = contextsOf(section, new Set(lines.map((line) => line.key)), keysOf);
  const candidates = new Map(
    wanted.map((item) => {
      const keys = new Set(keysOf(item));
      const context = contexts.get(item);
      return [item, lines.filter((line) => keys.has(line.key) && line.context === context && !taken.has(line.row))];
    }),
  );
  const claims = new Map<string, LabelClaim>();
  const settled = new Set<number>();
  // First what the TT tells among several, then what is left to one item alone.
  for (const [item, found] of candidates) {
    const numbered = found.filter((line) => bearsNumber(sheet, line, item.number));
    if (numbered.length !== 1) continue;
    claims.set(item.id, { row: numbered[0]!.row, rows: [numbered[0]!.row] });
    settled.add(numbered[0]!.row);
  }
  const open = [...candidates].filter(([item]) => !claims.has(item.id));
  const rivals = new Map<number, number>();
  for (const line of open.flatMap(([, found]) => found)) rivals.set(line.row, (rivals.get(line.row) ?? 0) + 1);
  for (const [item, found] of open) {
    const rows = found.map((line) => line.row).filter((row) => !settled.has(row));
    const alone = rows.length === 1 && rivals.get(rows[0]!) === 1;
    claims.set(item.id, { ...(alone && { row: rows[0]! }), rows });
  }
  return claims;
}

interface Line extends LabelSpot {
  /** Key of the heading or group above it. */
  readonly context: string | undefined;
}

/** The words of the section in their column, each with the heading above it. */
function linesOf(
  section: Section,
  spots: readonly LabelSpot[],
  keysOf: LabelIndex["keysOf"],
  allHeadings: ReadonlySet<string>,
): Line[] {
  const headings = new Set<string>();
  const own = new Set<string>();
  for (const row of section.rows) {
    for (const key of keysOf(row)) {
      own.add(key);
      if (row.type !== "item") headings.add(key);
    }
  }
  const counts = new Map<number, number>();
  for (const spot of spots) if (own.has(spot.key)) counts.set(spot.column, (counts.get(spot.column) ?? 0) + 1);
  const column = [...counts].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0];

  let context: string | undefined;
  const lines: Line[] = [];
  for (const spot of spots) {
    if (column === undefined || spot.column > column) continue;
    if (spot.column < column || !own.has(spot.key)) {
      // A title, left of the lines: below its own a section starts, which need not repeat it.
      if (allHeadings.has(spot.key)) context = headings.has(spot.key) ? undefined : spot.key;
      continue;
    }
    lines.push({ ...spot, context });
    if (headings.has(spot.key)) context = spot.key;
  }
  return lines;
}

/** The heading or group that each item stands under, of those that the sheet has: the template leaves out what the title repeats. */
function contextsOf(
  section: Section,
  present: ReadonlySet<string>,
  keysOf: LabelIndex["keysOf"],
): ReadonlyMap<Item, string | undefined> {
  let context: string | undefined;
  const contexts = new Map<Item, string | undefined>();
  for (const row of section.rows) {
    if (row.type === "item") contexts.set(row, context);
    else context = keysOf(row).find((key) => present.has(key)) ?? context;
  }
  return contexts;
}

function bearsNumber(sheet: SheetCells, line: LabelSpot, number: number): boolean {
  for (let column = 0; column < line.column; column += 1) {
    const value = sheet.cells.get(cellKey(line.row, column))?.value;
    if (value === number || (typeof value === "string" && value.trim() === String(number))) return true;
  }
  return false;
}
