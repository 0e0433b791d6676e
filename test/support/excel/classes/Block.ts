import type { Area } from "../../../../src/workbook/Workbook";
import { isEntity } from "../Entity";
import { HostError } from "../HostError";
import type { CellFormat } from "../model/CellFormat";
import type { Sheet } from "../model/Sheet";

/** What a Range or RangeAreas stands for. */
export class Block {
  constructor(
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {}

  /** The one area of a Range. */
  get area(): Area {
    const [area] = this.areas;
    if (!area) throw new Error("A block without areas");
    return area;
  }

  alive(): this {
    if (this.sheet.deleted) throw new HostError("ItemNotFound", `sheet ${this.sheet.name} was deleted`);
    return this;
  }

  *places(): Iterable<{ row: number; column: number }> {
    for (const area of this.areas) yield* this.sheet.places(area);
  }

  /** Locked cells of a protected sheet keep their contents. */
  demandUnlocked(): void {
    if (!this.alive().sheet.protection) return;
    for (const { row, column } of this.places()) {
      if (this.sheet.formatAt(row, column).locked)
        throw new HostError("AccessDenied", `${this.sheet.name} is protected`);
    }
  }

  /** Any change of looks or rules on a protected sheet, unless protection allows it. */
  demandAllowed(option: string): void {
    demandAllowed(this.alive().sheet, option);
  }

  reformat(change: (format: CellFormat, row: number, column: number) => CellFormat): void {
    this.demandAllowed("allowFormatCells");
    for (const area of this.areas) this.sheet.reformat(area, shared(change));
  }

  /** The value that all cells have, or null. */
  same<T>(of: (format: CellFormat) => T): T | null {
    const formats = new Set<CellFormat>();
    for (const { row, column } of this.alive().places()) formats.add(this.sheet.formatAt(row, column));
    if (formats.size === 0) formats.add(this.sheet.format);
    const [first, ...more] = [...formats].map(of);
    return more.every((value) => JSON.stringify(value) === JSON.stringify(first)) ? (first ?? null) : null;
  }
}

/** Equal formats stay one object. */
function shared(change: (format: CellFormat, row: number, column: number) => CellFormat): typeof change {
  const known = new Map<CellFormat, Map<string, CellFormat>>();
  return (format, row, column) => {
    const changed = change(format, row, column);
    const like = known.get(format) ?? new Map<string, CellFormat>();
    known.set(format, like);
    const key = JSON.stringify(changed);
    const one = like.get(key) ?? changed;
    like.set(key, one);
    return one;
  };
}

export function demandAllowed(sheet: Sheet, option: string): void {
  if (sheet.protection && sheet.protection.options[option] !== true) {
    throw new HostError("AccessDenied", `${sheet.name} is protected`);
  }
}

/** An argument that is a Range. */
export function blockOf(value: unknown): Block {
  if (isEntity(value) && value.target instanceof Block) return value.target;
  throw HostError.invalid("a range is wanted");
}
