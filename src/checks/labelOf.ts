import type { Item, Outline } from "../outline/Outline";

/** Enough to tell one item from another; a few lines of the outline are whole paragraphs. */
const LONGEST = 120;

/** An item's name in a sentence. Two lines of the outline may read alike: those get their TT. */
export function labelOf(outline: Outline, item: Item): string {
  const name = item.printed.replace(/[\s.]*Trong đó\s*:$/u, "");
  const cut = name.length <= LONGEST ? name : `${name.slice(0, LONGEST).replace(/[\s,;:(-]*\S*$/u, "")}…`;
  const alike = outline.items.some((other) => other !== item && other.printed === item.printed);
  return alike ? `${cut} (TT ${item.number})` : cut;
}
