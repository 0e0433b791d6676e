import { characterWidth, usualWidths } from "./characterWidth";
import type { Face } from "./textWidths";

/**
 * Lines that a wrapped text takes in a cell: words as many as fit, a word that is wider than the line broken inside.
 * @param widthChars width of the column, or of the columns together where they are merged
 */
export function countLines(
  text: string,
  widthChars: number,
  font: { readonly size: number; readonly bold?: boolean; readonly italic?: boolean },
  indent = 0,
): number {
  const face: Face = font.bold ? (font.italic ? "boldItalic" : "bold") : font.italic ? "italic" : "regular";
  // 6 points a character, 5 of padding, 10 a step of indent. 0.92 is for printers: at 0.95 LibreOffice cut a last line.
  const available = ((widthChars * 6 - 5 - indent * 10) * 0.92) / font.size;
  return text
    .normalize("NFC")
    .split(/\r\n|\r|\n/)
    .reduce((lines, line) => lines + wrappedLines(line, available, face), 0);
}

/** All widths in em. */
function wrappedLines(text: string, available: number, face: Face): number {
  let lines = 1;
  let used = 0;
  let spaces = 0;
  let end: number;
  for (let start = 0; start < text.length; start = end) {
    const isBlank = isBlankAt(text, start);
    end = start + 1;
    while (end < text.length && isBlankAt(text, end) === isBlank) end++;
    const width = widthBetween(text, start, end, face);
    // Blanks at the end of a line hang over; a no-break space belongs to its word.
    if (isBlank) {
      spaces = width;
    } else if (width > 0) {
      if (used + spaces > 0 && used + spaces + width > available) {
        lines++;
        used = 0;
        spaces = 0;
      }
      if (width <= available) {
        used += spaces + width;
      } else {
        used += spaces;
        for (const character of text.slice(start, end)) {
          const next = characterWidth(character.codePointAt(0)!, face);
          if (used > 0 && used + next > available) {
            lines++;
            used = 0;
          }
          used += next;
        }
      }
      spaces = 0;
    }
  }
  return lines;
}

function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x09;
}

function widthBetween(text: string, start: number, end: number, face: Face): number {
  const usual = usualWidths(face);
  let width = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < usual.length) {
      width += usual[code]!;
    } else {
      const character = text.codePointAt(at)!;
      if (character > 0xffff) at++;
      width += characterWidth(character, face);
    }
  }
  return width;
}
