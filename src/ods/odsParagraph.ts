import { decodeEscaped, decodePlain } from "../xlsx/xmlText";

const BANG = 0x21;
const HYPHEN = 0x2d;
const BRACKET = 0x5d;
const COMMENT = "<!--";
const CDATA = "<![CDATA[";
const LT = 0x3c;
const GT = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/**
 * Text of a paragraph with elements inside, from its bytes between the tags, which are known to be well-formed: `<text:s text:c="3"/>` three
 * blanks, `<text:tab/>`, `<text:line-break/>`; a link or a span is its text, and the style of a span is told. Undefined for what is no UTF-8, and for more blanks than are left.
 */
export function odsParagraph(
  bytes: Uint8Array,
  start: number,
  end: number,
  budget: { blanksLeft: number },
  onSpan: (style: string) => void,
): string | undefined {
  const pieces: string[] = [];
  let at = start;
  while (at < end) {
    const open = bytes.indexOf(LT, at);
    const textEnd = open < 0 || open > end ? end : open;
    const text = decodeEscaped(bytes, at, textEnd, false);
    if (text === undefined) return undefined;
    pieces.push(text);
    if (textEnd === end) break;
    if (bytes[open + 1] === BANG) {
      const [from, to, next] = markedSection(bytes, open, end);
      const raw = decodePlain(bytes, from, to);
      if (raw === undefined) return undefined;
      pieces.push(raw);
      at = next;
      continue;
    }
    at = tagEnd(bytes, open, end);
    const tag = String.fromCharCode(...bytes.subarray(open, Math.min(at, open + 200)));
    const style = /^<text:span\s(?:[^>]*\s)?text:style-name\s*=\s*["']([^"'&]+)["']/.exec(tag)?.[1];
    if (style !== undefined) onSpan(style);
    const blank = blankOf(tag, budget.blanksLeft);
    if (blank === undefined) return undefined;
    budget.blanksLeft -= blank.length;
    pieces.push(blank);
  }
  return pieces.join("");
}

/** Of a comment nothing, of CDATA all between; both may hold a ">". Start and end of its text, and where the walk goes on. */
function markedSection(bytes: Uint8Array, open: number, end: number): [from: number, to: number, next: number] {
  const isComment = bytes[open + 2] === HYPHEN;
  const [sign, from] = isComment ? [HYPHEN, open + COMMENT.length] : [BRACKET, open + CDATA.length];
  let to = from;
  while (to < end && !(bytes[to] === sign && bytes[to + 1] === sign && bytes[to + 2] === GT)) to += 1;
  return [from, isComment ? from : to, Math.min(to + 3, end)];
}

/** Behind the ">" of a tag; one in a quoted value does not count. */
function tagEnd(bytes: Uint8Array, open: number, end: number): number {
  let quote = 0;
  for (let at = open + 1; at < end; at++) {
    const byte = bytes[at]!;
    if (quote !== 0) quote = byte === quote ? 0 : quote;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === GT) return at + 1;
  }
  return end;
}

function blankOf(tag: string, most: number): string | undefined {
  const [, name] = /^<text:(s|tab|line-break)[\s/>]/.exec(tag) ?? [];
  if (name === "tab") return "\t";
  if (name === "line-break") return "\n";
  if (name !== "s") return "";
  const count = Number(/\stext:c\s*=\s*["'](\d{1,5})["']/.exec(tag)?.[1] ?? 1);
  return count <= most ? " ".repeat(count) : undefined;
}
