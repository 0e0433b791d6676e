/** Of a name of a unit, as a round takes it. */
export const LONGEST_NAME = 120;

/** Folding costs, and each line of a long list is compared with all units before it. */
const folded = new Map<string, string>();
const MOST_FOLDED = 20_000;

/** By which names of units are compared: no marks, no capitals, single spaces. */
export function foldName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const made = fold(name);
  folded.set(name, made);
  return made;
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
