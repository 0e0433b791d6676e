import type { Item, Outline } from "../outline/Outline";
import type { Cell, Cells } from "./Cells";
import { coveredBy } from "./coveredBy";
import type { Answer, Entry } from "./Entry";
import type { FoundFields } from "./findFields";
import { formatDecimal } from "./formatNumber";
import { isStale } from "./isStale";
import { isVolatile } from "./isVolatile";
import { placeOf } from "./placeOf";
import { readComputed } from "./readComputed";
import { readEntry } from "./readEntry";
import { quotable, repair } from "./repairMessages";
import type { LostFields, Repair } from "./Report";
import { seenCell } from "./seenCell";
import { shownText } from "./shownText";
import { strayAnswer } from "./strayAnswer";
import { tellSeen } from "./tellSeen";
import { tellVolatile } from "./tellVolatile";

export interface ReadEntries {
  /** One for each item of the outline, in its order. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly repaired: readonly Repair[];
  /** Figures that meant something else in the file's version, or that nobody sees: not taken over. */
  readonly lost: readonly LostFields[];
}

/** Reads what was found; a lost field is in error, an item that the file's own version lacks is blank. */
export function readEntries(
  cells: Cells,
  outline: Outline,
  found: FoundFields,
  changed: ReadonlySet<string>,
): ReadEntries {
  const answers = new Map<string, Answer & { readonly computed?: boolean }>();
  const repaired: Repair[] = [];
  const lost: LostFields[] = [];
  // Rates last: they are made from the answers of the others.
  for (const item of [...outline.items.filter(({ ratio }) => !ratio), ...outline.items.filter(({ ratio }) => ratio)]) {
    const spot = found.fields.get(item.id);
    if (!spot) continue;
    const cell = seenCell(cells, spot);
    const computed = readComputed(item, cell, (id) => answers.get(id));
    if (!computed && item.ratio && cell?.formula !== undefined) {
      const at = { item: item.id, ...placeOf(cells, spot) };
      repaired.push(repair("formulaReplaced", at, { label: quotable(item.printed, 80) }));
    }
    // Where one of its two figures can't be read, that is told already.
    const isKnown = item.ratio?.every((id) => (answers.get(id)?.state ?? "error") !== "error");
    if (computed && isKnown && isStale(computed)) repaired.push(tellStale(item, computed, placeOf(cells, spot)));
    if (!computed && cell && isVolatile(cell.formula))
      repaired.push(tellVolatile(cell.formula, item.printed, { item: item.id, ...placeOf(cells, spot) }));
    const answer = computed ? { ...computed, computed: true } : readEntry(cell, item.kind, optionsOf(item, cells));
    const over = coveredBy(cells, spot);
    const kind = over && answer.state !== "blank" ? "covered" : "changed";
    if (kind === "covered" || (changed.has(item.id) && answer.state === "value")) {
      const { sheet, cell: address } = placeOf(cells, spot);
      lost.push({ items: [item.id], sheet, kind, cells: [address] });
    } else {
      answers.set(item.id, answer);
      repaired.push(...tellSeen(cells, item, spot, found.notes.get(item.id), over, answer));
    }
  }

  for (const item of outline.items) {
    const spot = found.fields.get(item.id);
    if (!spot || answers.get(item.id)?.state !== "blank") continue;
    const stray = strayAnswer(item, spot, found.notes.get(item.id), found.spanOf(spot), cells);
    if (stray) repaired.push(stray);
  }
  const losses = new Map([...found.lost, ...lost].flatMap((loss) => loss.items.map((id) => [id, loss] as const)));
  const entries = outline.items.map((item): [string, Entry] => {
    const { id } = item;
    const [answer, spot, note] = [answers.get(id), found.fields.get(id), found.notes.get(id)];
    if (!answer || !spot) return [id, lostEntry(item, outline.sectionOf(item).sheet, losses.get(id))];
    const { text, unread } = readNote(
      note && !coveredBy(cells, note) ? seenCell(cells, note) : undefined,
      cells.date1904,
    );
    if (note && unread !== undefined) {
      const words = { label: quotable(item.printed, 80), raw: quotable(unread, 40) };
      repaired.push(repair("noteUnread", { item: id, ...placeOf(cells, note) }, words));
    }
    return [id, { ...answer, item: id, ...(text && { note: text }), ...placeOf(cells, spot) }];
  });
  return { entries: new Map(entries), repaired, lost };
}

function tellStale(item: Item, { value, raw }: Answer, place: ReturnType<typeof placeOf>): Repair {
  const shown = (one: number | string | undefined): string =>
    typeof one === "number" ? formatDecimal(one, 10) : quotable(one ?? "", 40);
  const words = { label: quotable(item.printed, 80), raw: shown(raw), now: shown(value) };
  return repair("formulaStale", { item: item.id, ...place }, words);
}

function lostEntry(item: Item, expected: string, loss: LostFields | undefined): Entry {
  // A claim on another sheet is written `Sheet!D8`: not the cell to go to.
  const cell = loss?.cells.find((address) => !address.includes("!")) ?? "";
  return { item: item.id, state: loss ? "error" : "blank", signs: [], sheet: loss?.sheet ?? expected, cell };
}

function optionsOf(item: Item, cells: Cells): Parameters<typeof readEntry>[2] {
  return { overHundred: item.overHundred ?? false, date1904: cells.date1904, measure: item.measure };
}

interface Note {
  readonly text?: string;
  /** Stands there but says nothing that can be kept: an error, a formula whose result was not stored, a number that the cell doesn't show. */
  readonly unread?: string;
}

/** The printed placeholder is no note. A cell holds 32.767 characters. */
function readNote(cell: Cell | undefined, date1904: boolean): Note {
  if (!cell) return {};
  if (cell.type === "error") return { unread: String(cell.value) };
  if (cell.type === "empty") return { unread: `=${cell.formula ?? ""}` };
  const { text: shown, unsure } = shownText(cell, date1904);
  // Many a format hides zeros.
  if (unsure) return cell.value === 0 ? {} : { unread: shown };
  const text = shown.slice(0, 32767).replace(/\r\n?/g, "\n").normalize("NFC").trim();
  return /^[\s.…_]*$/.test(text) ? {} : { text };
}
