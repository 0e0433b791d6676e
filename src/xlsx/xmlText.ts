import { byteClass } from "./byteClass";
import { xmlName } from "./xmlName";

/**
 * Text of an XML document from its bytes: references resolved, line ends as XML 1.0 (2.11) has them. Whole runs of bytes are
 * decoded at once; a reference is first replaced among the bytes (it is never shorter than what it stands for).
 */

// ignoreBOM: a BOM inside a document is a character of the text. fatal: bytes that are no UTF-8 are an error, not "�".
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes without references and carriage returns. Undefined if they are no UTF-8. */
export function decodePlain(bytes: Uint8Array, start: number, end: number): string | undefined {
  try {
    return utf8.decode(bytes.subarray(start, end));
  } catch {
    return undefined;
  }
}

/** Bytes that stand for themselves everywhere: neither "&" nor tab, line feed, carriage return. */
const COPIED = byteClass((byte) => byte !== 0x26 && byte >= 0x20);

let scratch = new Uint8Array(4096);

/** Bytes with checked references, in content or (line breaks become spaces, 3.3.3) in an attribute. */
export function decodeEscaped(bytes: Uint8Array, start: number, end: number, attribute: boolean): string | undefined {
  if (scratch.length < end - start) scratch = new Uint8Array(2 * (end - start));
  const text = decodePlain(scratch, 0, resolve(bytes, start, end, scratch, 0, attribute));
  if (scratch.length > 1 << 20) scratch = new Uint8Array(4096);
  return text;
}

/** The same for content without tags that nobody has looked at: undefined also for characters and references that are not allowed. */
export function decodeContent(bytes: Uint8Array, start: number, end: number): string | undefined {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (COPIED[byte] === 1) continue;
    if (byte < 0x20 ? !isSpace(byte) : parseReference(bytes, at, end) === 0) return undefined;
  }
  return decodeEscaped(bytes, start, end, false);
}

/** Puts the bytes with what references stand for into `out` from `to` on, and says where they end there. */
export function resolve(
  bytes: Uint8Array,
  start: number,
  end: number,
  out: Uint8Array,
  to: number,
  attribute: boolean,
): number {
  let at = start;
  for (;;) {
    while (at < end && COPIED[bytes[at]!] === 1) out[to++] = bytes[at++]!;
    if (at >= end) break;
    const byte = bytes[at]!;
    if (byte === 0x26) {
      const reference = parseReference(bytes, at, end);
      to = putUtf8(out, to, referencePoint(reference));
      at += referenceLength(reference);
    } else if (byte === 0x0d) {
      out[to++] = attribute ? 0x20 : 0x0a;
      at += bytes[at + 1] === 0x0a ? 2 : 1;
    } else {
      out[to++] = attribute ? 0x20 : byte;
      at++;
    }
  }
  return to;
}

/**
 * A reference at "&": code point and length in one number, taken apart by the two functions below; 0 if it is none of the
 * five predefined ones or a number of a character that XML 1.0 allows (2.2). There is no DTD, hence no other entity.
 *
 *     &amp;  &lt;  &gt;  &quot;  &apos;  &#10;  &#x1F4A9;
 */
export function parseReference(bytes: Uint8Array, at: number, end: number): number {
  switch (bytes[at + 1]) {
    case 0x23: {
      const longest = Math.min(end, at + 16);
      let semicolon = at + 3;
      while (semicolon < longest && bytes[semicolon] !== 0x3b) semicolon++;
      const point = semicolon < longest ? numericPoint(bytes, at + 2, semicolon) : 0;
      return point === 0 ? 0 : point * 32 + (semicolon + 1 - at);
    }
    case 0x61: // a
      return named(bytes, at, AMP) || named(bytes, at, APOS);
    case 0x67: // g
      return named(bytes, at, GT);
    case 0x6c: // l
      return named(bytes, at, LT);
    case 0x71: // q
      return named(bytes, at, QUOT);
    default:
      return 0;
  }
}

/** A name with "&" and ";", then the character that it stands for. */
const [AMP, APOS, GT, LT, QUOT] = ["&amp;&", "&apos;'", "&gt;>", "&lt;<", '&quot;"'].map(xmlName) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

function named(bytes: Uint8Array, at: number, entity: Uint8Array): number {
  const length = entity.length - 1;
  for (let i = 1; i < length; i++) if (bytes[at + i] !== entity[i]) return 0;
  return entity[length]! * 32 + length;
}

export function referenceLength(reference: number): number {
  return reference & 31;
}

function referencePoint(reference: number): number {
  return reference >>> 5;
}

function numericPoint(bytes: Uint8Array, start: number, end: number): number {
  const base = bytes[start] === 0x78 ? 16 : 10;
  const first = base === 16 ? start + 1 : start;
  let point = 0;
  for (let at = first; at < end; at++) {
    const byte = bytes[at]!;
    const digit = byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57;
    if (digit < 0 || digit >= base || (byte > 0x39 && digit < 10)) return 0;
    point = point * base + digit;
    if (point > 0x10ffff) return 0;
  }
  const allowed =
    point >= 0x20 ? (point < 0xd800 || point > 0xdfff) && point !== 0xfffe && point !== 0xffff : isSpace(point);
  return allowed ? point : 0;
}

function isSpace(point: number): boolean {
  return point === 0x09 || point === 0x0a || point === 0x0d;
}

function putUtf8(out: Uint8Array, at: number, point: number): number {
  if (point < 0x80) {
    out[at++] = point;
  } else if (point < 0x800) {
    out[at++] = 0xc0 | (point >> 6);
    out[at++] = 0x80 | (point & 0x3f);
  } else if (point < 0x10000) {
    out[at++] = 0xe0 | (point >> 12);
    out[at++] = 0x80 | ((point >> 6) & 0x3f);
    out[at++] = 0x80 | (point & 0x3f);
  } else {
    out[at++] = 0xf0 | (point >> 18);
    out[at++] = 0x80 | ((point >> 12) & 0x3f);
    out[at++] = 0x80 | ((point >> 6) & 0x3f);
    out[at++] = 0x80 | (point & 0x3f);
  }
  return at;
}
