import type { Heading, Item, Outline, Section } from "../../outline/Outline";
import { cellArea, rowArea } from "../SheetBuilder";
import type { Area } from "../Workbook";
import type { FigurePlaces } from "./FigurePlaces";
import { figureSections, SWITCH_ROW } from "./layoutFigures";

/** Columns before those of the items. */
export const TURNED_COLUMN = { number: 0, unit: 1, firstItem: 2 } as const;
/** Rows of the head, in their order. */
export const TURNED_HEAD = ["section", "group", "number", "label", "measure"] as const;
const MOST_ITEMS = 12;
/** Of the columns of a block: what a page takes at about 75 %. */
const MOST_WIDTH = 134;

/** Items that print side by side. */
export interface TurnedBlock {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

export interface TurnedColumn {
  readonly item: Item;
  readonly section: Section;
  readonly heading: Heading | undefined;
  readonly width: number;
}

/** Units are rows, items are columns, in blocks of what one page is wide. */
export interface TurnedLayout extends FigurePlaces {
  readonly headRow: number;
  readonly firstUnit: number;
  readonly totalRow: number;
  readonly columns: readonly TurnedColumn[];
  readonly blocks: readonly TurnedBlock[];
  readonly rowOf: (unit: string) => number;
  /** Hidden, behind the items: beside the head, whether a block of the switch is taken. */
  readonly takenColumns: number;
}

/** `widthOf` tells how wide the column of an item has to be. */
export function layoutTurned(outline: Outline, hasSwitch: boolean, widthOf: (item: Item) => number): TurnedLayout {
  const headRow = hasSwitch ? SWITCH_ROW + 1 : SWITCH_ROW;
  const firstUnit = headRow + TURNED_HEAD.length;
  const totalRow = firstUnit + outline.units.length;
  const columns = figureSections(outline).flatMap(({ section, rows }) =>
    rows.map(({ item, heading }): TurnedColumn => ({ item, section, heading, width: widthOf(item) })),
  );
  const places = new Map(columns.map(({ item }, at) => [item.id, TURNED_COLUMN.firstItem + at]));
  const units = outline.groups.flatMap((group) => group.units);
  const rows = new Map(units.map((unit, at) => [unit.code, firstUnit + at]));
  const helper = TURNED_COLUMN.firstItem + columns.length;
  const blocksOfSwitch = outline.sources?.blocks.filter(({ items }) => items.length > 0) ?? [];
  const takenColumns = Math.ceil(blocksOfSwitch.length / TURNED_HEAD.length);
  const ofUnits = (column: number): Area => ({ top: firstUnit, left: column, bottom: totalRow - 1, right: column });
  return {
    headRow,
    firstUnit,
    totalRow,
    columns,
    blocks: blocksOf(columns),
    items: columns.map(({ item }) => item),
    rowOf: (unit) => rows.get(unit)!,
    cellOf: (id, unit) => cellArea(unit === null ? totalRow : rows.get(unit)!, places.get(id)!),
    unitsOf: (id) => ofUnits(places.get(id)!),
    takenOf: (items) => {
      const nth = blocksOfSwitch.findIndex((block) => block.items[0] === items[0]);
      return cellArea(headRow + (nth % TURNED_HEAD.length), helper + Math.floor(nth / TURNED_HEAD.length));
    },
    flagsOf: (nth) => ofUnits(helper + takenColumns + nth),
    takenColumns,
  };
}

/** Sections that fit together share a block; a longer one is parted evenly. */
function blocksOf(columns: readonly TurnedColumn[]): TurnedBlock[] {
  const blocks: TurnedColumn[][] = [];
  for (const section of new Set(columns.map((column) => column.section))) {
    const own = columns.filter((column) => column.section === section);
    const last = blocks.at(-1);
    if (last && fits([...last, ...own])) {
      last.push(...own);
      continue;
    }
    let parts = 1;
    while (!evenly(own, parts).every(fits) && parts < own.length) parts += 1;
    blocks.push(...evenly(own, parts));
  }
  let left: number = TURNED_COLUMN.firstItem;
  return blocks.map((block) => {
    const right = left + block.length - 1;
    const made = { left, right, width: widthOfAll(block) };
    left = right + 1;
    return made;
  });
}

function fits(block: readonly TurnedColumn[]): boolean {
  return block.length <= MOST_ITEMS && widthOfAll(block) <= MOST_WIDTH;
}

function widthOfAll(block: readonly TurnedColumn[]): number {
  return block.reduce((sum, { width }) => sum + width, 0);
}

function evenly(columns: readonly TurnedColumn[], parts: number): TurnedColumn[][] {
  const at = (part: number): number => Math.round((part * columns.length) / parts);
  return Array.from({ length: parts }, (_, part) => columns.slice(at(part), at(part + 1)));
}

/** Runs of neighbours in a block that have the same of something: what one head stands over. */
export function runsOf<T>(
  columns: readonly TurnedColumn[],
  { left, right }: TurnedBlock,
  of: (column: TurnedColumn) => T,
): { readonly value: T; readonly area: (row: number) => Area; readonly width: number }[] {
  const runs: { value: T; from: number; to: number }[] = [];
  for (let at = left; at <= right; at += 1) {
    const value = of(columns[at - TURNED_COLUMN.firstItem]!);
    const last = runs.at(-1);
    if (last && last.value === value) last.to = at;
    else runs.push({ value, from: at, to: at });
  }
  return runs.map(({ value, from, to }) => ({
    value,
    area: (row) => rowArea(row, from, to),
    width: widthOfAll(columns.slice(from - TURNED_COLUMN.firstItem, to + 1 - TURNED_COLUMN.firstItem)),
  }));
}
