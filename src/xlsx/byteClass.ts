/**
 * A table of 256, 1 for the bytes of the class: one look-up per byte. Past the end of an array a byte is undefined, and so
 * is its entry, which is neither 0 nor 1: a loop `while (TABLE[bytes[at]] === 0)` needs no other test.
 */
export function byteClass(contains: (byte: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (contains(byte) ? 1 : 0));
}

/** Letters, digits, `. - _ :` and everything beyond ASCII (XML 1.0, 2.3, not checked further there). */
export const NAME_BYTE = byteClass((byte) => byte >= 0x80 || /[\w.:-]/.test(String.fromCharCode(byte)));

export const NAME_START_BYTE = byteClass((byte) => byte >= 0x80 || /[A-Z_a-z]/.test(String.fromCharCode(byte)));

/** Blank, tab, line feed, carriage return. */
export const SPACE_BYTE = byteClass((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
