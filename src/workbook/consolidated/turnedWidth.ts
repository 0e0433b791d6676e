import type { Assessment } from "../../assessment/Assessment";
import type { Item } from "../../outline/Outline";
import { countLines } from "../countLines";
import { STYLES } from "../styles";
import { numberWidth } from "./figureCells";

const LEAST = 9.5;
const MOST = 24;
/** Of a head: more would leave a page no room for units. */
const HEAD_LINES = 7;
/** Before the mark and the rim of the cell. */
const MARK_WIDTH = 1.5;

/** As wide as the widest figure, the total and the head of an item need. */
export function turnedWidth({ units, totals }: Pick<Assessment, "units" | "totals">): (item: Item) => number {
  return (item) => {
    const given = units.map(({ report }) => report?.entries.get(item.id)?.value);
    // The sum too where the total is not the sum now: the switch may turn.
    const sum = given.reduce<number>((all, value) => (typeof value === "number" ? all + value : all), 0);
    const values = [totals.get(item.id)?.value, ...(item.kind === "percent" ? [] : [sum]), ...given];
    return headWidth(
      item,
      values.reduce<number>((most, value) => Math.max(most, numberWidth(value)), 0),
    );
  };
}

/** As wide as figures of this width and the head of an item need. */
export function headWidth(item: Item, figures: number): number {
  const { font, indent } = STYLES.label11;
  let width = Math.max(LEAST, figures + (item.kind === "money" ? 0 : MARK_WIDTH));
  while (width < MOST && countLines(item.printed, width, font, indent) > HEAD_LINES) width += 1;
  return Math.min(MOST, width);
}
