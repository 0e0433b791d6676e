const GT = 0x3e;
/** Bytes of a declaration: far more than any has. */
const LONGEST = 300;

/**
 * The bytes of an XML part as UTF-8 without BOM, as {@link XmlScanner} needs them. Parts are UTF-8 or UTF-16 (ECMA-376
 * part 2, 6.1.4 and 7.2.4), the latter told by its BOM or by its first character "<". Undefined for anything else.
 *
 *     EF BB BF <?xml …   FF FE 3C 00 …   FE FF 00 3C …
 */
export function xmlAsUtf8(bytes: Uint8Array): Uint8Array | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return declaresOther(bytes.subarray(3)) ? undefined : bytes.subarray(3);
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return fromUtf16(bytes, "utf-16le");
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return fromUtf16(bytes, "utf-16be");
  return declaresOther(bytes) ? undefined : bytes;
}

function fromUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Uint8Array | undefined {
  try {
    return new TextEncoder().encode(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** `<?xml version="1.0" encoding="windows-1258"?>`: read as UTF-8 it would give other letters without a word. */
function declaresOther(bytes: Uint8Array): boolean {
  const end = bytes.subarray(0, LONGEST).indexOf(GT);
  const head = String.fromCharCode(...bytes.subarray(0, end < 0 ? LONGEST : end));
  const encoding = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
  return encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding);
}
