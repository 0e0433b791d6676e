import type { Item } from "../../outline/Outline";
import type { Area } from "../Workbook";

/** Where `Số liệu` keeps what other cells refer to, whichever way round it is. */
export interface FigurePlaces {
  readonly items: readonly Item[];
  /** Cell of a unit's figure; without a unit that of the total. */
  readonly cellOf: (id: string, unit: string | null) => Area;
  /** The figures of all units, in the order of the outline. */
  readonly unitsOf: (id: string) => Area;
  /** Hidden cell: whether these items, a block of the switch, are taken from its unit. */
  readonly takenOf: (items: readonly string[]) => Area;
  /** Hidden cells beside the units, the first, second … of them: who counts in a total. Only where units are rows. */
  readonly flagsOf?: (nth: number) => Area;
}
