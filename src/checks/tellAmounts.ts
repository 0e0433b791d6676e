import type { Item } from "../outline/Outline";
import { roundHalfAway } from "../outline/roundHalfAway";
import { formatDecimal, formatWhole } from "../report/formatNumber";

const BILLION = 1_000_000_000;

/** Figures of one item that stand side by side, in short words where these still tell them apart: 148,62 and 148,64 tỷ must not read alike. */
export function tellAmounts(amounts: readonly number[], item: Item | undefined): string[] {
  const short = amounts.map((amount) => amountOf(amount, item, true));
  const clear = new Set(short).size === new Set(amounts).size;
  return clear ? short : amounts.map((amount) => amountOf(amount, item, false));
}

function amountOf(amount: number, item: Item | undefined, short: boolean): string {
  if (item?.kind === "percent") return `${formatDecimal(amount, short ? 4 : 10)}%`;
  if (item?.kind !== "money") return formatWhole(amount);
  return short && amount >= BILLION
    ? `${formatWhole(roundHalfAway(amount / BILLION, 1))} tỷ`
    : `${formatWhole(amount)} đồng`;
}
