import { countLines } from "../countLines";
import { STYLES, type StyleName } from "../styles";

/** Excel gives a row 409 points, 25 lines of 12; a page must hold the row and its headings. */
const MOST_LINES = 22;
/** Of each part of a longer text: short rows leave less of a page white. */
const PART_LINES = 12;
/** Characters: a cell holds 32.767, and signs without width would never fill a line. */
const LONGEST = 30_000;

/**
 * A text in parts that a printed row shows whole. Cut behind a line break, else behind a blank, else between two characters; put
 * together again the parts are the text, character by character.
 */
export function splitNarrative(text: string, width: number, style: StyleName): string[] {
  const { font, indent } = STYLES[style];
  const within = (part: string, lines: number): boolean =>
    part.length <= LONGEST && countLines(part.replace(/\n$/, ""), width, font, indent) <= lines;
  const fits = (part: string): boolean => within(part, PART_LINES);
  if (within(text, MOST_LINES)) return [text];
  const parts: string[] = [];
  let rest = text;
  while (!fits(rest)) {
    const end =
      longestFit(rest, borders(rest, /\r\n|[\n\r]/gu), fits, 1 / 2) ??
      longestFit(rest, borders(rest, /[ \t]+/gu), fits, 0) ??
      longestFit(rest, borders(rest, /\P{M}\p{M}*/gu), fits, 0) ??
      // A heap of marks on one sign: cut where no half of a character is left.
      cutAt(rest, LONGEST);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  parts.push(rest);
  return parts;
}

/** Places behind each match; none at the end of the text. A part longer than the limit is looked for no further. */
function borders(text: string, pattern: RegExp): number[] {
  const ends: number[] = [];
  for (const match of text.slice(0, LONGEST + 1).matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (end < text.length && end <= LONGEST) ends.push(end);
  }
  return ends;
}

/** The last of the places up to which the text fits, if it fills the row at least by this share of what would fit anyhow. */
function longestFit(
  text: string,
  ends: readonly number[],
  fits: (part: string) => boolean,
  share: number,
): number | undefined {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(text.slice(0, ends[middle - 1]))) low = middle;
    else high = middle - 1;
  }
  const end = ends[low - 1];
  if (end === undefined || share === 0) return end;
  const more = longestFit(text, borders(text, /[ \t]+/gu), fits, 0);
  return more !== undefined && end < more * share ? undefined : end;
}

function cutAt(text: string, at: number): number {
  const last = text.charCodeAt(at - 1);
  return last >= 0xd800 && last <= 0xdbff ? at - 1 : at;
}
