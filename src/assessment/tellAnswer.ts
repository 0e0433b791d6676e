import type { Item } from "../outline/Outline";
import { answerWords } from "../report/answerWords";
import type { Entry } from "../report/Entry";
import { formatDecimal, formatWhole } from "../report/formatNumber";

const LONGEST = 80;

/** An answer in a few words, to stand beside another one: `1.423`, `97,83%`, `Không phát sinh`, the beginning of a text; "" for a blank. */
export function tellAnswer({ state, value, raw }: Pick<Entry, "state" | "value" | "raw">, item: Item): string {
  if (state === "none" || state === "na" || state === "missing") return answerWords.figure[state][0]!;
  if (state === "blank") return "";
  if (typeof value !== "number") return quote(String(value ?? raw ?? ""));
  return item.kind === "percent" ? `${formatDecimal(value, 10)}%` : formatWhole(value);
}

function quote(text: string): string {
  const signs = [...text.replace(/[\p{Cc}\s]+/gu, " ").trim()];
  return signs.length <= LONGEST ? `"${signs.join("")}"` : `"${signs.slice(0, LONGEST - 1).join("")}…"`;
}
