import { base64Of } from "./base64Lines";

/** RFC 2047, 2: an encoded word has at most 75 signs; "=?utf-8?B?" and "?=" take 12, and base64 makes 4 signs of 3 bytes. */
const WORD_BYTES = 45;
/** RFC 5322, 2.1.1. */
const LINE = 78;
const encoder = new TextEncoder();

/** Any text as a line of a header that goes out: no control signs, one kind of space; what joins letters or turns them stays. */
export function headerLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ")
    .trim();
}

/** May stand in a header as it is; what looks like an encoded word would be decoded as one. */
export function isPlain(line: string): boolean {
  return /^[\x20-\x7e]*$/.test(line) && !line.includes("=?");
}

/** Words of RFC 2047 for text that is not plain, none of which breaks a sign. */
export function encodedWords(text: string): string[] {
  const words: string[] = [];
  let word = "";
  for (const sign of text) {
    if (encoder.encode(word + sign).length > WORD_BYTES) {
      words.push(word);
      word = "";
    }
    word += sign;
  }
  return [...words, word].map((part) => `=?utf-8?B?${base64Of(encoder.encode(part))}?=`);
}

/** Text of an unstructured header (RFC 5322, 2.2.1) as pieces between which a line may be folded. */
export function unstructured(text: string): string[] {
  const line = headerLine(text);
  const words = line.split(" ");
  return isPlain(line) && words.every(({ length }) => length < LINE) ? words : encodedWords(line);
}

/** A header, folded: `Name: piece piece` with a line break before each piece that no longer fits. Ends with CRLF. */
export function foldHeader(name: string, pieces: readonly string[]): string {
  const lines: string[] = [];
  let line = `${name}:`;
  for (const piece of pieces) {
    if (line.length + 1 + piece.length > LINE && line !== `${name}:`) {
      lines.push(line);
      line = "";
    }
    line += ` ${piece}`;
  }
  return `${[...lines, line].join("\r\n")}\r\n`;
}
