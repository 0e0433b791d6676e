import type { Item } from "../outline/Outline";
import { answerWords } from "../report/answerWords";
import type { Entry } from "../report/Entry";
import { formatDecimal, formatWhole } from "../report/formatNumber";
import { quotable } from "../report/repairMessages";

const LONGEST = 80;

/** An answer in a few words, to stand beside another one: `1.423`, `97,83%`, `Không phát sinh`, the beginning of a text; "" for a blank. */
export function tellAnswer({ state, value, raw }: Pick<Entry, "state" | "value" | "raw">, item: Item): string {
  if (state === "none" || state === "na" || state === "missing") return answerWords.figure[state][0]!;
  if (state === "blank") return "";
  if (typeof value !== "number") return `"${quotable(String(value ?? raw ?? ""), LONGEST)}"`;
  return item.kind === "percent" ? `${formatDecimal(value, 10)}%` : formatWhole(value);
}
