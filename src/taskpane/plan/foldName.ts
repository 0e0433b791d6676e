/** Of a name of a unit, as a round takes it. */
export const LONGEST_NAME = 120;

/** By which names of units are compared: no marks, no capitals, single spaces. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
