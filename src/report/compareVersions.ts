import type { Item, Outline } from "../outline/Outline";
import type { Cells } from "./Cells";
import { cellAt } from "./cellAt";
import { foldText } from "./foldText";
import { parseTarget } from "./parseTarget";
import { placeOf } from "./placeOf";
import { quotable, repair } from "./repairMessages";
import type { FormerItem } from "./readFormerOutline";
import type { Identity } from "./readIdentity";
import type { Repair } from "./Report";
import { sheetKey } from "./sheetKey";
import type { Spot } from "./Spot";

/** What is otherwise in the version of the outline that a file was made from: all of it by id. */
export interface VersionChanges {
  /** Items as the file's own outline has them; none where the file is of this version, or does not tell. */
  readonly former: ReadonlyMap<string, FormerItem>;
  /** Items that the file's version lacks. */
  readonly newer: ReadonlySet<string>;
  /** Items whose figures meant something else: another kind, another measure. */
  readonly changed: ReadonlySet<string>;
}

const NONE: VersionChanges = { former: new Map(), newer: new Set(), changed: new Set() };
/** Items named, or answers listed, in the repairs of one file. */
const MOST_NAMED = 40;

export function compareVersions(identity: Identity, outline: Outline): VersionChanges {
  const version = identity.outline?.version;
  if (!version || version === outline.version) return NONE;
  const former = identity.embedded()?.items;
  if (!former || former.size === 0) return NONE;
  const ids = (of: (item: Item, then: FormerItem | undefined) => boolean): Set<string> =>
    new Set(outline.items.filter((item) => of(item, former.get(item.id))).map(({ id }) => id));
  return {
    former,
    newer: ids((_, then) => then === undefined),
    changed: ids((item, then) => then !== undefined && meansOtherwise(item, then)),
  };
}

/** A narrative takes any text; a figure of another kind or measure is another figure. */
function meansOtherwise(item: Item, then: FormerItem): boolean {
  if (item.kind === "text") return false;
  return then.kind !== item.kind || foldText(then.measure) !== foldText(item.measure!);
}

/**
 * The differences in words: items at another place, under other words, new, and those that are no longer asked for, with what was answered.
 *
 * @param isFound whether the item has a cell in the file
 */
export function tellVersion(
  identity: Identity,
  outline: Outline,
  { former, newer }: VersionChanges,
  cells: Cells,
  isFound: (id: string) => boolean,
): Repair[] {
  if (!identity.outline) return [repair("noOutline", {})];
  const theirs = quotable(identity.outline.version, 40);
  if (theirs === "" || identity.outline.version === outline.version) return [];
  const known = outline.items.flatMap((item) => {
    const then = former.get(item.id);
    return then ? [{ item, then }] : [];
  });
  const moved = known.filter(
    ({ item, then }) => then.sheet !== "" && sheetKey(then.sheet) !== sheetKey(outline.sectionOf(item).sheet),
  );
  const renamed = known.filter(({ item, then }) => foldText(then.printed) !== foldText(item.printed));
  const blank = outline.items.filter(({ id }) => newer.has(id) && !isFound(id));
  const gone = [...former.values()].filter(({ id }) => !outline.itemOf(id));
  const answers = droppedAnswers(gone, cells);
  const rest = gone.filter(({ id }) => !answers.has(id));
  return [
    repair("version", {}, { theirs, ours: outline.version }),
    ...(former.size === 0 ? [repair("versionUnread", {}, { theirs })] : []),
    ...summary(
      "movedItems",
      moved.map(({ item, then }) => `${quoted(item.printed)} ("${quotable(then.sheet, 40)}")`),
    ),
    ...summary(
      "renamedItems",
      renamed.map(({ item, then }) => `${quoted(then.printed)} → ${quoted(item.printed)}`),
    ),
    ...summary(
      "newItems",
      blank.map((item) => quoted(item.printed)),
    ),
    ...[...answers.values()]
      .slice(0, MOST_NAMED)
      .map(({ item, spot, raw }) =>
        repair("droppedItem", placeOf(cells, spot), { label: quotable(item.printed, 80), raw: quotable(raw, 300) }),
      ),
    ...(answers.size > MOST_NAMED ? [repair("moreDropped", {}, { count: answers.size - MOST_NAMED })] : []),
    ...summary(
      "droppedItems",
      rest.map((item) => quoted(item.printed)),
    ),
  ];

  function summary(
    key: "movedItems" | "renamedItems" | "newItems" | "droppedItems",
    parts: readonly string[],
  ): Repair[] {
    if (parts.length === 0) return [];
    const list = parts.slice(0, MOST_NAMED).join(", ") + (parts.length > MOST_NAMED ? ", …" : "");
    return [repair(key, {}, { theirs, count: parts.length, list })];
  }
}

interface Dropped {
  readonly item: FormerItem;
  readonly spot: Spot;
  readonly raw: string;
}

/** What was answered to items that are no longer asked for: by their names, which the form still has. */
function droppedAnswers(gone: readonly FormerItem[], cells: Cells): ReadonlyMap<string, Dropped> {
  const answers = new Map<string, Dropped>();
  if (gone.length === 0) return answers;
  const byName = new Map(gone.map((item) => [`cchc.${item.id}`.toLowerCase(), item]));
  const sheets = new Map(cells.sheets.map((sheet, index) => [sheetKey(sheet.name), index]));
  for (const { name, target } of cells.names) {
    const item = byName.get(name.toLowerCase());
    const leads = item && parseTarget(target);
    if (!leads) continue;
    const spot = { sheet: sheets.get(sheetKey(leads.sheet)) ?? -1, row: leads.row, column: leads.column };
    const raw = String(cellAt(cells, spot)?.value ?? "");
    if (!/^[\s.…_]*$/.test(raw)) answers.set(item.id, { item, spot, raw });
  }
  return answers;
}

function quoted(text: string): string {
  return `"${quotable(text, 60)}"`;
}
