import type { MetaField } from "../../src/outline/names";
import { parseCellAddress } from "../../src/report/cellAddress";
import { type Cell, type Cells, cellKey, type SheetCells } from "../../src/report/Cells";
import type { NameIndex } from "../../src/report/indexNames";
import { type Cover, readCover } from "../../src/report/readCover";
import type { Spot } from "../../src/report/Spot";
import { textCell } from "./cells";

export type Typed = string | Cell;
type Named = Partial<Record<MetaField, readonly string[]>>;

export function sheet(
  name: string,
  typed: Readonly<Record<string, Typed>>,
  seen: Partial<SheetCells> = {},
): SheetCells {
  const cells = Object.entries(typed).map(([address, value]) => {
    const { row, column } = parseCellAddress(address)!;
    return [cellKey(row, column), typeof value === "string" ? textCell(value) : value] as const;
  });
  return { name, visibility: "visible", cells: new Map(cells), ...seen };
}

/** Where each field's names lead: `1!C3` is on the second sheet. `hasItems`: which sheets have lines of the outline. */
export function readCovers(
  sheets: readonly SheetCells[],
  named: Named = {},
  hasItems: (sheet: number) => boolean = () => false,
): Cover {
  const cells: Cells = { sheets, names: [], date1904: false, properties: new Map() };
  const spots = (at: readonly string[]): readonly Spot[] =>
    at.map((place) => {
      const [index, address] = place.includes("!") ? place.split("!") : ["0", place];
      return { sheet: Number(index), ...parseCellAddress(address!)! };
    });
  const meta = new Map(Object.entries(named).map(([field, at]) => [field as MetaField, spots(at)]));
  const names: NameIndex = { inputs: new Map(), notes: new Map(), meta, consolidated: false };
  return readCover(cells, names, hasItems);
}
