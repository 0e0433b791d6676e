const ALPHABET = new TextEncoder().encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
const PAD = 61;
const [CR, LF] = [13, 10];
/** RFC 2045, 6.8: lines of at most 76 signs. */
const LINE = 76;

/** Bytes as base64 in lines that end with CRLF, as bytes: a workbook of megabytes never becomes a string. */
export function base64Lines(bytes: Uint8Array): Uint8Array {
  const signs = Math.ceil(bytes.length / 3) * 4;
  const out = new Uint8Array(signs + Math.ceil(signs / LINE) * 2);
  let at = 0;
  let column = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const [a, b, c] = [bytes[index]!, bytes[index + 1], bytes[index + 2]];
    out[at] = ALPHABET[a >> 2]!;
    out[at + 1] = ALPHABET[((a & 3) << 4) | ((b ?? 0) >> 4)]!;
    out[at + 2] = b === undefined ? PAD : ALPHABET[((b & 15) << 2) | ((c ?? 0) >> 6)]!;
    out[at + 3] = c === undefined ? PAD : ALPHABET[c & 63]!;
    at += 4;
    column += 4;
    if (column === LINE || index + 3 >= bytes.length) {
      out[at] = CR;
      out[at + 1] = LF;
      at += 2;
      column = 0;
    }
  }
  return out;
}

/** The same without line breaks, for a header. */
export function base64Of(bytes: Uint8Array): string {
  return new TextDecoder().decode(base64Lines(bytes)).replaceAll("\r\n", "");
}
