import { META_FIELDS, type MetaField } from "../outline/names";
import { type Cell, cellKey, placeOfKey, type SheetCells } from "./Cells";
import { foldText } from "./foldText";
import { lookUpFolded } from "./lookUpFolded";
import { COVER_LABELS } from "./sheetHeads";

/** 0-based, on the sheet that was asked. */
export interface CoverPlace {
  readonly row: number;
  readonly column: number;
}

/** Columns that a label is merged over; further right stands the panel, which is no answer. */
export const WIDEST_LABEL = 4;
/** Rows where a label is looked for. */
const END = cellKey(300, 0);
const LONGEST = 60;

const fieldOf = lookUpFolded(new Map(META_FIELDS.map((field) => [foldText(COVER_LABELS[field]), field])));

/** The field whose label a cell holds. */
export function fieldOfLabel(cell: Cell | undefined): MetaField | undefined {
  const value = cell?.value;
  return typeof value === "string" && value.length <= LONGEST ? fieldOf(value) : undefined;
}

/** All cells with the label of a field. */
export function labelsOf(field: MetaField, { cells }: SheetCells): CoverPlace[] {
  const found = [...cells].filter(([at, cell]) => at < END && fieldOfLabel(cell) === field);
  return found.map(([at]) => placeOfKey(at));
}

/** The topmost cell with each label: further down the same words stand above the signatures. */
export function coverLabels({ cells }: SheetCells): ReadonlyMap<MetaField, CoverPlace> {
  const topmost = new Map<MetaField, number>();
  for (const [at, cell] of cells) {
    const field = at < END ? fieldOfLabel(cell) : undefined;
    if (field !== undefined) topmost.set(field, Math.min(at, topmost.get(field) ?? END));
  }
  return new Map([...topmost].map(([field, at]) => [field, placeOfKey(at)]));
}

/** The first filled cell right of a label. */
export function filledBeside({ cells }: SheetCells, { row, column }: CoverPlace): CoverPlace | undefined {
  for (let right = column + 1; right <= column + WIDEST_LABEL; right += 1) {
    const cell = cells.get(cellKey(row, right));
    if (cell && !isBlank(cell)) return { row, column: right };
  }
  return undefined;
}

/** Dots and lines are printed to write on. */
export function isBlank({ value }: Cell): boolean {
  return /^[\s.…_]*$/.test(String(value));
}
