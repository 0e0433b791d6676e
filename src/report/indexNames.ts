import { itemOfName, META_FIELDS, type MetaField } from "../outline/names";
import type { Outline } from "../outline/Outline";
import type { Cells, DefinedName } from "./Cells";
import { isOwnSheet } from "./isOwnSheet";
import { parseTarget } from "./parseTarget";
import { sheetKey } from "./sheetKey";
import type { Spot } from "./Spot";

/** Where the defined names lead: each list without repeats; more than one spot means that several names claim the field. */
export interface NameIndex {
  readonly inputs: ReadonlyMap<string, readonly Spot[]>;
  readonly notes: ReadonlyMap<string, readonly Spot[]>;
  readonly meta: ReadonlyMap<MetaField, readonly Spot[]>;
  /** The names are those of a consolidated workbook: it lists the items too, but is no unit's report. */
  readonly consolidated: boolean;
}

const META_NAMES: ReadonlyMap<string, MetaField> = new Map(META_FIELDS.map((field) => [`cchc.meta.${field}`, field]));
const OURS = /^cchc\./i;
const CONSOLIDATED = /^cchc\.(?:findings|rating|remark)\./i;
/** Of one field; enough to know that it is ambiguous. */
const MOST_SPOTS = 8;

/**
 * The usable names of the template's fields. Copying a sheet inside Excel gives the copy names of its own sheet's scope: those count only
 * where no usable name of the workbook's scope is left. A name that leads to a sheet nobody can see is not used.
 */
export function indexNames(cells: Cells, outline: Outline): NameIndex {
  const sheets = new Map<string, number>();
  cells.sheets.forEach((sheet, index) => {
    const key = sheetKey(sheet.name);
    if (!sheets.has(key)) sheets.set(key, index);
  });
  // Hundreds of names lead to a dozen sheets: the name of each is folded once.
  const targets = new Map<string, number | undefined>();
  const sheetOf = (target: string): number | undefined => {
    if (!targets.has(target)) targets.set(target, sheets.get(sheetKey(target)));
    return targets.get(target);
  };
  const own = cells.sheets.map((sheet) => isOwnSheet(sheet.name));
  const isItem = (id: string): boolean => outline.itemOf(id) !== undefined;
  const found = {
    inputs: new Map<string, Scoped>(),
    notes: new Map<string, Scoped>(),
    meta: new Map<MetaField, Scoped>(),
  };
  let consolidated = false;
  for (const name of cells.names) {
    if (name.name.length > 200 || !OURS.test(name.name)) continue;
    consolidated ||= CONSOLIDATED.test(name.name);
    const input = itemOfName(name.name, isItem);
    const note = input === undefined ? noteOf(name.name, isItem) : undefined;
    const field = META_NAMES.get(name.name.toLowerCase());
    if (input === undefined && note === undefined && field === undefined) continue;
    const target = parseTarget(name.target);
    const sheet = target && sheetOf(target.sheet);
    if (!target || sheet === undefined || cells.sheets[sheet]!.visibility === "veryHidden") continue;
    const spot = { sheet, row: target.row, column: target.column };
    if (field !== undefined) add(found.meta, field, name, spot);
    else if (own[sheet]) continue;
    else if (input !== undefined) add(found.inputs, input, name, spot);
    else add(found.notes, note!, name, spot);
  }
  return {
    inputs: settle(found.inputs),
    notes: settle(found.notes),
    meta: settle(found.meta),
    consolidated: consolidated && found.inputs.size === 0,
  };
}

interface Scoped {
  readonly workbook: Spot[];
  readonly sheet: Spot[];
}

function noteOf(name: string, isItem: (id: string) => boolean): string | undefined {
  const lower = name.toLowerCase();
  return lower.startsWith("cchc.note.") && isItem(lower.slice(10)) ? lower.slice(10) : undefined;
}

function add<K>(found: Map<K, Scoped>, key: K, name: DefinedName, spot: Spot): void {
  const scoped = found.get(key) ?? { workbook: [], sheet: [] };
  found.set(key, scoped);
  const spots = name.sheet === undefined ? scoped.workbook : scoped.sheet;
  const known = spots.some((s) => s.sheet === spot.sheet && s.row === spot.row && s.column === spot.column);
  if (!known && spots.length < MOST_SPOTS) spots.push(spot);
}

function settle<K>(found: ReadonlyMap<K, Scoped>): Map<K, readonly Spot[]> {
  return new Map([...found].map(([key, { workbook, sheet }]) => [key, workbook.length > 0 ? workbook : sheet]));
}
